// Groups without a name into entities of their own: "Afghan rebels", "Palestinian prisoners", "coalition forces", and, where
// they take part in an act, "anti-government protesters". A group that acts as one ("rebels") is an organization, any other
// ("refugees") of type "other"; its role is the noun, which tells it from names of things; its country is that of the name
// before the noun. What a state's own arms do is the state's doing and stays out.

import { actorNouns, groupNouns } from '#lib/extract/stances/predicates.ts';
import { hostTowns, localArms, nationalArms } from '#lib/lexicon/doers.ts';
import { homeOfPeople, partyAdjectives, peoples, properAdjectives } from '#lib/lexicon/peoples.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import { isBodyNoun } from '#lib/lexicon/body-nouns.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Draft } from './draft.ts';
import { insertMention, newDraft } from './draft.ts';
import { locateMentions, type Located } from './located.ts';
import { nameWithPlace, placeBehind } from './place-behind.ts';
import { isDoerBefore, takesPart, takesStand } from './takes-part.ts';

const MODIFIERS = new Set(['ADJ', 'NOUN', 'PROPN']);
const FARTHEST = 5;
/** One of these is many people. */
const COLLECTIVE = new Set(['group', 'organization', 'organisation', 'party', 'faction', 'movement', 'coalition', 'union', 'militia', 'opposition', 'crowd', 'mob', 'bank', 'company', 'firm', 'church', 'gang', 'tribe', 'clan', 'mafia', 'cartel', 'association', 'newspaper', 'airline', 'club', 'charity', 'federation', 'cooperative']); // prettier-ignore
/** Adjectives that only say how many, or which. */
const COUNTING = new Set([
  'many',
  'several',
  'few',
  'other',
  'more',
  'some',
  'dozen',
  'new',
  'own',
  'same',
  'last',
]);
/** Adjectives of rank: no part of a name, but what stands before them may be. */
const RANKS = /^(?:main|largest|biggest|leading|senior|top|chief|powerful|influential|prominent|outspoken)$/;
/** What makes soldiers nobody's: "renegade troops". */
const RENEGADE =
  /^(?:renegade|mutinous|mutinying|breakaway|rebel|dissident|rogue|disgruntled|deserting|former|ex|defecting)$/;
const ARMED =
  /^(?:soldiers|troops|officers|policemen|forces|commandos|paratroopers|servicemen|recruits|conscripts|unit|units)$/;
/** Nouns for a state's doing that name nobody behind an adjective of people: "the Kurdish side". */
const VAGUE = /^(?:side|state|force|team|nation|country|people|union|office)$/;
/** Who lives elsewhere than where he is of. */
const AWAY = /^(?:exile|refugee|migrant|immigrant|expatriate|asylum-seeker|pilgrim)s?$/;

/** "coalition forces", "the global coalition": allies who fight as one, of no country. */
const FORCES = /^(?:forces|troops|aircraft|warplanes|jets|planes|soldiers)$/;
const ALLIED = /^(?:international|global|multinational|led|counter)$/;

/** Adds a draft for each group, or a mention to the draft of the same words. */
export function findGroups(sentences: readonly Sentence[], drafts: Draft[]): void {
  const known = new Map<string, Draft>();
  const located = locateMentions(drafts);
  for (const sentence of sentences) {
    const named = located.get(sentence.index) ?? [];
    for (const noun of sentence.tokens) {
      const people = peopleAt(sentence, noun, named);
      if (people) add(people, 'other', sentence, noun);
      const allies = alliesAt(sentence, noun, named);
      if (allies) add(allies, 'organization', sentence, noun);
      if (allies || !isGroupNoun(sentence, noun, named)) continue;
      // "rebel-held" is no rebel.
      if (/^[-‐‑]$/.test(sentence.tokens[noun.index + 1]?.text ?? '')) continue;
      if (named.some(({ mention }) => overlaps(mention.span, noun))) continue;
      const group = groupAt(sentence, noun, named) ?? groupInPlace(sentence, noun, named);
      if (!group) continue;
      add(group, isBodyNoun(noun) ? 'organization' : 'other', sentence, noun);
    }
  }

  function add(group: Group, type: Draft['type'], sentence: Sentence, noun: Token): void {
    const key = group.name.toLowerCase();
    let draft = known.get(key);
    if (!draft) {
      draft = newDraft(type, group.name, group.country);
      draft.role = noun.text;
      known.set(key, draft);
      drafts.push(draft);
    }
    const span = { begin: group.first.begin, end: group.end };
    insertMention(draft, {
      sentence: sentence.index,
      span,
      nameSpan: span,
      form: 'role',
      quoted: false,
      token: noun.index,
    });
  }
}

