// A short title -> what it is about: the entries of the issue codebook that are worded in it, and the countries,
// places and bodies that it names. A title that is shouted ("TO ADOPT A CUBAN PROPOSAL") is read in small letters too, since the tagger has learned
// from text that is not.

import { findWordings } from '#lib/extract/issues/codebook.ts';
import type { Engine } from '#lib/extract/engine.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import type { Parser } from '#lib/text/create-parser.ts';

/** Ids of codebook entries and of entities (`country:ISR`, `place:jerusalem`), each once. A title without words is about nothing. */
export function createTitleReader(parse: Parser, engine: Engine): (title: string) => string[] {
  return (title) => {
    const document = readDocument(title, { format: 'text' });
    const quiet = readDocument(title.toLowerCase(), { format: 'text' });
    const entries = parse(quiet).sentences.flatMap(({ tokens }) =>
      findWordings(tokens, tokens).map(({ entry }) => entry.id),
    );
    const { entities } = engine.extract(document);
    return [...new Set([...entries, ...entities.map(({ id }) => id)])];
  };
}
