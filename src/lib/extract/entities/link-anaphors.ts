// Walks a text's words in order and asks, for each that points back (`find-anaphors`), which of those spoken of before is meant. What
// the answer depends on is read here: how far back somebody was spoken of and as what, how often, in which place of the sentence, of
// what kind he is and of what kind the noun, and whether a phrase of that noun was his before.
// After mention-ranking coreference (Denis and Baldridge 2007; Durrett and Klein 2013), with nobody as one of the choices.

import type { Entity, Mention } from '#lib/model/entity.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { baseRelation } from '../quotations/dependents.ts';
import { anaphorAt, ANAPHOR_KINDS, type Anaphor } from './find-anaphors.ts';
import { NOUN_KINDS, type CoreferenceModel } from './coreference-model.ts';
import type { MentionIndex } from './mention-index.ts';
import { likelyKind } from './noun-kind.ts';

/** Words of the text so far that might be meant as well: common nouns and subjects. */
interface Passed {
  readonly one: number;
  readonly many: number;
  readonly subjects: number;
}

/** Somebody spoken of, as he stands at one place of the text. */
export interface Candidate {
  readonly entity: Entity;
  count: number;
  firstSentence: number;
  lastSentence: number;
  lastHead: Token;
  lastForm: Mention['form'];
  lastRelation: number;
  /** When he was last spoken of, counted in mentions. */
  age: number;
  /** What had been counted when he was last spoken of. */
  passed: Passed;
  /** Nouns that phrases about him had as heads, and the last words of his names. */
  readonly nouns: Set<string>;
  readonly isMany: boolean;
}

/** Of the candidates, the one that is meant, or null. `keysOf` writes a candidate's features into `keys` and returns how many. */
export type Choose = (
  anaphor: Anaphor,
  candidates: readonly Candidate[],
  keysOf: (candidate: Candidate, keys: Int32Array) => number,
) => Candidate | null;

const MOST_RECENT = 7;
const MOST_OFTEN = 2;
/** Sentences back. */
const WINDOW = 8;
export const MOST_LINK_KEYS = 40;

/** What a noun stands for, and how sure that is: 0 to 3. */
interface Kind {
  readonly kind: number;
  readonly certainty: number;
}

const NO_NOUN: Kind = { kind: NOUN_KINDS.length, certainty: 0 };

function kindOf(noun: Token, model: Pick<CoreferenceModel, 'kindsOf'>): Kind {
  const { kind, likely } = likelyKind(noun, model);
  return { kind, certainty: Math.min(3, Math.floor((likely - 1 / NOUN_KINDS.length) * 4)) };
}

/** Calls `choose` for each anaphor that is no mention yet, and `link` with whom it chose. */
export function walkAnaphors(
  sentences: readonly Sentence[],
  entities: readonly Entity[],
  index: MentionIndex,
  model: Pick<CoreferenceModel, 'kindsOf'>,
  choose: Choose,
  link: (anaphor: Anaphor, entity: Entity) => void,
): void {
  const endingAt = new Map<number, { entity: Entity; form: Mention['form'] }[]>();
  for (const entity of entities)
    for (const { nameSpan, form } of entity.mentions) {
      if (form === 'demonym') continue;
      const here = endingAt.get(nameSpan.end);
      if (here) here.push({ entity, form });
      else endingAt.set(nameSpan.end, [{ entity, form }]);
    }
  const known = new Map<Entity, Candidate>();
  /** The one spoken of last comes last. */
  const recent: Candidate[] = [];
  let clock = 0;
  let [one, many, subjects] = [0, 0, 0];

  function speakOf(entity: Entity, form: Mention['form'], sentence: Sentence, head: Token): void {
    let candidate = known.get(entity);
    const lastRelation = relationOf(sentence, head);
    if (!candidate) {
      candidate = {
        entity,
        count: 0,
        firstSentence: sentence.index,
        lastSentence: sentence.index,
        lastHead: head,
        lastForm: form,
        lastRelation,
        age: 0,
        passed: { one, many, subjects },
        nouns: new Set(entity.name.toLowerCase().split(/\s+/).slice(-1)),
        isMany: head.xpos === 'NNS' || head.xpos === 'NNPS',
      };
      known.set(entity, candidate);
    } else recent.splice(recent.lastIndexOf(candidate), 1);
    recent.push(candidate);
    candidate.count++;
    candidate.lastSentence = sentence.index;
    candidate.lastHead = head;
    candidate.lastForm = form;
    candidate.lastRelation = lastRelation;
    candidate.age = ++clock;
    candidate.passed = { one, many, subjects };
    if (form === 'role') candidate.nouns.add(head.lemma);
  }

  function ask(anaphor: Anaphor): Candidate | null {
    const candidates = gather(recent, anaphor);
    if (!candidates.length) return null;
    const noun = anaphor.head.upos === 'NOUN' ? kindOf(anaphor.head, model) : NO_NOUN;
    const passed = { one, many, subjects };
    return choose(anaphor, candidates, (candidate, keys) =>
      linkKeys(anaphor, candidate, candidates, noun, passed, keys),
    );
  }

  for (const sentence of sentences)
    for (const token of sentence.tokens) {
      const anaphor = anaphorAt(sentence, token);
      if (anaphor && recent.length && !index.overlapping(token).length) {
        const chosen = ask(anaphor);
        if (chosen) {
          link(anaphor, chosen.entity);
          speakOf(chosen.entity, anaphor.head.upos === 'NOUN' ? 'role' : 'pronoun', sentence, token);
        }
      }
      if (token.upos === 'NOUN') {
        if (token.xpos === 'NNS') many++;
        else one++;
      }
      if (token.deprel.startsWith('nsubj')) subjects++;
      for (const { entity, form } of endingAt.get(token.end) ?? []) speakOf(entity, form, sentence, token);
    }
}

