// Groups without a name into entities of their own: "Afghan rebels", "Palestinian prisoners", "coalition forces", and, where
// they take part in an act, "anti-government protesters". A group that acts as one ("rebels") is an organization, any other
// ("refugees") of type "other"; its role is the noun, which tells it from names of things; its country is that of the name
// before the noun, the place behind it or the home of the people that it names. What a state's own arms do is the state's doing and
// stays out, but for organs of towns, of peoples without a state, and for renegades.

import { actorNouns, collectiveNouns, groupNouns, groupRanks } from '#lib/extract/stances/predicates.ts';
import { isBodyNoun } from '#lib/lexicon/body-nouns.ts';
import { faiths } from '#lib/lexicon/nameless.ts';
import { partyAdjectives, properAdjectives } from '#lib/lexicon/peoples.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { alliesAt } from './allies-at.ts';
import type { Draft } from './draft.ts';
import { insertPhrase, newDraft } from './draft.ts';
import type { Group } from './group.ts';
import { groupInPlace, wherePeopleAreOf } from './group-in-place.ts';
import { isGroupNoun, RENEGADE } from './is-group-noun.ts';
import { locateMentions, type Located } from './located.ts';
import { isOrganOfPlace, isTown } from './organ-of-place.ts';
import { peopleAt } from './people-at.ts';
import { namelessLemma } from './nameless-noun.ts';
import { placeBehind } from './place-behind.ts';
import { homeOf, isModifier, isOfNoState, MOST_QUALIFIERS } from './qualifiers.ts';
import { isDoerBefore, takesPart } from './takes-part.ts';

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
    insertPhrase(draft, sentence, span, noun);
  }
}

function groupAt(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  let first = noun;
  let owner: Located | null = null;
  for (let at = noun.index - 1; at >= 0 && at >= noun.index - MOST_QUALIFIERS; at--) {
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
    if (
      !isMark &&
      !isRenegade &&
      !groupRanks.has(token.lower) &&
      (!isModifier(token) || isPerfect(sentence.tokens, token))
    )
      break;
    if (!isMark && (isRenegade || !groupRanks.has(token.lower))) first = token;
  }
  // "rebels" alone could be anybody's; "anti-government rebels" are somebody.
  const acts = () =>
    takesPart(sentence, noun) || isDoerBefore(sentence, sentence.tokens[noun.index + 1] ?? noun);
  const isStateless = sentence.tokens.slice(first.index, noun.index).some((word) => isOfNoState(word, named));
  if (!owner && (first === noun || !(acts() || (isStateless && isBodyNoun(noun))))) return null;
  const isCollective = collectiveNouns.has(noun.lemma) || (isStateless && isBodyNoun(noun));
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
  // "dock workers in Durban": the place tells more.
  if (!owner && !isStateless) {
    const inPlace = groupInPlace(sentence, noun, named);
    if (inPlace) return inPlace;
  }
  // "Maoist rebels in Nepal" are of Nepal, and Basques of Spain.
  const isBacked = owner !== null && isBackedBy(sentence.tokens, owner);
  const home =
    (isBacked ? null : owner?.draft.country) ?? homeOf(sentence.tokens.slice(first.index, noun.index));
  const place = home === null ? placeBehind(sentence, noun, named, wherePeopleAreOf(noun)) : null;
  const country = home ?? place?.country ?? null;
  // Nothing but what they are tells which: they are a category (`find-nameless`).
  if (
    !owner &&
    country === null &&
    acts() &&
    isCategory(sentence.tokens.slice(first.index, noun.index), noun)
  )
    return null;
  return { name, country, first, end: noun.end };
}

/** Armed men, Islamist fighters: of no people. */
function isCategory(words: readonly Token[], noun: Token): boolean {
  return (
    namelessLemma(noun) !== null && !words.some(({ text }) => properAdjectives.has(text) && !faiths.has(text))
  );
}

/** "has kidnapped Russian advisers": a verb, and no part of the group's name. */
function isPerfect(tokens: readonly Token[], { index, xpos }: Token): boolean {
  if (xpos !== 'VBN') return false;
  const before = tokens.slice(Math.max(0, index - 3), index).findLast(({ upos }) => upos !== 'ADV');
  return before?.upos === 'AUX' || /^(?:has|have|had|was|were|been|is|are)$/.test(before?.lower ?? '');
}

/** "Turkish-backed rebels" are not of Turkey. */
function isBackedBy(tokens: readonly Token[], { mention }: Located): boolean {
  const at = tokens.findIndex(({ begin }) => begin >= mention.nameSpan.end);
  return (
    at > 0 &&
    /^[-‐‑]$/.test(tokens[at]!.text) &&
    /^(?:backed|supported|sponsored|funded|financed|armed|trained|allied|aligned|equipped|based|led|occupied)$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  );
}
