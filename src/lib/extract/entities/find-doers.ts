// Nouns that no list and no name tells as actors, but that a model holds for somebody who takes part ("cocoa farmers", "the
// marketing board", "three newspaper editors") -> drafts called by their words and, where the text tells it, their country.
// They only may be actors: who holds no statement in the end, and is the other side of none, is told of nowhere
// (spoken-of-stage.ts).

import { isArticle } from '#lib/extract/is-article.ts';
import { actorNouns, countryNouns, groupNouns } from '#lib/extract/stances/predicates.ts';
import { isBodyNoun } from '#lib/lexicon/body-nouns.ts';
import { countryName } from '#lib/lexicon/countries.ts';
import { namelessDoers, privateWords, soleBodies } from '#lib/lexicon/nameless.ts';
import { townNouns } from '#lib/lexicon/word-sets.ts';
import type { Document } from '#lib/model/document.ts';
import { childrenOf } from '#lib/text/children.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { introductionOf, wordsBefore } from './doer-features.ts';
import type { DoerModel } from './doer-model.ts';
import { insertPhrase, newDraft, type Draft } from './draft.ts';
import { judgeDoer } from './judge-doer.ts';
import { locateMentions, type Located } from './located.ts';
import { placeBehind } from './place-behind.ts';
import { readStory } from './tell-where.ts';

