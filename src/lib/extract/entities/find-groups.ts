// Groups without a name into entities of their own: "Afghan rebels", "Palestinian prisoners", "coalition forces", and, where
// they take part in an act, "anti-government protesters". A group that acts as one ("rebels") is an organization, any other
// ("refugees") of type "other"; its role is the noun, which tells it from names of things; its country is that of the name
// before the noun. What a state's own arms do is the state's doing and stays out.

import { isPastForm } from '#lib/lexicon/verb-forms.ts';
import { actKindsOf } from '#lib/extract/stances/act-kinds.ts';
import { actorNouns, groupNouns } from '#lib/extract/stances/predicates.ts';
import { peoples, properAdjectives } from '#lib/lexicon/peoples.ts';
import { isBodyNoun } from '#lib/lexicon/body-nouns.ts';
import { readActWords } from '#lib/extract/stances/read-act-words.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Draft, DraftMention } from './draft.ts';
import { insertMention, newDraft } from './draft.ts';

const MODIFIERS = new Set(['ADJ', 'NOUN', 'PROPN']);
const FARTHEST = 5;
/** One of these is many people. */
const COLLECTIVE = new Set(['group', 'organization', 'organisation', 'party', 'faction', 'movement', 'coalition', 'union', 'militia', 'opposition', 'crowd', 'mob']); // prettier-ignore
/** How a participant of an act hangs on its verb. */
const TAKES_PART = /^(?:nsubj|obj|iobj|obl)/;
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

/** "coalition forces", "the global coalition": allies who fight as one, of no country. */
const FORCES = /^(?:forces|troops|aircraft|warplanes|jets|planes|soldiers)$/;
const ALLIED = /^(?:international|global|multinational|led|counter)$/;

interface Located {
  readonly draft: Draft;
  readonly mention: DraftMention;
}

