// A sentence's words into labelled names: the best path of labels by the model's scores, "I" only after its own type.
// After Lafferty, McCallum and Pereira (2001); the best path is Viterbi's. Small words far from capitals are outside.

import type { EntityType } from '#lib/model/entity.ts';
import type { NameFeatures } from './name-features.ts';
import { MOST_NAME_FEATURES } from './name-features.ts';
import type { NameModel } from './name-model.ts';
import { NAME_LABELS } from './name-model.ts';

export interface LabelledName {
  /** Tokens of the name, first and last inclusive. */
  readonly first: number;
  readonly last: number;
  readonly type: Exclude<EntityType, 'country'>;
}

const COUNT = NAME_LABELS.length;
const OUTSIDE = 0;

/** Whether a label may follow another; "O" stands before the first word. */
export function mayFollow(before: number, label: number): boolean {
  const isInside = label > 0 && label % 2 === 0;
  return !isInside || before === label || before === label - 1;
}

const keys = new Int32Array(MOST_NAME_FEATURES);
const scores = new Float32Array(COUNT);
/** What the best path to each label is worth, at the word before and at this one. */
let best = new Float32Array(COUNT);
let next = new Float32Array(COUNT);
/** By word and label: the label before it on that path. As long as the longest chain so far. */
let from = new Int8Array(64 * COUNT);

const MAY_FOLLOW = NAME_LABELS.map((_, label) => NAME_LABELS.map((_, before) => mayFollow(before, label)));

/** The names of a sentence of `length` words, in order. */
export function labelNames(features: NameFeatures, length: number, model: NameModel): LabelledName[] {
  const names: LabelledName[] = [];
  for (let begin = 0; begin < length; begin++) {
    if (!features.isCandidate(begin)) continue;
    let end = begin + 1;
    while (end < length && features.isCandidate(end)) end++;
    readChain(features, begin, end, model, names);
    begin = end;
  }
  return names;
}

function readChain(
  features: NameFeatures,
  begin: number,
  end: number,
  { scorer, transitions }: NameModel,
  names: LabelledName[],
): void {
  const length = end - begin;
  if (from.length < length * COUNT) from = new Int8Array(2 * length * COUNT);
  best.fill(-Infinity);
  best[OUTSIDE] = 0;
  for (let at = 0; at < length; at++) {
    scorer.score(keys, features.read(begin + at, keys), scores);
    next.fill(-Infinity);
    for (let label = 0; label < COUNT; label++) {
      from[at * COUNT + label] = 0;
      for (let before = 0; before < COUNT; before++) {
        if (!MAY_FOLLOW[label]![before]) continue;
        const value = best[before]! + transitions[before * COUNT + label]! + scores[label]!;
        if (value > next[label]!) {
          next[label] = value;
          from[at * COUNT + label] = before;
        }
      }
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let other = 1; other < COUNT; other++) if (best[other]! > best[label]!) label = other;
  const path = new Int8Array(length);
  for (let at = length - 1; at >= 0; at--) {
    path[at] = label;
    label = from[at * COUNT + label]!;
  }
  addNames(path, begin, names);
}

function addNames(path: Int8Array, offset: number, names: LabelledName[]): void {
  for (let at = 0; at < path.length; at++) {
    if (path[at] === OUTSIDE) continue;
    let last = at;
    while (last + 1 < path.length && path[last + 1]! > 0 && path[last + 1]! % 2 === 0) last++;
    const type = NAME_LABELS[path[at]!]!.slice(2) as LabelledName['type'];
    names.push({ first: offset + at, last: offset + last, type });
    at = last;
  }
}
