// The stance lexicon, read from data/lexicon/stance-predicates.json: which words carry a stance, and in which frame.

import groups from '#data/lexicon/groups.json' with { type: 'json' };
import source from '#data/lexicon/stance-predicates.json' with { type: 'json' };
import { verbForms } from '#lib/lexicon/verb-forms.ts';
import type { Stance } from '#lib/model/statement.ts';

export type WordClass = 'verb' | 'adjective' | 'noun';

/** One group of words that share a frame; see `about` in the data for the fields. */
export interface PredicateGroup {
  readonly id: string;
  readonly class: WordClass;
  readonly stance: Stance;
  readonly confidence: number;
  readonly issue: readonly string[];
  readonly counterpart: readonly string[];
  readonly matter: readonly string[];
  readonly reason: string;
  /** Only a policy issue counts as its object: "wants to win" says nothing. */
  readonly weak: boolean;
  /** Denies what is said, so that the stance is against the claim and its maker. */
  readonly denial: boolean;
  /** Holds between its subjects: "A and B disagree". */
  readonly mutual: boolean;
  /** A noun whose actors may stand after "between". */
  readonly between: boolean;
  /** Objects of which a verb needs one: "broke off relations". */
  readonly objects: ReadonlySet<string> | null;
  /** Modifiers of which a noun needs one: "common ground". */
  readonly needs: ReadonlySet<string> | null;
}

export interface Predicate {
  readonly group: PredicateGroup;
  /** Particles or a preposition that must go with the word: ["for"] of "call for". */
  readonly rest: readonly string[];
}

interface SourceGroup extends Omit<
  PredicateGroup,
  'weak' | 'denial' | 'mutual' | 'between' | 'objects' | 'needs'
> {
  readonly weak?: boolean;
  readonly denial?: boolean;
  readonly mutual?: boolean;
  readonly between?: boolean;
  readonly objects?: readonly string[];
  readonly needs?: readonly string[];
  readonly words: readonly string[];
}

const byWord = new Map<string, Predicate[]>();

for (const { words, objects, needs, ...fields } of source.groups as readonly SourceGroup[]) {
  const group: PredicateGroup = {
    ...fields,
    weak: fields.weak ?? false,
    denial: fields.denial ?? false,
    mutual: fields.mutual ?? false,
    between: fields.between ?? false,
    objects: objects ? new Set(objects) : null,
    needs: needs ? new Set(needs) : null,
  };
  for (const entry of words) {
    const [word, ...rest] = entry.split(' ');
    const key = `${group.class}:${word}`;
    const list = byWord.get(key) ?? [];
    list.push({ group, rest });
    byWord.set(key, list);
  }
}
for (const list of byWord.values()) list.sort((a, b) => b.rest.length - a.rest.length);

const NONE: readonly Predicate[] = [];

/** The frames that a word (a lemma for verbs and nouns, the form for adjectives) may carry; those with particles first. */
export function predicatesOf(wordClass: WordClass, word: string): readonly Predicate[] {
  // The lemmatizer may lose the e of a verb that it has not seen: "blam".
  return byWord.get(`${wordClass}:${word}`) ?? byWord.get(`${wordClass}:${word}e`) ?? NONE;
}

function sidesOf(
  words: Readonly<Record<Stance, readonly string[]>>,
  formsOf: (word: string) => readonly string[],
): ReadonlyMap<string, Stance> {
  return new Map(
    (['agree', 'disagree'] as const).flatMap((stance) =>
      words[stance].flatMap((word) => formsOf(word).map((form) => [form, stance] as const)),
    ),
  );
}

/** What a judgement of these words says of its subject: "unacceptable" is disagree. */
export const evaluations: ReadonlyMap<string, { stance: Stance; confidence: number; reason: string }> =
  new Map(
    (['agree', 'disagree'] as const).flatMap((stance) => {
      const { words, confidence, reason } = source.evaluations[stance];
      return words.map((word) => [word, { stance, confidence, reason }] as const);
    }),
  );

/** "an opportunity to reset relations": what follows is wanted. */
export const openings = { ...source.openings, words: new Set(source.openings.words) };

