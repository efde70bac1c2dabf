import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findQuotations } from '#lib/extract/quotations/quotations-stage.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import { createParser } from '#lib/text/create-parser.ts';

const parser = createParser(
  new Uint8Array(readFileSync(new URL('../../data/models/english.bin', import.meta.url))),
);

function sources(text: string): string[] {
  const document = readDocument(text);
  return findQuotations(document, parser(document), []).flatMap(({ source }) =>
    source.map(({ begin, end }) => document.text.slice(begin, end)),
  );
}

test.fails('“in the words of” names a source: prepositions other than “according to” are not read', () => {
  expect(sources('In the words of Maria Costa, the bridge was never safe for lorries.')).toContain(
    'Maria Costa',
  );
});

test.fails('a poll is a source in “in a poll”: only verbs, nouns and “according to” are cues', () => {
  expect(sources('The mayor leads by nine points in a new Harbour Gazette poll.')).toContain(
    'a new Harbour Gazette poll',
  );
});
