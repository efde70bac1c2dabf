// The bytes of data/models/names.bin: what judges which capitalised words are names, and of what. "ENN1"; the word lists,
// each a hashed set, in the order of `NAME_LISTS`; the matrix of transitions between labels (signed bytes); and a linear
// model over the features of name-features.ts. Written by scripts/train/names; refuses anything else.

import { HashedSet } from '#lib/text/hashed-set.ts';
import { LinearModel } from '#lib/text/linear-model.ts';
import type { Cursor } from '#lib/text/varint.ts';

const MAGIC = 'ENN1';

/** What a token is: outside of names, or the first or a later word of a name of some type. */
export const NAME_LABELS = [
  'O',
  'B-person',
  'I-person',
  'B-organization',
  'I-organization',
  'B-place',
  'I-place',
  'B-other',
  'I-other',
] as const;

/** Kinds of common nouns and of verbs, after WordNet's lexicographer files; a word is of the kind of its first sense. */
export const NOUN_KINDS = [
  'person',
  'location',
  'group',
  'artifact',
  'communication',
  'act',
  'event',
  'object',
] as const;
export const VERB_KINDS = [
  'communication',
  'cognition',
  'social',
  'motion',
  'possession',
  'creation',
  'competition',
  'stative',
] as const;

/**
 * Lists of lower-case words and phrases: names that people bear; towns; single people, places and groups of the world; and
 * the kinds of common words.
 */
export const NAME_LISTS = [
  'people',
  'towns',
  'famousPeople',
  'famousPlaces',
  'famousGroups',
  ...NOUN_KINDS.map((kind) => `noun.${kind}` as const),
  ...VERB_KINDS.map((kind) => `verb.${kind}` as const),
] as const;

export type NameList = (typeof NAME_LISTS)[number];
export type NameLists = Readonly<Record<NameList, HashedSet>>;

export interface NameModel {
  readonly lists: NameLists;
  /** From a label (row) to the next, in the units of the scores. */
  readonly transitions: Int8Array;
  readonly scorer: LinearModel;
}

/** Throws where the bytes are no such model. */
export function readNameModel(bytes: Uint8Array): NameModel {
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('These bytes are not the weights of the name finder.');
  const cursor: Cursor = { bytes, at: 4 };
  const lists = Object.fromEntries(
    NAME_LISTS.map((name) => [name, new HashedSet(cursor)]),
  ) as unknown as NameLists;
  const cells = NAME_LABELS.length ** 2;
  const transitions = new Int8Array(bytes.subarray(cursor.at, cursor.at + cells));
  return { lists, transitions, scorer: new LinearModel(bytes.subarray(cursor.at + cells)) };
}

/** The reverse of `readNameModel`; `lists` are the bytes of hashed sets in the order of `NAME_LISTS`. */
export function writeNameModel(
  lists: readonly (readonly number[])[],
  transitions: Int8Array,
  scorer: Uint8Array,
): Uint8Array {
  const head = [...new TextEncoder().encode(MAGIC), ...lists.flat()];
  const bytes = new Uint8Array(head.length + transitions.length + scorer.length);
  bytes.set(head);
  bytes.set(new Uint8Array(transitions.buffer), head.length);
  bytes.set(scorer, head.length + transitions.length);
  return bytes;
}
