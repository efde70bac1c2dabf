// What the files of a graph in columns (a network over time, a graph that was opened) say of its nodes and edges: one list for
// GEXF and GraphML, under the names that ours are read by again (network/imports/graph-facts.ts).

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import type { Captions } from './captions.ts';
import type { GraphAttribute } from './graph-attributes.ts';
import { shortestNumber } from './shortest-number.ts';

export interface ColumnGraphFile {
  readonly graph: ColumnGraph;
  /** Per edge, what it is worth in the window, as it was derived or read; 0 where it is not there. */
  readonly values: ArrayLike<number>;
  /** Per node, 1 where it is there. */
  readonly present: ArrayLike<number>;
  readonly captions: Captions;
  /** Per node, from 0; below 0 for none. Null where none were found. */
  readonly groups: ArrayLike<number> | null;
  /** What a node is: "actor", "issue"; null where nobody knows. */
  readonly kindOf: ((node: number) => string) | null;
  /** How many statements a node makes in the whole time, or how large the file has it; null for one that makes none. */
  readonly statementsOf: ((node: number) => number | null) | null;
  /** Per edge, how often its two ends agreed and differed; null where that is not counted. */
  readonly agreed: ArrayLike<number> | null;
  readonly differed: ArrayLike<number> | null;
  readonly look: ColumnLook;
}

/** Where and how things are drawn: pixels, y upwards; colours are `#rrggbb`. */
export interface ColumnLook {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly radiiPx: ArrayLike<number>;
  colourOfNode(node: number): string;
  colourOfEdge(edge: number): string;
}

/** Nodes and edges are places in the graph's columns. */
export interface ColumnAttributes {
  readonly nodes: readonly GraphAttribute<number>[];
  readonly edges: readonly GraphAttribute<number>[];
}

export function columnAttributes(file: ColumnGraphFile): ColumnAttributes {
  const { graph, values, groups, kindOf, statementsOf, agreed, differed } = file;
  const nodes: GraphAttribute<number>[] = [];
  if (kindOf) nodes.push({ id: 'kind', type: 'string', of: kindOf });
  if (statementsOf) nodes.push({ id: 'statements', type: 'double', of: statementsOf });
  if (groups)
    nodes.push({ id: 'group', type: 'integer', of: (node) => (groups[node]! < 0 ? null : groups[node]!) });
  const edges: GraphAttribute<number>[] = [];
  if (graph.isSigned)
    edges.push(
      { id: 'stance', type: 'string', of: (edge) => (values[edge]! < 0 ? 'disagree' : 'agree') },
      { id: 'signed_weight', type: 'double', of: (edge) => shortestNumber(values[edge]!) },
    );
  if (agreed) edges.push({ id: 'agreements', type: 'double', of: (edge) => agreed[edge]! });
  if (differed) edges.push({ id: 'conflicts', type: 'double', of: (edge) => differed[edge]! });
  return { nodes, edges };
}

/** The nodes that are there, and the edges: of some value, between two that are. */
export function columnsThere({ graph, values, present }: ColumnGraphFile): {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
} {
  const nodes: number[] = [];
  for (let node = 0; node < graph.ids.length; node++) if (present[node]) nodes.push(node);
  const edges: number[] = [];
  for (let edge = 0; edge < graph.sources.length; edge++)
    if (values[edge] !== 0 && present[graph.sources[edge]!] && present[graph.targets[edge]!])
      edges.push(edge);
  return { nodes, edges };
}
