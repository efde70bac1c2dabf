import { scaleLinear, scaleUtc } from 'd3-scale';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endWords,
  moveEnd,
  pixelsOfRange,
  rangeOfPixels,
  rangeWords,
  wholeRange,
  type BrushScale,
} from '#lib/view/timeline/brush-range.ts';

function timeScale(from: string, until: string, widthPx = 900): BrushScale {
  return {
    x0Px: 0,
    x1Px: widthPx,
    timeScale: scaleUtc([new Date(from), new Date(until)], [0, widthPx]),
    orderScale: null,
  };
}
const weeks = timeScale('2019-05-01', '2019-05-31');
const years = timeScale('2016-01-01', '2021-01-01');
const order: BrushScale = {
  x0Px: 0,
  x1Px: 900,
  timeScale: null,
  orderScale: scaleLinear([0.5, 9.5], [0, 900]),
};

describe('rangeOfPixels', () => {
  test('snaps to days where days are wide', () => {
    expect(rangeOfPixels(weeks, 'said', 391, 449)).toEqual({
      basis: 'said',
      from: '2019-05-14',
      to: '2019-05-15',
    });
  });

  test('snaps to months where days are too narrow to aim at', () => {
    const range = rangeOfPixels(years, 'about', 600, 805)!;
    expect(range).toEqual({ basis: 'about', from: '2019-05-01', to: '2020-06-30' });
    expect(rangeWords(range)).toBe('May 2019 – Jun 2020');
  });

  test('holds at least one step', () => {
    expect(rangeOfPixels(weeks, 'said', 405, 406)).toEqual({
      basis: 'said',
      from: '2019-05-14',
      to: '2019-05-14',
    });
  });

  test('counts places where nothing has a date', () => {
    expect(rangeOfPixels(order, 'said', 180, 420)).toEqual({ basis: 'order', from: '3', to: '4' });
  });

  test('comes back to itself from the pixels that it stands for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(weeks, years, order),
        fc.tuple(fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 0, max: 900, noNaN: true })),
        (scale, ends) => {
          const [x0Px, x1Px] = ends.sort((a, b) => a - b) as [number, number];
          const range = rangeOfPixels(scale, 'said', x0Px, x1Px)!;
          const pixels = pixelsOfRange(scale, range)!;
          expect(rangeOfPixels(scale, 'said', ...pixels)).toEqual(range);
        },
      ),
    );
  });
});

describe('pixelsOfRange', () => {
  test('keeps a range from elsewhere on the axis', () => {
    expect(pixelsOfRange(weeks, { from: '1999-01-01', to: '2030-01-01' })).toEqual([0, 900]);
  });

  test('refuses what is not a range of this axis', () => {
    expect(pixelsOfRange(weeks, { from: '3', to: '9' })).toBeNull();
    expect(pixelsOfRange(order, { from: '2019-05-14', to: 'x' })).toBeNull();
  });
});

describe('moveEnd', () => {
  const range = { basis: 'about', from: '2019-05-01', to: '2020-06-30' } as const;

  test('moves one end by whole steps', () => {
    expect(moveEnd(years, range, 'to', -1)).toEqual({ ...range, to: '2020-05-31' });
    expect(moveEnd(years, range, 'from', 5)).toEqual({ ...range, from: '2019-10-01' });
  });

  test('never passes the other end', () => {
    expect(moveEnd(years, range, 'from', Infinity)).toEqual({ ...range, from: '2020-06-01' });
    expect(moveEnd(years, range, 'to', -Infinity)).toEqual({ ...range, to: '2019-05-31' });
  });

  test('never leaves the axis', () => {
    expect(moveEnd(years, range, 'to', Infinity)).toEqual({ ...range, to: '2020-12-31' });
    expect(moveEnd(order, { basis: 'order', from: '2', to: '9' }, 'to', 4)).toEqual({
      basis: 'order',
      from: '2',
      to: '9',
    });
  });

  test('moves places in the order of reading', () => {
    expect(moveEnd(order, { basis: 'order', from: '2', to: '9' }, 'from', 1)).toEqual({
      basis: 'order',
      from: '3',
      to: '9',
    });
  });

  test('has nothing to move without an axis', () => {
    const none: BrushScale = { x0Px: 0, x1Px: 9, timeScale: null, orderScale: null };
    expect(moveEnd(none, range, 'to', 1)).toBeNull();
    expect(wholeRange(none, 'said')).toBeNull();
  });
});

test('endWords says an end as exactly as the brush moves', () => {
  const range = { basis: 'about', from: '2019-05-01', to: '2020-06-30' } as const;
  expect(endWords(years, range, 'to')).toBe('Jun 2020');
  expect(endWords(years, { ...range, to: '2020-06-12' }, 'to')).toBe('12 Jun 2020');
  expect(endWords(order, { basis: 'order', from: '2', to: '9' }, 'from')).toBe('statement 2');
});
