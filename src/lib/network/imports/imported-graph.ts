// A graph that was read from a file, and an account of what in it could not be taken over.

import type { ColumnGraph } from '../column-graph.ts';

export interface GraphAccount {
  /** Edges of a signed graph that say neither agree nor disagree (an affiliation); they are left out. */
  readonly unsigned: number;
  /** Edges of weight 0, which are left out: a graph in columns has them for edges that are not there. */
  readonly weightless: number;
  /** Edges from a node to itself, which are left out. */
  readonly loops: number;
  /** Edges with an end that no node of the file has, which are left out. */
  readonly dangling: number;
  /** Edges of more than two ends, which are left out. */
  readonly hyperedges: number;
  /** Nodes without an id, which are left out. */
  readonly nameless: number;
  /** Edges whose weight is no number; they weigh 1. */
  readonly unweighed: number;
  /** Whether parts of it are there for some of its time only: all of them are shown at once. */
  readonly isOverTime: boolean;
}

export interface ImportedGraph extends GraphAccount {
  readonly kind: 'graph';
  readonly title: string;
  readonly graph: ColumnGraph;
}
