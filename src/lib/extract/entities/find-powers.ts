// "The government", "police", "the president" without a name -> a mention of the country whose they are, where the sentence
// leaves no doubt: it speaks of one country alone, by where something happens ("in Cairo", "near the dam in Laos") or by a
// group of its people that deals with them ("Bolivian farmers", "teachers in Oaxaca"). Only where they act or are acted upon.

import { regionWords } from '#lib/lexicon/doers.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Draft } from './draft.ts';
import { insertMention } from './draft.ts';
import { countryDraft } from './find-arms.ts';
import { locateMentions, type Located } from './located.ts';
import { isDoerBefore, takesPart } from './takes-part.ts';

/** Organs that may stand without an article, and those that need "the". */
const BARE = /^(?:police|authorities)$/;
const DEFINITE =
  /^(?:government|authorities|police|army|military|regime|junta|parliament|president|premier|king|cabinet)$/;
/** "the federal police" */
const OF_WHOLE = /^(?:federal|national|central|military|ruling|interim|transitional|coalition|riot|state)$/;
const DEALT_WITH = /^(?:against|at|with)$/;
const WHERE = /^(?:in|at|near|outside|around|across|throughout|from)$/;

/** Adds mentions of form `role` to countries, which are made where the text has not named them. */
export function findPowers(sentences: readonly Sentence[], drafts: Draft[]): void {
  const located = locateMentions(drafts);
  for (const sentence of sentences) {
    const named = located.get(sentence.index) ?? [];
    const country = onlyCountry(sentence, named);
    if (!country) continue;
    for (const noun of sentence.tokens) {
      const first = powerAt(sentence, noun, named);
      if (!first) continue;
      const span = { begin: first.begin, end: noun.end };
      insertMention(countryDraft(drafts, country), {
        sentence: sentence.index,
        span,
        nameSpan: span,
        form: 'role',
        quoted: false,
        token: noun.index,
      });
    }
  }
}

/** The first token of the organ's words. */
function powerAt(sentence: Sentence, noun: Token, named: readonly Located[]): Token | null {
  const { tokens } = sentence;
  if (noun.upos !== 'NOUN' || !DEFINITE.test(noun.lower)) return null;
  const next = tokens[noun.index + 1];
  const isOfWhole = OF_WHOLE.test(tokens[noun.index - 1]?.lower ?? '');
  const before = tokens[noun.index - (isOfWhole ? 2 : 1)];
  const isDefinite = before?.lower === 'the';
  const isBare = BARE.test(noun.lower) && !/^(?:ADJ|NOUN|PROPN|DET|NUM|PRON)$/.test(before?.upos ?? '');
  if (!isDefinite && !isBare) return null;
  if (next && (/^(?:NOUN|PROPN)$/.test(next.upos) || /^(?:['’]s?|[-‐‑])$/.test(next.text))) return null;
  // "the government of Chad", not "the government of lying"
  const owner = tokens[noun.index + 2];
  if (
    /^(?:of|for|in)$/.test(next?.lower ?? '') &&
    (owner?.lower === 'the' || /^\p{Lu}/u.test(owner?.text ?? ''))
  )
    return null;
  // "the president, Jane Doe,"
  if (next?.text === ',' && tokens[next.index + 1]?.upos === 'PROPN') return null;
  if (named.some(({ mention }) => overlaps(mention.span, noun))) return null;
  const isDoer = next !== undefined && isDoerBefore(sentence, next);
  const first = isDefinite ? before : noun;
  const isDealtWith = DEALT_WITH.test(tokens[first.index - 1]?.lower ?? '');
  return takesPart(sentence, noun) || isDoer || isDealtWith ? first : null;
}

/** The one country of all that the sentence names, told by a place where it happens or a group of its people. */
function onlyCountry({ tokens }: Sentence, named: readonly Located[]): string | null {
  const spoken = named.filter(({ mention }) => mention.form !== 'pronoun');
  if (
    spoken.some(({ draft }) => draft.country === null && draft.type === 'organization' && draft.role === null)
  )
    return null;
  const countries = new Set(spoken.map(({ draft }) => draft.country).filter((code) => code !== null));
  const [country] = countries;
  if (countries.size !== 1 || !country) return null;
  const isTold = spoken.some(({ draft, mention }) => {
    if (draft.country !== country) return false;
    if (mention.form === 'role' && draft.type !== 'country') return isGroupOf(draft);
    const first = tokens.find(({ end }) => end > mention.span.begin);
    let at = (first?.index ?? 0) - 1;
    while (at > 0 && (tokens[at]!.lower === 'the' || regionWords.has(tokens[at]!.lower))) at--;
    const before = tokens[at];
    return (
      (draft.type === 'place' || draft.type === 'country') &&
      mention.form !== 'demonym' &&
      WHERE.test(before?.lower ?? '')
    );
  });
  return isTold ? country : null;
}

/** Those who live there; who only come from there may be anywhere. */
function isGroupOf({ role }: Draft): boolean {
  return !/^(?:refugee|migrant|immigrant|exile|tourist|compan|firm|bank|prisoner|detainee|hostage|journalist|sailor|fisher)/i.test(
    role ?? '',
  );
}
