// Whether people without a name do, or suffer, what implies a stance: by the tree, and by the order of the words past what tells
// more of them ("gunmen on motorcycles [opened fire]", "a mob armed with sticks [set fire to]"). Who robs, sells or wins a match is
// on nobody's side.

import { kindsOfVerbForm } from '#lib/extract/stances/act-kinds.ts';
import { readActWords } from '#lib/extract/stances/read-act-words.ts';
import { isPastForm } from '#lib/lexicon/verb-forms.ts';
import { gainForms, purposeVerbs } from '#lib/lexicon/nameless.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Located } from './located.ts';
import { isDoerBefore, takesPart, takesStand } from './takes-part.ts';

/** Words from the noun to its verb at most. */
const FARTHEST = 13;
const PASSIVE = /^(?:was|were|been|being|are|is|be)$/;
const TELLS_MORE = /^(?:by|with|as|from|to|near|under|against|in|of|at|outside)$/;
const UNCHANGED = /^(?:put|cut|set|hit|shut|quit|beat|burst)$/;
const COUNTS = /^(?:more|than|at|least|about|some|of|as|many|dozens|hundreds|thousands|scores|nearly|almost|up|to|around|over|dead)$/;
const ONTO = /^(?:on|at|against|upon|into|with|for|to|from|of|among)$/;

/** The last word that belongs to the doers, where they do such a thing; else null. */
export function lastOfDoers(sentence: Sentence, first: Token, noun: Token, named: readonly Located[]): Token | null {
  const { tokens } = sentence;
  if (isAgent(sentence, first)) return noun;
  const verb = verbBehind(tokens, noun);
  if (verb && gainForms.has(verb.lower)) return null;
  const isActive = noun.deprel.startsWith('nsubj') && !noun.deprel.endsWith('pass');
  const isDoer =
    (isActive && (takesPart(sentence, noun) || takesStand(sentence, noun))) ||
    (verb !== null && (isDoerBefore(sentence, verb) || isForPurpose(tokens, verb)));
  if (!isDoer) return null;
  const last = verb ? tokens[verb.index - 1]! : noun;
  const tail = { begin: noun.end, end: Math.max(noun.end, last.end) };
  const holdsName = named.some(
    ({ draft, mention }) => /^(?:person|organization)$/.test(draft.type) && overlaps(mention.span, tail),
  );
  return holdsName || last.index < noun.index ? noun : withoutDay(tokens, noun, last);
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
  for (let at = noun.index + 1; at < Math.min(tokens.length, noun.index + FARTHEST); at++) {
    const token = tokens[at]!;
    const { lower } = token;
    if (/^[.;:!?“”"()–—,]$/.test(token.text)) return null;
    if (/^(?:that|who|which)$/.test(lower)) {
      isRelative = true;
      continue;
    }
    if (/^(?:and|or|but|when|while|after|before|because|if)$/.test(lower)) return null;
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
      (token.xpos === 'VBN' || /^(?:armed|dressed|hired|disguised|backed|led|held|based|linked|known|loyal|aligned|accused)$/.test(lower)) &&
      TELLS_MORE.test(next?.lower ?? '');
    // "masked youths": before a noun it is none either.
    const isBeforeNoun = token.upos === 'ADJ' && /^(?:NOUN|ADJ)$/.test(next?.upos ?? '');
    if (isParticiple || isBeforeNoun) continue;
    return token;
  }
  return null;
}

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
  return tokens.slice(Math.max(0, by - 5), by).some(({ lower }) => isPastForm(lower) && hasStance(lower));
}

function hasStance(form: string): boolean {
  return kindsOfVerbForm(form).some(({ stance }) => stance !== null);
}

/** The people from `first` to `noun` suffer an act, or it is done for them. */
export function sufferPart(sentence: Sentence, first: Token, noun: Token): boolean {
  const { tokens } = sentence;
  if (!noun.deprel.startsWith('nsubj') && takesPart(sentence, noun)) return true;
  if (noun.deprel === 'nsubj:pass' && takesPart(sentence, noun)) return true;
  let at = first.index - 1;
  while (at > 0 && (/^(?:DET|NUM|ADV)$/.test(tokens[at]!.upos) || COUNTS.test(tokens[at]!.lower)) && !isAct(sentence, tokens[at]!)) at--;
  const before = tokens[at];
  if (before && isAct(sentence, before)) return true;
  // "opened fire on policemen", "a raid on villagers"
  const lead = tokens.slice(at, first.index).find(({ lower }) => ONTO.test(lower));
  if (lead && tokens.slice(Math.max(0, at - 4), at + 1).some((word) => isAct(sentence, word))) return true;
  return isPassiveBehind(tokens, noun);
}

function isAct(sentence: Sentence, token: Token): boolean {
  return (
    (isPastForm(token.lower) || UNCHANGED.test(token.lower) || /ing$/.test(token.lower)) &&
    (hasStance(token.lower) || readActWords(sentence, token) !== null)
  );
}

/** "two policemen on patrol were shot". */
function isPassiveBehind(tokens: readonly Token[], noun: Token): boolean {
  const be = tokens
    .slice(noun.index + 1, noun.index + 8)
    .find(({ lower, text, upos }) => PASSIVE.test(lower) || /^[,.;]$/.test(text) || (upos === 'VERB' && !/^(?:ed|ing)$/.test(lower)));
  if (!be || !PASSIVE.test(be.lower)) return false;
  return tokens.slice(be.index + 1, be.index + 4).some(({ lower }) => isPastForm(lower) && hasStance(lower));
}
