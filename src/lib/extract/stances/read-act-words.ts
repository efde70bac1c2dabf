// A word in its place -> the act that it names, by the order of the words alone: "fired … at", "launched rocket fire",
// "lifted a blockade", "vowed to fight". For where the tagger or the tree has lost the verb; it takes a word for a verb by
// its form, so whoever asks must see that an actor stands before it. Says nothing of acts that are only wished or possible.

import { oppositeOf, type Stance } from '#lib/model/statement.ts';
import { verbForms } from '#lib/lexicon/verb-forms.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import {
  carrierForms,
  endingForms,
  actKindOf,
  kindsOfNounForm,
  kindsOfVerbForm,
  phrasesOf,
  arrivalForms,
  helperWords,
  offerForms,
  readyWords,
  refusalForms,
  approvalForms,
  decisionForms,
  measureWords,
  vagueForms,
  vowForms,
  type ActKind,
} from './act-kinds.ts';
import { frameAt } from './frame-at.ts';
import { inducedToneOfVerbForm } from './induced-tones.ts';
import { attitudeForms } from './predicates.ts';

export interface ActWords {
  readonly kind: ActKind;
  readonly stance: Stance;
  /** The words that name it, first to last; the other side stands behind the last. */
  readonly words: readonly Token[];
  /** Behind a noun ("launched an attack on") the other side needs a preposition, or an owner before it. */
  readonly ofNoun: boolean;
  /** No list has the verb; it is like one that a list has. */
  readonly isAlike?: boolean;
  /** "landed in": a visit where it is an official abroad. */
  readonly isTravel?: boolean;
  /** "agreed to set up": what is agreed to. */
  readonly deed?: Token;
  /** Of a frame (frame-at.ts): its verb as it stands in a dictionary. */
  readonly frame?: string;
  /** Its subject is the doer, whatever the form of the verb: "is ready to", "were deployed". */
  readonly ofSubject: boolean;
}

