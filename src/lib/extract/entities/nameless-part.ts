// Whether people without a name do, or suffer, what implies a stance: by the tree, and by the order of the words past what tells
// more of them ("gunmen on motorcycles [opened fire]", "a mob armed with sticks [set fire to]"). Who robs, sells or wins a match is
// on nobody's side.

import { kindsOfVerbForm } from '#lib/extract/stances/act-kinds.ts';
import { readActWords } from '#lib/extract/stances/read-act-words.ts';
import { isPastForm } from '#lib/lexicon/verb-forms.ts';
import { gainForms, meansForms, peopleServing, purposeVerbs, workForms } from '#lib/lexicon/nameless.ts';
import type { Stance } from '#lib/model/statement.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Located } from './located.ts';
import { isDoerBefore, takesPart, takesStand } from './takes-part.ts';

/** Words from the noun to its verb at most. */
const FARTHEST = 13;
const PASSIVE = /^(?:was|were|been|being|are|is|be)$/;
const TELLS_MORE = /^(?:by|with|as|from|to|near|under|against|in|of|at|outside)$/;
const UNCHANGED = /^(?:put|cut|set|hit|shut|quit|beat|burst)$/;
const COUNTS = /^(?:more|than|at|least|about|some|of|as|many|dozens|hundreds|thousands|scores|nearly|almost|up|to|around|over|dead|death|tens)$/;
const ONTO = /^(?:on|at|against|upon|into|with|to|among)$/;

/** Kinds of acts that do harm. */
const HARM = new Set(['assault', 'attack', 'coerce', 'fight', 'accuse']);

/** The last word that belongs to the doers, where they do such a thing; else null. */
export function lastOfDoers(sentence: Sentence, first: Token, noun: Token, named: readonly Located[]): Token | null {
  const { tokens } = sentence;
  if (isAgent(sentence, first)) return noun;
  const verb = verbBehind(tokens, noun);
  if (verb && isBusiness(sentence, verb)) return null;
  const isActive = noun.deprel.startsWith('nsubj') && !noun.deprel.endsWith('pass');
  const isDoer =
    (isActive && (takesPart(sentence, noun) || takesStand(sentence, noun))) ||
    (verb !== null && ((isDoerBefore(sentence, verb) && !isOnlyAlike(sentence, verb)) || isForPurpose(tokens, verb)));
  if (!isDoer) return null;
  const last = verb ? tokens[verb.index - 1]! : noun;
  const tail = { begin: noun.end, end: Math.max(noun.end, last.end) };
  const holdsName = named.some(
    ({ draft, mention }) => /^(?:person|organization)$/.test(draft.type) && overlaps(mention.span, tail),
  );
  return holdsName || last.index < noun.index ? noun : withoutDay(tokens, noun, last);
}

/** A verb that no list has may be a guess too many of people without a name. */
function isOnlyAlike(sentence: Sentence, verb: Token): boolean {
  return readActWords(sentence, verb)?.isAlike === true;
}

/** They rob, sell, repair; but "opened fire" is no work. */
function isBusiness(sentence: Sentence, verb: Token): boolean {
  if (gainForms.has(verb.lower)) return true;
  if (!workForms.has(verb.lower)) return false;
  const read = readActWords(sentence, verb);
  return !read || read.words.length < 2 || !HARM.has(read.kind.id);
}

/** "gunmen on Monday": the day is no part of them. */
function withoutDay(tokens: readonly Token[], noun: Token, last: Token): Token {
  let end = last;
  while (end.index > noun.index && /day$|^(?:on|late|early|also|have|has|had|later|again|overnight|.*ly)$/.test(end.lower))
    end = tokens[end.index - 1]!;
  return end;
}