export const namingVerbs: ReadonlySet<string> = new Set(source.naming);
export const attitudeVerbs: ReadonlySet<string> = new Set(source.attitude);
/** Behind a name and before "by", these put others beside it or against it: ", supported by". */
export const sideParticiples = sidesOf(source.sides.participles, (word) => [word]);
/** Verbs that tell a side where what it is about stands elsewhere in the sentence, by form: lemmas of rare forms fail. */
export const sideForms = sidesOf(source.sides.verbs, verbForms);

export interface PositionPhrase {
  /** The words behind the verb: ["for"] of "call for". */
  readonly rest: readonly string[];
  readonly stance: Stance;
}

const FORMS_OF_BE = ['is', 'are', 'was', 'were'];
const phrasesByForm = new Map<string, PositionPhrase[]>();

for (const stance of ['agree', 'disagree'] as const) {
  for (const phrase of source.sides.positions[stance]) {
    const [verb, ...rest] = phrase.split(' ');
    for (const form of verb === 'be' ? FORMS_OF_BE : verbForms(verb!)) {
      const list = phrasesByForm.get(form) ?? [];
      list.push({ rest, stance });
      phrasesByForm.set(form, list);
    }
  }
}
for (const list of phrasesByForm.values()) list.sort((a, b) => b.rest.length - a.rest.length);

/** Verbs of a position whose point follows them, by any form of the verb: those with most words first. */
export function positionPhrases(form: string): readonly PositionPhrase[] {
  return phrasesByForm.get(form) ?? [];
}

/** All forms of the verbs of saying and thinking. */
export const attitudeForms: ReadonlySet<string> = new Set(source.attitude.flatMap(verbForms));
export const lightVerbs: ReadonlySet<string> = new Set(source.lightVerbs);
/** Ways through: who blocks one is against something else. */
export const wayNouns: ReadonlySet<string> = new Set(source.wayNouns);
export const endingVerbs: ReadonlySet<string> = new Set(source.endingVerbs);
/** Nouns of ending something, each with its verb: "withdrawal" of "withdraw". */
export const endingNouns: ReadonlyMap<string, string> = new Map(Object.entries(source.endingNouns));
export const pursuingVerbs: ReadonlySet<string> = new Set(source.pursuingVerbs);
export const genericHeads: ReadonlySet<string> = new Set(source.genericHeads);
export const transparentHeads: ReadonlySet<string> = new Set(source.transparentHeads);
export const accusations: ReadonlySet<string> = new Set(source.accusations);
/** Nouns that name no issue when they stand alone: "the plan". */
export const emptyHeads: ReadonlySet<string> = new Set(source.emptyHeads);
/** Nouns whose owner acts when they do: "the Turkish government", "Israeli tanks". */
export const actorNouns: ReadonlySet<string> = new Set([...source.actorNouns, ...groups.state.split(' ')]);
/** Arms of a state: "navy". */
export const stateNouns: ReadonlySet<string> = new Set(groups.state.split(' '));
/** Nouns for people who act together, but not for their country: "rebels". */
export const groupNouns: ReadonlySet<string> = new Set(groups.civil.split(' '));
/** Nouns that hold a stance together: "the two men", "both sides"; and those of them that mean countries. */
export const pluralHolders: ReadonlySet<string> = new Set(source.pluralHolders);
export const countryNouns: ReadonlySet<string> = new Set(source.countryNouns);
/** Nouns for what somebody does or wants, so that an adjective before them names the doer. */
export const actionNouns: ReadonlySet<string> = new Set(source.actionNouns);
/** Of which one is many people. */
export const collectiveNouns: ReadonlySet<string> = new Set(groups.collective.split(' '));
/** Adjectives of rank before a group's noun. */
export const groupRanks: ReadonlySet<string> = new Set(groups.ranks.split(' '));
/** Arms of allies who fight as one. */
export const alliedForces: ReadonlySet<string> = new Set(groups.allied.split(' '));
/** Those of `groupNouns` who only trade. */
export const businessNouns: ReadonlySet<string> = new Set(groups.business.split(' '));
/** Those of them who have taken up arms against the power at home. */
export const rebelNouns: ReadonlySet<string> = new Set(groups.rebel.split(' '));
/** Measures of one country against another: "sanctions". */
export const measureNouns: ReadonlySet<string> = new Set(source.measureNouns);
/** Nouns for what somebody thinks: "concern". */
export const viewNouns: ReadonlySet<string> = new Set(source.viewNouns);
