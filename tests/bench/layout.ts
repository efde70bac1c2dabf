// `npm run bench:layout`: an iteration of our layout of large graphs beside graphology's ForceAtlas2, as it comes (with
// Barnes and Hut's tree, its opening at 0.5) and opened as wide as ours, in one run on the same graphs; how soon there is
// a first picture; and how well both keep groups together after the same number of iterations. Milliseconds are of the
// processor's time, since the machine may be shared. Usage: node tests/bench/layout.ts [iterations]

import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { seededRandom } from '#lib/network/communities/seeded-random.ts';
import { Forces } from '#lib/network/layouts/large/forces.ts';
import { layOutLarge } from '#lib/network/layouts/large/lay-out-large.ts';
import { pairsOf, tiesOf } from '#lib/network/layouts/large/ties.ts';
import { nearestOfOwnGroup } from '../fixtures/nearest-of-own-group.ts';
import { randomGraph } from '../fixtures/random-graph.ts';

const [iterations = 60] = process.argv.slice(2).map(Number);
const SIZES = [
  [1000, 5000],
  [10_000, 50_000],
] as const;
const ROUNDS = 7;
/** Iterations of a round, over this many nodes in all. */
const NODES_A_ROUND = 30_000;

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function msOf(work: () => void): number {
  const beforeMs = processorMs();
  work();
  return processorMs() - beforeMs;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

interface Run {
  /** Milliseconds of one iteration, each of its rounds. */
  readonly perIteration: number[];
  iterate(times: number): void;
}

function ours(graph: ColumnGraph, start: Float64Array): Run {
  const ties = tiesOf(pairsOf(graph));
  const x = Float64Array.from({ length: ties.count }, (_, node) => start[2 * node]!);
  const y = Float64Array.from({ length: ties.count }, (_, node) => start[2 * node + 1]!);
  const forces = new Forces(ties, x, y);
  return {
    perIteration: [],
    iterate: (times) => {
      for (let i = 0; i < times; i++) forces.step(1);
    },
  };
}

function graphologyOf({ ids, sources, targets, values }: ColumnGraph, start: Float64Array): UndirectedGraph {
  const graph = new UndirectedGraph();
  ids.forEach((id, node) => graph.addNode(id, { x: start[2 * node]!, y: start[2 * node + 1]! }));
  values.forEach((weight, edge) => graph.addEdge(ids[sources[edge]!]!, ids[targets[edge]!]!, { weight }));
  return graph;
}

function theirs(graph: UndirectedGraph, opening: number): Run {
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true, barnesHutTheta: opening };
  return {
    perIteration: [],
    iterate: (times) => forceAtlas2.assign(graph, { iterations: times, getEdgeWeight: 'weight', settings }),
  };
}

function compare(nodes: number, edges: number): void {
  const { graph, groups } = randomGraph(nodes, edges, { isSigned: false });
  const random = seededRandom(11);
  const start = Float64Array.from({ length: 2 * nodes }, () => 100 * random());
  const runs = {
    Entente: ours(graph, start),
    ForceAtlas2: theirs(graphologyOf(graph, start), 0.5),
    'ForceAtlas2, opened as wide': theirs(graphologyOf(graph, start), 1.1),
  };
  const perRound = NODES_A_ROUND / nodes;
  for (const run of Object.values(runs)) run.iterate(perRound);
  // In turn, so that what else the machine does falls on all alike.
  for (let round = 0; round < ROUNDS; round++)
    for (const run of Object.values(runs))
      run.perIteration.push(msOf(() => run.iterate(perRound)) / perRound);

  console.log(`\n${nodes} nodes, ${edges} edges`);
  const own = median(runs.Entente.perIteration);
  for (const [name, { perIteration }] of Object.entries(runs)) {
    const ms = median(perIteration);
    console.log(
      `  ${name.padEnd(29)}${ms.toFixed(2).padStart(9)} ms an iteration${(ms / own).toFixed(1).padStart(8)} ×`,
    );
  }

  const startMs = performance.now();
  let firstMs: number | null = null;
  let firstShare = 0;
  let places = new Float32Array();
  for (const { positions, done } of layOutLarge(pairsOf(graph), { iterations })) {
    if (firstMs === null && performance.now() - startMs > 200) {
      firstMs = performance.now() - startMs;
      firstShare = nearestOfOwnGroup(positions(), groups);
    }
    if (done === 1) places = positions();
  }
  const allMs = performance.now() - startMs;
  const reference = graphologyOf(graph, start);
  theirs(reference, 0.5).iterate(iterations);
  const referencePlaces = Float32Array.from(
    graph.ids.flatMap((id): number[] => {
      const { x, y } = reference.getNodeAttributes(id) as { x: number; y: number };
      return [x, y];
    }),
  );
  const share = (value: number): string => `${(100 * value).toFixed(0)} %`;
  if (firstMs !== null)
    console.log(
      `  a picture after ${firstMs.toFixed(0)} ms: ${share(firstShare)} of the nearest ten are of a node's own group`,
    );
  console.log(
    `  after ${iterations} iterations (${allMs.toFixed(0)} ms): ${share(nearestOfOwnGroup(places, groups))}; ForceAtlas2: ` +
      share(nearestOfOwnGroup(referencePlaces, groups)),
  );
}

for (const [nodes, edges] of SIZES) compare(nodes, edges);
