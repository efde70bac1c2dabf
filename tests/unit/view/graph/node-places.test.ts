import { expect, test } from 'vitest';
import { buildNetwork } from '#lib/network/build-network.ts';
import { NodePlaces } from '#lib/view/graph/node-places.ts';
import { inventedWorkspace as workspace } from '../../../fixtures/invented-workspace.ts';

const whole = buildNetwork(workspace, workspace.statements);
const CANVAS = { widthPx: 900, heightPx: 600 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

const placesOf = (places: NodePlaces) => new Map(whole.nodes.map(({ id }) => [id, places.of(id)]));

test('every filter and every window of time leaves nodes where they are', () => {
  const places = new NodePlaces();
  places.place(whole, 'force', CANVAS, NONE, true);
  const before = placesOf(places);
  for (const statement of workspace.statements)
    places.place(buildNetwork(workspace, [statement]), 'force', CANVAS, NONE, false);
  places.place(whole, 'force', CANVAS, NONE, false);
  expect(placesOf(places)).toEqual(before);
});

test('a node that is new is put among the others, which stay', () => {
  const places = new NodePlaces();
  const newcomer = 'person:tomasz-wolan';
  const first = {
    nodes: whole.nodes.filter(({ id }) => id !== newcomer),
    edges: whole.edges.filter(({ source, target }) => source !== newcomer && target !== newcomer),
  };
  places.place(first, 'force', CANVAS, NONE, true);
  const before = placesOf(places);
  expect(places.lacks(whole)).toBe(true);
  places.place(whole, 'force', CANVAS, NONE, false);
  expect(places.of(newcomer)).not.toBeNull();
  for (const { id } of first.nodes) {
    expect(places.of(id)!.x).toBeCloseTo(before.get(id)!.x, 1);
    expect(places.of(id)!.y).toBeCloseTo(before.get(id)!.y, 1);
  }
});

test('a pinned node stays through every other layout, and moves with a canvas that grows', () => {
  const places = new NodePlaces();
  places.place(whole, 'force', CANVAS, NONE, true);
  places.pin('country:NOR', { x: 450, y: 150 });
  for (const layout of ['camps', 'columns', 'circle', 'force']) {
    places.place(whole, layout, CANVAS, NONE, true);
    expect(places.of('country:NOR')).toEqual({ x: 450, y: 150 });
  }
  places.place(whole, 'force', { widthPx: 1800, heightPx: 1200 }, NONE, true);
  expect(places.of('country:NOR')).toEqual({ x: 900, y: 300 });
});

test('a node that is let go stays where it is until the next layout', () => {
  const places = new NodePlaces();
  places.place(whole, 'circle', CANVAS, NONE, true);
  const before = places.of('country:NOR');
  places.pin('country:NOR', { x: 450, y: 300 });
  places.unpin('country:NOR');
  expect(places.of('country:NOR')).toEqual({ x: 450, y: 300 });
  places.place(whole, 'circle', CANVAS, NONE, true);
  expect(places.of('country:NOR')).toEqual(before);
});

test('pins that come from elsewhere move their nodes at once', () => {
  const places = new NodePlaces();
  places.place(whole, 'force', CANVAS, NONE, true);
  expect(places.setPins(new Map([['country:NOR', { x: 0.5, y: 0.25 }]]))).toBe(true);
  expect(places.of('country:NOR')).toEqual({ x: 450, y: 150 });
  expect(places.setPins(new Map())).toBe(false);
});
