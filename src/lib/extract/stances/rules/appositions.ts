// How two stand to one another by what the one is called beside the other's name: "Syria, a close ally of Iran,", "Belarus, Moscow's
// closest ally,", "Ethiopia and its arch-foe Eritrea". By the order of the words. Allies and rivals are told of both, a backer
// or a critic of him alone. `alliances` reads the phrases that a name follows ("our ally Chad").

import { overlaps } from '#lib/text/overlaps.ts';
import type { Stance } from '#lib/model/statement.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Claim } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { actorsFrom, capitalAt, isActor, joinActors } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Named, Scene } from '../scene.ts';

const CONFIDENCE = 0.5;
const BOTH: ReadonlyMap<string, Stance> = new Map([
  ...['ally', 'allies', 'partner', 'friend'].map((word) => [word, 'agree'] as const),
  ...[
    'rival',
    'arch-rival',
    'archrival',
    'enemy',
    'archenemy',
    'foe',
    'arch-foe',
    'adversary',
    'nemesis',
  ].map((word) => [word, 'disagree'] as const),
]);
const ONE: ReadonlyMap<string, Stance> = new Map([
  ...['backer', 'supporter', 'patron', 'sponsor', 'protector', 'champion', 'admirer'].map(
    (word) => [word, 'agree'] as const,
  ),
  ...['opponent', 'critic', 'detractor'].map((word) => [word, 'disagree'] as const),
]);
/** Kinds of partners and rivals that say nothing of a stance, and ties that are over. */
const NO_STANCE =
  /^(?:trading|trade|business|sparring|dialogue|coalition|former|old|ex|onetime|one-time|erstwhile|sports?|sporting|electoral|title|no|not|never|possible|potential|likely|would-be)$/;
const OPENER = /^(?:an?|one|its|the|their|his|her|long|once|perhaps|still)$/;
/** Words between the comma and the noun at most. */
const MOST_WORDS = 6;

export const appositions: Rule = {
  id: 'apposition',
  label: 'Ally, rival, backer or critic, by what one is called beside the other',
  find(scene, sentence, token): Claim[] {
    const stance = BOTH.get(token.lower) ?? ONE.get(token.lower) ?? null;
    if (!stance) return [];
    const phrase = phraseBefore(sentence, token);
    const pair =
      phrase &&
      (ofAnother(scene, sentence, token, phrase) ??
        ofOwner(scene, sentence, phrase) ??
        joined(scene, sentence, token, phrase));
    if (!pair || pair.one.entity.id === pair.other.entity.id) return [];
    const [one, other] = [actorsFrom(pair.one, 1), actorsFrom(pair.other, 1)];
    if ([pair.one, pair.other].every(({ entity }) => entity.type === 'person')) return [];
    const both = BOTH.has(token.lower) ? joinActors([one, other]) : null;
    return composeClaims(scene, sentence, {
      rule: 'apposition',
      reason: `“${token.text}” says how the two stand.`,
      stance,
      confidence: CONFIDENCE,
      cue: [token],
      holders: both ?? one,
      counterparts: both ?? other,
      topics: [],
      reporter: null,
    });
  },
};

interface Pair {
  /** Who is called so, and whose he is. */
  readonly one: Named;
  readonly other: Named;
}

/** The words from behind the comma or "and" to the noun, with that mark in front; null where they say that there is no such bond. */
function phraseBefore({ tokens }: Sentence, { index }: Token): readonly Token[] | null {
  for (let at = index - 1; at >= Math.max(0, index - MOST_WORDS); at--) {
    const { text, lower, upos } = tokens[at]!;
    if (NO_STANCE.test(lower)) return null;
    if (text === ',' || lower === 'and') return tokens.slice(at, index);
    const isInside =
      /^(?:NOUN|ADJ|PROPN|ADV)$/.test(upos) ||
      OPENER.test(lower) ||
      lower === 'of' ||
      /^['’]s?$|^[-‐‑]$/.test(text);
    if (!isInside) return null;
  }
  return null;
}

/** "Syria, a close ally of Iran" */
function ofAnother(scene: Scene, { tokens }: Sentence, noun: Token, phrase: readonly Token[]): Pair | null {
  if (phrase[0]!.text !== ',' || tokens[noun.index + 1]?.lower !== 'of') return null;
  const at = tokens[noun.index + 2]?.lower === 'the' ? noun.index + 3 : noun.index + 2;
  const other = tokens[at] ? actorAt(scene, tokens[at]) : null;
  const one = endingBefore(scene, tokens, phrase[0]!);
  return one && other ? { one, other } : null;
}

/** "Belarus, Moscow's closest ally," */
function ofOwner(scene: Scene, { tokens }: Sentence, phrase: readonly Token[]): Pair | null {
  const mark = phrase.find(({ text }) => /^['’]s?$/.test(text));
  const after = tokens[phrase.at(-1)!.index + 2];
  if (phrase[0]!.text !== ',' || !mark || !/^[,.;]$/.test(after?.text ?? '.')) return null;
  const other = actorAt(scene, tokens[mark.index - 1]!);
  const one = endingBefore(scene, tokens, phrase[0]!);
  return one && other ? { one, other } : null;
}

/** "Ethiopia and its arch-foe Eritrea" */
function joined(scene: Scene, { tokens }: Sentence, noun: Token, phrase: readonly Token[]): Pair | null {
  if (phrase[0]!.lower !== 'and' || !/^(?:its|their|his|her)$/.test(phrase[1]?.lower ?? '')) return null;
  const at = tokens[noun.index + 1]?.text === ',' ? noun.index + 2 : noun.index + 1;
  const other = tokens[at] ? actorAt(scene, tokens[at]) : null;
  const one = endingBefore(scene, tokens, phrase[0]!);
  return one && other ? { one, other } : null;
}

function endingBefore(scene: Scene, tokens: readonly Token[], { index }: Token): Named | null {
  const last = tokens[index - 1];
  return last ? actorAt(scene, last) : null;
}

/** Whom the word names, or whose capital it is where that acts. */
function actorAt(scene: Scene, token: Token): Named | null {
  const here = scene
    .mentionsIn(token)
    .filter(
      ({ entity, mention }) => isActor(entity) && mention.form !== 'pronoun' && overlaps(mention.span, token),
    );
  return here[0] ?? capitalAt(scene, token);
}
