// The noun phrase that speaks, from the verb that reports: its subject, the agent of a passive, the subject shared by
// joined verbs, the one that an infinitive or participle borrows from its governor, the noun that a relative clause or
// participle describes. Null rather than a guess.

import type { Span } from '#lib/model/span.ts';
import { parentOf } from '#lib/text/ancestors.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { spansOfTokens } from './attribution.ts';
import { baseRelation, positionsUnder } from './dependents.ts';
import { framesOfNoun } from './reporting-frames.ts';

/** Beyond this many tokens a source is shown by its name alone: the phrase has swallowed a clause. */
const LONGEST_SOURCE = 30;
const DEEPEST = 8;
const PASSIVE = new Set(['aux:pass', 'nsubj:pass', 'csubj:pass']);

export function isPassive(sentence: Sentence, verb: Token): boolean {
  const children = childrenOf(sentence, verb);
  if (children.some((token) => PASSIVE.has(token.deprel))) return true;
  if (verb.xpos !== 'VBN' || children.some((token) => token.deprel === 'aux')) return false;
  if (verb.deprel === 'acl' || verb.deprel === 'advcl') return true;
  // "was called in and told that …": the second shares the auxiliary of the first.
  const governor = parentOf(sentence, verb);
  return (
    verb.deprel === 'conj' &&
    governor !== null &&
    childrenOf(sentence, governor).some((token) => PASSIVE.has(token.deprel))
  );
}

/** The head of the source's noun phrase. */
export function findSource(sentence: Sentence, verb: Token, depth = 0): Token | null {
  if (depth > DEEPEST) return null;
  const dependents = childrenOf(sentence, verb);
  if (isPassive(sentence, verb)) return findAgent(sentence, verb);
  const subject = dependents.find((token) => token.deprel === 'nsubj' || token.deprel === 'nsubj:outer');
  if (subject) return subject;
  const governor = parentOf(sentence, verb);
  if (!governor || dependents.some((token) => baseRelation(token) === 'expl')) return null;
  switch (baseRelation(verb)) {
    case 'conj':
      return verb.xpos === governor.xpos || isFinite(verb) === isFinite(governor)
        ? (findSource(sentence, governor, depth + 1) ?? activeSubject(sentence, governor))
        : null;
    case 'xcomp': {
      const object = childrenOf(sentence, governor).find(
        (token) => token.deprel === 'obj' || token.deprel === 'iobj',
      );
      return object && object.index < verb.index ? object : anySubject(sentence, governor, depth);
    }
    case 'advcl':
      return verb.xpos === 'VBG' && !controlledByObject(sentence, verb)
        ? anySubject(sentence, governor, depth)
        : null;
    case 'acl':
      return verb.deprel === 'acl' ? nounSource(sentence, governor, verb) : null;
    default:
      return null;
  }
}

function isFinite(verb: Token): boolean {
  return verb.xpos === 'VBD' || verb.xpos === 'VBZ' || verb.xpos === 'VBP';
}

/** "the group's plan to call …" is the possessor's act; "a group calling itself …" the group's. */
function nounSource(sentence: Sentence, noun: Token, verb: Token): Token | null {
  const possessor = childrenOf(sentence, noun, 'nmod:poss')[0] ?? null;
  if (verb.xpos !== 'VBG') return possessor;
  // "issued a statement saying …": the words are the issuer's.
  const issuer = noun.deprel === 'obj' && framesOfNoun(noun.lemma) ? parentOf(sentence, noun) : null;
  return (issuer && activeSubject(sentence, issuer)) ?? noun;
}

/** "bar them from saying", "accuse him of saying": not the subject's words. */
function controlledByObject(sentence: Sentence, verb: Token): boolean {
  return childrenOf(sentence, verb, 'mark', 'case').some((mark) =>
    ['from', 'of', 'for', 'into'].includes(mark.lower),
  );
}

function anySubject(sentence: Sentence, verb: Token, depth: number): Token | null {
  const own = childrenOf(sentence, verb).find((token) => baseRelation(token) === 'nsubj');
  return own ?? findSource(sentence, verb, depth + 1);
}

function activeSubject(sentence: Sentence, verb: Token): Token | null {
  return childrenOf(sentence, verb).find((token) => baseRelation(token) === 'nsubj') ?? null;
}

function findAgent(sentence: Sentence, verb: Token): Token | null {
  return (
    childrenOf(sentence, verb).find(
      (token) =>
        baseRelation(token) === 'obl' &&
        token.index > verb.index &&
        (token.deprel === 'obl:agent' ||
          childrenOf(sentence, token).some((mark) => mark.deprel === 'case' && mark.lower === 'by')),
    ) ?? null
  );
}

/**
 * The whole noun phrase, without its preposition, possessive mark or a clause that merely goes on about it. It begins at
 * the token position `from` at the earliest.
 */
export function sourceSpans(sentence: Sentence, head: Token, from = 0): Span[] {
  const left = (token: Token): boolean =>
    token.deprel === 'case' ||
    token.deprel === 'mark' ||
    token.deprel === 'acl:relcl' ||
    baseRelation(token) === 'cop' ||
    baseRelation(token) === 'parataxis' ||
    (baseRelation(token) === 'punct' && token.index > head.index && token.text !== '-');
  const positions = positionsUnder(sentence, head, left);
  const first = Math.max(from, Math.min(...positions));
  const last = Math.max(...positions);
  if (last - first > LONGEST_SOURCE)
    return spansOfTokens(
      sentence,
      positionsUnder(sentence, head, (token) => !isNamePart(token)),
    );
  return spansOfTokens(sentence, range(first, last));
}

function isNamePart(token: Token): boolean {
  const relation = baseRelation(token);
  return (
    relation === 'flat' ||
    relation === 'compound' ||
    relation === 'amod' ||
    relation === 'det' ||
    relation === 'nummod'
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
