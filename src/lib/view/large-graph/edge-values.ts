// What the edges of a large graph are worth as they are drawn, in a column, and which of them have changed since they were
// last sent to the graphics card: a move of a window touches only those.

import type { ColumnGraph } from '#lib/network/column-graph.ts';

/** Changed edges closer together than this are sent as one piece. */
const GAP = 512;

export class EdgeValues {
  /** Per edge; 0 where it is not drawn. */
  readonly shown: Float32Array;
  /** The same once for each corner of each edge. */
  readonly byCorner: Float32Array<ArrayBuffer>;
  readonly #graph: ColumnGraph;
  readonly #corners: number;
  /** First and last edge of each piece, in order; null where everything is to be sent. */
  #changed: number[] | null = [];

  constructor(graph: ColumnGraph, corners: number) {
    const count = graph.sources.length;
    this.shown = new Float32Array(count);
    this.byCorner = new Float32Array(corners * count);
    this.#graph = graph;
    this.#corners = corners;
  }

  /**
   * Per edge, of which what is not a number counts as 0; an edge is worth something where both its ends are present (1).
   * Gives how many differ from before.
   */
  take(values: Float32Array | Float64Array, present: Uint8Array): number {
    const { sources, targets } = this.#graph;
    const { shown } = this;
    let changed = 0;
    for (let edge = 0; edge < shown.length; edge++) {
      let value = present[sources[edge]!] && present[targets[edge]!] ? values[edge]! : 0;
      if (value === shown[edge]) continue;
      value = Number.isFinite(value) ? Math.fround(value) : 0;
      if (value === shown[edge]) continue;
      shown[edge] = value;
      this.#touch(edge, value);
      changed++;
    }
    return changed;
  }

  /** What of `byCorner` has changed since this was asked last: from, to (the first that has not) of each piece. */
  drainChanges(): number[] {
    const changed = this.#changed ?? [0, this.shown.length - 1];
    this.#changed = [];
    return changed.map((edge, at) => (edge + (at % 2)) * this.#corners);
  }

  #touch(edge: number, value: number): void {
    const end = (edge + 1) * this.#corners;
    for (let at = edge * this.#corners; at < end; at++) this.byCorner[at] = value;
    if (!this.#changed) return;
    const last = this.#changed.length - 1;
    if (last > 0 && edge >= this.#changed[last]! && edge - this.#changed[last]! <= GAP)
      this.#changed[last] = edge;
    else if (last > 0 && edge < this.#changed[last]!) this.#changed = null;
    else this.#changed.push(edge, edge);
  }
}
