import { describe, expect, test } from 'vitest';
import { headOfSpan, parentOf, pathToRoot, rootOf, tokensIn } from '#lib/text/ancestors.ts';
import { childrenOf, subtreeOf, subtreeSpan } from '#lib/text/children.ts';
import type { Sentence } from '#lib/text/parse.ts';
import { NO_FORM } from '#lib/text/word-form.ts';

/** "word:head:deprel", heads counted from 0, -1 for the root. */
function sentence(notation: string): Sentence {
  let begin = 0;
  const tokens = notation.split(' ').map((cell, index) => {
    const [text, head, deprel] = cell.split(':') as [string, string, string];
    const token = {
      index,
      begin,
      end: begin + text.length,
      text,
      lower: text.toLowerCase(),
      form: NO_FORM,
      lemma: text,
      upos: 'X',
      xpos: 'FW',
      head: Number(head),
      deprel,
    };
    begin = token.end + 1;
    return token;
  });
  return { index: 0, paragraph: 0, begin: 0, end: begin - 1, tokens };
}

const met = sentence('The:1:det minister:2:nsubj met:-1:root aides:2:obj of:5:case Putin:3:nmod');
const [the, minister, root, aides, of, putin] = met.tokens as unknown as Sentence['tokens'][number][];

describe('the tree', () => {
  test('lists the dependents of a token, all or by relation', () => {
    expect(childrenOf(met, root!)).toEqual([minister, aides]);
    expect(childrenOf(met, root!, 'obj', 'iobj')).toEqual([aides]);
    expect(childrenOf(met, the!)).toEqual([]);
  });

  test('covers a subtree from its first token to its last', () => {
    expect(subtreeOf(met, aides!)).toEqual([aides, of, putin]);
    expect(subtreeSpan(met, aides!)).toEqual({ begin: aides!.begin, end: putin!.end });
  });

  test('leads from a token up to the root', () => {
    expect(pathToRoot(met, of!)).toEqual([putin, aides, root]);
    expect(rootOf(met)).toBe(root);
    expect(parentOf(met, root!)).toBeNull();
  });

  test('finds the head of a span, and none where the span has no token', () => {
    expect(headOfSpan(met, { begin: aides!.begin, end: putin!.end })).toBe(aides);
    expect(headOfSpan(met, { begin: 900, end: 901 })).toBeNull();
    expect(tokensIn(met, { begin: 0, end: minister!.end })).toEqual([the, minister]);
  });

  test('does not loop on a tree that does', () => {
    const loop = sentence('a:1:dep b:0:dep');
    expect(pathToRoot(loop, loop.tokens[0]!).length).toBeLessThanOrEqual(2);
    expect(subtreeOf(loop, loop.tokens[0]!)).toHaveLength(2);
  });
});
