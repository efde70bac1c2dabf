// Which kind a noun is of by the model of coreference: "lawyer" a person, "company" an organization, "island" a place, "plan" none.

import type { EntityType } from '#lib/model/entity.ts';
import type { Token } from '#lib/text/parse.ts';
import { NOUN_KINDS, type CoreferenceModel } from './coreference-model.ts';
import { nounKindKeys, NOUN_KIND_KEYS } from './noun-kind-keys.ts';

const keys = new Int32Array(NOUN_KIND_KEYS);

export interface LikelyKind {
  /** Position in `NOUN_KINDS`. */
  readonly kind: number;
  /** From .25 to 1. */
  readonly likely: number;
}

export function likelyKind(noun: Token, model: Pick<CoreferenceModel, 'kindsOf'>): LikelyKind {
  const all = model.kindsOf(keys, nounKindKeys(noun, keys));
  let kind = 0;
  for (let at = 1; at < all.length; at++) if (all[at]! > all[kind]!) kind = at;
  return { kind, likely: all[kind]! };
}

const SURE = 0.6;

/**
 * Whether the noun may be said of somebody of that type: not "the president" of a firm; "a legend" in "she is a legend", but no "plan" as an
 * aside behind her name.
 */
export function suits(
  noun: Token,
  type: EntityType,
  isAside: boolean,
  model: Pick<CoreferenceModel, 'kindsOf'>,
): boolean {
  const { kind, likely } = likelyKind(noun, model);
  if (likely < SURE) return true;
  const name = NOUN_KINDS[kind]!;
  if (type === 'person') return name === 'person' || !isAside;
  return type === 'organization' ? name !== 'person' && name !== 'place' : name !== 'person';
}
