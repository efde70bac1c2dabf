import { describe, expect, test } from 'vitest';
import { buildNetwork } from '#lib/network/build-network.ts';
import { forceLayout } from '#lib/network/layouts/force-layout.ts';
import { describeGraph, describeNode } from '#lib/view/graph/describe-graph.ts';
import { edgeCurvatures } from '#lib/view/graph/edge-curve.ts';
import { edgeStyle } from '#lib/view/graph/edge-style.ts';
import type { Attention } from '#lib/view/graph/emphasis.ts';
import { nearestNode } from '#lib/view/graph/nearest-node.ts';
import { arrowCorners } from '#lib/view/graph/paint-scene.ts';
import { issuesLine, placeLabels } from '#lib/view/graph/place-labels.ts';
import { buildScene } from '#lib/view/graph/scene.ts';
import { inventedWorkspace as workspace } from '../../../fixtures/invented-workspace.ts';

const network = buildNetwork(workspace, workspace.statements);
const CANVAS = { widthPx: 900, heightPx: 600 };
const positions = forceLayout.run(network, CANVAS);
const NOTHING: Attention = { hovered: null, selected: null, highlighted: new Set() };
const measure = (text: string, sizePx: number): number => text.length * sizePx * 0.56;

function look(attention: Partial<Attention> = {}, canvas = CANVAS) {
  return buildScene({
    network,
    ...canvas,
    placeOf: (id) => positions.get(id) ?? null,
    zoom: 1,
    nodeCount: network.nodes.length,
    attention: { ...NOTHING, ...attention },
  });
}
const strong = (scene: ReturnType<typeof look>) =>
  scene.nodes.filter(({ emphasis }) => emphasis === 'strong').map(({ node }) => node.id);

describe('emphasis', () => {
  test('is plain where nothing is chosen', () => {
    expect(new Set(look().nodes.map(({ emphasis }) => emphasis))).toEqual(new Set(['plain']));
  });

  test('of a hovered node takes its neighbours with it and fades the rest', () => {
    const scene = look({ hovered: { kind: 'node', id: 'person:tomasz-wolan' } });
    expect(strong(scene).sort()).toEqual(['person:tomasz-wolan', 'proposal:lift-tariffs']);
    expect(scene.nodes.filter(({ emphasis }) => emphasis === 'faded').length).toBe(network.nodes.length - 2);
  });

  test('of a selected edge takes its two ends', () => {
    const id = 'relation:disagree:country:ISL~country:NZL';
    const scene = look({ selected: { kind: 'edge', id } });
    expect(strong(scene).sort()).toEqual(['country:ISL', 'country:NZL']);
    expect(scene.edges.filter(({ emphasis }) => emphasis === 'strong').map(({ edge }) => edge.id)).toEqual([
      id,
    ]);
  });

  test('of what is filtered away is none', () => {
    expect(strong(look({ selected: { kind: 'node', id: 'person:gone' } }))).toEqual([]);
    expect(look({ selected: { kind: 'node', id: 'person:gone' } }).nodes[0]!.emphasis).toBe('plain');
  });
});