/** Adds a draft for each group, or a mention to the draft of the same words. */
export function findGroups(sentences: readonly Sentence[], drafts: Draft[]): void {
  const known = new Map<string, Draft>();
  const bySentence = new Map<number, Located[]>();
  for (const draft of drafts)
    for (const mention of draft.mentions) {
      const list = bySentence.get(mention.sentence) ?? [];
      list.push({ draft, mention });
      bySentence.set(mention.sentence, list);
    }
  for (const sentence of sentences) {
    const named = bySentence.get(sentence.index) ?? [];
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

/** "thousands of Armenians", "500 Kurds": people of a country or a people that somebody has counted, where they act. */
function peopleAt(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  const { tokens } = sentence;
  if (!/^\p{Lu}.*s$/u.test(noun.text) || /^NNP?S?$/.test(tokens[noun.index + 1]?.xpos ?? '')) return null;
  const nation = named.find(
    ({ draft, mention }) =>
      draft.type === 'country' && mention.form === 'demonym' && overlaps(mention.span, noun),
  );
  if (!nation && !peoples.has(noun.text.replaceAll('’', "'"))) return null;
  const first = countBefore(tokens, noun);
  if (!first && nation) return null;
  if (!takesPart(sentence, noun) && !isDoerBefore(sentence, tokens[noun.index + 1] ?? noun)) {
    const crowd = first && tokens[noun.index - 2];
    if (!crowd || !takesPart(sentence, crowd)) return null;
  }
  return { name: noun.text, country: nation?.draft.country ?? null, first: first ?? noun, end: noun.end };
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
const PERSONS = /(?:workers|drivers|men|women|[^r]ists|icians|keepers|fighters|goers|owners|dwellers)$/;

/** Nobody who acts for a state, as policemen do. */
function isPersons({ lemma, lower }: Token): boolean {
  return PERSONS.test(lower) && !actorNouns.has(lemma) && !actorNouns.has(lower.replace(/men$/, 'man'));
}

/** A noun for a group; behind the adjective of a country also where its plural is tagged as a verb ("Somali rebels"). */
function isGroupNoun(sentence: Sentence, noun: Token, named: readonly Located[]): boolean {
  if (noun.upos === 'NOUN' && (groupNouns.has(noun.lemma) || isPersons(noun))) return true;
  const before = sentence.tokens[noun.index - 1];
  return (
    before !== undefined &&
    noun.lower.endsWith('s') &&
    groupNouns.has(noun.lower.slice(0, -1)) &&
    (properAdjectives.has(before.text) ||
      named.some(({ mention }) => mention.form === 'demonym' && overlaps(mention.span, before)))
  );
}

interface Group {
  readonly name: string;
  readonly country: string | null;
  readonly first: Token;
  /** Where the words that name it end. */
  readonly end: number;
}

/** "students in Jakarta", "miners from Zambia": the place tells which, where they take part in an act. */
function groupInPlace(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  const { tokens } = sentence;
  const preposition = tokens[noun.index + 1];
  if (!preposition || !/^(?:in|from)$/.test(preposition.lower) || noun.xpos !== 'NNS') return null;
  // "al-Qaeda militants in Mali" are al-Qaeda's.
  const before = tokens[noun.index - 1];
  if (before && named.some(({ mention }) => overlaps(mention.span, before))) return null;
  const place = placeBehind(sentence, noun, named);
  if (!place) return null;
  const { end } = place.mention.nameSpan;
  const after = tokens.find(({ begin }) => begin >= end);
  if (!after || !(takesPart(sentence, noun) || isDoerBefore(sentence, after))) return null;
  const name = tokens
    .slice(noun.index, after.index)
    .map(({ text }) => text)
    .join(' ');
  return { name, country: place.draft.country, first: noun, end };
}

/** What is named right behind "in" or "from" after a noun, where it lies in a country. */
function placeBehind({ tokens }: Sentence, noun: Token, named: readonly Located[]): Located | null {
  if (!/^(?:in|from)$/.test(tokens[noun.index + 1]?.lower ?? '')) return null;
  const behind = tokens.slice(noun.index + 2, noun.index + 5);
  return (
    named.find(
      ({ draft, mention }) =>
        (draft.type === 'country' || draft.type === 'place') &&
        draft.country !== null &&
        mention.form !== 'demonym' &&
        behind.some((token) => token.begin === mention.nameSpan.begin),
    ) ?? null
  );
}

/** The word is a verb of an act, by its form, whatever the tree says: "students [rioted]". */
function isDoerBefore(sentence: Sentence, after: Token): boolean {
  const { tokens } = sentence;
  const verb = tokens
    .slice(after.index, after.index + 4)
    .find(({ lower }) => !/^(?:have|has|had|on|also|again|\p{L}+ly|\p{L}+day|today|yesterday)$/u.test(lower));
  if (!verb) return false;
  return isPastForm(verb.lower) && (readActWords(sentence, verb)?.kind.stance ?? null) !== null;
}

function groupAt(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  let first = noun;
  let owner: Located | null = null;
  for (let at = noun.index - 1; at >= 0 && at >= noun.index - FARTHEST; at--) {
    const token = sentence.tokens[at]!;
    const found = named.find(
      ({ draft, mention }) => overlaps(mention.span, token) && draft.type === 'country',
    );
    if (found) {
      owner = found;
      first = token;
      continue;
    }
    if (named.some(({ mention }) => overlaps(mention.span, token))) break;
    const isMark = /^[-‐‑]$/.test(token.text) || /^['’]s?$/.test(token.text);
    if (!isMark && (!isModifier(token) || isPerfect(sentence.tokens, token))) break;
    if (!isMark) first = token;
  }
  // "rebels" alone could be anybody's; "anti-government rebels" are somebody.
  const acts = () =>
    takesPart(sentence, noun) || isDoerBefore(sentence, sentence.tokens[noun.index + 1] ?? noun);
  if (!owner && (first === noun || !acts())) return null;
  const isCollective = COLLECTIVE.has(noun.lemma);
  // "a Danish engineer" is one person.
  if (noun.xpos === 'NN' && !isCollective && !isBodyNoun(noun)) return null;
  if (!owner && noun.xpos !== 'NNS' && noun.upos === 'NOUN' && !isCollective) return null;
  // "rebel group", but neither "contact group" nor "working groups".
  if (
    !owner &&
    isCollective &&
    !sentence.tokens.slice(first.index, noun.index).some(({ lemma }) => groupNouns.has(lemma))
  )
    return null;
  const name = sentence.tokens
    .slice(first.index, noun.index + 1)
    .reduce(
      (text, token, at, all) => text + (at && all[at - 1]!.end < token.begin ? ' ' : '') + token.text,
      '',
    );
  // "Maoist rebels in Nepal" are of Nepal.
  const { draft } = owner ?? placeBehind(sentence, noun, named) ?? { draft: null };
  return { name, country: draft?.country ?? null, first, end: noun.end };
}

function isModifier(token: Token): boolean {
  return (MODIFIERS.has(token.upos) || token.xpos === 'VBN') && !COUNTING.has(token.lower);
}

/** "has kidnapped Russian advisers": a verb, and no part of the group's name. */
function isPerfect(tokens: readonly Token[], { index, xpos }: Token): boolean {
  if (xpos !== 'VBN') return false;
  const before = tokens.slice(Math.max(0, index - 3), index).findLast(({ upos }) => upos !== 'ADV');
  return before?.upos === 'AUX' || /^(?:has|have|had|was|were|been|is|are)$/.test(before?.lower ?? '');
}

/** The noun is who does an act that implies a stance, or whom it is done to. */
function takesPart(sentence: Sentence, noun: Token): boolean {
  const verb = sentence.tokens[noun.head];
  return (
    verb !== undefined &&
    TAKES_PART.test(noun.deprel) &&
    actKindsOf(verb, sentence.tokens[verb.index + 1]?.lower).some(({ stance }) => stance !== null)
  );
}
