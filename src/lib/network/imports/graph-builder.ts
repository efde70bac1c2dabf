// Nodes and edges as a file tells them, one by one, to a graph in columns. A graph is signed where an edge says agree or
// disagree, or weighs less than nothing; edges without a sign are then no ties and are left out, as are those that weigh
// nothing, and counted.

import type { ImportedGraph } from './imported-graph.ts';

export interface NodeFacts {
  /** What edges call it. */
  readonly id: string;
  /** An id that a file keeps beside, where its form allows only some characters in ids; null where there is none. */
  readonly ownId: string | null;
  readonly label: string | null;
  readonly size: number | null;
  readonly x: number | null;
  readonly y: number | null;
}

export interface EdgeFacts {
  readonly source: string;
  readonly target: string;
  /** Null where the file says none, `unreadable` where it says something that is no number: both weigh 1. */
  readonly weight: number | null | 'unreadable';
  /** What the file says of agreement; null where nothing. */
  readonly sign: 1 | -1 | null;
  readonly isDirected: boolean;
}

const FIRST_ROOM = 1024;

export class GraphBuilder {
  readonly #title: string;
  /** Places of ids, in order of their first mention; an edge may come before its ends. */
  readonly #places = new Map<string, number>();
  readonly #nodes: (NodeFacts | null)[] = [];
  #edges = 0;
  #sources = new Uint32Array(FIRST_ROOM);
  #targets = new Uint32Array(FIRST_ROOM);
  #weights = new Float32Array(FIRST_ROOM);
  #signs = new Int8Array(FIRST_ROOM);
  #directed = new Uint8Array(FIRST_ROOM);
  #loops = 0;
  #nameless = 0;
  #unweighed = 0;
  #hyperedges = 0;
  #isOverTime = false;

  constructor(title: string) {
    this.#title = title;
  }

  /** A second node of one id adds to the first what that did not say. */
  addNode(node: NodeFacts): void {
    if (node.id === '') {
      this.#nameless++;
      return;
    }
    const place = this.#placeOf(node.id);
    const known = this.#nodes[place];
    this.#nodes[place] = known
      ? {
          id: known.id,
          ownId: known.ownId ?? node.ownId,
          label: known.label ?? node.label,
          size: known.size ?? node.size,
          x: known.x ?? node.x,
          y: known.y ?? node.y,
        }
      : node;
  }

  addEdge({ source, target, weight, sign, isDirected }: EdgeFacts): void {
    if (source === target) {
      this.#loops++;
      return;
    }
    if (this.#edges === this.#sources.length) this.#grow();
    const edge = this.#edges++;
    this.#sources[edge] = this.#placeOf(source);
    this.#targets[edge] = this.#placeOf(target);
    if (weight === 'unreadable') this.#unweighed++;
    this.#weights[edge] = typeof weight === 'number' ? weight : 1;
    this.#signs[edge] = sign ?? 0;
    this.#directed[edge] = isDirected ? 1 : 0;
  }

  /** An edge of more than two ends, which is left out. */
  addHyperedge(): void {
    this.#hyperedges++;
  }

  /** Something in the file is there for some of its time only. */
  noteTime(): void {
    this.#isOverTime = true;
  }

  finish(): ImportedGraph {
    const kept = this.#nodes.flatMap((node, place) => (node ? [place] : []));
    const nodes = kept.map((place) => this.#nodes[place]!);
    const ownIds = nodes.map(({ id, ownId }) => ownId ?? id);
    const ids = new Set(ownIds).size === nodes.length ? ownIds : nodes.map(({ id }) => id);
    const newPlace = new Int32Array(this.#nodes.length).fill(-1);
    for (const [at, place] of kept.entries()) newPlace[place] = at;
    let isSigned = false;
    for (let edge = 0; edge < this.#edges && !isSigned; edge++)
      isSigned = this.#signs[edge] !== 0 || this.#weights[edge]! < 0;
    const saysSigns = this.#signs.subarray(0, this.#edges).some((sign) => sign !== 0);

    const [sources, targets] = [new Uint32Array(this.#edges), new Uint32Array(this.#edges)];
    const values = new Float32Array(this.#edges);
    const directed = new Uint8Array(this.#edges);
    let [edges, unsigned, weightless, dangling] = [0, 0, 0, 0];
    for (let edge = 0; edge < this.#edges; edge++) {
      const [source, target] = [newPlace[this.#sources[edge]!]!, newPlace[this.#targets[edge]!]!];
      const [weight, sign] = [this.#weights[edge]!, this.#signs[edge]!];
      if (source < 0 || target < 0) dangling++;
      else if (saysSigns && sign === 0 && weight >= 0) unsigned++;
      else if (weight === 0) weightless++;
      else {
        sources[edges] = source;
        targets[edges] = target;
        directed[edges] = this.#directed[edge]!;
        values[edges++] = sign === 0 ? weight : sign * Math.abs(weight);
      }
    }
    return {
      kind: 'graph',
      title: this.#title,
      graph: {
        ids,
        labels: nodes.map(({ label }, at) => label ?? ids[at]!),
        importance: nodes.some(({ size }) => size !== null)
          ? Float32Array.from(nodes, ({ size }) => Math.max(0, size ?? 0))
          : null,
        positions: positionsOf(nodes),
        sources: sources.slice(0, edges),
        targets: targets.slice(0, edges),
        values: values.slice(0, edges),
        isSigned,
        directed: directed.includes(1) ? directed.slice(0, edges) : null,
      },
      unsigned,
      weightless,
      loops: this.#loops,
      dangling,
      hyperedges: this.#hyperedges,
      nameless: this.#nameless,
      unweighed: this.#unweighed,
      isOverTime: this.#isOverTime,
    };
  }

  #placeOf(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    this.#places.set(id, this.#nodes.length);
    return this.#nodes.push(null) - 1;
  }

  #grow(): void {
    const room = this.#sources.length * 2;
    this.#sources = larger(new Uint32Array(room), this.#sources);
    this.#targets = larger(new Uint32Array(room), this.#targets);
    this.#weights = larger(new Float32Array(room), this.#weights);
    this.#signs = larger(new Int8Array(room), this.#signs);
    this.#directed = larger(new Uint8Array(room), this.#directed);
  }
}

/** Null where a node has none, or all have the same: then nobody has arranged them. */
function positionsOf(nodes: readonly NodeFacts[]): Float32Array | null {
  const [first] = nodes;
  if (!nodes.every(({ x, y }) => x !== null && y !== null)) return null;
  if (!nodes.some(({ x, y }) => x !== first!.x || y !== first!.y)) return null;
  return Float32Array.from(nodes.flatMap(({ x, y }) => [x!, y!]));
}

function larger<Column extends Uint32Array | Float32Array | Int8Array | Uint8Array>(
  empty: Column,
  column: Column,
): Column {
  empty.set(column);
  return empty;
}
