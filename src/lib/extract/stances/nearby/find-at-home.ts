// Those in power at home as the other side of what a group does, where nobody else is named: "Colombian rebels
// surrendered", "clashed with police".

import type { Sentence } from '#lib/text/parse.ts';
import type { Actors } from '../claim.ts';
import type { FoundAct } from '../find-sufferer.ts';
import { businessNouns, rebelNouns, wayNouns } from '../predicates.ts';
import type { ActWords } from '../read-act-words.ts';
import type { Scene } from '../scene.ts';

/** What groups do to those in power at home, where nobody else is named. */
const DOMESTIC = new Set(['protest', 'yield', 'demand']);

/** And what those who have taken up arms against them do. */
const OF_REBELS = new Set(['assault', 'attack', 'fight', 'coerce', 'reject', 'threaten', 'accord']);

/** Their government is their own. */
const AT_THE_HEAD = /president|premier|prime minister|king|queen|chancellor|emir|sultan|ruler/i;

const THOSE_IN_POWER =
  /^(?:government|authorities|police|army|military|regime|junta|parliament|president|cabinet|presidency|rulers?)$/;

/** "Colombian rebels surrendered", "clashed with police": to Colombia, with Colombia's. */
export function findAtHome(
  scene: Scene,
  { tokens }: Sentence,
  { kind, words }: ActWords,
  holders: Actors,
): FoundAct | null {
  const [id] = holders.ids;
  const { type, country, role } = scene.entity(id!);
  // "a Danish firm told its staff to stop"
  if (role !== null && businessNouns.has(role.toLowerCase().replace(/s$/, ''))) return null;
  const isTold = tokens
    .slice(words[0]!.index, words[0]!.index + 12)
    .some(({ lower }) => THOSE_IN_POWER.test(lower));
  // "Minister Jane Doe resigned in protest at the government's handling of"
  const isOfficial = type === 'person' && isTold && DOMESTIC.has(kind.id) && !AT_THE_HEAD.test(role ?? '');
  const home =
    country &&
    type !== 'country' &&
    (type !== 'person' || isOfficial) &&
    (isTold ||
      (role !== null &&
        (DOMESTIC.has(kind.id) ||
          words.some(({ lemma }) => wayNouns.has(lemma)) ||
          (OF_REBELS.has(kind.id) && isRebel(role)))))
      ? scene.country(country)
      : null;
  if (!home) return null;
  return {
    holders,
    target: { actors: { ids: [home.id], spans: holders.spans.slice(0, 1), certainty: 1 }, closeness: 'own' },
    share: 1,
    topics: [],
  };
}

function isRebel(role: string): boolean {
  return rebelNouns.has(role.toLowerCase().replace(/s$/, '').replace(/men$/, 'man'));
}
