import { polygonContains } from 'd3-polygon';
import { describe, expect, test } from 'vitest';
import { reckonFigures } from '#lib/network/measures/reckon-figures.ts';
import type { Network } from '#lib/network/network.ts';
import { PLAIN_LOOK } from '#lib/selection/look.ts';
import type { Look } from '#lib/selection/look.ts';
import { findHulls, hullOutline } from '#lib/view/graph/hulls.ts';
import { balanceColour, makeAppearance } from '#lib/view/graph/make-appearance.ts';
import type { Palette } from '#lib/view/graph/palette.ts';
import { LOOK_COLOURS } from '../../../fixtures/export-input.ts';
import { smallNetwork } from '../../network/small-network.ts';

const palette: Palette = {
  ...LOOK_COLOURS,
  surface: '#faf9f6',
  raised: '#ffffff',
  line: '#dedad0',
  ink: '#1d1b18',
  muted: '#5c574e',
  accent: '#1f4e79',
  agree: '#0000ff',
  disagree: '#ff0000',
  affiliation: '#808080',
  groups: ['#1b7a78', '#8a3f8f', '#7d6608', '#4558b0', '#a8324a', '#3f7d2b', '#7b5b3c', '#5b6b7a'],
  font: 'sans-serif',
};
const network = smallNetwork('a + b, b + c, x + y, a - x, n - x');

function look(part: Partial<Look>, shown: Network = network) {
  const chosen = { ...PLAIN_LOOK, ...part };
  const figures = reckonFigures(shown, {
    size: chosen.size,
    balance: true,
    communities: true,
    whole: false,
  });
  return makeAppearance(chosen, figures, shown);
}
const node = (id: string) => network.nodes.find((each) => each.id === id)!;

describe('sizes', () => {
  test('follow the measure: who has most is largest, who has none is smallest', () => {
    const { radiusPx } = look({ size: 'betweenness' });
    const radii = new Map(network.nodes.map((each) => [each.id, radiusPx(each, network.nodes.length)]));
    expect(Math.max(...radii.values())).toBe(radii.get('x'));
    expect(radii.get('n')).toBe(Math.min(...radii.values()));
    expect(radii.get('x')).toBeGreaterThan(radii.get('b')!);
  });

  test('are all the same where the measure finds nothing in anyone', () => {
    const pair = smallNetwork('a + b');
    const { radiusPx } = look({ size: 'betweenness' }, pair);
    expect(new Set(pair.nodes.map((each) => radiusPx(each, 2))).size).toBe(1);
  });
});

describe('colours', () => {
  test('by community are one for each, and muted for who is in none', () => {
    const { colour } = look({ colour: 'community' });
    expect([colour(node('a'), palette), colour(node('c'), palette)]).toEqual([
      palette.groups[0],
      palette.groups[0],
    ]);
    expect(colour(node('y'), palette)).toBe(palette.groups[1]);
    expect(colour(node('n'), palette)).toBe(palette.muted);
  });

  test('by community have a key with their names and numbers', () => {
    expect(look({ colour: 'community' }).keys).toEqual([
      { label: 'a', group: 0, count: 3 },
      { label: 'x', group: 1, count: 2 },
      { label: 'In none', group: null, count: 1 },
    ]);
  });

  test('by balance go from disagreement to agreement', () => {
    expect(balanceColour(-1, palette)).toBe('#ff0000');
    expect(balanceColour(0, palette)).toBe('#808080');
    expect(balanceColour(1, palette)).toBe('#0000ff');
    expect(balanceColour(null, palette)).toBe(palette.muted);
  });

  test('by country are muted beyond the eighth', () => {
    const many: Network = {
      nodes: Array.from({ length: 9 }, (_, i) => ({ ...node('a'), id: `p${i}`, country: `C${i}` })),
      edges: [],
    };
    const { colour, keys } = look({ colour: 'country' }, many);
    expect(new Set(many.nodes.slice(0, 8).map((each) => colour(each, palette))).size).toBe(8);
    expect(colour(many.nodes[8]!, palette)).toBe(palette.muted);
    expect(keys.at(-1)).toEqual({ label: 'Other or none', group: null, count: 1 });
  });
});

describe('a hull', () => {
  const discs = [
    { x: 0, y: 0, radiusPx: 10 },
    { x: 100, y: 0, radiusPx: 6 },
    { x: 40, y: 80, radiusPx: 8 },
  ];

  test('has every member inside, its whole disc and some room', () => {
    const outline = hullOutline(discs)!.map(({ x, y }): [number, number] => [x, y]);
    for (const { x, y, radiusPx } of discs)
      for (let angle = 0; angle < 2 * Math.PI; angle += 0.3)
        expect(
          polygonContains(outline, [
            x + (radiusPx + 5) * Math.cos(angle),
            y + (radiusPx + 5) * Math.sin(angle),
          ]),
        ).toBe(true);
  });

  test('is not drawn around one', () => {
    expect(hullOutline(discs.slice(0, 1))).toBeNull();
  });

  test('is called after its first member that is shown, and how many more are', () => {
    const places = new Map([
      ['b', discs[0]!],
      ['c', discs[1]!],
    ]);
    const hulls = findHulls(
      [{ members: ['a', 'b', 'c'], label: 'a' }],
      (id) => places.get(id) ?? null,
      (id) => id.toUpperCase(),
    );
    expect(hulls.map(({ group, label }) => [group, label])).toEqual([[0, 'B + 1']]);
  });

  test('is there only where it is asked for', () => {
    expect(look({}).hulls).toEqual([]);
    expect(look({ hulls: true }).hulls).toHaveLength(2);
  });
});
