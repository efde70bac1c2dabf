// The page's end of the extraction worker: starts it when first needed, keeps it warm, and ends it on cancel. A worker
// that dies rejects what waits for it with the Failure `internal`; cancelling rejects with `cancelled`.

import { proxy, wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { Extraction } from '#lib/extract/engine.ts';
import type { Document } from '#lib/model/document.ts';
import { Failure } from '#lib/model/failure.ts';
import type { ArticleInput } from './article-input.ts';
import type { Progress, Reading, ReadingService } from './reading-service.ts';

export class Reader {
  #worker: Worker | null = null;
  #service: Remote<ReadingService> | null = null;
  #waiting = new Set<(failure: Failure) => void>();

  /** Begins to load the model, quietly. */
  warm(): void {
    this.#run((service) => service.warm()).catch(() => {});
  }

  read(inputs: readonly ArticleInput[], onProgress: (progress: Progress) => void): Promise<Reading> {
    return this.#run((service) => service.read(inputs, proxy(onProgress)));
  }

  reread(document: Document): Promise<Extraction> {
    return this.#run((service) => service.reread(document));
  }

  cancel(): void {
    this.#stop(new Failure('cancelled'));
  }

  #start(): Remote<ReadingService> {
    if (this.#service) return this.#service;
    this.#worker = new Worker(new URL('./extract.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onerror = (event) => this.#stop(new Failure('internal', event.message || null));
    this.#worker.onmessageerror = () => this.#stop(new Failure('internal'));
    return (this.#service = wrap<ReadingService>(this.#worker));
  }

  #stop(failure: Failure): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#service = null;
    for (const reject of this.#waiting) reject(failure);
    this.#waiting.clear();
  }

  async #run<T>(work: (service: Remote<ReadingService>) => Promise<T>): Promise<T> {
    const { promise: stopped, reject } = Promise.withResolvers<never>();
    this.#waiting.add(reject);
    try {
      return await Promise.race([work(this.#start()), stopped]);
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure('internal', error instanceof Error ? error.message : null, { cause: error });
    } finally {
      this.#waiting.delete(reject);
    }
  }
}