/** Of those that the model holds likelier, eight and nearly seven in ten take part (scripts/train/doers). */
const LEAST_IN = { article: 0.6, short: 0.35 } as const;
const OPENS_NAME = /^[,(]$/;
const OF = /^of$/;
/** Ends of nouns for what is done or thought, where no list knows them as bodies. */
const ABSTRACT = /(?:tion|sion|ment|ance|ence|ness|ing|ism|ity|over|down|out|up|back)s?$/;
/** Prepositions behind the noun that tell whose they are. */
const FROM_WHERE = /^(?:in|at|of|from|near)$/;
/** Words of a name at most, besides the noun. */
const MOST_KEPT = 3;

/** Adds a draft for each such phrase, or a mention to the draft of the same words; gives how likely each of them is an actor, 0 to 1. */
export function findDoers(
  document: Document,
  sentences: readonly Sentence[],
  drafts: Draft[],
  model: DoerModel,
): ReadonlyMap<Draft, number> {
  const located = locateMentions(drafts);
  const story = readStory(document, sentences, located);
  const least = LEAST_IN[isArticle(document.text) ? 'article' : 'short'];
  const added = new Map<string, Draft>();
  const likelihoods = new Map<Draft, number>();
  for (const sentence of sentences) {
    const named = located.get(sentence.index) ?? [];
    for (const noun of sentence.tokens) {
      if (noun.upos !== 'NOUN' || named.some(({ mention }) => overlaps(mention.span, noun))) continue;
      const words = wordsBefore(sentence, noun, () => false);
      const owner = ownerOf(words, named);
      if (!mayBeDoer(sentence, noun, words, owner, named)) continue;
      const likelihood = judgeDoer(sentence, noun, named, model);
      if (likelihood < least || sentence.tokens.some(({ lower }) => privateWords.has(lower))) continue;
      const country = countryOf(sentence, noun, named);
      const label = labelOf(words, noun);
      const name = country ? `${label} (${countryName(country)})` : label;
      let draft = added.get(name);
      if (!draft) {
        draft = newDraft('other', name, country);
        draft.role = noun.lower;
        added.set(name, draft);
        drafts.push(draft);
      }
      likelihoods.set(draft, Math.max(likelihood, likelihoods.get(draft) ?? 0));
      insertPhrase(draft, sentence, { begin: (words[0] ?? noun).begin, end: noun.end }, noun);
    }
  }
  return likelihoods;

  function countryOf(sentence: Sentence, noun: Token, named: readonly Located[]): string | null {
    return placeBehind(sentence, noun, named, FROM_WHERE)?.country ?? story.countryOf(sentence, noun);
  }
}

/** Neither somebody who is named, nor what the state is called by one of its arms, nor an office that nobody holds here. */
function mayBeDoer(
  sentence: Sentence,
  noun: Token,
  words: readonly Token[],
  owner: Located | null,
  named: readonly Located[],
): boolean {
  const isNamed = (token: Token | undefined) =>
    token !== undefined && named.some(({ mention }) => overlaps(mention.span, token));
  const next = sentence.tokens[noun.index + 1];
  // "the [Boeing] airframe company" is named by its own name.
  const isOfName = words.some((word) =>
    named.some(
      ({ draft, mention }) => /^(?:organization|person)$/.test(draft.type) && overlaps(mention.span, word),
    ),
  );
  if (isOfName) return false;
  // "rapper [Jane Doe]", "the mayor, [Jane Doe]", "the mayor of Ghent, [Jane Doe]", "the city of [Ghent]"
  if (isNamed(next) || (next && OPENS_NAME.test(next.text) && isNamed(sentence.tokens[next.index + 1])))
    return false;
  if (next?.lower === 'of') {
    const behind = named.find(
      ({ mention }) => mention.span.begin >= next.end && mention.span.begin <= next.end + 5,
    );
    if (behind && isNamedBehind(sentence, behind.mention.span.end, named)) return false;
    if (behind && townNouns.has(noun.lower)) return false;
  }
  if (childrenOf(sentence, noun, 'appos').some(isNamed) || noun.deprel === 'compound') return false;
  const introduction = introductionOf(sentence, words, noun);
  // "his driver" is whoever he is.
  if (introduction === 'own') return false;
  // "Zambian pilots", "Chad's ambassador", "the president of Ghana": they stand for their country, or for themselves alone.
  if (owner || (introduction === 'of-name' && standsForState(noun))) return false;
  if (standsForState(noun) && placeBehind(sentence, noun, named, OF)) return false;
  if (ABSTRACT.test(noun.lemma) && !isListed(noun)) return false;
  // "ran for president"
  const isMany = noun.xpos === 'NNS' || soleBodies.has(noun.lemma) || namelessDoers.has(noun.lemma);
  return isMany || introduction !== 'none';
}

function isListed(noun: Token): boolean {
  const { lemma } = noun;
  return isBodyNoun(noun) || actorNouns.has(lemma) || groupNouns.has(lemma) || namelessDoers.has(lemma);
}

function standsForState({ lemma }: Token): boolean {
  return actorNouns.has(lemma) || countryNouns.has(lemma);
}

/** ", [Jane Doe]" right behind an offset. */
function isNamedBehind({ tokens }: Sentence, offset: number, named: readonly Located[]): boolean {
  const comma = tokens.find(({ begin }) => begin >= offset);
  if (!comma || !OPENS_NAME.test(comma.text)) return false;
  return named.some(
    ({ draft, mention }) => draft.type === 'person' && mention.span.begin === tokens[comma.index + 1]?.begin,
  );
}

/** "[Yemeni] households": whose country it is. */
function ownerOf(words: readonly Token[], named: readonly Located[]): Located | null {
  for (const word of words) {
    const owner = named.find(({ draft, mention }) => draft.country && overlaps(mention.span, word));
    if (owner) return owner;
  }
  return null;
}

/** "Cocoa farmers", "Newspaper editors": the words that tell which, without numbers and articles. */
function labelOf(words: readonly Token[], noun: Token): string {
  const kept = words
    .filter(({ upos, text }) => /^(?:ADJ|NOUN|PROPN)$/.test(upos) || /^[-‐‑]$/.test(text))
    .slice(-MOST_KEPT)
    .map(({ text }) => text);
  while (kept[0] && /^[-‐‑]$/.test(kept[0])) kept.shift();
  const label = [...kept, noun.text].join(' ').replace(/ ([-‐‑]) /g, '$1');
  return label[0]!.toUpperCase() + label.slice(1);
}
