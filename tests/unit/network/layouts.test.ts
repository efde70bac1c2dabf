import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '#lib/network/build-network.ts';
import type { Layout, Positions } from '#lib/network/layouts/layout.ts';
import { LAYOUTS, layoutById } from '#lib/network/layouts/layouts.ts';
import { haveRoomForLabels, nodeBox } from '#lib/network/layouts/node-box.ts';
import { wrapLabel } from '#lib/network/layouts/wrap-label.ts';
import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import { nodeRadiusPx } from '#lib/network/node-radius.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

const invented = buildNetwork(workspace, workspace.statements);
const WIDE = { widthPx: 900, heightPx: 600 };
const NARROW = { widthPx: 390, heightPx: 500 };

function overlappingDiscs(network: Network, positions: Positions): string[] {
  const found: string[] = [];
  network.nodes.forEach((a, i) =>
    network.nodes.slice(i + 1).forEach((b) => {
      const from = positions.get(a.id)!;
      const to = positions.get(b.id)!;
      const reach = [a, b].reduce(
        (sum, { statements }) => sum + nodeRadiusPx(statements, network.nodes.length),
        0,
      );
      if (Math.hypot(from.x - to.x, from.y - to.y) < reach) found.push(`${a.id} on ${b.id}`);
    }),
  );
  return found;
}

function overlappingLabels(layout: Layout, network: Network, positions: Positions): string[] {
  const found: string[] = [];
  const area = (node: NetworkNode) => {
    const { x, y } = positions.get(node.id)!;
    const at = layout.labelAt?.(node) ?? 'below';
    const { sidePx, abovePx, belowPx, radiusPx } = nodeBox(node, network.nodes.length, true, at);
    return {
      left: x - (at === 'right' ? radiusPx : sidePx),
      right: x + (at === 'left' ? radiusPx : sidePx),
      top: y - abovePx,
      bottom: y + belowPx,
    };
  };
  network.nodes.forEach((a, i) =>
    network.nodes.slice(i + 1).forEach((b) => {
      const one = area(a);
      const other = area(b);
      const slack = 0.05;
      if (
        one.left + slack < other.right &&
        other.left + slack < one.right &&
        one.top + slack < other.bottom &&
        other.top + slack < one.bottom
      )
        found.push(`${a.id} on ${b.id}`);
    }),
  );
  return found;
}

/** A network of any form: nodes 0 to n-1 and links between them. */
const anyNetwork = fc
  .integer({ min: 1, max: 45 })
  .chain((n) =>
    fc.tuple(
      fc.array(fc.tuple(fc.string({ maxLength: 40 }), fc.integer({ min: 0, max: 60 })), {
        minLength: n,
        maxLength: n,
      }),
      fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 80 }),
    ),
  )
  .map(([nodes, links]): Network => ({
    nodes: nodes.map(([label, statements], i) => ({
      id: `n${i}`,
      kind: 'person',
      label,
      country: null,
      statements,
    })),
    edges: links
      .filter(([a, b]) => a !== b)
      .map(([a, b], i): NetworkEdge => ({
        id: `e${i}`,
        kind: 'stance',
        source: `n${a}`,
        target: `n${b}`,
        stance: 'agree',
        directed: false,
        weight: 1,
        statements: [],
        issues: [],
        issueLabels: [],
      })),
  }));