const CROWD = /^(?:hundreds|thousands|dozens|scores|tens|crowds|groups|millions|families)$/;

/**
 * "thousands of Armenians", "500 Kurds": people of a country or a people that somebody has counted, where they act; and "Bosnian
 * Serbs", "ethnic Serbs in Kosovo", whom two words tell from the state that bears one of them.
 */
function peopleAt(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  const { tokens } = sentence;
  if (!/^\p{Lu}.*s$/u.test(noun.text) || /^NNP?S?$/.test(tokens[noun.index + 1]?.xpos ?? '')) return null;
  const nation = named.find(
    ({ draft, mention }) =>
      draft.type === 'country' && mention.form === 'demonym' && overlaps(mention.span, noun),
  );
  const isPeople =
    nation || peoples.has(noun.text.replaceAll('’', "'")) || lookUpName(noun.text)?.kind === 'people';
  if (!isPeople) return null;
  const kin = kinBefore(sentence, noun, nation ?? null, named);
  if (kin) return kin;
  const first = countBefore(tokens, noun);
  if (!first && (nation || lookUpName(noun.text)?.kind === 'people')) return null;
  if (!hasPart(sentence, noun) && !isDoerBefore(sentence, tokens[noun.index + 1] ?? noun)) {
    const crowd = first && tokens[noun.index - 2];
    if (!crowd || !hasPart(sentence, crowd)) return null;
  }
  const country = nation?.draft.country ?? homeOfPeople(noun.text);
  return { name: noun.text, country, first: first ?? noun, end: noun.end };
}

/** States whose people go by where they came from. */
const SETTLED = new Set(['USA', 'CAN', 'AUS', 'NZL', 'GBR']);

/** "Turkish Cypriots", "Iraqi Kurds", "Kosovo Albanians", "ethnic Hungarians in Slovakia": part of a nation, or of a state's people. */
function kinBefore(
  sentence: Sentence,
  noun: Token,
  nation: Located | null,
  named: readonly Located[],
): Group | null {
  const { tokens } = sentence;
  const before = tokens[noun.index - 1];
  if (!before) return null;
  if (nation && overlaps(nation.mention.span, before))
    return {
      name: `${before.text} ${noun.text}`,
      country: nation.draft.country,
      first: before,
      end: noun.end,
    };
  if (before.lower === 'ethnic') {
    const place = placeBehind(sentence, noun, named, /^(?:in|from|of)$/);
    return {
      name: place ? nameWithPlace(sentence, noun, noun, place) : `ethnic ${noun.text}`,
      country: place?.country ?? null,
      first: before,
      end: place?.lastOfName.end ?? noun.end,
    };
  }
  const home = isOfNoState(before, named) ? homeOf([before, noun]) : null;
  if (home) return { name: `${before.text} ${noun.text}`, country: home, first: before, end: noun.end };
  const state = named.find(
    ({ draft, mention }) =>
      draft.type === 'country' && mention.form !== 'pronoun' && mention.span.end === before.end,
  );
  if (!state || state.draft === nation?.draft) return null;
  // "Turkish Americans" are Americans, "Croatian Serbs" are of Croatia.
  const country =
    nation && SETTLED.has(nation.draft.country ?? '') ? nation.draft.country : state.draft.country;
  return { name: `${before.text} ${noun.text}`, country, first: before, end: noun.end };
}