describe('labels', () => {
  test.each([
    { ...CANVAS, hovered: null },
    { ...CANVAS, hovered: { kind: 'node' as const, id: 'proposal:joint-patrol' } },
  ])('cover neither each other nor a node', ({ hovered, ...canvas }) => {
    const scene = look({ hovered }, canvas);
    const labels = placeLabels(scene, measure);
    expect(labels.length).toBeGreaterThanOrEqual(network.nodes.length);
    labels.forEach((a, i) => {
      for (const b of labels.slice(i + 1))
        expect(
          a.left >= b.left + b.widthPx ||
            b.left >= a.left + a.widthPx ||
            a.top >= b.top + b.heightPx ||
            b.top >= a.top + a.heightPx,
          `${a.id} covers ${b.id}`,
        ).toBe(true);
    });
  });

  test('are never cut by the canvas', () => {
    for (const { left, top, widthPx, heightPx } of placeLabels(look(), measure)) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + widthPx).toBeLessThanOrEqual(CANVAS.widthPx);
      expect(top + heightPx).toBeLessThanOrEqual(CANVAS.heightPx);
    }
  });

  test('keep out of the corner that something lies over, and use the edge above it', () => {
    const whole = { widthPx: 120, heightPx: CANVAS.heightPx };
    const labels = placeLabels(look(), measure, whole);
    expect(labels.length).toBeGreaterThan(0);
    for (const { left, widthPx } of labels)
      expect(left + widthPx).toBeLessThanOrEqual(CANVAS.widthPx - whole.widthPx);

    const low = { widthPx: 120, heightPx: CANVAS.heightPx / 2 };
    for (const { left, top, widthPx, heightPx } of placeLabels(look(), measure, low))
      if (top + heightPx > CANVAS.heightPx - low.heightPx)
        expect(left + widthPx).toBeLessThanOrEqual(CANVAS.widthPx - low.widthPx);
  });

  test('of a hovered edge say its stance and its number of statements', () => {
    const id = 'stance:disagree:person:tomasz-wolan>proposal:lift-tariffs';
    const label = placeLabels(look({ hovered: { kind: 'edge', id } }), measure).find(
      (each) => each.id === id,
    );
    expect(label?.lines).toEqual(['disagree · 1 statement']);
  });

  test('of a relation name its issues, and how many more there are', () => {
    const edge = { ...network.edges[0]!, issueLabels: ['Ukraine', 'Iran', 'Venezuela', 'Syria'] };
    expect(issuesLine(edge)).toBe('Ukraine · Iran · 2 more');
  });
});

describe('edges', () => {
  test('between the same two nodes bend apart', () => {
    const pair = network.edges.filter(({ id }) => id.endsWith('person:elin-sandvik~person:kenji-morita'));
    const bends = edgeCurvatures(network.edges);
    const [first, second] = pair.map(({ id }) => bends.get(id)!);
    expect(Math.abs(first! - second!)).toBeGreaterThan(0.2);
  });

  test('in opposite directions between the same two nodes bend apart too', () => {
    const edge = network.edges.find(({ kind }) => kind === 'relation')!;
    const back = { ...edge, id: 'back', source: edge.target, target: edge.source };
    const bends = edgeCurvatures([edge, back]);
    // Seen from its own source each lies on the same side, which is the other side of the chord.
    expect(bends.get(edge.id)).toBeCloseTo(bends.get('back')!);
    expect(bends.get('back')).not.toBe(0);
  });

  test('are dashed where they disagree and solid where they agree', () => {
    for (const edge of network.edges) expect(edgeStyle(edge, 10).dashPx > 0).toBe(edge.stance === 'disagree');
  });

  test('are wider with more statements, up to a limit', () => {
    const edge = network.edges.find(({ kind }) => kind === 'stance')!;
    const width = (weight: number): number => edgeStyle({ ...edge, weight }, 10).widthPx;
    expect(width(4)).toBeGreaterThan(width(1));
    expect(width(10_000)).toBe(width(100_000));
  });

  test('have an arrow whose tip touches the target only where they are directed', () => {
    for (const each of look().edges) {
      const corners = arrowCorners(each);
      expect(corners !== null).toBe(each.edge.directed);
      if (!corners) continue;
      const [x, y] = corners[0]!;
      expect(Math.hypot(x - each.target.x, y - each.target.y)).toBeCloseTo(each.targetRadiusPx + 2, 0);
    }
  });
});

describe('an arrow key', () => {
  const places: [string, { x: number; y: number }][] = [
    ['right', { x: 100, y: 10 }],
    ['far right', { x: 300, y: 0 }],
    ['up', { x: 5, y: -80 }],
  ];
  test('leads to the nearest node that way', () => {
    expect(nearestNode({ x: 0, y: 0 }, 'right', places)).toBe('right');
    expect(nearestNode({ x: 0, y: 0 }, 'up', places)).toBe('up');
  });

  test('leads nowhere where nothing lies that way', () => {
    expect(nearestNode({ x: 0, y: 0 }, 'left', places)).toBeNull();
  });
});

describe('in words', () => {
  test('the graph is told by its counts', () => {
    expect(describeGraph(network)).toBe(
      'Graph of 6 people, 1 organization or place, 5 countries, and 4 issues; 8 links of agreement and 8 of disagreement.',
    );
  });

  test('a node is told with its links', () => {
    const node = network.nodes.find(({ id }) => id === 'person:tomasz-wolan')!;
    expect(describeNode(node, network)).toBe(
      'Tomasz Wolan, person, 1 statement; 0 links of agreement, 1 of disagreement.',
    );
  });
});
