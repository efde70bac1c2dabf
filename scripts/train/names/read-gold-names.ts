// The gold sets whose licence lets weights be shipped, as documents with marked names: WikiGold (CC BY 4.0; one sentence
// a row). They live outside this repository (../shared/gold, or the folder in GOLD).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkedName, NamedDocument } from './named-document.ts';

export const GOLD_FOLDER = process.env['GOLD'] ?? join(import.meta.dirname, '../../../../shared/gold');

const TYPES: Readonly<Record<string, MarkedName['type']>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other',
};

interface Row {
  readonly id: string;
  readonly text: string;
  readonly expected: {
    readonly entities: readonly { readonly begin: number; readonly end: number; readonly type: string }[];
  };
}

export function readWikigold(): NamedDocument[] {
  return readFileSync(join(GOLD_FOLDER, 'wikigold_ner.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .map(({ id, text, expected }) => ({
      id,
      text,
      names: expected.entities.map(({ begin, end, type }) => ({ begin, end, type: TYPES[type]! })),
    }));
}
