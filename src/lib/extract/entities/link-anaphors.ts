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

const MOST_RECENT = 4;
const MOST_OFTEN = 1;
/** Sentences back. */
const WINDOW = 8;
export const MOST_LINK_KEYS = 40;

/** What a noun stands for, and how sure that is: 0 to 3. */
interface Kind {
  readonly kind: number;
  readonly certainty: number;
}

/** Whether a noun stands for no person, body or place. */
const isThing = ({ kind, certainty }: Kind): boolean => NOUN_KINDS[kind] === 'other' && certainty > 0;

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
  /** Last words of names, and nouns of phrases, of all who were spoken of. */
  const called = new Set<string>();
  let [one, many, subjects] = [0, 0, 0];

  function speakOf(entity: Entity, form: Mention['form'], sentence: Sentence, head: Token): void {
    let candidate = known.get(entity);
    const lastRelation = relationOf(sentence, head);
    if (!candidate) {
      const lastWord = entity.name.slice(entity.name.lastIndexOf(' ') + 1).toLowerCase();
      called.add(lastWord);
      candidate = {
        entity,
        count: 0,
        firstSentence: sentence.index,
        lastSentence: sentence.index,
        lastHead: head,
        lastForm: form,
        lastRelation,
        passed: { one, many, subjects },
        nouns: new Set([lastWord]),
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
    candidate.passed = { one, many, subjects };
    if (form !== 'role') return;
    candidate.nouns.add(head.lemma);
    called.add(head.lemma);
  }

  function ask(anaphor: Anaphor): Candidate | null {
    const isNoun = anaphor.head.upos === 'NOUN';
    const noun = isNoun ? kindOf(anaphor.head, model) : NO_NOUN;
    // A thing that nobody was called is nobody: most nouns are.
    if (isNoun && isThing(noun) && !called.has(anaphor.head.lemma)) return null;
    const candidates = gather(recent, anaphor);
    if (!candidates.length) return null;
    const scene = sceneOf(anaphor, candidates, noun, { one, many, subjects });
    return choose(anaphor, candidates, (candidate, keys) => linkKeys(scene, candidate, keys));
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

// A person is no "it".
function gather(recent: readonly Candidate[], { sentence, head }: Anaphor): Candidate[] {
  const candidates: Candidate[] = [];
  const mayBe = (candidate: Candidate) => head.upos === 'NOUN' || candidate.entity.type !== 'person';
  for (let at = recent.length - 1; at >= 0 && candidates.length < MOST_RECENT; at--) {
    const candidate = recent[at]!;
    if (sentence.index - candidate.lastSentence > WINDOW) break;
    if (mayBe(candidate)) candidates.push(candidate);
  }
  for (let turn = 0; turn < MOST_OFTEN; turn++) {
    let often: Candidate | null = null;
    for (const candidate of recent)
      if (mayBe(candidate) && !candidates.includes(candidate) && (!often || candidate.count >= often.count))
        often = candidate;
    if (often) candidates.push(often);
  }
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

/** What the features of all candidates of one anaphor share. */
interface Scene {
  readonly anaphor: Anaphor;
  readonly candidates: readonly Candidate[];
  readonly noun: Kind;
  readonly passed: Passed;
  readonly what: number;
  readonly relation: number;
  readonly verb: Token | undefined;
  readonly verbKind: number;
  /** How often all candidates were spoken of, and the one of whom most. */
  readonly all: number;
  readonly most: number;
  /** How many candidates were called by the noun. */
  readonly called: number;
}

function sceneOf(anaphor: Anaphor, candidates: readonly Candidate[], noun: Kind, passed: Passed): Scene {
  const { sentence, head } = anaphor;
  const isNoun = noun !== NO_NOUN;
  let [all, most, called] = [0, 0, 0];
  for (const { count, nouns } of candidates) {
    all += count;
    most = Math.max(most, count);
    if (isNoun && nouns.has(head.lemma)) called++;
  }
  return {
    anaphor,
    candidates,
    noun,
    passed,
    what: ANAPHOR_KINDS.indexOf(anaphor.kind),
    relation: relationOf(sentence, head),
    verb: sentence.tokens[head.head],
    verbKind: isNoun ? 0 : verbKindOf(sentence, head),
    all,
    most,
    called,
  };
}

/** The key of a feature with its parts, each below 16; spread, since the model finds keys by their last bits. */
const keyOf = (slot: number, a = 0, b = 0, c = 0): number => spread(((slot * 16 + a) * 16 + b) * 16 + c);

/** Multiplies by 2^32 over the golden ratio (Knuth), which is odd, so that no two keys fall together. */
const spread = (key: number): number => Math.imul(key, 0x9e3779b1);

function linkKeys(scene: Scene, candidate: Candidate, keys: Int32Array): number {
  const { anaphor, candidates, noun, passed, what, relation, verb } = scene;
  const { sentence, head } = anaphor;
  const { lastHead, entity, count: times } = candidate;
  const type = TYPES.indexOf(entity.type);
  const distance = sentence.index - candidate.lastSentence;
  const near = Math.min(2, distance);
  const away = distance > 7 ? 6 : distance > 3 ? 5 : distance > 2 ? 4 : distance > 1 ? 3 : distance;
  let [rank, ofType, typeRank, mostOfType] = [0, 0, 0, 0];
  for (let at = 0; at < candidates.length; at++) {
    const other = candidates[at]!;
    if (other === candidate) {
      rank = Math.min(4, at);
      typeRank = Math.min(3, ofType);
    }
    if (other.entity.type !== entity.type) continue;
    ofType++;
    mostOfType = Math.max(mostOfType, other.count);
  }
  const isMostOften = times >= mostOfType ? 1 : 0;
  const candidateIsMany = candidate.isMany ? 1 : 0;
  const often = bucket(times);
  const sharesVerb =
    distance === 0 && relation < 3 && verb && lastHead.head === head.head && candidate.lastRelation < 3
      ? 1
      : 0;
  const oneBetween = few(passed.one - candidate.passed.one);
  const manyBetween = few(passed.many - candidate.passed.many);
  let count = 0;
  keys[count++] = keyOf(1, what);
  keys[count++] = keyOf(2, what, type, candidateIsMany);
  keys[count++] = keyOf(3, what, away);
  keys[count++] = keyOf(4, what, rank);
  keys[count++] = keyOf(5, what, typeRank, Math.min(3, ofType));
  keys[count++] = keyOf(6, what, often);
  keys[count++] = keyOf(7, what, isMostOften, times >= scene.most ? 1 : 0);
  keys[count++] = keyOf(8, what, candidate.lastRelation, near);
  keys[count++] = keyOf(9, relation, candidate.lastRelation, near);
  keys[count++] = keyOf(10, what, FORMS.indexOf(candidate.lastForm), near);
  keys[count++] = keyOf(11, what, relation, head.index < 2 ? 1 : 0);
  keys[count++] = keyOf(12, sharesVerb, what);
  keys[count++] = keyOf(13, what, Math.min(3, candidate.firstSentence), isMostOften);
  keys[count++] = keyOf(14, away, typeRank, often);
  keys[count++] = keyOf(15, type, isMostOften, away);
  keys[count++] = keyOf(16, what, oneBetween, manyBetween);
  keys[count++] = keyOf(17, what, few(passed.subjects - candidate.passed.subjects), candidate.lastRelation);
  keys[count++] = keyOf(18, what, oneBetween, type);
  keys[count++] = keyOf(19, what, Math.min(7, Math.floor((8 * times) / scene.all)), isMostOften);
  if (noun === NO_NOUN) {
    keys[count++] = keyOf(30, what, scene.verbKind);
    keys[count++] = keyOf(31, relation, typeRank, what);
    if (verb) keys[count++] = spread((29 << 20) + verb.form.coarse * 8 + type);
    return count;
  }
  const { kind, certainty } = noun;
  const isMany = head.xpos === 'NNS' ? 1 : 0;
  const isCalled = candidate.nouns.has(head.lemma);
  const sameNoun = isCalled ? 1 : 2;
  keys[count++] = keyOf(20, kind, type, certainty);
  keys[count++] = keyOf(21, kind, certainty, isMany);
  keys[count++] = keyOf(22, sameNoun, scene.called > (isCalled ? 1 : 0) ? 1 : 0, anaphor.modifiers);
  keys[count++] = keyOf(23, sameNoun, away, what);
  keys[count++] = keyOf(24, sameNoun, kind, type);
  keys[count++] = keyOf(25, anaphor.modifiers, what, candidateIsMany);
  keys[count++] = keyOf(26, isMany, candidateIsMany, type);
  keys[count++] = spread((27 << 20) + head.form.coarse * 8 + type);
  keys[count++] = spread((28 << 20) + head.form.coarse);
  return count;
}

const EMPTY_VERBS = /^(?:seem|appear|rain|snow|happen|take|turn)$/;

// Whether the word may stand for a clause or for nothing: "it is clear that", "it seems".
function verbKindOf(sentence: Sentence, head: Token): number {
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
