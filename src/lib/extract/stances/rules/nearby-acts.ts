// Acts read from the order of the words alone (../nearby), for sentences whose tree is wrong and for acts of which only the
// place or an owner is named: "Kenyan gunboats fired at targets in Kismayo", "Peru lifted its blockade of Tacna". It counts
// for less than what the tree says (`acts`), and much less where the other side is only the place; the reason tells. Whoever
// is not named right before the verb has not acted, and nothing is read of what may, should or would happen.

import { oppositeOf } from '#lib/model/statement.ts';
import { composeClaims } from '../compose-claims.ts';
import { readBefore } from '../find-neighbours.ts';
import { suffered, type FoundAct } from '../find-sufferer.ts';
import { isPurchase } from '../is-purchase.ts';
import { findDone } from '../nearby/find-done.ts';
import { isDeed, isProgressive } from '../nearby/is-deed.ts';
import { isOfUnreal } from '../nearby/is-of-unreal.ts';
import { isPurpose, isRefused } from '../nearby/is-refused.ts';
import { isOfficialAbroad, travelAt } from '../nearby/read-travel.ts';
import { TOGETHER } from '../nearby/target-words-for.ts';
import { readActWords, type ActWords } from '../read-act-words.ts';
import { isPublic } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import { readBetween } from '../nearby/read-between.ts';

/** What is left of an act's confidence where only the order of words tells of it, by what names the other side. */
const SHARE = { named: 0.8, place: 0.55, own: 0.5, object: 0.6 } as const;

const VISITED = 0.7;
const ANNOUNCED = 0.85;

const KINDS = new Set([
  'accord', 'consult', 'cooperate', 'aid', 'yield', 'accuse', 'attack', 'reject', 'demand', 'threaten', 'protest', 'mobilise',
  'sanction', 'coerce', 'assault', 'fight', 'support', 'alike',
]); // prettier-ignore

/** Told by single words these need a tree. */
const OF_PHRASES = new Set(['criticise', 'hinder']);

export const nearbyActs: Rule = {
  id: 'act-nearby',
  label: 'An act of one actor towards another, by the order of the words',
  find(scene, sentence, token) {
    const between = readBetween(scene, sentence, token);
    if (between) return between;
    const act = readActWords(sentence, token) ?? travelAt(token);
    if (!act || act.kind.confidence === 0 || isPurchase(sentence, token)) return [];
    // Single words of the other kinds need a tree.
    const isPhrase = act.words.length > 1 && !act.ofNoun;
    if (!KINDS.has(act.kind.id) && !act.isAlike && !(isPhrase && OF_PHRASES.has(act.kind.id))) return [];
    const before = readBefore(sentence, token);
    // "a blockade that had kept food from reaching the town": what is told by the way.
    if (act.frame && /^(?:that|which|who)$/.test(before.last?.lower ?? '')) return [];
    const refuses = isRefused(sentence, act, before);
    if (!refuses && (before.negated || (before.unreal && !isPurpose(sentence, token, act)))) return [];
    if (!isDeed(sentence, token, act, before) || isOfUnreal(sentence, token, refuses)) return [];
    const found =
      before.passive && !isProgressive(token) && !act.ofSubject && act.kind.id !== 'mobilise'
        ? suffered(scene, sentence, act, before)
        : findDone(scene, sentence, act, before, refuses);
    if (!found) return [];
    const { holders, target, share, topics } = found;
    if (act.isTravel && !(target.actors && isOfficialAbroad(scene, holders, target.actors, before.last)))
      return [];
    if (
      TOGETHER.has(act.kind.id) &&
      ![...holders.ids, ...(target.actors?.ids ?? [])].every((id) => isPublic(scene, id))
    )
      return [];
    if (!holders.ids.every((id) => isPublic(scene, id))) return [];
    return composeClaims(scene, sentence, {
      rule: `act-${act.kind.id}-nearby`,
      reason: reasonFor(act, target, refuses),
      stance: refuses ? oppositeOf(act.stance) : act.stance,
      confidence:
        act.kind.confidence *
        shareOf(act, target.closeness) *
        share *
        (before.future || act.ofSubject ? ANNOUNCED : 1),
      cue: act.words,
      holders,
      counterparts: target.actors,
      topics,
      reporter: null,
    });
  },
};

/** Whoever goes to a capital for talks is received there. */
function shareOf({ kind }: ActWords, closeness: FoundAct['target']['closeness']): number {
  return closeness === 'place' && kind.id === 'consult' ? VISITED : SHARE[closeness];
}

const WEAKNESS = {
  named: 'who does it to whom is read from the order of the words',
  place: 'the other side is only named as the place where it happened',
  own: 'the other side is not named and taken for their own country',
  object: 'the other side is not named, only what is done to it',
} as const;

function reasonFor(
  { kind, words, stance, ofSubject }: ActWords,
  { closeness }: FoundAct['target'],
  refused: boolean,
): string {
  const told = words.map(({ text }) => text).join(' … ');
  const turned = ofSubject ? `refuses an act that ${kind.reason}` : 'puts an end to what it names';
  const act = stance === kind.stance ? `is an act that ${kind.reason}` : turned;
  const does = refused ? `${act}, but it is refused here` : act;
  return `“${told}” ${does}; ${WEAKNESS[closeness]}.`;
}
