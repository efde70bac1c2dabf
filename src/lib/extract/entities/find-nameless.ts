// "Gunmen", "a suicide bomber", "teachers", "two policemen", whom no name, nation or place tells from others -> actors that are a
// category and the country that the text tells: "Gunmen (Nigeria)". Only where they do, or suffer, what implies a stance
// (docs/decisions/0011). The country is where it happens (tell-where.ts); whoever is somebody's ("his driver") is nobody here.

import { actorNouns, rebelNouns } from '#lib/extract/stances/predicates.ts';
import { isBodyNoun } from '#lib/lexicon/body-nouns.ts';
import { countryName } from '#lib/lexicon/countries.ts';
import {
  bystanders,
  crowdWords,
  idleWords,
  massWords,
  namelessOnes,
  namelessSufferers,
  peopleAway,
  peopleServing,
  posingWords,
  privateWords,
  soleBodies,
  thingHeads,
} from '#lib/lexicon/nameless.ts';
import type { Document } from '#lib/model/document.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { categoryOf } from './category-of-people.ts';
import type { Draft } from './draft.ts';
import { insertMention, newDraft } from './draft.ts';
import { locateMentions, type Located } from './located.ts';
import { lastOfDoers, lastOfProtesters } from './nameless-doers.ts';
import { isDoerNoun, namelessLemma } from './nameless-noun.ts';
import { stanceSuffered } from './nameless-sufferers.ts';
import { placeBehind } from './place-behind.ts';
import { isModifier } from './qualifiers.ts';
import { readStory } from './tell-where.ts';