// One person is no "it" and no "they".
function gather(recent: readonly Candidate[], { sentence, head }: Anaphor): Candidate[] {
  const candidates: Candidate[] = [];
  const mayBe = (candidate: Candidate) => head.upos === 'NOUN' || candidate.entity.type !== 'person';
  for (let at = recent.length - 1; at >= 0 && candidates.length < MOST_RECENT; at--) {
    const candidate = recent[at]!;
    if (sentence.index - candidate.lastSentence > WINDOW) break;
    if (mayBe(candidate)) candidates.push(candidate);
  }
  const often = recent
    .filter(mayBe)
    .sort((a, b) => b.count - a.count || b.age - a.age)
    .slice(0, MOST_OFTEN);
  for (const candidate of often) if (!candidates.includes(candidate)) candidates.push(candidate);
  return candidates;
}

const RELATIONS: Readonly<Record<string, number>> = {
  nsubj: 0,
  obj: 1,
  iobj: 1,
  obl: 2,
  nmod: 3,
  conj: 5,
  appos: 5,
};

/** Subject, object, … of the phrase that the word ends. */
function relationOf(sentence: Sentence, head: Token): number {
  const next = sentence.tokens[head.index + 1];
  if (head.deprel === 'nmod:poss' || (next && /^['’]s?$/.test(next.text))) return 4;
  let token = head;
  for (let step = 0; step < 4 && token.head >= 0 && /^(?:flat|compound|goeswith)/.test(token.deprel); step++)
    token = sentence.tokens[token.head]!;
  return RELATIONS[baseRelation(token)] ?? 6;
}

const TYPES = ['person', 'organization', 'country', 'place', 'other'] as const;
const FORMS = ['name', 'surname', 'acronym', 'demonym', 'metonym', 'role', 'pronoun', 'given'] as const;
const few = (count: number): number => (count > 5 ? 4 : count > 2 ? 3 : count);
const bucket = (count: number): number => (count > 15 ? 5 : count > 7 ? 4 : count > 3 ? 3 : count - 1);

function linkKeys(
  anaphor: Anaphor,
  candidate: Candidate,
  candidates: readonly Candidate[],
  { kind, certainty }: Kind,
  passed: Passed,
  keys: Int32Array,
): number {
  const { sentence, head } = anaphor;
  const { lastHead, entity } = candidate;
  const what = ANAPHOR_KINDS.indexOf(anaphor.kind);
  const type = TYPES.indexOf(entity.type);
  const distance = sentence.index - candidate.lastSentence;
  const away = distance > 7 ? 6 : distance > 3 ? 5 : distance > 2 ? 4 : distance > 1 ? 3 : distance;
  const relation = relationOf(sentence, head);
  const rank = Math.min(4, candidates.indexOf(candidate));
  const sameType = candidates.filter((other) => other.entity.type === entity.type);
  const typeRank = Math.min(3, sameType.indexOf(candidate));
  const isMostOften = sameType.every((other) => other.count <= candidate.count) ? 1 : 0;
  const isVeryMostOften = candidates.every((other) => other.count <= candidate.count) ? 1 : 0;
  const isMany = head.xpos === 'NNS' ? 1 : 0;
  const isNoun = head.upos === 'NOUN' ? 1 : 0;
  const sameNoun = isNoun ? (candidate.nouns.has(head.lemma) ? 1 : 2) : 0;
  const others =
    isNoun && candidates.some((other) => other !== candidate && other.nouns.has(head.lemma)) ? 1 : 0;
  const verb = sentence.tokens[head.head];
  const sharesVerb =
    distance === 0 && relation < 3 && verb && lastHead.head === head.head && candidate.lastRelation < 3
      ? 1
      : 0;
  let count = 0;
  const put = (slot: number, a = 0, b = 0, c = 0) => {
    keys[count++] = (((slot * 16 + a) * 16 + b) * 16 + c) | 0x4000_0000;
  };
  put(1, what);
  put(2, what, type, candidate.isMany ? 1 : 0);
  put(3, what, away);
  put(4, what, rank);
  put(5, what, typeRank, Math.min(3, sameType.length));
  put(6, what, bucket(candidate.count));
  put(7, what, isMostOften, isVeryMostOften);
  put(8, what, candidate.lastRelation, Math.min(2, distance));
  put(9, relation, candidate.lastRelation, Math.min(2, distance));
  put(10, what, FORMS.indexOf(candidate.lastForm), Math.min(2, distance));
  put(11, what, relation, head.index < 2 ? 1 : 0);
  put(12, sharesVerb, what);
  put(13, what, Math.min(3, candidate.firstSentence), isMostOften);
  put(14, away, typeRank, bucket(candidate.count));
  put(15, type, isMostOften, away);
  const all = candidates.reduce((sum, other) => sum + other.count, 0);
  put(19, what, Math.min(7, Math.floor((8 * candidate.count) / all)), isMostOften);
  const oneBetween = passed.one - candidate.passed.one;
  const manyBetween = passed.many - candidate.passed.many;
  const subjectsBetween = passed.subjects - candidate.passed.subjects;
  put(16, what, few(oneBetween), few(manyBetween));
  put(17, what, few(subjectsBetween), candidate.lastRelation);
  put(18, what, few(what > 2 && what < 6 ? manyBetween : oneBetween), type);
  if (isNoun) {
    put(20, kind, type, certainty);
    put(21, kind, certainty, isMany);
    put(22, sameNoun, others, anaphor.modifiers);
    put(23, sameNoun, away, what);
    put(24, sameNoun, kind, type);
    put(25, anaphor.modifiers, what, candidate.isMany ? 1 : 0);
    put(26, isMany, candidate.isMany ? 1 : 0, type);
    keys[count++] = (27 << 20) + head.form.coarse * 8 + type;
    keys[count++] = (28 << 20) + head.form.coarse;
  } else {
    put(30, what, verbKind(sentence, head));
    put(31, relation, typeRank, what);
    const verb = sentence.tokens[head.head];
    if (verb) keys[count++] = (29 << 20) + verb.form.coarse * 8 + type;
  }
  return count;
}

const EMPTY_VERBS = /^(?:seem|appear|rain|snow|happen|take|turn)$/;

// Whether the word may stand for a clause or for nothing: "it is clear that", "it seems".
function verbKind(sentence: Sentence, head: Token): number {
  const verb = sentence.tokens[head.head];
  if (!verb) return 0;
  const children = childrenOf(sentence, verb);
  const hasClause = children.some(({ deprel }) => /^(?:csubj|ccomp|xcomp|advcl)/.test(deprel)) ? 1 : 0;
  const kind =
    verb.upos === 'ADJ'
      ? 1
      : EMPTY_VERBS.test(verb.lemma)
        ? 2
        : children.some(({ deprel }) => deprel === 'cop')
          ? 3
          : 4;
  return kind * 2 + hasClause;
}
