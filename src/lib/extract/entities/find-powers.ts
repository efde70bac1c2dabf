// "The government", "police", "the president" without a name -> a mention of the country whose they are, where the sentence
// leaves no doubt: it speaks of one country alone, by where something happens ("in Cairo", "near the dam in Laos") or by a
// group of its people that deals with them ("Bolivian farmers", "teachers in Oaxaca"). Only where they act or are acted upon.

import { kindsOfPlace, regionWords } from '#lib/lexicon/doers.ts';
import type { Span } from '#lib/model/span.ts';
import { townNouns } from '#lib/lexicon/word-sets.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Draft } from './draft.ts';
import { insertPhrase, newDraft } from './draft.ts';
import { countryDraft } from './find-arms.ts';
import { locateMentions, type Located } from './located.ts';
import { isModifier } from './qualifiers.ts';
import { rivalArm } from './rival-arm.ts';
import { isDoerBefore, takesPart } from './takes-part.ts';

/** Organs that may stand without an article, and those that need "the". */
const BARE = /^(?:police|authorities)$/;
const DEFINITE =
  /^(?:government|authorities|police|army|military|regime|junta|parliament|president|premier|king|cabinet)$/;
/** What makes it another's, or none of today's: "the provincial government". */
const NOT_WHOLE =
  /^(?:local|regional|provincial|municipal|city|district|state|foreign|former|previous|rebel|rival|puppet|exiled|world|own|two|other|vice|deputy|club|company|university|union|party|student)$/;
const RIOT = /^(?:riot|anti-riot)$/;
/** Words between "the" and the noun at most: "the Islamist-led government". */
const MOST_WORDS = 4;
const DEALT_WITH = /^(?:against|at|with|on|upon)$/;
const WHERE = /^(?:in|at|near|outside|around|across|throughout|from)$/;

/** Adds mentions of form `role` to countries, which are made where the text has not named them. */
export function findPowers(sentences: readonly Sentence[], drafts: Draft[]): void {
  const located = locateMentions(drafts);
  const known = new Map<string, Draft>();
  for (const sentence of sentences) {
    const named = located.get(sentence.index) ?? [];
    const country = onlyCountry(named);
    if (!country) continue;
    const rival = rivalArm(sentence, named, country);
    if (!rival && !isTold(sentence, named, country)) continue;
    let found = false;
    for (const noun of sentence.tokens) {
      const first = powerAt(sentence, noun, named);
      if (!first) continue;
      // Before the arm acts nothing is done to the government by it.
      found ||= rival !== null && noun.index > rival.noun.index;
      add(countryDraft(drafts, country), { begin: first.begin, end: noun.end }, sentence, noun);
    }
    if (!rival || !found) continue;
    const { group, noun } = rival;
    let draft = known.get(group.name);
    if (!draft) {
      draft = newDraft('organization', group.name, country);
      draft.role = noun.text;
      known.set(group.name, draft);
      drafts.push(draft);
    }
    add(draft, { begin: group.first.begin, end: group.end }, sentence, noun);
  }
}

function add(draft: Draft, span: Span, sentence: Sentence, noun: Token): void {
  insertPhrase(draft, sentence, span, noun);
}

/** The first token of the organ's words. */
function powerAt(sentence: Sentence, noun: Token, named: readonly Located[]): Token | null {
  const { tokens } = sentence;
  const isPremier = noun.lower === 'minister' && tokens[noun.index - 1]?.lower === 'prime';
  if (noun.upos !== 'NOUN' || !(DEFINITE.test(noun.lower) || isPremier)) return null;
  if (named.some(({ mention }) => overlaps(mention.span, noun))) return null;
  const next = tokens[noun.index + 1];
  if (next && isLongerName(tokens, next)) return null;
  const first =
    articleBefore(tokens, noun, named) ?? (BARE.test(noun.lower) ? bareBegin(tokens, noun) : null);
  if (!first) return null;
  const isDoer = next !== undefined && isDoerBefore(sentence, next);
  const isDealtWith = DEALT_WITH.test(tokens[first.index - 1]?.lower ?? '');
  return takesPart(sentence, noun) || isDoer || isDealtWith ? first : null;
}

/** "the government of Chad" and "the president, Jane Doe," say whose or who it is; "the government of lying" does not. */
function isLongerName(tokens: readonly Token[], next: Token): boolean {
  if (/^(?:NOUN|PROPN)$/.test(next.upos) || /^(?:['’]s?|[-‐‑])$/.test(next.text)) return true;
  const after = tokens[next.index + 1];
  if (next.lower === 'of' && after?.lower === 'the') return true;
  return /^(?:of|for|in|,)$/.test(next.lower) && /^\p{Lu}/u.test(after?.text ?? '');
}

/** "The" before the noun and its adjectives, none of which makes it another's. */
function articleBefore(tokens: readonly Token[], { index }: Token, named: readonly Located[]): Token | null {
  for (let at = index - 1; at >= Math.max(0, index - 1 - MOST_WORDS); at--) {
    const token = tokens[at]!;
    if (token.lower === 'the') return token;
    if (NOT_WHOLE.test(token.lower) || named.some(({ mention }) => overlaps(mention.span, token)))
      return null;
    if (!/^[-‐‑]$/.test(token.text) && !isModifier(token)) return null;
  }
  return null;
}

function bareBegin(tokens: readonly Token[], noun: Token): Token | null {
  const before = tokens[noun.index - 1];
  if (before && RIOT.test(before.lower)) return before;
  return /^(?:ADJ|NOUN|PROPN|DET|NUM|PRON)$/.test(before?.upos ?? '') ? null : noun;
}

/** The one country of all that the sentence names; null where a body of no country might be meant. */
function onlyCountry(named: readonly Located[]): string | null {
  const spoken = named.filter(({ mention }) => mention.form !== 'pronoun');
  const isOpen = spoken.some(
    ({ draft }) => draft.country === null && draft.type === 'organization' && draft.role === null,
  );
  const countries = new Set(spoken.map(({ draft }) => draft.country).filter((code) => code !== null));
  return countries.size === 1 && !isOpen ? [...countries][0]! : null;
}

/** The country is told by a place where it happens or by a group of its people. */
function isTold({ tokens }: Sentence, named: readonly Located[], country: string): boolean {
  return named.some(({ draft, mention }) => {
    if (draft.country !== country || mention.form === 'pronoun') return false;
    if (mention.form === 'role' && draft.type !== 'country') return isGroupOf(draft);
    const first = tokens.find(({ end }) => end > mention.span.begin);
    let at = (first?.index ?? 0) - 1;
    while (at > 0 && (tokens[at]!.lower === 'the' || regionWords.has(tokens[at]!.lower))) at--;
    const before = tokens[at];
    return (
      (draft.type === 'place' || draft.type === 'country') &&
      mention.form !== 'demonym' &&
      (WHERE.test(before?.lower ?? '') || (before?.lower === 'of' && isKindOfPlace(tokens[before.index - 1])))
    );
  });
}

/** "the main square of Tunis" */
function isKindOfPlace(noun: Token | undefined): boolean {
  return noun !== undefined && (kindsOfPlace.has(noun.lower) || townNouns.has(noun.lower));
}

/** Those who live there; who only come from there may be anywhere. */
function isGroupOf({ role }: Draft): boolean {
  return !/^(?:refugee|migrant|immigrant|exile|tourist|compan|firm|bank|prisoner|detainee|hostage|journalist|sailor|fisher)/i.test(
    role ?? '',
  );
}
