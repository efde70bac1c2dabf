// Phrases that say who somebody is into further mentions: "Jane Doe is a lawyer", "became mayor of Voss", "served as a captain",
// "was elected president", "described Voss as a town", "Jane Doe, a lawyer from Oslo,". What is denied, asked, possible or only
// part of a thing ("was part of the plan") says nobody. By the tree. They tell who is meant; no statement rests on them.

import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import { childrenOf } from '#lib/text/children.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { baseRelation, positionsUnder } from '../quotations/dependents.ts';
import type { CoreferenceModel } from './coreference-model.ts';
import type { MentionIndex } from './mention-index.ts';
import { mentionIndex } from './mention-index.ts';
import { mergeEntities } from './merge-entities.ts';
import { suits } from './noun-kind.ts';

const BECOMES = new Set(['become', 'remain']);
/** "served as mayor" */
const DOES_AS = new Set([
  'serve',
  'work',
  'act',
  'start',
  'begin',
  'retire',
  'resign',
  'continue',
  'emerge',
  'operate',
]);
/** "described her as a pioneer" */
const TAKES_AS =
  /^(?:describe|regard|recogni[sz]e|see|view|hail|praise|know|elect|appoint|name|install|swear|consider|remember|employ|hire|label|depict|portray|designate|establish|identify|choose|select|nominate)$/;
/** "was elected president", "was made a Dame" */
const MADE = /^(?:elect|appoint|name|make|declare|proclaim|crown|call|consider|ordain|dub|nominate)$/;
/** Nouns that say of nobody who he is. */
const NO_DESCRIPTION =
  /^(?:part|result|reason|cause|problem|case|thing|way|question|time|year|day|month|week|number|kind|sort|type|example|matter|issue|fact|lot|bit|deal|means|consequence|response|well|fan|percent|cent|name|evidence|proof|idea|shame|pity|victim)$/;
