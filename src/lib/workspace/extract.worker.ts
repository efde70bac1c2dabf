// The worker: inputs to extractions, off the page's thread. Loads the model's weights by fetch when first needed.

import { expose } from 'comlink';
import coreferenceUrl from '#data/models/coreference.bin?url';
import doersUrl from '#data/models/doers.bin?url';
import englishUrl from '#data/models/english.bin?url';
import namesUrl from '#data/models/names.bin?url';
import pairsUrl from '#data/models/pairs.bin?url';
import { createEngine } from '#lib/extract/create-engine.ts';
import type { Engine, Extraction } from '#lib/extract/engine.ts';
import { warmUp } from '#lib/extract/warm-up.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import { asFailure } from '#lib/model/failure.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { ArticleInput } from './article-input.ts';
import type { Progress, ReadFailure, ReadingService } from './reading-service.ts';

type Report = (progress: Progress) => void;

let engine: Promise<Engine> | null = null;
let isUsed = false;

function load(report: (done: number, total: number | null) => void): Promise<Engine> {
  // The parser's weights are by far the largest, so the progress is theirs.
  const quietly = () => {};
  engine ??= Promise.all([
    fetchBytes(englishUrl, report),
    fetchBytes(namesUrl, quietly),
    fetchBytes(doersUrl, quietly),
    fetchBytes(coreferenceUrl, quietly),
    fetchBytes(pairsUrl, quietly),
  ])
    .then(([english, names, doers, coreference, pairs]) =>
      createEngine({ english, names, doers, coreference, pairs }),
    )
    .catch((error: unknown) => {
      engine = null;
      throw error;
    });
  return engine;
}

function readOne(
  engine: Engine,
  input: ArticleInput,
  report: (done: number, total: number) => void,
): Extraction {
  const { content, ...hints } = input;
  const document = readDocument(content, hints);
  return engine.extract(document, { onProgress: report });
}

const service: ReadingService = {
  async warm() {
    const engine = await load(() => {});
    if (!isUsed) warmUp(engine);
    isUsed = true;
  },

  async read(inputs: readonly ArticleInput[], onProgress: Report) {
    const articles = inputs.length;
    const engine = await load((done, total) =>
      onProgress({ phase: 'model', done, total, article: 0, articles }),
    );
    isUsed = true;
    const extractions: Extraction[] = [];
    const failures: ReadFailure[] = [];
    for (const [index, input] of inputs.entries()) {
      const article = index + 1;
      onProgress({ phase: 'article', done: 0, total: 1, article, articles });
      try {
        extractions.push(
          readOne(engine, input, (done, total) =>
            onProgress({ phase: 'article', done, total, article, articles }),
          ),
        );
      } catch (error) {
        failures.push(toReadFailure(input.name, error));
      }
    }
    return { extractions, failures };
  },

  async reread(document) {
    const engine = await load(() => {});
    return engine.extract(document);
  },
};

function toReadFailure(name: string, error: unknown): ReadFailure {
  const { code, detail } = asFailure(error);
  return { name, code, detail };
}

expose(service);