/** The number or crowd that stands before a noun. */
function countBefore(tokens: readonly Token[], { index }: Token): Token | null {
  const [before, further] = [tokens[index - 1], tokens[index - 2]];
  if (before?.upos === 'NUM') return before;
  return before?.lower === 'of' && further && CROWD.test(further.lower) ? further : null;
}

/** "Coalition military forces", "the international coalition", where no name holds the words. */
function alliesAt(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  const { tokens } = sentence;
  const isCoalition = noun.lower === 'coalition';
  if (!isCoalition && !FORCES.test(noun.lower)) return null;
  let first = noun;
  let isAllied = false;
  for (let at = noun.index - 1; at >= 0 && at >= noun.index - FARTHEST; at--) {
    const token = tokens[at]!;
    if (/^[-‐‑]$/.test(token.text)) continue;
    if (!isModifier(token) && token.lower !== 'led') break;
    first = token;
    isAllied ||= isCoalition ? ALLIED.test(token.lower) : token.lower === 'coalition';
  }
  const words = { begin: first.begin, end: noun.end };
  if (!isAllied || named.some(({ mention }) => overlaps(mention.span, words))) return null;
  return {
    name: isCoalition ? 'international coalition' : 'coalition forces',
    country: null,
    first,
    end: noun.end,
  };
}

/** Endings of nouns for persons, in the plural; tourists do nothing for or against anybody. */
const PERSONS =
  /(?:workers|drivers|men|women|[^r]ists|icians|keepers|fighters|goers|owners|dwellers|makers|growers|breeders|farmers)$/;

/** Nobody who acts for a state, as policemen do. */
function isPersons({ lemma, lower }: Token): boolean {
  return PERSONS.test(lower) && !actorNouns.has(lemma) && !actorNouns.has(lower.replace(/men$/, 'man'));
}

/** A noun for a group; behind the adjective of a country also where its plural is tagged as a verb ("Somali rebels"). */
function isGroupNoun(sentence: Sentence, noun: Token, named: readonly Located[]): boolean {
  if (noun.upos === 'NOUN' && (groupNouns.has(noun.lemma) || isPersons(noun))) return true;
  if (isMistagged(noun) && (groupNouns.has(noun.lower.slice(0, -1)) || PERSONS.test(noun.lower))) return true;
  const before = sentence.tokens[noun.index - 1];
  if (!before) return false;
  if (isRenegade(sentence, noun)) return true;
  // "Kurdish politicians", "Kurdish regional government": no state's.
  const isBody = actorNouns.has(noun.lemma) && noun.upos === 'NOUN' && !VAGUE.test(noun.lemma);
  if (isBody && qualifiersOf(sentence, noun).some((word) => isOfNoState(word, named))) return true;
  if (isOrganOfPlace(sentence, noun, named)) return true;
  return (
    before !== undefined &&
    noun.lower.endsWith('s') &&
    groupNouns.has(noun.lower.slice(0, -1)) &&
    (properAdjectives.has(before.text) ||
      named.some(({ mention }) => mention.form === 'demonym' && overlaps(mention.span, before)))
  );
}

/** "rebel Congolese soldiers": no arm of the state. */
function isRenegade({ tokens }: Sentence, noun: Token): boolean {
  if (!ARMED.test(noun.lower)) return false;
  return tokens.slice(Math.max(0, noun.index - 3), noun.index).some(({ lower }) => RENEGADE.test(lower));
}

/** The adjectives and nouns right before a noun. */
function qualifiersOf({ tokens }: Sentence, { index }: Token): readonly Token[] {
  let first = index;
  while (first > Math.max(0, index - FARTHEST) && isModifier(tokens[first - 1]!)) first--;
  return tokens.slice(first, index);
}

