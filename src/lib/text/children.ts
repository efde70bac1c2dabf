// A sentence's tree downwards: the direct dependents of a token, and the stretch that its whole subtree covers.

import type { Span } from '#lib/model/span.ts';
import type { Sentence, Token } from './parse.ts';

const NONE: readonly Token[] = [];
const known = new WeakMap<Sentence, readonly (readonly Token[])[]>();

/**
 * The direct dependents of a token, left to right; with relations given, only those ("nsubj", "nsubj:pass"). They are
 * parameters of their own since a list of them would be made anew at each of very many calls.
 */
export function childrenOf(
  sentence: Sentence,
  token: Token,
  first?: string,
  second?: string,
  third?: string,
  fourth?: string,
  fifth?: string,
): readonly Token[] {
  let lists = known.get(sentence);
  if (!lists) known.set(sentence, (lists = listChildren(sentence)));
  const children = lists[token.index] ?? NONE;
  if (first === undefined || !children.length) return children;
  return children.filter(
    ({ deprel }) =>
      deprel === first || deprel === second || deprel === third || deprel === fourth || deprel === fifth,
  );
}

function listChildren(sentence: Sentence): Token[][] {
  const lists: Token[][] = sentence.tokens.map(() => []);
  for (const token of sentence.tokens) if (token.head >= 0) lists[token.head]!.push(token);
  return lists;
}

/** All tokens of the subtree, the token itself included, in the order of the text. */
export function subtreeOf(sentence: Sentence, token: Token): Token[] {
  const inside = new Set<Token>([token]);
  for (const member of inside) for (const child of childrenOf(sentence, member)) inside.add(child);
  return [...inside].sort((a, b) => a.index - b.index);
}

/** From the subtree's first token to its last, in the document's text. A gap in a crossing tree is covered as well. */
export function subtreeSpan(sentence: Sentence, token: Token): Span {
  const tokens = subtreeOf(sentence, token);
  return { begin: tokens[0]!.begin, end: tokens[tokens.length - 1]!.end };
}
