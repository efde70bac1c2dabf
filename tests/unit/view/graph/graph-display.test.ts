import { describe, expect, test } from 'vitest';
import type { Network } from '#lib/network/network.ts';
import type { Brush, Known } from '#lib/view/graph/graph-display.ts';
import { GraphDisplay } from '#lib/view/graph/graph-display.ts';
import { smallNetwork } from '../../network/small-network.ts';

const whole = smallNetwork('a + b, b - c, c + d, d + e');

const brush = (): Brush => ({
  node: ({ statements }) => ({ size: statements, color: '#000000', shape: 0 }),
  edge: ({ weight, directed }) => ({
    type: 'line',
    label: '',
    forceLabel: false,
    size: weight,
    color: '#000000',
    dashPx: 0,
    arrow: directed,
    zIndex: 1,
  }),
  curved: false,
});

/** A graph that has all of `network`. */
function knowing(network: Network): Known {
  const sources = new Map(network.edges.map(({ id, source }) => [id, source]));
  return {
    hasNode: (id) => network.nodes.some((node) => node.id === id),
    hasEdge: (id) => sources.has(id),
    source: (id) => sources.get(id)!,
  };
}

const without = (network: Network, edge: string): Network => ({
  nodes: network.nodes.map((node) => ({ ...node })),
  edges: network.edges.filter(({ id }) => id !== edge).map((each) => ({ ...each })),
});

const BC = 'relation:disagree:b~c';

describe('a filter', () => {
  test('touches what it takes away and nothing else, though every object is new', () => {
    const display = new GraphDisplay();
    const same = brush();
    display.show(whole, same, knowing(whole));
    const touched = display.show(without(whole, BC), same, knowing(whole));
    expect(touched).toMatchObject({ nodes: [], edges: [], lacksSome: false });
    expect(touched.toggled).toEqual([display.edge(BC)]);
    expect(display.edge(BC)?.hidden).toBe(true);
    expect(display.shownEdge(BC)).toBeUndefined();
  });

  test('that is taken back touches the same again', () => {
    const display = new GraphDisplay();
    const same = brush();
    display.show(whole, same, knowing(whole));
    display.show(without(whole, BC), same, knowing(whole));
    const hidden = display.edge(BC);
    const touched = display.show(without(whole, ''), same, knowing(whole));
    expect(touched.edges).toEqual([]);
    // The very object that Sigma was given says that it is shown again.
    expect(touched.toggled).toHaveLength(1);
    expect(touched.toggled[0]).toBe(hidden);
    expect(hidden?.hidden).toBe(false);
  });

  test('touches a node whose number of statements it changes', () => {
    const display = new GraphDisplay();
    const same = brush();
    display.show(whole, same, knowing(whole));
    const fewer = {
      ...whole,
      nodes: whole.nodes.map((node) => (node.id === 'b' ? { ...node, statements: 1 } : node)),
    };
    expect(display.show(fewer, same, knowing(whole)).nodes).toEqual(['b']);
    expect(display.node('b')?.size).toBe(1);
  });

  test('that leaves only what the other side says turns the edge', () => {
    const display = new GraphDisplay();
    const same = brush();
    display.show(whole, same, knowing(whole));
    const turned = {
      ...whole,
      edges: whole.edges.map((edge) =>
        edge.id === BC ? { ...edge, source: 'c', target: 'b', directed: true } : edge,
      ),
    };
    expect(display.show(turned, same, knowing(whole)).edges).toEqual([BC]);
    expect(display.edge(BC)).toMatchObject({ turned: true, arrow: true });
  });
});

test('an edge that looks different when it is shown again is drawn anew', () => {
  const display = new GraphDisplay();
  const same = brush();
  display.show(whole, same, knowing(whole));
  display.show(without(whole, BC), same, knowing(whole));
  const heavier = {
    ...whole,
    edges: whole.edges.map((edge) => (edge.id === BC ? { ...edge, weight: 7 } : edge)),
  };
  expect(display.show(heavier, same, knowing(whole))).toMatchObject({ edges: [BC], toggled: [] });
  expect(display.edge(BC)).toMatchObject({ size: 7, hidden: false });
});

test('the same network twice touches nothing', () => {
  const display = new GraphDisplay();
  const same = brush();
  display.show(whole, same, knowing(whole));
  expect(display.show(structuredClone(whole), same, knowing(whole))).toMatchObject({
    nodes: [],
    edges: [],
    toggled: [],
  });
});

test('a new brush that paints as the last one did touches nothing either', () => {
  const display = new GraphDisplay();
  display.show(whole, brush(), knowing(whole));
  expect(display.show(whole, brush(), knowing(whole))).toMatchObject({ nodes: [], edges: [], toggled: [] });
});

test('a new brush with another colour touches all that is shown', () => {
  const display = new GraphDisplay();
  display.show(whole, brush(), knowing(whole));
  const red = { ...brush(), node: () => ({ size: 1, color: '#ff0000', shape: 0 }) };
  expect(display.show(whole, red, knowing(whole)).nodes).toHaveLength(whole.nodes.length);
});

test('what the graph does not have is left out, and said', () => {
  const display = new GraphDisplay();
  const known = knowing(without(whole, BC));
  expect(display.show(whole, brush(), known).lacksSome).toBe(true);
  expect(display.edge(BC)).toBeUndefined();
});
