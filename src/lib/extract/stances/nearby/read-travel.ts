// A word of travel -> a visit, where it is an official who comes to another country: "landed in".

import { hostTowns } from '#lib/lexicon/doers.ts';
import type { Token } from '#lib/text/parse.ts';
import { actKindOf, travelForms } from '../act-kinds.ts';
import type { Actors } from '../claim.ts';
import type { ActWords } from '../read-act-words.ts';
import type { Scene } from '../scene.ts';

/** "landed in": what may be a visit. */
export function travelAt(token: Token): ActWords | null {
  return token.upos === 'VERB' && travelForms.has(token.lower)
    ? {
        kind: actKindOf('consult'),
        stance: 'agree',
        words: [token],
        ofNoun: true,
        ofSubject: false,
        isTravel: true,
      }
    : null;
}

/** A visit it is of somebody in office, where another country's government is. `last` is the last word of who travels. */
export function isOfficialAbroad(
  scene: Scene,
  holders: Actors,
  { ids, spans }: Actors,
  last: Token | null,
): boolean {
  const abroad = ids.map((id) => scene.entity(id).country);
  if (spans.some(({ begin, end }) => hostTowns.has(scene.text.slice(begin, end)))) return false;
  return holders.ids.every((id) => {
    const { type, role, country } = scene.entity(id);
    // "Chad's foreign minister travelled to"
    const isInOffice =
      type === 'person' ? role !== null : type === 'country' && OFFICES.has(last?.lemma ?? '');
    return isInOffice && country !== null && abroad.every((code) => code !== null && code !== country);
  });
}

const OFFICES = new Set([
  'minister',
  'president',
  'premier',
  'chancellor',
  'leader',
  'king',
  'emir',
  'sultan',
  'envoy',
]);
