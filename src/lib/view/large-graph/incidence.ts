// Which edges each node has: one column of edges, and where each node's begin.

import type { ColumnGraph } from '#lib/network/column-graph.ts';

export class Incidence {
  readonly #graph: ColumnGraph;
  readonly #starts: Uint32Array;
  readonly #edges: Uint32Array;

  constructor(graph: ColumnGraph) {
    const { ids, sources, targets } = graph;
    this.#graph = graph;
    this.#starts = new Uint32Array(ids.length + 1);
    for (let edge = 0; edge < sources.length; edge++) {
      this.#starts[sources[edge]! + 1]!++;
      if (sources[edge] !== targets[edge]) this.#starts[targets[edge]! + 1]!++;
    }
    for (let node = 0; node < ids.length; node++) this.#starts[node + 1]! += this.#starts[node]!;
    this.#edges = new Uint32Array(this.#starts[ids.length]!);
    const next = this.#starts.slice();
    for (let edge = 0; edge < sources.length; edge++) {
      this.#edges[next[sources[edge]!]!++] = edge;
      if (sources[edge] !== targets[edge]) this.#edges[next[targets[edge]!]!++] = edge;
    }
  }

  /** The edges of a node, in the graph's order; a loop once. */
  edgesOf(node: number): Uint32Array {
    return this.#edges.subarray(this.#starts[node]!, this.#starts[node + 1]!);
  }

  /** The node at the other end of one of its edges. */
  otherEnd(edge: number, node: number): number {
    const { sources, targets } = this.#graph;
    return sources[edge] === node ? targets[edge]! : sources[edge]!;
  }
}
