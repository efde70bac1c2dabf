// The words that a claim rests on: the clause of its cue, without neighbouring clauses, widened to holder and issue.

import type { Span } from '#lib/model/span.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

const OTHER_CLAUSE = new Set(['parataxis', 'advcl:relcl', 'discourse', 'vocative']);
const EDGE = new Set(['PUNCT', 'CCONJ', 'SCONJ']);

/** A span of the document's text: from the clause's first word to its last, widened to `also` within the sentence. */
export function evidenceOf(sentence: Sentence, cue: Token, also: readonly (Span | null)[]): Span {
  const head = clauseHead(sentence, cue);
  const tokens = clauseTokens(sentence, head);
  let begin = cue.begin;
  let end = cue.end;
  for (const span of [...tokens, ...also]) {
    if (!span || span.begin < sentence.begin || span.end > sentence.end) continue;
    begin = Math.min(begin, span.begin);
    end = Math.max(end, span.end);
  }
  return trim(sentence, { begin, end });
}

/** The verb (or predicate noun) whose clause a word stands in. */
function clauseHead(sentence: Sentence, token: Token): Token {
  let at = token;
  for (let step = 0; step < 8; step++) {
    const parent = sentence.tokens[at.head];
    if (!parent || ['ccomp', 'advcl', 'acl', 'acl:relcl', 'parataxis', 'root', 'csubj'].includes(at.deprel))
      return at;
    if (at.deprel === 'conj' && (at.upos === 'VERB' || childrenOf(sentence, at, 'cop', 'nsubj').length))
      return at;
    at = parent;
  }
  return at;
}

function clauseTokens(sentence: Sentence, head: Token): Token[] {
  const inside = new Set<Token>([head]);
  for (const member of inside) {
    for (const child of childrenOf(sentence, member)) {
      if (OTHER_CLAUSE.has(child.deprel)) continue;
      const ownClause =
        child.upos === 'VERB' || childrenOf(sentence, child, 'nsubj', 'nsubj:pass').length > 0;
      if (child.deprel === 'conj' && ownClause && member === head) continue;
      if (
        child.deprel === 'advcl' &&
        (child.index < member.index || childrenOf(sentence, child, 'nsubj', 'nsubj:pass').length > 0)
      )
        continue;
      inside.add(child);
    }
  }
  return [...inside];
}

/** Without conjunctions, marks and spaces at its ends; a mark that belongs to a pair inside stays. */
function trim(sentence: Sentence, span: Span): Span {
  const tokens = sentence.tokens.filter((token) => token.begin >= span.begin && token.end <= span.end);
  let first = 0;
  let last = tokens.length - 1;
  while (first < last && EDGE.has(tokens[first]!.upos)) first++;
  while (last > first && tokens[last]!.upos === 'PUNCT') last--;
  return tokens.length ? { begin: tokens[first]!.begin, end: tokens[last]!.end } : span;
}