/** Words before the noun at most. */
const MOST_WORDS = 6;
const ONE = /^(?:an?|one|another)$/;
const OWNER = /^(?:['’]s?|his|her|its|their|our|my|your|whose|no)$/;

/** Adds a draft for each such category, or a mention to the draft of the same. */
export function findNameless(document: Document, sentences: readonly Sentence[], drafts: Draft[]): void {
  dropMistaken(sentences, drafts);
  const located = locateMentions(drafts);
  const story = readStory(document, sentences, located);
  const known = new Map<string, Draft>();
  for (const sentence of sentences) {
    const named = located.get(sentence.index) ?? [];
    for (const noun of sentence.tokens) {
      const lemma = namelessLemma(noun);
      const people = (lemma && peopleAt(sentence, noun, lemma, named)) ?? protestersAt(sentence, noun, named);
      if (!people) continue;
      if (sentence.tokens.some(({ lower }) => privateWords.has(lower))) break;
      const origin = originOf(sentence, noun, named);
      const country = origin ?? (people.isOfPlace ? story.countryOf(sentence, noun) : null);
      // A court or a parliament is one of a country.
      if (country !== null || !people.isBody) add(people, sentence, noun, country);
    }
  }

  function add(
    { category, first, last }: People,
    sentence: Sentence,
    noun: Token,
    country: string | null,
  ): void {
    const name = country ? `${category} (${countryName(country)})` : category;
    let draft = known.get(name);
    if (!draft) {
      draft = newDraft(isBodyNoun(noun) ? 'organization' : 'other', name, country);
      draft.role = noun.lower;
      known.set(name, draft);
      drafts.push(draft);
    }
    insertMention(draft, {
      sentence: sentence.index,
      span: { begin: first.begin, end: last.end },
      nameSpan: { begin: first.begin, end: noun.end },
      form: 'role',
      quoted: false,
      token: noun.index,
    });
  }
}

/** "a missionary from Calgary" is of the country of Calgary. */
function originOf(sentence: Sentence, noun: Token, named: readonly Located[]): string | null {
  return placeBehind(sentence, noun, named, /^from$/)?.country ?? null;
}

/** "Journalists marched": no person's name, though the word has a capital. */
function dropMistaken(sentences: readonly Sentence[], drafts: Draft[]): void {
  for (let at = drafts.length - 1; at >= 0; at--) {
    const { type, name, mentions } = drafts[at]!;
    if (type !== 'person' || /[^\p{L}-]/u.test(name) || !mentions.every(({ token }) => token === 0)) continue;
    const first = sentences[mentions[0]!.sentence]!.tokens[0]!;
    const lemma = namelessLemma(first);
    if (lemma && first.lower !== lemma && first.lower === name.toLowerCase()) drafts.splice(at, 1);
  }
}

interface People {
  readonly category: string;
  readonly first: Token;
  readonly last: Token;
  /** They are of the country where it happens. */
  readonly isOfPlace: boolean;
  /** A court, a parliament: nobody without a country. */
  readonly isBody: boolean;
}

function isAway(lemma: string, named: readonly Located[]): boolean {
  if (peopleAway.has(lemma)) return true;
  if (!peopleServing.has(lemma)) return false;
  return new Set(named.map(({ draft }) => draft.country).filter((country) => country !== null)).size !== 1;
}

function peopleAt(sentence: Sentence, noun: Token, lemma: string, named: readonly Located[]): People | null {
  const { tokens } = sentence;
  const isNamed = (token: Token | undefined) =>
    token !== undefined && named.some(({ mention }) => overlaps(mention.span, token));
  const next = tokens[noun.index + 1];
  if (isNamed(noun) || (next && (/^(?:[-‐‑]|['’]s?)$/.test(next.text) || isNounBehind(next)))) return null;
  const words = wordsBefore(tokens, noun);
  const first = words[0] ?? noun;
  const before = tokens[first.index - 1];
  const further = tokens[first.index - 2];
  if (words.some(isNamed) || isNamed(before) || OWNER.test(before?.lower ?? '')) return null;
  if (before?.lower === 'as' && posingWords.has(further?.lower ?? '')) return null;
  // "Bulgarian doctors and nurses" are all Bulgarian, "diplomats from Vietnam" Vietnam's.
  if (before && before.lower === 'and' && isNamed(further)) return null;
  if (before && further && isAdjectiveAhead(before, further, named)) return null;
  const isOfName =
    /^(?:from|of)$/.test(next?.lower ?? '') && tokens.slice(noun.index + 2, noun.index + 5).some(isNamed);
  if (actorNouns.has(lemma) && isOfName) return null;
  if (isCrowdOfThings(tokens, noun)) return null;
  const isMany = noun.xpos === 'NNS' || noun.lower !== lemma;
  const isSole = soleBodies.has(lemma);
  // "shot the mayor of a farming town"
  const isTold = before?.lower === 'the' && next?.lower === 'of';
  if (!isMany && !isSole && !isTold && !ONE.test(before?.lower ?? '')) return null;
  const begin = before?.lower === 'of' && crowdWords.has(further?.lower ?? '') ? further! : first;
  const mayDo = isMany ? isDoerNoun(lemma) : namelessOnes.has(lemma) || isSole;
  const lastDoer =
    mayDo && !bystanders.has(lemma) && !thingHeads.has(lemma)
      ? lastOfDoers(sentence, begin, noun, named)
      : null;
  const stance = !lastDoer && maySuffer(lemma, next) ? stanceSuffered(sentence, begin, noun, lemma) : null;
  const category = lastDoer || stance ? categoryOf(sentence, noun, lemma, words) : null;
  // Who helps the rebels of a country is not for that country.
  const isFriend = stance === 'agree' && rebelNouns.has(lemma);
  return category
    ? {
        category,
        first: begin,
        last: lastDoer ?? noun,
        isOfPlace: !isFriend && !isAway(lemma, named),
        isBody: isSole,
      }
    : null;
}

/** "thousands marched through Lima": who they are is told by what they do. */
function protestersAt(sentence: Sentence, noun: Token, named: readonly Located[]): People | null {
  const { tokens } = sentence;
  if (!massWords.has(noun.lower) || tokens[noun.index + 1]?.lower === 'of') return null;
  if (OWNER.test(tokens[noun.index - 1]?.lower ?? '')) return null;
  if (named.some(({ mention }) => overlaps(mention.span, noun))) return null;
  const last = lastOfProtesters(sentence, noun, named);
  return last && { category: 'Protesters', first: noun, last, isOfPlace: true, isBody: false };
}

/** "Chinese mine owners", whatever the tagger takes "mine" for. */
function isAdjectiveAhead(before: Token, further: Token, named: readonly Located[]): boolean {
  return (
    !/^(?:ADP|VERB|AUX|PUNCT|CCONJ|SCONJ|DET|PART)$/.test(before.upos) &&
    named.some(({ mention }) => mention.form === 'demonym' && overlaps(mention.span, further))
  );
}

/** The words before the noun that may say more of them. */
function wordsBefore(tokens: readonly Token[], noun: Token): Token[] {
  const words: Token[] = [];
  for (let at = noun.index - 1; at >= 0 && words.length < MOST_WORDS; at--) {
    const token = tokens[at]!;
    if (!isModifier(token) && !/^[-‐‑]$/.test(token.text) && !idleWords.has(token.lower)) break;
    words.unshift(token);
  }
  return words;
}

/** "a mob of kangaroos" */
function isCrowdOfThings(tokens: readonly Token[], { lower, index }: Token): boolean {
  return (
    crowdWords.has(lower) &&
    tokens[index + 1]?.lower === 'of' &&
    !tokens.slice(index + 2, index + 6).some(namelessLemma)
  );
}

/** Not "joined parliament"; and of "fed refugees in Albania" the place says more. */
function maySuffer(lemma: string, next: Token | undefined): boolean {
  if (!namelessSufferers.has(lemma) && !isDoerNoun(lemma)) return false;
  if (soleBodies.has(lemma) && lemma !== 'police') return false;
  return !(peopleAway.has(lemma) && /^(?:in|at)$/.test(next?.lower ?? ''));
}

/** "police [station]"; a verb that the tagger takes for a noun is none. */
function isNounBehind({ upos, lower }: Token): boolean {
  return (
    /^(?:NOUN|PROPN)$/.test(upos) &&
    !/ed$|day$|^(?:shot|shoot|fire|strike|hostage|captive|prisoner)s?$/.test(lower)
  );
}
