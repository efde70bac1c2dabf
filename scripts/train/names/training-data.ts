// What the model of names is trained on: WikiGold, whose conventions it follows, and five genres of GUM. GUM's news is
// kept out, since coreference is measured on it.

import { NAME_LISTS, type NameLists } from '../../../src/lib/extract/entities/name-model.ts';
import type { Parser } from '../../../src/lib/text/create-parser.ts';
import { HashedSet } from '../../../src/lib/text/hashed-set.ts';
import { buildChains } from './build-chains.ts';
import type { NamedDocument } from './named-document.ts';
import { readWikigold } from './read-gold-names.ts';
import { readGumNames } from './read-gum-names.ts';
import type { NameTraining, WeightedChain } from './train-name-model.ts';

const GUM = ['gum-bio', 'gum-interview', 'gum-speech', 'gum-textbook', 'gum-voyage'];
const GUM_WEIGHT = 0.25;

/** Found by cross-validation over WikiGold. */
export const SETTINGS: NameTraining = {
  leastCount: 2,
  penalty: 0,
  rate: 0.05,
  dropout: 0.7,
  rounds: 10,
  trainings: 5,
  mostEntries: 300_000,
};

export interface DocumentChains {
  readonly document: NamedDocument;
  readonly chains: readonly WeightedChain[];
}

/** The chains of each document; `listBytes` as `readNameLists` gives them. */
export function trainingChains(
  parse: Parser,
  listBytes: readonly number[][],
): { wikigold: DocumentChains[]; gum: DocumentChains[] } {
  const lists = Object.fromEntries(
    NAME_LISTS.map((name, at) => [name, new HashedSet({ bytes: Uint8Array.from(listBytes[at]!), at: 0 })]),
  ) as unknown as NameLists;
  const chainsOf = (weight: number, isTarget: boolean) => (document: NamedDocument) => ({
    document,
    chains: buildChains(document, parse, lists).map((chain) => ({ ...chain, weight, isTarget })),
  });
  return {
    wikigold: readWikigold().map(chainsOf(1, true)),
    gum: GUM.flatMap(readGumNames).map(chainsOf(GUM_WEIGHT, false)),
  };
}