/** "Kurdish", "Muslim": an adjective of people whom no country names. */
function isOfNoState(word: Token, named: readonly Located[]): boolean {
  return properAdjectives.has(word.text) && !named.some(({ mention }) => overlaps(mention.span, word));
}

/** "the Nairobi court", "Bavaria's state government". */
function isOrganOfPlace({ tokens }: Sentence, noun: Token, named: readonly Located[]): boolean {
  if (noun.upos !== 'NOUN' || !(localArms.has(noun.lower) || nationalArms.has(noun.lower))) return false;
  if (/^(?:NOUN|PROPN)$/.test(tokens[noun.index + 1]?.upos ?? '')) return false;
  for (let at = noun.index - 1; at >= Math.max(0, noun.index - 4); at--) {
    const token = tokens[at]!;
    const here = named.find(({ mention }) => overlaps(mention.span, token));
    if (here) return isTown(here);
    if (!isModifier(token) && !POSSESSIVE.test(token.text)) return false;
  }
  return false;
}

const POSSESSIVE = /^['’]s?$/;

function isTown({ draft, mention }: Located): boolean {
  return (
    draft.type === 'place' &&
    draft.country !== null &&
    mention.form !== 'pronoun' &&
    !hostTowns.has(draft.name)
  );
}

interface Group {
  readonly name: string;
  readonly country: string | null;
  readonly first: Token;
  /** Where the words that name it end. */
  readonly end: number;
}

/** "students in Jakarta", "workers at Volvo": the place or the firm tells which, where they take part in an act. */
function groupInPlace(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  const { tokens } = sentence;
  if (noun.xpos !== 'NNS' && !isMistagged(noun)) return null;
  // "al-Qaeda militants in Mali" are al-Qaeda's.
  const before = tokens[noun.index - 1];
  if (before && named.some(({ mention }) => overlaps(mention.span, before))) return null;
  const place = placeBehind(sentence, noun, named, TELLING_WHICH);
  if (!place) return null;
  const after = tokens[place.last.index + 1];
  if (!after || !(hasPart(sentence, noun) || isDoerBefore(sentence, after))) return null;
  let first = noun;
  while (isQualifier(tokens[first.index - 1])) first = tokens[first.index - 1]!;
  // "far-right parties in"
  if (/^[-‐‑]$/.test(tokens[first.index - 1]?.text ?? '')) first = tokens[first.index - 2] ?? first;
  const name = nameWithPlace(sentence, first, noun, place);
  const preposition = tokens[noun.index + 1]!.lower;
  const isAway = preposition === 'off' || (AWAY.test(noun.lower) && preposition !== 'from');
  const country = homeOf(tokens.slice(first.index, noun.index)) ?? (isAway ? null : place.country);
  return { name, country, first, end: place.lastOfName.end };
}

const TELLING_WHICH = /^(?:in|from|at|of|around|off)$/;

function isQualifier(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    isModifier(token) &&
    token.upos !== 'PROPN' &&
    !/^(?:local|angry)$/.test(token.lower)
  );
}

function hasPart(sentence: Sentence, noun: Token): boolean {
  const head = sentence.tokens[noun.head];
  // "a spokesman for the rebels in"
  const isSpokenFor = noun.deprel === 'nmod' && /^spokes/.test(head?.lower ?? '');
  return isSpokenFor || takesPart(sentence, noun) || takesStand(sentence, noun);
}

/** A plural at a sentence's begin that the tagger takes for a verb: "[Rebels] in Aceh". */
function isMistagged({ index, lower, xpos }: Token): boolean {
  return index === 0 && /(?:s|men)$/.test(lower) && /^VB/.test(xpos);
}