/** The verb of which the noun is the subject, by the order of the words; null where it is told of in the passive. */
function verbBehind(tokens: readonly Token[], noun: Token): Token | null {
  let isRelative = false;
  // "[rioted] at the camp": a participle only where another verb follows.
  let likely: Token | null = null;
  for (let at = noun.index + 1; at < Math.min(tokens.length, noun.index + FARTHEST); at++) {
    const token = tokens[at]!;
    const { lower } = token;
    if (/^[.;:!?“”"()–—,]$/.test(token.text)) return likely;
    if (/^(?:that|who|which)$/.test(lower)) {
      isRelative = true;
      continue;
    }
    // "drivers in Milan and Rome", "inmates armed with guns and knives"
    if (lower === 'and' && /^(?:PROPN|NOUN)$/.test(tokens[at + 1]?.upos ?? '')) continue;
    if (/^(?:and|or|but|when|while|after|before|because|if|as)$/.test(lower) && (lower !== 'as' || likely)) return likely;
    if (PASSIVE.test(lower)) {
      if (!isRelative) return null;
      isRelative = false;
      at++;
      continue;
    }
    const isFinite = isPastForm(lower) || UNCHANGED.test(lower) || /^VB[DZP]$/.test(token.xpos);
    if (!isFinite || /^(?:NOUN|PROPN|ADP|DET)$/.test(token.upos) && !isPastForm(lower)) continue;
    if (/^(?:have|has|had)$/.test(lower)) continue;
    if (isRelative) {
      isRelative = false;
      continue;
    }
    const next = tokens[at + 1];
    if (/^(?:red|bed|seed|hundred)$/.test(lower)) continue;
    const isParticiple =
      (token.xpos === 'VBN' || GUISED.test(lower)) &&
      TELLS_MORE.test(next?.lower ?? '') &&
      tokens[at + 2]?.lower !== 'least';
    // "masked youths": before a noun it is none either.
    const isBeforeNoun = token.upos === 'ADJ' && /^(?:NOUN|ADJ)$/.test(next?.upos ?? '');
    if (isParticiple && !GUISED.test(lower)) likely ??= token;
    if (isParticiple || isBeforeNoun) continue;
    return token;
  }
  return likely;
}

/** Participles that tell more of people, whatever follows. */
const GUISED = /^(?:armed|dressed|hired|disguised|backed|led|held|based|linked|known|aligned|accused|opposed|believed)$/;

/** "packed the square to demand", "in protest at", ", chanting against". */
function isForPurpose(tokens: readonly Token[], verb: Token): boolean {
  return tokens.slice(verb.index + 1, verb.index + 26).some((token, at, rest) => {
    const next = rest[at + 1]?.lower ?? '';
    if (token.lower === 'to') return purposeVerbs.has(next);
    return token.lower === 'in' && /^(?:protest|support|solidarity|anger|retaliation|reprisal|revenge)$/.test(next);
  });
}

/** "were shot dead by gunmen". */
function isAgent({ tokens }: Sentence, first: Token): boolean {
  const by = tokens[first.index - 1]?.lower === 'by' ? first.index - 1 : first.index - 2;
  if (tokens[by]?.lower !== 'by') return false;
  return tokens.slice(Math.max(0, by - 5), by).some(({ lower }) => isPastForm(lower) && stanceOf(lower) !== null);
}

function stanceOf(form: string): Stance | null {
  return kindsOfVerbForm(form).find(({ stance }) => stance !== null)?.stance ?? null;
}

/** How the act is meant that the people from `first` to `noun` suffer, or that is done for them; null where none is. */
export function sufferPart(sentence: Sentence, first: Token, noun: Token, lemma: string): Stance | null {
  const { tokens } = sentence;
  const stanceAt = (word: Token) => actAt(sentence, word, noun, peopleServing.has(lemma));
  const governor = tokens[noun.head];
  const ofGovernor = governor ? stanceAt(governor) : null;
  if (governor && meansForms.has(governor.lower) && !ofGovernor) return null;
  if (/^by$/.test(tokens[first.index - 1]?.lower ?? '') || tokens[first.index - 2]?.lower === 'by') return null;
  const byOrder = stanceBefore(tokens, first, stanceAt) ?? passiveBehind(tokens, noun);
  if (byOrder || peopleServing.has(lemma)) return byOrder;
  // "Attack the tourists!"
  if (governor?.xpos === 'VB' && tokens[governor.index - 1]?.lower !== 'to') return null;
  if (!governor || !takesPart(sentence, noun) || /^nsubj(?!:pass)/.test(noun.deprel)) return null;
  return ofGovernor ?? stanceOf(governor.lower);
}

/** An act stands right before them and those who count them: "killed more than eighty", "opened fire on". */
function stanceBefore(
  tokens: readonly Token[],
  first: Token,
  stanceAt: (word: Token) => Stance | null,
): Stance | null {
  let at = first.index - 1;
  while (at > 0 && isCount(tokens[at]!) && !stanceAt(tokens[at]!)) at--;
  const before = tokens[at];
  const right = before ? stanceAt(before) : null;
  const isOnto = tokens.slice(at, first.index).some(({ lower }) => ONTO.test(lower));
  if (right !== null || !isOnto) return right;
  for (const word of behindMark(tokens, at)) {
    const stance = stanceAt(word);
    if (stance) return stance;
  }
  return null;
}

function isCount({ upos, lower }: Token): boolean {
  return /^(?:DET|NUM|ADV)$/.test(upos) || COUNTS.test(lower);
}

/** Up to eight words that end at `at`, behind the last mark. */
function behindMark(tokens: readonly Token[], at: number): readonly Token[] {
  const near = tokens.slice(Math.max(0, at - 7), at + 1);
  return near.slice(near.findLastIndex(({ text }) => /^[,.;:]$/.test(text)) + 1);
}

/** Of soldiers, who are sent and moved besides, only what harms. `noun` is none of the words that name the act. */
function actAt(sentence: Sentence, token: Token, noun: Token, isHarm: boolean): Stance | null {
  const { lower } = token;
  if (!(isPastForm(lower) || UNCHANGED.test(lower) || /ing$/.test(lower))) return null;
  // "denied backing the rebels"
  if (/^den(?:y|ies|ied|ying)$/.test(sentence.tokens[token.index - 1]?.lower ?? '')) return null;
  const read = readActWords(sentence, token);
  // "took eight guards hostage", but "took doctors", "called up reservists", "took prisoners"
  const last = read?.words.at(-1);
  const isPhrase = last !== undefined && last !== token && last !== noun && last.upos === 'NOUN' && HARM.has(read!.kind.id);
  if (meansForms.has(lower) && !isPhrase) return null;
  const kinds = [...(read ? [{ ...read.kind, stance: read.stance }] : []), ...kindsOfVerbForm(lower)];
  return kinds.find(({ id, stance }) => stance !== null && (!isHarm || HARM.has(id)))?.stance ?? null;
}

/** "two policemen on patrol were shot". */
function passiveBehind(tokens: readonly Token[], noun: Token): Stance | null {
  const be = tokens
    .slice(noun.index + 1, noun.index + 8)
    .find(({ lower, text, upos }) => PASSIVE.test(lower) || /^[,.;]$/.test(text) || upos === 'VERB');
  if (!be || !PASSIVE.test(be.lower)) return null;
  const verb = tokens.slice(be.index + 1, be.index + 4).find(({ lower }) => isPastForm(lower) && stanceOf(lower));
  return verb ? stanceOf(verb.lower) : null;
}
