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

/** The names of a sentence of `length` words, in order. */
export function labelNames(features: NameFeatures, length: number, model: NameModel): LabelledName[] {
  const names: LabelledName[] = [];
  for (let begin = 0; begin < length; begin++) {
    if (!features.isCandidate(begin)) continue;
    let end = begin + 1;
    while (end < length && features.isCandidate(end)) end++;
    names.push(...readChain(features, begin, end, model));
    begin = end;
  }
  return names;
}

function readChain(features: NameFeatures, begin: number, end: number, model: NameModel): LabelledName[] {
  const scores = new Float32Array(COUNT);
  const from: Int8Array[] = [];
  let best = new Float32Array(COUNT).fill(-Infinity);
  best[OUTSIDE] = 0;
  for (let at = begin; at < end; at++) {
    model.scorer.score(keys, features.read(at, keys), scores);
    const next = new Float32Array(COUNT).fill(-Infinity);
    const back = new Int8Array(COUNT);
    for (let label = 0; label < COUNT; label++)
      for (let before = 0; before < COUNT; before++) {
        if (!mayFollow(before, label)) continue;
        const value = best[before]! + model.transitions[before * COUNT + label]! + scores[label]!;
        if (value > next[label]!) {
          next[label] = value;
          back[label] = before;
        }
      }
    from.push(back);
    best = next;
  }
  let label = best.indexOf(Math.max(...best));
  const path: number[] = [];
  for (let at = from.length - 1; at >= 0; at--) {
    path[at] = label;
    label = from[at]![label]!;
  }
  return namesOf(path, begin);
}

function namesOf(path: readonly number[], offset: number): LabelledName[] {
  const names: LabelledName[] = [];
  for (let at = 0; at < path.length; at++) {
    if (path[at] === OUTSIDE) continue;
    let last = at;
    while (path[last + 1] !== undefined && path[last + 1]! > 0 && path[last + 1]! % 2 === 0) last++;
    const type = NAME_LABELS[path[at]!]!.slice(2) as LabelledName['type'];
    names.push({ first: offset + at, last: offset + last, type });
    at = last;
  }
  return names;
}
