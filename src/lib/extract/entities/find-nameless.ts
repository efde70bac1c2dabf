// "Gunmen", "a suicide bomber", "teachers", "two policemen", whom no name, nation or place tells from others -> actors that are a
// category and the country that the text tells: "Gunmen (Nigeria)". Only where they do, or suffer, what implies a stance
// (docs/decisions/0011). The country is where it happens (tell-where.ts); whoever is somebody's ("his driver") is nobody here.

import { groupNouns } from '#lib/extract/stances/predicates.ts';
import {
  bystanders,
  categoryOf,
  idleWords,
  namelessDoers,
  namelessOnes,
  namelessSufferers,
  peopleAway,
  peopleServing,
  soleBodies,
  tooGeneral,
  wordsBefore,
} from '#lib/lexicon/nameless.ts';
import { countryName } from '#lib/lexicon/countries.ts';
import type { Document } from '#lib/model/document.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Draft } from './draft.ts';
import { insertMention, newDraft } from './draft.ts';
import { locateMentions, type Located } from './located.ts';
import { lastOfDoers, sufferPart } from './nameless-part.ts';
import { isModifier } from './qualifiers.ts';
import { readStory } from './tell-where.ts';

/** Words before the noun at most, and those of them that are part of the category. */
const MOST_WORDS = 6;
const MOST_KEPT = 2;
const ONE = /^(?:an?|one|another)$/;
const OWNER = /^(?:['’]s?|his|her|its|their|our|my|your|whose|no)$/;

/** Adds a draft for each such category, or a mention to the draft of the same. */
export function findNameless(document: Document, sentences: readonly Sentence[], drafts: Draft[]): void {
  const located = locateMentions(drafts);
  const story = readStory(document, sentences, located);
  const known = new Map<string, Draft>();
  for (const sentence of sentences) {
    const named = located.get(sentence.index) ?? [];
    for (const noun of sentence.tokens) {
      const lemma = lemmaOf(noun);
      if (!lemma) continue;
      const people = peopleAt(sentence, noun, lemma, named);
      if (people) add(people, sentence, noun, isAway(lemma, named) ? null : story.countryOf(sentence));
    }
  }

  function add({ category, first, last }: People, sentence: Sentence, noun: Token, country: string | null): void {
    const name = country ? `${category} (${countryName(country)})` : category;
    let draft = known.get(name);
    if (!draft) {
      draft = newDraft('other', name, country);
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

interface People {
  readonly category: string;
  readonly first: Token;
  readonly last: Token;
}

/** The noun in the singular, where it is one for people whom a category may tell. */
function lemmaOf({ upos, xpos, index, lower, lemma }: Token): string | null {
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(upos) && !(index === 0 && /^VB|^NN/.test(xpos))) return null;
  const forms = [lemma, lower, singularOf(lower)];
  return forms.find((form) => isPeopleNoun(form)) ?? null;
}

function singularOf(word: string): string {
  if (/men$/.test(word)) return word.replace(/men$/, 'man');
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  return word.replace(/s$/, '');
}

function isPeopleNoun(lemma: string): boolean {
  if (wordsBefore(lemma)) return true;
  return namelessDoers.has(lemma) || namelessOnes.has(lemma) || namelessSufferers.has(lemma) || isCivil(lemma);
}

function isCivil(lemma: string): boolean {
  return groupNouns.has(lemma) && !tooGeneral.has(lemma);
}

function isAway(lemma: string, named: readonly Located[]): boolean {
  if (peopleAway.has(lemma)) return true;
  if (!peopleServing.has(lemma)) return false;
  return new Set(named.map(({ draft }) => draft.country).filter((country) => country !== null)).size !== 1;
}

function peopleAt(sentence: Sentence, noun: Token, lemma: string, named: readonly Located[]): People | null {
  const { tokens } = sentence;
  if (named.some(({ mention }) => overlaps(mention.span, noun))) return null;
  const next = tokens[noun.index + 1];
  if (next && (/^(?:[-‐‑]|['’]s?)$/.test(next.text) || isNounBehind(next))) return null;
  const words: Token[] = [];
  let at = noun.index - 1;
  for (; at >= 0 && words.length < MOST_WORDS; at--) {
    const token = tokens[at]!;
    if (!isModifier(token) && !/^[-‐‑]$/.test(token.text) && !idleWords.has(token.lower)) break;
    if (named.some(({ mention }) => overlaps(mention.span, token))) return null;
    words.unshift(token);
  }
  const before = tokens[at]?.lower ?? '';
  if (OWNER.test(before) || named.some(({ mention }) => tokens[at] && overlaps(mention.span, tokens[at]!))) return null;
  const category = categoryFrom(lemma, noun, words);
  if (!category) return null;
  const isMany = noun.xpos === 'NNS' || noun.lower !== lemma || lemma === 'police';
  const isSole = soleBodies.has(lemma);
  const mayStand = isMany || isSole || ONE.test(before);
  if (!mayStand) return null;
  const first = words[0] ?? noun;
  const mayDo = !bystanders.has(lemma) && (isMany ? isDoerNoun(lemma) : namelessOnes.has(lemma) || isSole);
  const last = mayDo ? lastOfDoers(sentence, first, noun, named) : null;
  if (last) return { category, first, last };
  const maySuffer = namelessSufferers.has(lemma) || isDoerNoun(lemma);
  return maySuffer && sufferPart(sentence, first, noun) ? { category, first, last: noun } : null;
}

function isDoerNoun(lemma: string): boolean {
  return namelessDoers.has(lemma) || isCivil(lemma) || wordsBefore(lemma) !== null || namelessOnes.has(lemma);
}

/** "police [station]"; a verb that the tagger takes for a noun is none. */
function isNounBehind({ upos, lower }: Token): boolean {
  return /^(?:NOUN|PROPN)$/.test(upos) && !/ed$|day$|^(?:shot|shoot|fire|strike)s?$/.test(lower);
}

/** "Armed men", "Oil workers", "Police"; null where the head alone is too general. */
function categoryFrom(lemma: string, noun: Token, words: readonly Token[]): string | null {
  const before = words.at(-1)?.lower ?? '';
  const needed = wordsBefore(lemma);
  if (needed && !words.some(({ lower }) => needed.has(lower))) return null;
  const label = categoryOf(lemma, before);
  const isOne = label !== null && categoryOf(lemma, '') !== label;
  const kept = words
    .filter((word, at) => /^\p{L}/u.test(word.text) && !(isOne && at === words.length - 1))
    .filter(({ lower, upos }) => upos !== 'NUM' && (needed?.has(lower) || !idleWords.has(lower)))
    .slice(-MOST_KEPT);
  const name = [...kept.map(({ text, lower, upos }) => (upos === 'PROPN' || kept[0]!.index > 0 ? text : lower)), label ?? pluralOf(noun, lemma)].join(' ');
  return name[0]!.toUpperCase() + name.slice(1);
}

function pluralOf({ lower }: Token, lemma: string): string {
  if (lower !== lemma) return lower;
  if (/man$/.test(lemma)) return lemma.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(lemma)) return lemma.replace(/y$/, 'ies');
  return `${lemma}${/(?:s|x|ch|sh)$/.test(lemma) ? 'es' : 's'}`;
}
