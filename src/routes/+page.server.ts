// The sample's workspace, made while building by the same engine that reads an article in the browser: the first
// picture then needs neither the model nor a worker.

import { readFile } from 'node:fs/promises';
import { createEngine } from '#lib/extract/create-engine.ts';
import { mergeExtractions } from '#lib/extract/merge-extractions.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import type { PageServerLoad } from './$types';

interface Sample {
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string | null;
  readonly file: string;
}

export const load: PageServerLoad = async () => {
  const about = JSON.parse(await readFile('data/sample/putin-pompeo-sochi.json', 'utf8')) as Sample;
  const weights = async (file: string) => new Uint8Array(await readFile(`data/models/${file}`));
  const [bytes, english, names, doers, coreference, pairs] = await Promise.all([
    readFile(`data/sample/${about.file}`),
    weights('english.bin'),
    weights('names.bin'),
    weights('doers.bin'),
    weights('coreference.bin'),
    weights('pairs.bin'),
  ]);
  const document = readDocument(new Uint8Array(bytes), {
    name: about.file,
    title: about.title,
    publisher: about.publisher,
    date: about.date,
    ...(about.url ? { url: about.url } : {}),
  });
  const engine = createEngine({ english, names, doers, coreference, pairs });
  return { sample: mergeExtractions(about.title, [engine.extract(document)]) };
};
