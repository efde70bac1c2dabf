// The measures of nodes that size and colour can follow, in the order of the menu. Paths and centralities come from
// graphology-metrics.

import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import type { Network } from '#lib/network/network.ts';
import type { NodeMeasure } from './measure.ts';
import { pairGraph } from './pair-graph.ts';

const entries = (record: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(record));

const statements: NodeMeasure = {
  id: 'statements',
  label: 'Statements',
  explanation: 'In how many of the shown statements it takes part.',
  range: null,
  run: ({ nodes }) => new Map(nodes.map(({ id, statements }) => [id, statements])),
};

const degree: NodeMeasure = {
  id: 'degree',
  label: 'Links',
  explanation: 'With how many others it is linked by a stance or a relation (degree).',
  range: null,
  run: (network) => {
    const graph = pairGraph(network);
    return new Map(graph.mapNodes((id) => [id, graph.degree(id)]));
  },
};

const weightedDegree: NodeMeasure = {
  id: 'weighted-degree',
  label: 'Strength of links',
  explanation: 'Its links, each counted as often as statements say it (weighted degree).',
  range: null,
  run: (network) => {
    const sums = new Map(network.nodes.map(({ id }) => [id, 0]));
    pairGraph(network).forEachEdge((_edge, { weight }, source, target) => {
      sums.set(source, sums.get(source)! + weight);
      sums.set(target, sums.get(target)! + weight);
    });
    return sums;
  },
};

const betweenness: NodeMeasure = {
  id: 'betweenness',
  label: 'Go-between',
  explanation:
    'On which share of the shortest ways between all others it lies (betweenness: Freeman 1977, by Brandes 2001).',
  range: [0, 1],
  run: (network) => entries(betweennessCentrality(pairGraph(network), { getEdgeWeight: null })),
};

const closeness: NodeMeasure = {
  id: 'closeness',
  label: 'Nearness',
  explanation:
    'How few steps lead to all others; smaller parts count less (closeness by Wasserman and Faust 1994).',
  range: [0, 1],
  run: (network) => entries(closenessCentrality(pairGraph(network), { wassermanFaust: true })),
};

/** Statements for and against each node, by the weights of its edges. */
function balanceOf(network: Network): ReadonlyMap<string, number> {
  const sums = new Map<string, { agree: number; disagree: number }>();
  for (const { source, target, stance, weight } of network.edges) {
    if (stance === null) continue;
    for (const id of [source, target]) {
      const sum = sums.get(id) ?? { agree: 0, disagree: 0 };
      sum[stance] += Math.max(1, weight);
      sums.set(id, sum);
    }
  }
  return new Map([...sums].map(([id, { agree, disagree }]) => [id, (agree - disagree) / (agree + disagree)]));
}

/** For colours; as a size it would make those who only disagree look unimportant. */
export const balance: NodeMeasure = {
  id: 'balance',
  label: 'Agree or disagree',
  explanation:
    'Agreement less disagreement over both: 1 where all its links agree, -1 where all disagree, 0 where they are even.',
  range: [-1, 1],
  run: balanceOf,
};

export const NODE_MEASURES: readonly [NodeMeasure, ...NodeMeasure[]] = [
  statements,
  degree,
  weightedDegree,
  betweenness,
  closeness,
];

/** The measure of that id, or the first. */
export function nodeMeasureById(id: string): NodeMeasure {
  return NODE_MEASURES.find((measure) => measure.id === id) ?? NODE_MEASURES[0];
}
