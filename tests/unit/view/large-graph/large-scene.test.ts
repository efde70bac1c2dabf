import { describe, expect, test } from 'vitest';
import { arrowCorners } from '#lib/view/large-graph/arrow-corners.ts';
import { composeLargePicture } from '#lib/view/large-graph/compose-large-picture.ts';
import {
  buildLargeScene,
  edgesInSight,
  nodesInSight,
  placementOfAll,
} from '#lib/view/large-graph/large-scene.ts';
import type { LargeScene } from '#lib/view/large-graph/large-scene.ts';
import { pickIn } from '#lib/view/large-graph/pick-in.ts';
import { standsOutWith } from '#lib/view/large-graph/stands-out.ts';
import type { Palette } from '#lib/view/graph/palette.ts';

const graph = {
  ids: ['a', 'b', 'c', 'd'],
  labels: ['Ann', 'Bob', 'Cid', 'Dot'],
  importance: Float32Array.of(9, 4, 1, 1),
  positions: null,
  sources: Uint32Array.of(0, 1, 2),
  targets: Uint32Array.of(1, 2, 0),
  values: Float32Array.of(1, -3, 2),
  isSigned: true,
  directed: Uint8Array.of(1, 0, 0),
};
const UNIT = Float32Array.of(0, 0, 1, 0, 1, 1, 0.5, 0.5);
const PRESENT = Uint8Array.of(1, 1, 1, 0);

function sceneAt(picked: LargeScene['picked'] = null, zoom = 1): LargeScene {
  const all = placementOfAll(UNIT, 400, 300);
  return buildLargeScene({
    graph,
    values: graph.values,
    present: PRESENT,
    unit: UNIT,
    groups: null,
    picked,
    widthPx: 400,
    heightPx: 300,
    placement: { ...all, unitPx: all.unitPx * zoom, leftPx: all.leftPx - (zoom - 1) * 1000 },
  });
}

describe('a large scene', () => {
  test('shows all that is present within the canvas, y upwards, and nothing of who is absent', () => {
    const { places, radiiPx } = sceneAt();
    for (let node = 0; node < 3; node++) {
      expect(places[2 * node]).toBeGreaterThan(0);
      expect(places[2 * node]).toBeLessThan(400);
    }
    expect(places[1]).toBeGreaterThan(places[5]!);
    expect(radiiPx[3]).toBe(0);
    expect([...nodesInSight(sceneAt(), 9)]).toEqual([2, 1, 0]);
    expect([...nodesInSight(sceneAt(), 2)]).toEqual([1, 0]);
  });

  test('gives the strongest edges, the strongest last, and none that lie beside the canvas', () => {
    expect([...edgesInSight(sceneAt(), 9)].at(-1)).toBe(1);
    expect(edgesInSight(sceneAt(), 2)).toHaveLength(2);
    expect(edgesInSight(sceneAt(null, 3), 9)).toHaveLength(0);
  });

  test('finds a node before an edge, an edge between nodes, and nothing elsewhere', () => {
    const scene = sceneAt();
    const at = (node: number) => ({ x: scene.places[2 * node]!, y: scene.places[2 * node + 1]! });
    const edges = edgesInSight(scene, 9);
    expect(pickIn(scene, [0, 1, 2], edges, at(1))).toEqual({ kind: 'node', node: 1 });
    const between = { x: (at(0).x + at(1).x) / 2, y: at(0).y };
    expect(pickIn(scene, [0, 1, 2], edges, between)).toEqual({ kind: 'edge', edge: 0 });
    expect(pickIn(scene, [0, 1, 2], edges, { x: 3, y: 3 })).toBeNull();
  });

  test('lets a node stand out with its ties by strength, an edge with its ends, and nothing that is not drawn', () => {
    expect(standsOutWith(sceneAt(), { kind: 'node', node: 1 })).toEqual({ edges: [0, 1], nodes: [1, 2, 0] });
    expect(standsOutWith(sceneAt(), { kind: 'edge', edge: 2 })).toEqual({ edges: [2], nodes: [2, 0] });
    expect(standsOutWith(sceneAt(), { kind: 'node', node: 3 })).toBeNull();
  });
});

test('an arrow’s tip is at the rim of whom it points to, and there is none where no line shows', () => {
  const sizes = { fromPx: 5, toPx: 10, widthPx: 1 };
  const [tip, left, right] = arrowCorners({ x: 0, y: 0 }, { x: 100, y: 0 }, sizes)!;
  expect(tip).toEqual({ x: 90, y: 0 });
  expect([left.x, right.x].every((x) => x < 90)).toBe(true);
  expect(left.y).toBe(-right.y);
  expect(arrowCorners({ x: 0, y: 0 }, { x: 20, y: 0 }, sizes)).toBeNull();
});

describe('a picture of a large scene', () => {
  const palette = {
    ...Object.fromEntries(
      [
        'surface',
        'raised',
        'line',
        'ink',
        'muted',
        'accent',
        'agree',
        'disagree',
        'affiliation',
        'person',
      ].map((name, at) => [name, `#0000${(16 + at).toString(16)}`]),
    ),
    groups: Array<string>(8).fill('#112233'),
    font: 'sans-serif',
  } as unknown as Palette;
  const options = {
    title: 'Votes',
    filters: ['topic Peace'],
    dates: '1985 – 1989',
    counts: '3 of 4 actors, 3 lines',
    source: 'A book',
    settings: 'Counts: Agreement.',
    keys: [],
    opaque: true,
  };
  const compose = (mostEdges: number, picked: LargeScene['picked'] = null) =>
    composeLargePicture(sceneAt(picked), palette, (text) => 3 * text.length, { ...options, mostEdges });
  const wordsOf = (drawing: ReturnType<typeof compose>): string => JSON.stringify(drawing.shapes);

  test('says its title, window, filter, source, settings and legend, and that one line leads to somebody', () => {
    const words = wordsOf(compose(10));
    for (const said of [
      'Votes',
      '1985 – 1989',
      'topic Peace',
      'A book',
      'Counts: Agreement.',
      'Agree',
      'Conflict',
      'Leads to',
    ])
      expect(words).toContain(said);
    expect(compose(10).description).toContain('Bob and Cid: conflict, 3; ');
    expect(compose(10).description).toContain('Ann to Bob: agreement, 1.');
  });

  test('says so where it has only the strongest lines', () => {
    expect(wordsOf(compose(10))).not.toContain('the strongest');
    expect(wordsOf(compose(3))).not.toContain('the strongest');
    expect(wordsOf(compose(2))).toContain('Drawn are the strongest 2 lines.');
  });

  test('fades what is not picked', () => {
    const graphOf = (drawing: ReturnType<typeof compose>) =>
      drawing.shapes.flatMap((shape) =>
        shape.kind === 'group' && shape.name === 'graph' ? shape.shapes : [],
      );
    const faded = graphOf(compose(10, { kind: 'edge', edge: 0 }));
    expect(faded.filter((shape) => shape.kind === 'group' && shape.opacity === 0.25)).toHaveLength(3);
    expect(graphOf(compose(10)).every((shape) => shape.kind === 'group' && shape.opacity === undefined)).toBe(
      true,
    );
  });
});
