// "Gunmen", "a suicide bomber", "teachers", "two policemen", whom no name, nation or place tells from others -> actors that are a
// category and the country that the text tells: "Gunmen (Nigeria)". Only where they do, or suffer, what implies a stance
// (docs/decisions/0011). The country is where it happens (tell-where.ts); whoever is somebody's ("his driver") is nobody here.

import { actorNouns, groupNouns, rebelNouns } from '#lib/extract/stances/predicates.ts';
import {
  attackersThings,
  bystanders,
  categoryOf,
  crowdWords,
  idleWords,
  namelessDoers,
  namelessOnes,
  namelessSufferers,
  peopleAway,
  peopleServing,
  privateWords,
  soleBodies,
  thingHeads,
  tooGeneral,
  wordsBefore,
} from '#lib/lexicon/nameless.ts';
import { countryName } from '#lib/lexicon/countries.ts';
import type { Document } from '#lib/model/document.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Draft } from './draft.ts';
import { insertMention, newDraft } from './draft.ts';
import { isBodyNoun } from '#lib/lexicon/body-nouns.ts';
import { locateMentions, type Located } from './located.ts';
import { lastOfDoers, sufferPart } from './nameless-part.ts';
import { placeBehind } from './place-behind.ts';
import { isModifier } from './qualifiers.ts';
import { readStory } from './tell-where.ts';

/** Words before the noun at most, and those of them that are part of the category. */
const MOST_WORDS = 6;
const MOST_KEPT = 2;
const ONE = /^(?:an?|one|another)$/;
/** Plurals of people that are verbs as well. */
const ALSO_VERBS = /^(?:guards|hosts|monitors|volunteers|mothers|fathers|parents|experts|officers|reserves|chiefs|miners|trains|guests|judges|troops?on|crews|staffs|engineers|mobs|crowds|tenders)$/;
const OWNER = /^(?:['’]s?|his|her|its|their|our|my|your|whose|no)$/;
const GUISE = /^(?:disguised|dressed|posing|known|serving|worked|working|such)$/;

/** Adds a draft for each such category, or a mention to the draft of the same. */
export function findNameless(document: Document, sentences: readonly Sentence[], drafts: Draft[]): void {
  dropMistaken(sentences, drafts);
  const located = locateMentions(drafts);
  const story = readStory(document, sentences, located);
  const known = new Map<string, Draft>();
  for (const sentence of sentences) {
    const named = located.get(sentence.index) ?? [];
    const isPrivate = sentence.tokens.some(({ lower }) => privateWords.has(lower));
    for (const noun of isPrivate ? [] : sentence.tokens) {
      const lemma = namelessLemma(noun);
      const people = lemma ? peopleAt(sentence, noun, lemma, named) : null;
      if (!lemma || !people) continue;
      const origin = originOf(sentence, noun, named);
      const country = origin ?? (people.isOfPlace ? story.countryOf(sentence, noun) : null);
      // A court or a parliament is one of a country.
      if (country !== null || !soleBodies.has(lemma)) add(people, sentence, noun, country);
    }
  }

  function add({ category, first, last }: People, sentence: Sentence, noun: Token, country: string | null): void {
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
}

/** The noun in the singular, where it is one for people whom a category may tell; else null. */
export function namelessLemma({ upos, xpos, index, lower, lemma }: Token): string | null {
  // A plural is often taken for a verb: "rights activists in", "government troops shot".
  const isMistaken = index === 0 ? lower.length > 3 : xpos === 'VBZ' && !ALSO_VERBS.test(lower);
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(upos) && !isMistaken) return null;
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
  if (before === 'as' && GUISE.test(tokens[at - 1]?.lower ?? '')) return null;
  // "Bulgarian doctors and nurses" are all Bulgarian.
  const joined = before === 'and' ? tokens[at - 1] : undefined;
  if (joined && named.some(({ mention }) => overlaps(mention.span, joined))) return null;
  // "diplomats from Vietnam" are Vietnam's.
  const isOfName = tokens.slice(noun.index + 2, noun.index + 5).some((word) => named.some(({ mention }) => overlaps(mention.span, word)));
  if (next && actorNouns.has(lemma) && /^(?:from|of)$/.test(next.lower) && isOfName) return null;
  const category = isArmedMen(tokens, noun) ? 'Attackers' : categoryFrom(lemma, noun, words);
  if (!category) return null;
  const isMany = noun.xpos === 'NNS' || noun.lower !== lemma || lemma === 'police';
  const isSole = soleBodies.has(lemma);
  // "shot the mayor of a farming town"
  const isTold = before === 'the' && next?.lower === 'of';
  const mayStand = isMany || isSole || isTold || ONE.test(before);
  if (!mayStand) return null;
  // "a mob of kangaroos"
  if (next?.lower === 'of' && crowdWords.has(noun.lower) && !tokens.slice(next.index + 1, next.index + 5).some(namelessLemma))
    return null;
  const crowd = before === 'of' && crowdWords.has(tokens[at - 1]?.lower ?? '') ? tokens[at - 1]! : null;
  const first = crowd ?? words[0] ?? noun;
  const mayDo = !bystanders.has(lemma) && !thingHeads.has(lemma) && (isMany ? isDoerNoun(lemma) : namelessOnes.has(lemma) || isSole);
  const last = mayDo ? lastOfDoers(sentence, first, noun, named) : null;
  if (last) return { category, first, last, isOfPlace: !isAway(lemma, named) };
  if (!namelessSufferers.has(lemma) && !isDoerNoun(lemma)) return null;
  // "fed refugees in Albania": the place says more of the other side.
  if (next && peopleAway.has(lemma) && /^(?:in|at)$/.test(next.lower)) return null;
  // "joined parliament", "lost in court"
  if (isSole && lemma !== 'police') return null;
  const stance = sufferPart(sentence, first, noun, lemma);
  // Who helps the rebels of a country is not for that country.
  const isFriend = stance === 'agree' && rebelNouns.has(lemma);
  return stance ? { category, first, last: noun, isOfPlace: !isFriend && !isAway(lemma, named) } : null;
}

function isDoerNoun(lemma: string): boolean {
  return namelessDoers.has(lemma) || isCivil(lemma) || wordsBefore(lemma) !== null || namelessOnes.has(lemma);
}

/** "men on a motorcycle", "men in masks". */
function isArmedMen(tokens: readonly Token[], { lower, index }: Token): boolean {
  return (
    lower === 'men' &&
    /^(?:on|in|with|wielding|carrying|wearing)$/.test(tokens[index + 1]?.lower ?? '') &&
    tokens.slice(index + 2, index + 5).some((word) => attackersThings.has(word.lower))
  );
}

/** "police [station]"; a verb that the tagger takes for a noun is none. */
function isNounBehind({ upos, lower }: Token): boolean {
  return /^(?:NOUN|PROPN)$/.test(upos) && !/ed$|day$|^(?:shot|shoot|fire|strike|hostage|captive|prisoner)s?$/.test(lower);
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
    .filter(({ lower }) => !/ing$/.test(lower) || /^(?:ruling|mining|fishing|farming)$/.test(lower))
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
