// Every expected number is worked out by hand.

import { describe, expect, test } from 'vitest';
import { findCommunities } from '#lib/network/communities/find-communities.ts';
import { NETWORK_MEASURES } from '#lib/network/measures/network-measures.ts';
import { balance, NODE_MEASURES, nodeMeasureById } from '#lib/network/measures/node-measures.ts';
import type { Network } from '#lib/network/network.ts';
import { smallNetwork, twoCampNetwork } from './small-network.ts';

function values(id: string, network: Network): Record<string, number> {
  return Object.fromEntries(nodeMeasureById(id).run(network));
}

function figure(id: string, network: Network): number | null {
  return NETWORK_MEASURES.find((measure) => measure.id === id)!.run(network);
}

/** a—b—c—d in a line, b and c twice. */
const line = smallNetwork('a + b, b -- c, c + d');

describe('a node’s', () => {
  test('links are the others that it is linked to, however often', () => {
    expect(values('degree', smallNetwork('a + b, a - b, a ++ c'))).toEqual({ a: 2, b: 1, c: 1 });
  });

  test('links leave out where it belongs', () => {
    expect(values('degree', smallNetwork('a + b, a in country:A'))).toEqual({ a: 1, b: 1, 'country:A': 0 });
  });

  test('strength is the number of statements behind its links', () => {
    expect(values('weighted-degree', line)).toEqual({ a: 1, b: 3, c: 3, d: 1 });
  });

  test('betweenness is its share of the shortest ways between the others', () => {
    // Of the three pairs without b, those of a with c and with d go through b.
    expect(values('betweenness', line)).toEqual({ a: 0, b: 2 / 3, c: 2 / 3, d: 0 });
  });

  test('closeness is one over the mean number of steps', () => {
    const found = values('closeness', line);
    expect(found.a).toBeCloseTo(3 / 6);
    expect(found.b).toBeCloseTo(3 / 4);
  });

  test('closeness in a small part of the network counts less', () => {
    // a reaches one of four others, in one step: 1/4 of 1.
    expect(values('closeness', smallNetwork('a + b, x + y, y + z')).a).toBeCloseTo(1 / 4);
  });

  test('balance weighs agreement against disagreement', () => {
    const found = balance.run(smallNetwork('a +++ b, a - c, c - d'));
    expect(Object.fromEntries(found)).toEqual({ a: 0.5, b: 1, c: -1, d: -1 });
  });

  test('balance is not there where it has no stance', () => {
    expect(balance.run(smallNetwork('a + b, a in country:A')).has('country:A')).toBe(false);
  });
});

describe('a network’s', () => {
  test('density is the share of pairs that are linked', () => {
    expect(figure('density', line)).toBeCloseTo(3 / 6);
  });

  test('agreement is the share of statements that agree', () => {
    expect(figure('agreement', line)).toBeCloseTo(2 / 4);
  });

  test('modularity of two pairs that agree is one half', () => {
    // Each pair holds half of the links: 2 · (1/2 − (1/2)²).
    expect(figure('modularity', smallNetwork('a + b, x + y, a - x'))).toBeCloseTo(0.5);
  });

  test('polarisation is 1 where two camps explain every link', () => {
    expect(figure('polarisation', smallNetwork('a + b, x + y, a - x, b - y'))).toBe(1);
  });

  test('polarisation counts what runs against the camps', () => {
    // Camps a b c and x y z. Two of three disagreements, by weight, run between them; of ten agreements one does.
    const network = smallNetwork('a +++ b, b +++ c, x +++ y, a - x, b - y, a - c, c + y');
    expect(figure('polarisation', network)).toBeCloseTo(2 / 3 - 1 / 10);
  });

  test('measures say nothing where there is nothing to measure', () => {
    const nothing = { nodes: [], edges: [] };
    expect(NETWORK_MEASURES.map(({ run }) => run(nothing))).toEqual(NETWORK_MEASURES.map(() => null));
    expect(figure('polarisation', smallNetwork('a + b'))).toBeNull();
    expect(figure('polarisation', smallNetwork('a - b'))).toBeNull();
  });
});

describe('communities', () => {
  test('are those who agree with one another, named after the busiest, the largest first', () => {
    const network = smallNetwork('a + b, b ++ c, c + a, x + y, c - x, n - a');
    expect(findCommunities(network).groups).toEqual([
      { members: ['c', 'a', 'b'], label: 'c' },
      { members: ['x', 'y'], label: 'x' },
    ]);
  });

  test('of two camps of 20 are the two camps', () => {
    const { groups } = findCommunities(twoCampNetwork(20));
    for (const { members } of groups) expect(new Set(members.map((id) => id[0])).size).toBe(1);
  });

  test('are not made by two who both agree about a topic', () => {
    expect(findCommunities(smallNetwork('a > topic:trade, b > topic:trade')).groups).toEqual([]);
  });

  test('are the same at every run', () => {
    const network = twoCampNetwork(40);
    expect(findCommunities(network)).toEqual(findCommunities(structuredClone(network)));
  });
});

test('every measure has words for the menu, and no id twice', () => {
  const all = [...NODE_MEASURES, balance, ...NETWORK_MEASURES];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { label, explanation } of all) {
    expect(label).not.toBe('');
    expect(explanation).toMatch(/\.$/);
  }
});
