import { describe, expect, test } from 'vitest';
import { findSides } from '#lib/network/camps/find-sides.ts';
import { layoutById } from '#lib/network/layouts/layouts.ts';
import type { Network } from '#lib/network/network.ts';
import { smallNetwork, twoCampNetwork } from './small-network.ts';

function camps(network: Network): string[] {
  const sides = findSides(network);
  const of = (sign: number) => [...sides].filter(([, side]) => Math.sign(side) === sign).map(([id]) => id);
  return [of(-1), of(1)].map((ids) => ids.join(' ')).sort();
}

describe('sides', () => {
  test('are those of a network that two camps fit', () => {
    expect(camps(smallNetwork('a + b, b + c, x + y, a - x, c - y'))).toEqual(['a b c', 'x y']);
  });

  test('follow the heavier word where someone has friends in both camps', () => {
    expect(camps(smallNetwork('a ++ b, x ++ y, a -- x, b -- y, m +++ a, m + x'))).toEqual(['a b m', 'x y']);
  });

  test('put the friend of both nearer to the middle than those who have friends in one only', () => {
    const sides = findSides(smallNetwork('a ++ b, x ++ y, a -- x, b -- y, m +++ a, m ++ x'));
    expect(Math.abs(sides.get('m')!)).toBeLessThan(Math.abs(sides.get('b')!));
  });

  test('are not told by two who both disagree about a topic', () => {
    const sides = findSides(smallNetwork('a ! topic:iran, b ! topic:iran, a > topic:trade'));
    expect([...sides.values()].every((side) => side === 0)).toBe(true);
  });

  test('are told by stances on a proposal', () => {
    expect(camps(smallNetwork('a > proposal:ban, b > proposal:ban, c ! proposal:ban'))).toEqual([
      'a b proposal:ban',
      'c',
    ]);
  });

  test('of those who only belong to a country are that country’s', () => {
    expect(camps(smallNetwork('country:A - country:B, p in country:A, q in country:B'))).toEqual([
      'country:A p',
      'country:B q',
    ]);
  });

  test('are none where no one disagrees', () => {
    expect(camps(smallNetwork('a + b, b + c'))).toEqual(['', '']);
  });

  test('of a known split of 60 are found without a fault', () => {
    const sides = findSides(twoCampNetwork(30));
    const wrong = [...sides].filter(([id, side]) => Math.sign(side) !== Math.sign(sides.get(`${id[0]}0`)!));
    expect(wrong).toEqual([]);
    expect(Math.sign(sides.get('a0')!)).toBe(-Math.sign(sides.get('b0')!));
  });
});

test.each([8, 30, 160])('the layout draws two camps of %i with a gap between them', (size) => {
  const positions = layoutById('camps').run(twoCampNetwork(size), { widthPx: 900, heightPx: 600 });
  const xs = (camp: string) => [...positions].filter(([id]) => id[0] === camp).map(([, { x }]) => x);
  const [a, b] = [xs('a'), xs('b')];
  const gap = Math.max(Math.min(...a) - Math.max(...b), Math.min(...b) - Math.max(...a));
  expect(gap).toBeGreaterThan(30);
});

test('on a canvas that is higher than wide the layout puts one camp above the other', () => {
  const positions = layoutById('camps').run(twoCampNetwork(10), { widthPx: 400, heightPx: 900 });
  const ys = (camp: string) => [...positions].filter(([id]) => id[0] === camp).map(([, { y }]) => y);
  const [a, b] = [ys('a'), ys('b')];
  expect(Math.max(Math.min(...a) - Math.max(...b), Math.min(...b) - Math.max(...a))).toBeGreaterThan(30);
});
