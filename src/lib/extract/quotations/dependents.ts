// The parse of one sentence as attributions read it: whether there is a tree at all, relations without their subtypes,
// and subtrees that stop at given tokens.

import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

/** A parser without weights leaves every token without a head. */
export function hasHeads(sentence: Sentence): boolean {
  return sentence.tokens.length === 1 || sentence.tokens.some((token) => token.head >= 0);
}

/** "nsubj" of "nsubj:pass". */
export function baseRelation(token: Token): string {
  const colon = token.deprel.indexOf(':');
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** Positions of the token and of everything below it, without the tokens that `refuses` names and what hangs on them. */
export function positionsUnder(
  sentence: Sentence,
  top: Token,
  refuses: (token: Token) => boolean = () => false,
): Set<number> {
  const positions = new Set<number>([top.index]);
  for (const position of positions)
    for (const child of childrenOf(sentence, sentence.tokens[position]!))
      if (!refuses(child)) positions.add(child.index);
  return positions;
}