const WIDEST_GAP = 7;
/** How far behind its verb the noun may stand that says what is done. */
const FARTHEST_NOUN = 8;
const PARTICLES = new Set(['off', 'out', 'up', 'down', 'back', 'over', 'away', 'in']);
const GAP_ENDS =
  /^(?:[.;:?!“”"()]|and|but|after|before|while|when|because|following|said|that|who|which|as|to)$/;

const DAY = /^(?:today|yesterday|tomorrow|overnight|tonight)$/;

const formsOf = (verbs: Iterable<string>): ReadonlySet<string> => new Set([...verbs].flatMap(verbForms));

/** The act that opens at `token`, the longest reading first; null where none does. */
export function readActWords(sentence: Sentence, token: Token): ActWords | null {
  if (token.text !== token.lower) return null;
  const frame = framedAt(sentence, token);
  return (
    vowAt(sentence, token) ??
    arrivalAt(sentence, token) ??
    longest(phraseAt(sentence, token), frame) ??
    nounBehind(sentence, token) ??
    frame ??
    verbAt(sentence, token) ??
    agreementAt(sentence, token) ??
    alikeAt(sentence, token)
  );
}

/** The phrase, unless a frame says more; null where neither says more than a verb and a noun. */
function longest(phrase: ActWords | null, frame: ActWords | null): ActWords | null {
  return frame && frame.words.length > (phrase?.words.length ?? 2) ? frame : phrase;
}

/** "agreed to set up a centre": whoever agrees to a thing is for it. */
function agreementAt({ tokens }: Sentence, token: Token): ActWords | null {
  if (!agreeingForms.has(token.lower) || token.upos === 'NOUN') return null;
  // "agreed on Friday to open"
  const to = tokens
    .slice(token.index + 1, token.index + 4)
    .find(
      ({ lower }, at, near) => lower === 'to' && near.slice(0, at).every((word) => WHEN.test(word.lower)),
    );
  const verb = to && tokens[to.index + 1];
  if (verb?.upos !== 'VERB') return null;
  return {
    kind: actKindOf('accord'),
    stance: 'agree',
    words: [token, verb],
    deed: verb,
    ofNoun: false,
    ofSubject: false,
  };
}

const WHEN = /^(?:on|.*day|overnight)$/;
const agreeingForms = formsOf(['agree', 'consent', 'pledge', 'promise', 'offer', 'undertake', 'volunteer']);

function framedAt(sentence: Sentence, token: Token): ActWords | null {
  const match = frameAt(sentence, token);
  if (!match) return null;
  const { base, ...frame } = match;
  return { ...frame, frame: base, ofNoun: false, ofSubject: false };
}

/** A verb that no list has, but that is used like one that names an act. */
function alikeAt({ tokens }: Sentence, token: Token): ActWords | null {
  if (token.upos !== 'VERB' && !/ed$/.test(token.lower)) return null;
  if (kindsOfVerbForm(token.lower).length > 0) return null;
  if (carrierForms.has(token.lower) || attitudeForms.has(token.lower)) return null;
  const next = tokens[token.index + 1];
  if (!next || (/^(?:ADP|PUNCT|SCONJ|CCONJ|PART|AUX)$/.test(next.upos) && next.lower !== 'by')) return null;
  const { tone, like } = inducedToneOfVerbForm(token.lower);
  const stance = tone > 0 ? 'agree' : 'disagree';
  if (Math.abs(tone) < LEAST_TONE[stance]) return null;
  const known = kindsOfVerbForm(like).find((kind) => kind.stance === stance && kind.confidence > 0);
  const kind = {
    id: known?.id ?? 'alike',
    stance,
    confidence: (known?.confidence ?? LEAST_KNOWN) * ALIKE,
    reason: `reads like “${like}”${known ? ` and so probably ${known.reason}` : ''}`,
  } as const;
  return { kind, stance, words: [token], isAlike: true, ofNoun: false, ofSubject: false };
}

/** Weaker guesses are too often of words that are no acts, friendly ones above all ("named", "informed"). */
const LEAST_TONE = { agree: 5, disagree: 4 } as const;
/** What is left of an act's confidence where its verb is only like one that is known. */
const ALIKE = 0.6;
const LEAST_KNOWN = 0.55;

/** "threatened to attack", "promised to send", "refused to meet": an act to come, or not to. */
function vowAt(sentence: Sentence, token: Token): ActWords | null {
  const { tokens } = sentence;
  if (/^rul(?:es?|ed|ing)$/.test(token.lower) && tokens[token.index + 1]?.lower === 'out')
    return ruledOutAt(sentence, token);
  const planned = plannedAt(sentence, token);
  if (planned) return planned;
  // "its plan to send" is not yet an offer.
  const to = token.upos === 'NOUN' ? undefined : toBehind(tokens, token);
  if (!to) return null;
  const isHostile = vowForms.has(token.lower) || readyWords.has(token.lower);
  const isFriendly = offerForms.has(token.lower);
  const isRefusal = refusalForms.has(token.lower);
  const isDecided = decisionForms.has(token.lower);
  if (!isHostile && !isFriendly && !isRefusal && !isDecided) return null;
  for (const verb of tokens.slice(to.index + 1, to.index + 4)) {
    const act =
      arrivalAt(sentence, verb) ??
      longest(phraseAt(sentence, verb), framedAt(sentence, verb)) ??
      nounBehind(sentence, verb) ??
      framedAt(sentence, verb) ??
      verbAt(sentence, verb);
    if (!act || act.kind.confidence === 0) continue;
    const isMeant = act.stance === 'disagree' ? isHostile : isFriendly || isRefusal;
    if (!isMeant && !isDecided) return null;
    return {
      ...act,
      stance: isRefusal ? oppositeOf(act.stance) : act.stance,
      words: [token, ...act.words],
      ...(isFriendly && act.stance === 'agree' && verb.upos === 'VERB' ? { deed: verb } : {}),
      ofSubject: true,
    };
  }
  return null;
}

/** "voted 74-24 on Wednesday to", "threatened to": past what tells when and by how many. */
function toBehind(tokens: readonly Token[], { index }: Token): Token | undefined {
  for (const token of tokens.slice(index + 1, index + 8)) {
    if (token.lower === 'to') return token;
    if (
      !WHEN.test(token.lower) &&
      token.upos !== 'NUM' &&
      !/^[-–‐‑]$|ly$|^(?:last|week|month|late)$/.test(token.lower)
    )
      return undefined;
  }
  return undefined;
}

/** "approved a plan to lend", "gave its approval to a decision to send": whoever approves it will do it. */
function plannedAt(sentence: Sentence, token: Token): ActWords | null {
  if (!approvalForms.has(token.lower)) return null;
  const { tokens } = sentence;
  const plan = tokens
    .slice(token.index + 1, token.index + 6)
    .find(({ lemma, index }) => measureWords.has(lemma) && tokens[index + 1]?.lower === 'to');
  const verb = plan && tokens[plan.index + 2];
  if (!verb) return null;
  const act =
    framedAt(sentence, verb) ??
    phraseAt(sentence, verb) ??
    nounBehind(sentence, verb) ??
    verbAt(sentence, verb);
  return act && act.kind.confidence > 0 ? { ...act, words: [token, ...act.words], ofSubject: true } : null;
}

/** "ruled out surrendering": a friendly act that is refused. */
function ruledOutAt(sentence: Sentence, token: Token): ActWords | null {
  const verb = sentence.tokens[token.index + 2];
  if (!verb || !/ing$/.test(verb.lower)) return null;
  const act =
    phraseAt(sentence, verb) ??
    framedAt(sentence, verb) ??
    nounBehind(sentence, verb) ??
    verbAt(sentence, verb);
  return act?.stance === 'agree' && act.kind.confidence > 0
    ? { ...act, stance: 'disagree', words: [token, ...act.words], ofSubject: true }
    : null;
}

/** "peacekeepers arrived in": those who come to help, where they come. */
function arrivalAt({ tokens }: Sentence, token: Token): ActWords | null {
  if (!arrivalForms.has(token.lower)) return null;
  const isHelp =
    tokens
      .slice(Math.max(0, token.index - 4), token.index + 5)
      .some(({ lower, upos }) => helperWords.has(lower) && upos !== 'VERB') ||
    tokens
      .slice(token.index + 1, token.index + 9)
      .some(
        ({ lower, index }) =>
          (HELPS.test(lower) && tokens[index - 1]!.lower === 'to') || /^(?:request|invitation)$/.test(lower),
      );
  const [kind] = isHelp ? kindsOfVerbForm('aid') : [];
  return kind ? { kind, stance: kind.stance!, words: [token], ofNoun: true, ofSubject: true } : null;
}

const HELPS = /^(?:help|assist|rebuild|treat|feed|rescue)$/;

/** The act of a phrase that opens with the verb, the longest first. */
export function phraseAt({ tokens }: Sentence, token: Token): ActWords | null {
  for (const { kind, rest } of phrasesOf(token.lower)) {
    const words = [token];
    let at = token.index + 1;
    let mayGap = false;
    for (const word of rest) {
      if (word === null) {
        mayGap = true;
        continue;
      }
      const last = mayGap ? at + WIDEST_GAP : at;
      while (
        at < last &&
        tokens[at] &&
        !isWord(tokens[at]!, word) &&
        (tokens[at]!.lower === 'to' || isListed(tokens, at) || !GAP_ENDS.test(tokens[at]!.lower))
      )
        at++;
      if (!tokens[at] || !isWord(tokens[at]!, word)) break;
      words.push(tokens[at++]!);
      mayGap = false;
    }
    if (kind.stance && words.length === 1 + rest.filter((word) => word !== null).length)
      return { kind, stance: kind.stance, words, ofNoun: false, ofSubject: false };
  }
  return null;
}

/** In this form, or a noun in the plural: "warrants". */
function isWord({ lower, lemma, upos }: Token, word: string): boolean {
  return lower === word || (upos === 'NOUN' && lemma === word) || (upos === 'VERB' && lower === `${word}s`);
}

/** "dogs and rubber bullets": the "and" of a list of things. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const isThing = (token: Token | undefined) => /^(?:NOUN|ADJ)$/.test(token?.upos ?? '');
  return tokens[at]!.lower === 'and' && isThing(tokens[at - 1]) && isThing(tokens[at + 1]);
}

/** "launched artillery and rocket fire", "lifted a day-old blockade", "ended its aid". */
function nounBehind({ tokens }: Sentence, token: Token): ActWords | null {
  const isEnding = endingForms.has(token.lower);
  if (!isEnding && !carrierForms.has(token.lower)) return null;
  // "ended in agreement" ends none.
  const next = tokens[token.index + 1]?.lower ?? '';
  const particle = PARTICLES.has(next) && next !== 'in' ? 1 : 0;
  const first = token.index + 1 + particle;
  for (const noun of tokens.slice(first, first + FARTHEST_NOUN)) {
    if ((GAP_ENDS.test(noun.lower) && noun.lower !== 'and') || /^(?:VERB|ADP|AUX)$/.test(noun.upos))
      return null;
    if (noun.upos !== 'NOUN') continue;
    // "military aid": the head of the phrase says what it is.
    const behind = tokens[noun.index + 1];
    if (behind?.upos === 'NOUN' && !DAY.test(behind.lower)) continue;
    const kind = kindsOfNounForm(noun).find(({ stance, confidence }) => stance !== null && confidence > 0);
    // "sought help" gives none.
    if (kind && SEEKS.test(token.lower) && GIVEN.has(kind.id)) return null;
    if (kind)
      return {
        kind,
        stance: isEnding ? oppositeOf(kind.stance!) : kind.stance!,
        words: [token, noun],
        ofNoun: true,
        ofSubject: false,
      };
  }
  return null;
}

const SEEKS = /^(?:seek(?:s|ing)?|sought)$/;
const GIVEN = new Set(['support', 'aid', 'praise']);

function verbAt({ tokens }: Sentence, token: Token): ActWords | null {
  if (vagueForms.has(token.lower)) return null;
  const next = tokens[token.index + 1];
  const particle = next && PARTICLES.has(next.lower) ? next : null;
  const kinds = kindsOfVerbForm(token.lower, particle?.lower);
  const kind = kinds.find(({ stance, confidence }) => stance !== null && confidence > 0);
  if (!kind) return null;
  const isPhrasal = particle !== null && !kindsOfVerbForm(token.lower).includes(kind);
  return {
    kind,
    stance: kind.stance!,
    words: isPhrasal ? [token, particle] : [token],
    ofNoun: false,
    ofSubject: false,
  };
}
