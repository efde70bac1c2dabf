// The page's end of a worker that reads tables: callbacks are handed over as comlink has it, and a worker that dies fails in
// words. `importServiceOf` is for a worker that does more than reading; `TableImporter` has a worker of its own.

import { proxy, wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { Outcome, TableImportService } from './import-service.ts';

/** `remote` gives the worker's service, which may be another one after its worker has ended. */
export function importServiceOf(remote: () => Remote<TableImportService>): TableImportService {
  return {
    preview: (file, name, choice) => remote().preview(file, name, choice),
    check: (mapping) => remote().check(mapping),
    read: (title, mapping, onProgress) => remote().read(title, mapping, proxy(onProgress)),
    cancel: () => remote().cancel(),
    rejectedCsv: () => remote().rejectedCsv(),
  };
}

export class TableImporter implements TableImportService {
  #worker: Worker | null = null;
  #service: TableImportService | null = null;
  #died = Promise.withResolvers<Outcome<never>>();

  preview: TableImportService['preview'] = (...what) => this.#ask((service) => service.preview(...what));
  check: TableImportService['check'] = (...what) => this.#ask((service) => service.check(...what));
  read: TableImportService['read'] = (...what) => this.#ask((service) => service.read(...what));
  cancel: TableImportService['cancel'] = async () => this.#service?.cancel();
  rejectedCsv: TableImportService['rejectedCsv'] = async () => (await this.#service?.rejectedCsv()) ?? '';

  /** Ends the worker, with the table that it keeps. */
  destroy(): void {
    this.#end({ ok: false, code: 'cancelled', detail: null });
  }

  #ask<Value>(work: (service: TableImportService) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    return Promise.race([work(this.#start()), this.#died.promise]);
  }

  #start(): TableImportService {
    if (this.#service) return this.#service;
    this.#worker = new Worker(new URL('./table-import.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onerror = (event) =>
      this.#end({ ok: false, code: 'internal', detail: event.message || null });
    const remote = wrap<TableImportService>(this.#worker);
    return (this.#service = importServiceOf(() => remote));
  }

  #end(outcome: Outcome<never>): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#service = null;
    this.#died.resolve(outcome);
    this.#died = Promise.withResolvers();
  }
}
