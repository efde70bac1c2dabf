// "its", and "It" at a sentence's begin, into mentions of the body or country that is the subject before: the nearest of the
// same sentence, else the only one of the sentence before in the same paragraph. An "it" that stands for a clause or the
// weather ("It is clear that") is left alone.

import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { MentionIndex } from './mention-index.ts';
import { mentionIndex } from './mention-index.ts';

/** Copies of entities with one mention of form `pronoun` each. */
export function findIts(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Entity[] {
  const index = mentionIndex(entities);
  const found: Entity[] = [];
  for (const sentence of sentences)
    for (const token of sentence.tokens) {
      if (token.lower !== 'its' && !opensSentence(sentence, token)) continue;
      const meant = subjectOfSame(sentence, token, index) ?? subjectOfLast(sentences, sentence, token, index);
      if (!meant) continue;
      const span = { begin: token.begin, end: token.end };
      found.push({ ...meant, mentions: [{ document: document.id, span, nameSpan: span, form: 'pronoun' }] });
    }
  return found;
}

function opensSentence(sentence: Sentence, token: Token): boolean {
  if (token.text !== 'It' || token.index > 1 || token.deprel === 'expl') return false;
  const head = sentence.tokens[token.head];
  const isEmpty =
    head && (head.upos === 'ADJ' || /^(seem|appear|rain|snow|happen|take|be)$/.test(head.lemma));
  return !isEmpty;
}

const isSubject = ({ deprel, lower }: Token): boolean => deprel.startsWith('nsubj') && lower !== 'it';

function subjectOfSame(sentence: Sentence, token: Token, index: MentionIndex): Entity | null {
  const nearest = sentence.tokens.findLast((other) => other.index < token.index && isSubject(other));
  return nearest ? bodyAt(nearest, index) : null;
}

function subjectOfLast(
  sentences: readonly Sentence[],
  sentence: Sentence,
  token: Token,
  index: MentionIndex,
): Entity | null {
  const last = sentences[sentence.index - 1];
  if (!last || last.paragraph !== sentence.paragraph) return null;
  if (sentence.tokens.some((other) => other.index < token.index && isSubject(other))) return null;
  const bodies = last.tokens.filter(isSubject).map((subject) => bodyAt(subject, index));
  const [only, ...others] = new Set(bodies.filter((body) => body !== null));
  return only && !others.length ? only : null;
}

function bodyAt(token: Token, index: MentionIndex): Entity | null {
  const named = index.at(token.begin);
  const isBody =
    named && /^(organization|country)$/.test(named.entity.type) && named.mention.form !== 'demonym';
  return isBody ? named.entity : null;
}
