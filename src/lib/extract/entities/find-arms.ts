// Who acts for a state that only a place tells: "police in Minsk", "the Senate in Manila", "prosecutors in Milan". Organs of
// which a state has one are the state itself where they sit in its capital; any other is an actor of its own, of the place's
// country. Only where they do something that implies a stance, and not in towns where international bodies sit.

import { attitudeForms } from '#lib/extract/stances/predicates.ts';
import { countryName } from '#lib/lexicon/countries.ts';
import {
  armRanks,
  guestWords,
  hostTowns,
  localArms,
  localOffices,
  nationalArms,
  services,
  uniformedArms,
} from '#lib/lexicon/doers.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Draft } from './draft.ts';
import { insertPhrase, newDraft } from './draft.ts';
import { locateMentions, type Located } from './located.ts';
import { nameWithPlace, placeBehind } from './place-behind.ts';
import { isDoerBefore, takesPart, takesStand } from './takes-part.ts';

const AT = /^(?:in|at|of|near|outside)$/;
const OF = /^of$/;

/** Adds a draft for each such phrase, or a mention of form `role` to the country that it stands for. */
export function findArms(sentences: readonly Sentence[], drafts: Draft[]): void {
  const located = locateMentions(drafts);
  const known = new Map<string, Draft>();
  for (const sentence of sentences) {
    const named = located.get(sentence.index) ?? [];
    if (!named.length) continue;
    for (const noun of sentence.tokens) {
      const arm = armAt(sentence, noun, named);
      if (!arm) continue;
      const draft = arm.isState ? countryDraft(drafts, arm.country) : bodyDraft(arm);
      const { span } = arm;
      insertPhrase(draft, sentence, span, noun);
    }
  }

  function bodyDraft({ name, type, country, role }: Arm): Draft {
    const key = name.toLowerCase();
    let draft = known.get(key);
    if (!draft) {
      draft = newDraft(type, name, country);
      draft.role = role;
      known.set(key, draft);
      drafts.push(draft);
    }
    return draft;
  }
}

/** The draft of a country, made where the text has not named it. */
export function countryDraft(drafts: Draft[], country: string): Draft {
  let draft = drafts.find((one) => one.type === 'country' && one.country === country);
  if (!draft) drafts.push((draft = newDraft('country', countryName(country), country)));
  return draft;
}

interface Arm {
  readonly name: string;
  readonly type: 'person' | 'organization';
  readonly country: string;
  readonly role: string;
  readonly span: { readonly begin: number; readonly end: number };
  readonly isState: boolean;
}

function armAt(sentence: Sentence, noun: Token, named: readonly Located[]): Arm | null {
  const { tokens } = sentence;
  const isHouse = /^(?:house|chamber)$/.test(noun.lower);
  const isServingOne = services.has(tokens[noun.index - 1]?.lower ?? '');
  const isNational = nationalArms.has(noun.lower) && (!isHouse || isServingOne);
  const isOffice = localOffices.has(noun.lower);
  const isServing = uniformedArms.has(noun.lower) && isServingOne;
  const isLocal = localArms.has(noun.lower) || isServing || isOffice;
  if (!isNational && !isLocal) return null;
  const first = firstOf(tokens, noun, named);
  if (!first) return null;
  const place = placeBehind(sentence, noun, named, isOffice ? OF : AT);
  if (!place || place.country === null || hostTowns.has(place.owner.draft.name)) return null;
  const { type, name: town } = place.owner.draft;
  const isOf = tokens[noun.index + 1]!.lower === 'of';
  if (type !== 'place' && (type !== 'country' || isOf)) return null;
  if (!isTold(sentence, noun, place.last, isOf)) return null;
  // "in northern Mali" they are not the state, and of "in Chad and Mali" not the one.
  const isWhole = type === 'country' && isRightBehind(tokens, noun, place.owner);
  if (/^(?:and|or)$/.test(tokens[place.lastOfName.index + 1]?.lower ?? '')) return null;
  const isState = !isOffice && (isWhole || (isNational && lookUpName(town)?.kind === 'capital'));
  if (!isState && !isLocal) return null;
  return {
    name: nameWithPlace(sentence, first, noun, place),
    type: isOffice ? 'person' : 'organization',
    country: place.country,
    role: noun.text,
    span: { begin: first.begin, end: place.lastOfName.end },
    isState,
  };
}

/** Something is done by them or to them; a body or office "of" a place only has to be a subject. */
function isTold(sentence: Sentence, noun: Token, last: Token, isOf: boolean): boolean {
  const { tokens } = sentence;
  const after = tokens[last.index + 1];
  // "the mayor of Leeds, Jane Doe," has a name.
  if (isOf && (after?.text === ',' || tokens[noun.index - 2]?.text === ',')) return false;
  if (noun.deprel.startsWith('nsubj') && (isOf || isSaying(tokens[noun.head]))) return true;
  return (
    takesPart(sentence, noun) || takesStand(sentence, noun) || (!!after && isDoerBefore(sentence, after))
  );
}

/** Nothing but "in" and "the" stands between. */
function isRightBehind(tokens: readonly Token[], noun: Token, { mention }: Located): boolean {
  const next = tokens[noun.index + (tokens[noun.index + 2]?.lower === 'the' ? 3 : 2)];
  return next !== undefined && next.end > mention.nameSpan.begin;
}

function isSaying(verb: Token | undefined): boolean {
  return verb !== undefined && attitudeForms.has(verb.lower);
}

/**
 * The first word that belongs to the noun ("border guards"); null where a name stands before it, whose they are then, and where
 * they are said to be of elsewhere.
 */
function firstOf(tokens: readonly Token[], noun: Token, named: readonly Located[]): Token | null {
  let first = noun;
  for (let at = noun.index; at >= 0 && at >= noun.index - 3; at--) {
    const token = tokens[at]!;
    if (named.some(({ mention }) => mention.form !== 'pronoun' && overlaps(mention.span, token))) return null;
    if (at === noun.index) continue;
    if (guestWords.has(token.lower)) return null;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.upos) || armRanks.has(token.lower)) break;
    first = token;
  }
  return first;
}
