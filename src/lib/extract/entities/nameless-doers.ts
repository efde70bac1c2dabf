// Whether people without a name do what implies a stance: by the tree, and by the order of the words past what tells more of them
// ("gunmen on motorcycles [opened fire]", "a mob armed with sticks [set fire to]"). Who robs, sells or wins a match is on
// nobody's side.

import { readActWords } from '#lib/extract/stances/read-act-words.ts';
import { isPastForm } from '#lib/lexicon/verb-forms.ts';
import { gainForms, guisedWords, purposeVerbs, workForms } from '#lib/lexicon/nameless.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { harmKinds, stanceOfForm, UNCHANGED_PAST } from './harm.ts';
import type { Located } from './located.ts';
import { isDoerBefore, takesPart, takesStand } from './takes-part.ts';

/** Words from the noun to its verb at most. */
const FARTHEST = 13;
const PASSIVE = /^(?:was|were|been|being|are|is|be)$/;
const TELLS_MORE = /^(?:by|with|as|from|to|near|under|against|in|of|at|outside)$/;

/** The last word that belongs to the doers, where they do such a thing; else null. */
export function lastOfDoers(
  sentence: Sentence,
  first: Token,
  noun: Token,
  named: readonly Located[],
): Token | null {
  const { tokens } = sentence;
  if (isAgent(sentence, first)) return noun;
  const verb = verbBehind(tokens, noun);
  if (verb && isBusiness(sentence, verb)) return null;
  const isActive = noun.deprel.startsWith('nsubj') && !noun.deprel.endsWith('pass');
  const isDoer =
    (isActive && (takesPart(sentence, noun) || takesStand(sentence, noun))) ||
    (verb !== null &&
      ((isDoerBefore(sentence, verb) && !isOnlyAlike(sentence, verb)) ||
        isActNow(sentence, verb) ||
        isForPurpose(tokens, verb)));
  if (!isDoer) return null;
  return verb ? endOfDoers(tokens, noun, verb, named) : noun;
}

/** Up to their verb, unless somebody is named on the way. */
function endOfDoers(tokens: readonly Token[], noun: Token, verb: Token, named: readonly Located[]): Token {
  const last = tokens[verb.index - 1]!;
  const tail = { begin: noun.end, end: Math.max(noun.end, last.end) };
  const holdsName = named.some(
    ({ draft, mention }) => /^(?:person|organization)$/.test(draft.type) && overlaps(mention.span, tail),
  );
  return holdsName || last.index < noun.index ? noun : withoutDay(tokens, noun, last);
}

/** "farmers are blocking", "miners will strike": told as now or to come. */
function isActNow(sentence: Sentence, verb: Token): boolean {
  if (isPastForm(verb.lower)) return false;
  const read = readActWords(sentence, verb);
  return read !== null && !read.isAlike;
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
  return !read || read.words.length < 2 || !harmKinds.has(read.kind.id);
}

/** "gunmen on Monday": the day is no part of them. */
function withoutDay(tokens: readonly Token[], noun: Token, last: Token): Token {
  let end = last;
  while (
    end.index > noun.index &&
    /day$|^(?:on|late|early|also|have|has|had|later|again|overnight|are|were|will|.*ly)$/.test(end.lower)
  )
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
    if (/^(?:and|or|but|when|while|after|before|because|if|as)$/.test(lower) && (lower !== 'as' || likely))
      return likely;
    const after = tokens[at + 1];
    if (!isRelative && after && isNowOrToCome(lower, after)) return after;
    if (PASSIVE.test(lower)) {
      if (!isRelative) return null;
      isRelative = false;
      at++;
      continue;
    }
    const isFinite = isPastForm(lower) || UNCHANGED_PAST.test(lower) || /^VB[DZP]$/.test(token.xpos);
    if (!isFinite || (/^(?:NOUN|PROPN|ADP|DET)$/.test(token.upos) && !isPastForm(lower))) continue;
    if (/^(?:have|has|had)$/.test(lower)) continue;
    if (isRelative) {
      isRelative = false;
      continue;
    }
    const next = tokens[at + 1];
    if (/^(?:red|bed|seed|hundred)$/.test(lower)) continue;
    const isParticiple =
      (token.xpos === 'VBN' || guisedWords.has(lower)) &&
      TELLS_MORE.test(next?.lower ?? '') &&
      tokens[at + 2]?.lower !== 'least';
    // "masked youths": before a noun it is none either.
    const isBeforeNoun = token.upos === 'ADJ' && /^(?:NOUN|ADJ)$/.test(next?.upos ?? '');
    if (isParticiple && !guisedWords.has(lower)) likely ??= token;
    if (isParticiple || isBeforeNoun) continue;
    return token;
  }
  return likely;
}

/** "are [blocking]", "will [strike]". */
function isNowOrToCome(auxiliary: string, { xpos }: Token): boolean {
  return /^(?:are|were)$/.test(auxiliary) ? xpos === 'VBG' : auxiliary === 'will' && xpos === 'VB';
}

/** The last word that belongs to many who are nothing but protesters: "thousands [marched to demand]"; else null. */
export function lastOfProtesters(sentence: Sentence, noun: Token, named: readonly Located[]): Token | null {
  const verb = verbBehind(sentence.tokens, noun);
  if (!verb || !(isForPurpose(sentence.tokens, verb) || readActWords(sentence, verb)?.kind.id === 'protest'))
    return null;
  return endOfDoers(sentence.tokens, noun, verb, named);
}

/** "packed the square to demand", "in protest at", ", chanting against". */
function isForPurpose(tokens: readonly Token[], verb: Token): boolean {
  return tokens.slice(verb.index + 1, verb.index + 26).some((token, at, rest) => {
    const next = rest[at + 1]?.lower ?? '';
    if (token.lower === 'to') return purposeVerbs.has(next);
    return (
      token.lower === 'in' && /^(?:protest|support|solidarity|anger|retaliation|reprisal|revenge)$/.test(next)
    );
  });
}

/** "were shot dead by gunmen". */
function isAgent({ tokens }: Sentence, first: Token): boolean {
  const by = tokens[first.index - 1]?.lower === 'by' ? first.index - 1 : first.index - 2;
  if (tokens[by]?.lower !== 'by') return false;
  return tokens
    .slice(Math.max(0, by - 5), by)
    .some(({ lower }) => isPastForm(lower) && stanceOfForm(lower) !== null);
}