/** What such a noun may be in its clause: a predicate (whatever it hangs on), an aside, what somebody becomes or is seen as. */
const SAID = /^(?!compound|flat|amod|nmod:poss|punct|vocative)/;
const POSSIBLE = /^(?:can|could|may|might|would|should|must|ca)$/;
const NO = /^(?:not|n't|n’t|never|no|neither|nor|hardly|barely|longer)$/;

/**
 * The entities with what describes them, by the text's `sayings`: mentions of form `role`, whose `nameSpan` ends with the noun and `span` with what tells more of
 * it. Without a model (null) a noun may be said of anybody. An office that stood for somebody without a name ("Governor of Virginia")
 * is his whom it describes, unless statements may rest on it (`held`).
 */
export function describe(
  document: Document,
  sayings: readonly Saying[],
  entities: readonly Entity[],
  held: ReadonlySet<EntityId>,
  model: CoreferenceModel | null,
): Entity[] {
  const described = findDescriptions(document, sayings, entities, model);
  if (!described.length) return [...entities];
  const spans = described.flatMap(({ mentions }) => mentions.map(({ nameSpan }) => nameSpan));
  const others = entities.flatMap((entity): Entity[] => {
    if (
      entity.type !== 'person' ||
      held.has(entity.id) ||
      entity.mentions.some(({ form }) => form !== 'role')
    )
      return [entity];
    const mentions = entity.mentions.filter(
      (mention) => !spans.some((span) => overlaps(span, mention.nameSpan)),
    );
    return mentions.length ? [{ ...entity, mentions }] : [];
  });
  return mergeEntities([...others, ...described]);
}

/** A noun, and the words that may name whom it describes, the likeliest first. */
export interface Saying {
  readonly sentence: Sentence;
  readonly noun: Token;
  readonly whom: readonly Token[];
}

/** All nouns of a text that are said of somebody, whoever that is. */
export function findSayings(sentences: readonly Sentence[]): Saying[] {
  const sayings: Saying[] = [];
  for (const sentence of sentences)
    for (const noun of sentence.tokens) {
      if ((noun.upos !== 'NOUN' && noun.upos !== 'PROPN') || !SAID.test(noun.deprel)) continue;
      const whom = whomItDescribes(sentence, noun);
      if (whom.length && !NO_DESCRIPTION.test(noun.lemma)) sayings.push({ sentence, noun, whom });
    }
  return sayings;
}

/** Copies of entities with one mention each. */
function findDescriptions(
  document: Document,
  sayings: readonly Saying[],
  entities: readonly Entity[],
  model: CoreferenceModel | null,
): Entity[] {
  const index = mentionIndex(entities);
  return sayings.flatMap(({ sentence, noun, whom }) => {
    const entity = whom
      .map((word) => index.at(word.begin)?.entity)
      .find(
        (one) =>
          one && one.type !== 'other' && (!model || suits(noun, one.type, noun.deprel === 'appos', model)),
      );
    if (!entity) return [];
    return [noun, ...joinedWith(sentence, noun)].flatMap((each) => {
      if (isTaken(index, each, entity)) return [];
      const { nameSpan, span } = phraseOf(sentence, each);
      return { ...entity, mentions: [{ document: document.id, span, nameSpan, form: 'role' as const }] };
    });
  });
}

/** The words that may name whom the noun describes, the likeliest first. */
function whomItDescribes(sentence: Sentence, noun: Token): Token[] {
  const children = childrenOf(sentence, noun);
  if (children.some(({ deprel }) => deprel === 'cop')) {
    const isWhere = children.some(({ deprel }) => deprel === 'case');
    return !isWhere && isSure(sentence, noun) ? subjectIn(children) : [];
  }
  const head = sentence.tokens[noun.head];
  if (!head) return [];
  const relation = baseRelation(noun);
  if (relation === 'appos') return head.index < noun.index ? wordsBeforeAside(sentence, head, noun) : [];
  if (head.upos !== 'VERB' || head.index > noun.index || !isSure(sentence, head)) return [];
  const around = childrenOf(sentence, head);
  const preposition = children.find(({ deprel }) => deprel === 'case');
  if (preposition) {
    if (preposition.lower !== 'as' || children.some(({ index }) => index < preposition.index)) return [];
    if (DOES_AS.has(head.lemma)) return subjectIn(around);
    if (!TAKES_AS.test(head.lemma)) return [];
    const object = objectIn(around, noun);
    return object.length ? object : passiveIn(around);
  }
  if (!/^(?:xcomp|obj)$/.test(relation)) return [];
  if (BECOMES.has(head.lemma)) return subjectIn(around);
  return MADE.test(head.lemma) ? passiveIn(around) : [];
}

const subjectIn = (children: readonly Token[]): Token[] =>
  children
    .filter(
      (child) => baseRelation(child) === 'nsubj' && !/^(?:who|which|that|there|what|this)$/.test(child.lower),
    )
    .slice(0, 1);

const passiveIn = (children: readonly Token[]): Token[] =>
  children.filter(({ deprel }) => deprel === 'nsubj:pass').slice(0, 1);

const objectIn = (children: readonly Token[], noun: Token): Token[] =>
  children.filter((child) => child.deprel === 'obj' && child.index < noun.index).slice(0, 1);

// Neither denied nor asked nor only possible.
function isSure(sentence: Sentence, predicate: Token): boolean {
  if (sentence.tokens.at(-1)?.text === '?') return false;
  return childrenOf(sentence, predicate).every(
    ({ deprel, lower }) =>
      !NO.test(lower) &&
      !(deprel === 'aux' && POSSIBLE.test(lower)) &&
      !(deprel === 'mark' && /^(?:if|whether|unless)$/.test(lower)),
  );
}

// "Doe, a lawyer from Oslo,": who stands before the comma or bracket, whatever the tree makes of several; else whom the tree says.
function wordsBeforeAside(sentence: Sentence, head: Token, noun: Token): Token[] {
  const mark = firstOf(sentence, noun).index - 1;
  if (!/^[,–—(-]$/.test(sentence.tokens[mark]?.text ?? '')) return [];
  const last = sentence.tokens[mark - 1];
  return last ? [last, head] : [head];
}

// "an artist and a businessman"
function joinedWith(sentence: Sentence, noun: Token): Token[] {
  return childrenOf(sentence, noun).filter(
    (child) =>
      child.deprel === 'conj' &&
      child.upos === 'NOUN' &&
      !childrenOf(sentence, child).some(({ deprel }) => /^(?:nsubj|cop|case)/.test(deprel)),
  );
}

const BEFORE_NOUN = /^(?:det|amod|compound|nummod|nmod|flat|advmod)/;
/** What hangs on a predicate and is no part of its phrase. */
const OUTSIDE =
  /^(?:nsubj|csubj|cop|aux|mark|conj|cc|punct|parataxis|advcl|discourse|vocative|dislocated|expl|case)/;

function firstOf(sentence: Sentence, noun: Token): Token {
  const before = childrenOf(sentence, noun).filter(
    ({ index, deprel }) => index < noun.index && BEFORE_NOUN.test(deprel),
  );
  let first = noun;
  for (const child of before.reverse()) {
    const inside = [...positionsUnder(sentence, child)];
    // A gap is a copula, or words of the clause ("is still a").
    if (Math.max(...inside) < first.index - 1 && !isMark(sentence.tokens[first.index - 1])) break;
    first = sentence.tokens[Math.min(...inside)]!;
  }
  return first;
}

const isMark = (token: Token | undefined): boolean => /^(?:[-‐‑,"“”'‘’])$/.test(token?.text ?? '');

function phraseOf(sentence: Sentence, noun: Token): { nameSpan: Span; span: Span } {
  const { begin } = firstOf(sentence, noun);
  const flat = childrenOf(sentence, noun).filter(
    ({ index, deprel }) => index > noun.index && /^(?:flat|compound)/.test(deprel),
  );
  const end = flat.at(-1)?.end ?? noun.end;
  const inside = positionsUnder(
    sentence,
    noun,
    (token) => token.head === noun.index && (OUTSIDE.test(token.deprel) || token.index < noun.index),
  );
  const last = sentence.tokens[Math.max(...inside)]!;
  return { nameSpan: { begin, end }, span: { begin, end: Math.max(end, last.end) } };
}

// What is named by itself: a place, somebody else, or the same one already.
function isTaken(index: MentionIndex, noun: Token, entity: Entity): boolean {
  return index
    .overlapping(noun)
    .some(
      ({ entity: other, mention }) =>
        mention.form === 'name' ||
        mention.form === 'surname' ||
        mention.form === 'acronym' ||
        other.id === entity.id,
    );
}
