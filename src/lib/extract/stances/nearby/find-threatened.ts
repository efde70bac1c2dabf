// Whom a conditional act to come is to keep from something: "said it would retaliate if Chad attacked".

import type { EntityId } from '#lib/model/entity.ts';
import type { Sentence } from '#lib/text/parse.ts';
import type { Actors } from '../claim.ts';
import { findDoer, readBefore, type Before } from '../find-neighbours.ts';
import { OF_PLACE, type FoundAct } from '../find-sufferer.ts';
import type { ActWords } from '../read-act-words.ts';
import type { Scene } from '../scene.ts';

/** "said it would retaliate if Chad attacked": who is to be kept from it. */
export function findThreatened(
  scene: Scene,
  sentence: Sentence,
  { stance }: ActWords,
  { future }: Before,
  holders: Actors,
): FoundAct | null {
  if (stance !== 'disagree' || !future) return null;
  const { tokens } = sentence;
  const at = tokens.findIndex(({ lower }) => /^(?:if|unless|should)$/.test(lower));
  const verb = tokens.find(({ index, upos }) => at >= 0 && index > at && /^(?:VERB|AUX)$/.test(upos));
  if (!verb || verb.index - at > 7) return null;
  const before = readBefore(sentence, verb);
  const doer = before.last && before.last.index > at ? findDoer(scene, sentence, before.last) : null;
  if (
    !doer ||
    doer.ids.some((id) => holders.ids.includes(id)) ||
    doer.ids.some((id) => sharesCountry(scene, id, holders))
  )
    return null;
  return { holders, target: { actors: doer, closeness: 'named' }, share: OF_PLACE, topics: [] };
}

function sharesCountry(scene: Scene, id: EntityId, { ids }: Actors): boolean {
  const { country } = scene.entity(id);
  return country !== null && ids.some((other) => scene.entity(other).country === country);
}