describe.each(LAYOUTS)('the layout "$id"', (layout) => {
  test('gives the same picture for the same network', () => {
    expect(layout.run(invented, WIDE)).toEqual(layout.run(structuredClone(invented), WIDE));
  });

  test.each([WIDE, NARROW])('lets no node cover another on $widthPx × $heightPx', (canvas) => {
    expect(overlappingDiscs(invented, layout.run(invented, canvas))).toEqual([]);
  });

  test.each([WIDE, NARROW])('lets no label cover another on $widthPx × $heightPx', (canvas) => {
    expect(haveRoomForLabels(invented.nodes, canvas.widthPx, canvas.heightPx)).toBe(true);
    expect(overlappingLabels(layout, invented, layout.run(invented, canvas))).toEqual([]);
  });

  test.each([WIDE, NARROW])('clips no label at the edge of $widthPx × $heightPx', (canvas) => {
    const positions = layout.run(invented, canvas);
    for (const node of invented.nodes) {
      const { x, y } = positions.get(node.id)!;
      const at = layout.labelAt?.(node) ?? 'below';
      const { sidePx, abovePx, belowPx, radiusPx } = nodeBox(node, invented.nodes.length, true, at);
      expect(x - (at === 'right' ? radiusPx : sidePx)).toBeGreaterThanOrEqual(-0.01);
      expect(x + (at === 'left' ? radiusPx : sidePx)).toBeLessThanOrEqual(canvas.widthPx + 0.01);
      expect(y - abovePx).toBeGreaterThanOrEqual(-0.01);
      expect(y + belowPx).toBeLessThanOrEqual(canvas.heightPx + 0.01);
    }
  });

  test('has nothing to say about an empty network', () => {
    expect(layout.run({ nodes: [], edges: [] }, WIDE).size).toBe(0);
  });

  test('puts every node of any network on the canvas, none on another', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const positions = layout.run(network, WIDE);
        expect(positions.size).toBe(network.nodes.length);
        for (const { x, y } of positions.values()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(WIDE.widthPx);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(WIDE.heightPx);
        }
        expect(overlappingDiscs(network, positions)).toEqual([]);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

test.each(LAYOUTS)('in "$id" a node that is held stays where it is, and no other covers it', (layout) => {
  const held = new Map([['person:elin-sandvik', { x: 450, y: 300 }]]);
  const positions = layout.run(invented, { ...WIDE, held });
  expect(positions.get('person:elin-sandvik')).toEqual({ x: 450, y: 300 });
  expect(overlappingDiscs(invented, positions)).toEqual([]);
});

test('pinned nodes stay, and a newcomer finds a free place near those it is linked to', () => {
  const all = layoutById('force').run(invented, WIDE);
  const newcomer = 'person:tomasz-wolan';
  const pinned = new Map([...all].filter(([id]) => id !== newcomer));
  const again = layoutById('force').run(invented, { ...WIDE, pinned });
  for (const [id, point] of pinned) {
    expect(again.get(id)!.x).toBeCloseTo(point.x, 1);
    expect(again.get(id)!.y).toBeCloseTo(point.y, 1);
  }
  expect(overlappingDiscs(invented, again)).toEqual([]);
  const friend = again.get('proposal:lift-tariffs')!;
  const place = again.get(newcomer)!;
  expect(Math.hypot(place.x - friend.x, place.y - friend.y)).toBeLessThan(150);
});

test('an unknown layout id gives the first layout', () => {
  expect(layoutById('nonsense')).toBe(LAYOUTS[0]);
});

describe('a label', () => {
  test('that is short stays on one line', () => {
    expect(wrapLabel('Elin Sandvik')).toEqual(['Elin Sandvik']);
  });

  test('that is long breaks at the space nearest its middle', () => {
    expect(wrapLabel('Northern Fisheries Council')).toEqual(['Northern', 'Fisheries Council']);
  });

  test('keeps its first line whole where the middle lies further on', () => {
    expect(wrapLabel('Reform of the northern fisheries-and-shipping-councils')).toEqual([
      'Reform of the northern',
      'fisheries-and-shipping-…',
    ]);
  });

  test('of one long word is cut with an ellipsis', () => {
    expect(wrapLabel('Donaudampfschifffahrtsgesellschaft')).toEqual(['Donaudampfschifffahrtsg…']);
  });

  test('never has more than two lines of 24 graphemes', () => {
    const segmenter = new Intl.Segmenter('en');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (label) => {
        const lines = wrapLabel(label);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect([...segmenter.segment(line)].length).toBeLessThanOrEqual(24);
      }),
      { seed: 7 },
    );
  });
});