function groupAt(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  let first = noun;
  let owner: Located | null = null;
  for (let at = noun.index - 1; at >= 0 && at >= noun.index - FARTHEST; at--) {
    const token = sentence.tokens[at]!;
    const found = named.find(
      (one) =>
        overlaps(one.mention.span, token) &&
        (one.draft.type === 'country' || (isTown(one) && isOrganOfPlace(sentence, noun, named))),
    );
    if (found) {
      owner = found;
      first = token;
      continue;
    }
    if (named.some(({ mention }) => overlaps(mention.span, token))) break;
    const isMark = /^[-‐‑]$/.test(token.text) || /^['’]s?$/.test(token.text);
    const isRenegade = RENEGADE.test(token.lower);
    if (!isMark && !isRenegade && (!isModifier(token) || isPerfect(sentence.tokens, token))) break;
    if (!isMark && (isRenegade || !RANKS.test(token.lower))) first = token;
  }
  // "rebels" alone could be anybody's; "anti-government rebels" are somebody.
  const acts = () =>
    takesPart(sentence, noun) || isDoerBefore(sentence, sentence.tokens[noun.index + 1] ?? noun);
  const isStateless = sentence.tokens.slice(first.index, noun.index).some((word) => isOfNoState(word, named));
  if (!owner && (first === noun || !(acts() || (isStateless && isBodyNoun(noun))))) return null;
  const isCollective = COLLECTIVE.has(noun.lemma) || (isStateless && isBodyNoun(noun));
  // "a Danish engineer" is one person, and only "a Kurdish politician" speaks for more.
  const before = sentence.tokens[first.index - 1];
  const isFigure =
    isStateless &&
    actorNouns.has(noun.lemma) &&
    /^(?:an?|one|another)$/.test(before?.lower ?? '') &&
    !partyAdjectives.has(first.text);
  if (noun.xpos === 'NN' && !isCollective && !isBodyNoun(noun) && !isFigure) return null;
  if (!owner && noun.xpos !== 'NNS' && noun.upos === 'NOUN' && !isCollective && !isFigure) return null;
  // "rebel group", but neither "contact group" nor "working groups".
  if (
    !owner &&
    isCollective &&
    !isStateless &&
    !sentence.tokens.slice(first.index, noun.index).some(({ lemma }) => groupNouns.has(lemma))
  )
    return null;
  const name = sentence.tokens
    .slice(first.index, noun.index + 1)
    .reduce(
      (text, token, at, all) => text + (at && all[at - 1]!.end < token.begin ? ' ' : '') + token.text,
      '',
    );
  // "Maoist rebels in Nepal" are of Nepal, and Basques of Spain.
  // "dock workers in Durban": the place tells more.
  if (!owner && !isStateless) {
    const inPlace = groupInPlace(sentence, noun, named);
    if (inPlace) return inPlace;
  }
  const home = owner?.draft.country ?? homeOf(sentence.tokens.slice(first.index, noun.index));
  const place = home === null ? placeBehind(sentence, noun, named, wherePeopleAreOf(noun)) : null;
  const country = home ?? place?.country ?? null;
  return { name, country, first, end: noun.end };
}

/** "exiles in Nepal" are not of Nepal. */
function wherePeopleAreOf({ lower }: Token): RegExp {
  return AWAY.test(lower) ? /^from$/ : /^(?:in|from)$/;
}

function homeOf(words: readonly Token[]): string | null {
  return words.map(({ text }) => homeOfPeople(text)).find((code) => code !== null) ?? null;
}

function isModifier(token: Token): boolean {
  if (/^(?:striking|protesting|rioting)$/.test(token.lower)) return true;
  return (MODIFIERS.has(token.upos) || token.xpos === 'VBN') && !COUNTING.has(token.lower);
}

/** "has kidnapped Russian advisers": a verb, and no part of the group's name. */
function isPerfect(tokens: readonly Token[], { index, xpos }: Token): boolean {
  if (xpos !== 'VBN') return false;
  const before = tokens.slice(Math.max(0, index - 3), index).findLast(({ upos }) => upos !== 'ADV');
  return before?.upos === 'AUX' || /^(?:has|have|had|was|were|been|is|are)$/.test(before?.lower ?? '');
}
