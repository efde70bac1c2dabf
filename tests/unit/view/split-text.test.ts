import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitText } from '#lib/view/reader/split-text.ts';

const span = (begin: number, end: number, name = '') => ({ begin, end, name });

it('cuts where overlapping spans begin and end, and says which cover each piece', () => {
  const pieces = splitText(span(0, 10), [span(2, 6, 'a'), span(4, 8, 'b')]);
  expect(
    pieces.map(({ begin, end, covers }) => [begin, end, covers.map(({ name }) => name).join('')]),
  ).toEqual([
    [0, 2, ''],
    [2, 4, 'a'],
    [4, 6, 'ab'],
    [6, 8, 'b'],
    [8, 10, ''],
  ]);
});

it('cuts off what reaches beyond, and passes over what is elsewhere or empty', () => {
  const pieces = splitText(span(5, 10), [span(0, 7, 'a'), span(10, 12, 'b'), span(8, 8, 'c')]);
  expect(pieces.map(({ begin, end, covers }) => [begin, end, covers.length])).toEqual([
    [5, 7, 1],
    [7, 10, 0],
  ]);
});

it('gives pieces that join into the whole and that each span covers wholly or not at all', () => {
  const place = fc.integer({ min: 0, max: 40 });
  const spans = fc.array(
    fc.tuple(place, place).map(([one, two]) => span(Math.min(one, two), Math.max(one, two))),
  );
  fc.assert(
    fc.property(spans, (spans) => {
      const pieces = splitText(span(3, 33), spans);
      let at = 3;
      for (const { begin, end, covers } of pieces) {
        expect(begin).toBe(at);
        at = end;
        for (const each of spans) expect(covers.includes(each)).toBe(each.begin <= begin && each.end >= end);
      }
      expect(at).toBe(33);
    }),
  );
});
