// An act in the active voice -> who does it and to whom, or what it is done to, by the order of the words. Null where neither
// the other side nor what is touched is told.

import { lookUpName } from '#lib/lexicon/find-name.ts';
import type { Span } from '#lib/model/span.ts';
import type { Sentence } from '#lib/text/parse.ts';
import { freeingWords, type ActKind } from '../act-kinds.ts';
import type { Actors } from '../claim.ts';
import { findTarget, type Before, type Target } from '../find-neighbours.ts';
import { MUTUAL, type FoundAct } from '../find-sufferer.ts';
import type { ActWords } from '../read-act-words.ts';
import { readTouched } from '../read-touched.ts';
import type { Scene } from '../scene.ts';
import { findAtHome } from './find-at-home.ts';
import { findDoerOfVerb } from './find-doer-of-verb.ts';
import { findOwnerWithin } from './find-owner-within.ts';
import { findThreatened } from './find-threatened.ts';
import { targetWordsFor } from './target-words-for.ts';

/** And of a friendly act towards a group of no country. */
const OF_NOWHERE = 0.6;

const CLAUSAL = new Set(['demand', 'threaten', 'mobilise']);

/** Of these the place is hit or relieved as well: "shelled villages near", "lifted the curfew in". */
const LOCAL = new Set([
  'aid',
  'yield',
  'attack',
  'protest',
  'mobilise',
  'sanction',
  'coerce',
  'assault',
  'fight',
]);

export function findDone(
  scene: Scene,
  sentence: Sentence,
  act: ActWords,
  before: Before,
  refuses: boolean,
): FoundAct | null {
  const verb = act.words[0]!;
  const holders = findDoerOfVerb(scene, sentence, verb, before);
  if (!holders) return null;
  const from = behindMatter(sentence, act);
  const target =
    findOwnerWithin(scene, sentence, act, holders) ??
    findTarget(
      scene,
      sentence,
      from,
      holders,
      targetWordsFor(act),
      refuses ||
        (CLAUSAL.has(act.kind.id) && !warnsOf(sentence, from, act.kind)) ||
        chargesThat(sentence, from, act.kind),
    );
  const isPlaceOfBoth = target?.closeness === 'place' && holders.ids.length > 1 && MUTUAL.has(act.kind.id);
  if (target && !isPlaceOfBoth && isFitting(scene, act, target, holders)) {
    const share = act.stance === 'agree' && isOfNowhere(scene, target.actors) ? OF_NOWHERE : 1;
    return { holders, target, share, topics: [] };
  }
  // "French and Malian troops held exercises"
  if (holders.ids.length > 1 && MUTUAL.has(act.kind.id) && (!isOfMatter(act) || areStates(scene, holders))) {
    return { holders, target: { actors: holders, closeness: 'named' }, share: 1, topics: [] };
  }
  const threatened = findThreatened(scene, sentence, act, before, holders);
  if (threatened) return threatened;
  const home = findAtHome(scene, sentence, act, holders);
  if (home) return home;
  // "are to adopt a decision": what is only due carries nothing out yet.
  if (before.future && sentence.tokens[verb.index - 1]?.lower === 'to') return null;
  const topics = readTouched(scene, sentence, act, holders);
  return topics.length ? { holders, target: { actors: null, closeness: 'object' }, share: 1, topics } : null;
}

/** Where to look for the other side: of "discussed Cuba with Mali" only behind "with". */
function behindMatter({ tokens }: Sentence, { words, kind }: ActWords): number {
  const next = words[words.length - 1]!.index + 1;
  // "called for the release of two Danes by Chad": of whom it is demanded, not for whom.
  if (kind.id === 'demand' && freeingWords.has(tokens[next - 1]!.lower)) {
    const captor = tokens.slice(next, next + 12).find(({ lower }) => /^(?:by|from|in)$/.test(lower));
    return captor ? captor.index + 1 : tokens.length;
  }
  if (!isOfMatter({ words })) return next;
  const partner = tokens
    .slice(next, next + 12)
    .find(({ lower, text }) => lower === 'with' || /^[.;:]$/.test(text));
  return partner?.lower === 'with' ? partner.index : tokens.length;
}

function isOfMatter({ words }: Pick<ActWords, 'words'>): boolean {
  return words.length === 1 && /^(?:discuss|negotiat)/.test(words[0]!.lower);
}

/** "trained computer hackers": a group of no country may be the means of a power as well as its friend. */
function isOfNowhere(scene: Scene, { ids }: Actors): boolean {
  return ids.every((id) => scene.entity(id).type === 'other' && scene.entity(id).country === null);
}

function areStates(scene: Scene, { ids }: Actors): boolean {
  return ids.every((id) => scene.entity(id).type === 'country');
}

/** "charged that Rwanda is arming": what follows does it. */
function chargesThat({ tokens }: Sentence, from: number, { id }: ActKind): boolean {
  return id === 'accuse' && tokens[from]?.lower === 'that';
}

/** "warned that the law would breach the Union's rules": nobody is threatened, unless with what the speaker will do. */
function warnsOf({ tokens }: Sentence, from: number, { id }: ActKind): boolean {
  return (
    id === 'threaten' &&
    tokens[from]?.lower === 'that' &&
    !/^(?:it|they|he|she|we|i)$/.test(tokens[from + 1]?.lower ?? '')
  );
}

/** "landed in Phoenix" is nothing between governments. */
function isCapital({ text }: Scene, { begin, end }: Span): boolean {
  return lookUpName(text.slice(begin, end))?.kind === 'capital';
}

/** A place is hit or relieved by powers, not by a person who does something there. */
function isFitting(
  scene: Scene,
  { kind, words, isTravel }: ActWords,
  { closeness, actors }: Target,
  holders: Actors,
): boolean {
  if (closeness === 'named') return true;
  // "visited Amman", "flew to Baku for talks": its government is seen.
  if (kind.id === 'consult')
    return (
      (words.length > 1 ||
        (isTravel && actors.spans.every((span) => isCapital(scene, span))) ||
        /^visit/.test(words[0]!.lower)) &&
      actors.ids.every((id) => {
        const { country } = scene.entity(id);
        return country !== null && holders.ids.every((holder) => scene.entity(holder).country !== country);
      }) &&
      // "flew back to the United States to attend": who has no office is at home there.
      holders.ids.every((id) => scene.entity(id).type !== 'person' || scene.entity(id).role !== null)
    );
  return LOCAL.has(kind.id) && holders.ids.every((id) => scene.entity(id).type !== 'person');
}
