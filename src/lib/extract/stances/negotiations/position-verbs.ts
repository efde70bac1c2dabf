// The verb that a negotiator's clause stands on, by form and order of words: its stance ("opposed", "could not accept",
// "expressed concern about"), or none where it only reports ("noted"). The words are `sides.positions` and `sides.verbs` of
// data/lexicon/stance-predicates.json. Refuses passives ("was opposed by") and duties ("should support").

import { oppositeOf, type Stance } from '#lib/model/statement.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { attitudeForms, positionPhrases, sideForms } from '../predicates.ts';

export interface VerbGroup {
  readonly verbAt: number;
  /** Index of the last word of the cue: "for" of "called for". */
  readonly cueEnd: number;
  /** Null where the verb only reports. */
  readonly stance: Stance | null;
  /** What it says of something named elsewhere: "while Chad opposed". */
  readonly elided: Stance | null;
  /** 0 to 1; 0 under "should". */
  readonly certainty: number;
  readonly isParticiple: boolean;
  /** "could support", "would oppose": only as far as no condition is tied to it. */
  readonly isConditional: boolean;
  /** With "could" or "would", negated or not. */
  readonly isModal: boolean;
  /** Tense stands on the verb or on a word before it, so that it cannot be a noun or an infinitive. */
  readonly isFinite: boolean;
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'cannot']);
export const BE: ReadonlySet<string> = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being']);
const HAVE_DO = new Set(['has', 'have', 'had', 'do', 'does', 'did']);
const DOUBTS = new Set(['may', 'might']);
const ABILITIES = new Set(['can', 'could', 'would', 'will']);
const DUTIES = new Set(['should', 'must', 'shall', 'ought', 'to']);
const ADVERBIAL = new Set(['ADV', 'PART']);
/** In tokens, from the name to the verb. */
const REACH = 7;
/** "expressed strong support for", "reiterated her country’s support for". */
const FILLERS = new Set(['DET', 'ADJ', 'ADV', 'PRON']);
const MOST_FILLERS = 3;
const POSSESSIVE = new Set(["'s", '’s']);
const OTHER_SIGNS = new Set(['for', 'of', 'from', 'away', 'down', 'off', 'out', 'up', 'into']);

/** A verb that takes no position. */
export const REPORT = {
  stance: null,
  elided: null,
  certainty: 1,
  isParticiple: false,
  isConditional: false,
  isFinite: true,
} as const;

/** The verb group that begins at the token; null where no verb does. */
export function verbGroupAt(sentence: Sentence, at: number): VerbGroup | null {
  const { tokens } = sentence;
  let negated = false;
  let certainty = 1;
  let passive = false;
  let isConditional = false;
  let hasAuxiliary = false;
  for (let word = at; word < at + REACH; word++) {
    const token = tokens[word];
    if (!token) return null;
    const { lower } = token;
    const phrase = positionAt(sentence, word);
    const isAuxiliary = HAVE_DO.has(lower) || BE.has(lower);
    if (phrase || (!isAuxiliary && (sideForms.has(lower) || isReport(token)))) {
      const opposedTo = passive && lower === 'opposed' && tokens[word + 1]?.lower === 'to';
      const isPast = !lower.endsWith('ing');
      if (passive && isPast && !opposedTo) return null;
      if (isPast && tokens[word + 1]?.lower === 'by') return null;
      const elided = sideForms.get(lower) ?? null;
      const turn = (stance: Stance | null) => (stance && negated ? oppositeOf(stance) : stance);
      return {
        verbAt: word,
        cueEnd: opposedTo ? word + 1 : (phrase?.end ?? word),
        stance: turn(opposedTo ? 'disagree' : (phrase?.stance ?? null)),
        elided: turn(elided),
        certainty: negated ? Math.min(1, certainty * 1.2) : certainty,
        isParticiple: !isPast && !passive,
        isConditional: isConditional && !negated,
        isModal: isConditional,
        isFinite: hasAuxiliary || /(?:ed|[^s]s)$/.test(lower) || token.xpos === 'VBD',
      };
    }
    if (NEGATIONS.has(lower)) negated = true;
    else if (DUTIES.has(lower)) certainty = 0;
    else if (DOUBTS.has(lower)) certainty *= 0.7;
    else if (ABILITIES.has(lower)) isConditional = true;
    else if (BE.has(lower)) passive = true;
    else if (!HAVE_DO.has(lower) && !ADVERBIAL.has(token.upos) && !lower.endsWith('ly'))
      // "had not had enough time", "is not sufficient".
      return hasAuxiliary ? { ...REPORT, verbAt: word - 1, cueEnd: word - 1, isModal: isConditional } : null;
    hasAuxiliary ||= isAuxiliary || ABILITIES.has(lower) || DOUBTS.has(lower) || NEGATIONS.has(lower);
  }
  return null;
}

function isReport(token: Token): boolean {
  return token.upos === 'VERB' || attitudeForms.has(token.lower);
}

/** The longest phrase of a position that begins with this word: "called for", "expressed strong support for". */
function positionAt({ tokens }: Sentence, at: number): { stance: Stance; end: number } | null {
  for (const { rest, stance } of positionPhrases(tokens[at]!.lower)) {
    const end = endOfPhrase(tokens, at, rest);
    if (end === null) continue;
    const next = tokens[end + 1];
    // "the EU support for" is a noun, "backed away from" another verb, "agreed to answer" a promise.
    const isOther = rest.length === 0 && OTHER_SIGNS.has(next?.lower ?? '');
    const isPromise = rest.at(-1) === 'to' && next?.xpos === 'VB';
    if (!isOther && !isPromise) return { stance, end };
  }
  return null;
}

/** Index of the last word of the phrase, with few words in between; null where it does not stand here. */
function endOfPhrase(tokens: readonly Token[], at: number, rest: readonly string[]): number | null {
  let end = at;
  for (const word of rest) {
    let next = end + 1;
    while (next - end <= MOST_FILLERS && isFiller(tokens, next, word, rest.length > 1)) next++;
    const found = tokens[next]?.lower;
    if (found !== word && found !== `${word}s`) return null;
    end = next;
  }
  return end;
}

function isFiller(tokens: readonly Token[], at: number, wanted: string, holdsNoun: boolean): boolean {
  const token = tokens[at];
  if (!token || token.lower === wanted || token.lower === `${wanted}s`) return false;
  if (!holdsNoun) return token.upos === 'ADV';
  const owns = POSSESSIVE.has(token.lower) || POSSESSIVE.has(tokens[at + 1]?.lower ?? '');
  return FILLERS.has(token.upos) || owns;
}
