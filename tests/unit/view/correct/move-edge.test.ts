import { describe, expect, it } from 'vitest';
import { keepInside, moveEdge, snapToWords, wordSpans } from '#lib/view/correct/move-edge.ts';
import type { Span } from '#lib/model/span.ts';

const text = 'Norway said  it would sign.';
const words = wordSpans(text, { begin: 0, end: text.length });
const at = (part: string): Span => ({ begin: text.indexOf(part), end: text.indexOf(part) + part.length });
const cut = ({ begin, end }: Span) => text.slice(begin, end);

describe('a marked span', () => {
  it('moves either edge by a word', () => {
    expect(cut(moveEdge(at('said'), 'begin', -1, words))).toBe('Norway said');
    expect(cut(moveEdge(at('said'), 'end', 1, words))).toBe('said  it');
    expect(cut(moveEdge(at('said  it'), 'end', -1, words))).toBe('said');
    expect(cut(moveEdge(at('said  it'), 'begin', 1, words))).toBe('it');
  });

  it('stays where it would leave the text or get empty', () => {
    expect(moveEdge(at('Norway'), 'begin', -1, words)).toEqual(at('Norway'));
    expect(moveEdge(at('sign.'), 'end', 1, words)).toEqual(at('sign.'));
    expect(moveEdge(at('it'), 'begin', 1, words)).toEqual(at('it'));
    expect(moveEdge(at('it'), 'end', -1, words)).toEqual(at('it'));
  });

  it('is widened to whole words, and is nothing over white space alone', () => {
    expect(cut(snapToWords(at('id  it wo'), words)!)).toBe('said  it would');
    expect(snapToWords(at('  '), words)).toBeNull();
  });

  it('is kept inside another', () => {
    expect(keepInside(at('it would'), at('Norway said  it'), words)).toEqual(at('it'));
    expect(keepInside(at('sign.'), at('said  it'), words)).toEqual(at('said'));
  });
});
