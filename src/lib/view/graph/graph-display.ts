// What each node and edge looks like now, beside Sigma's graph: the graph holds only where things are, Sigma's reducers
// read the rest from here. A new network is compared with the last, so that a filter costs what it changes and not what
// there is; what it takes away stays in the graph, hidden.

import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import { edgeCurvatures } from './edge-curve.ts';

export interface NodeDisplay {
  readonly size: number;
  readonly color: string;
  readonly shape: number;
  readonly hidden: boolean;
}

export interface EdgeDisplay {
  readonly size: number;
  readonly color: string;
  readonly dashPx: number;
  readonly arrow: boolean;
  readonly curvature: number;
  readonly zIndex: number;
  /** Drawn from the graph's target to its source: a filter has left only what the other side says. */
  readonly turned: boolean;
  readonly hidden: boolean;
}

/** How things are drawn now; a new object where theme, sizes or colours have changed. */
export interface Brush {
  node(node: NetworkNode): Omit<NodeDisplay, 'hidden'>;
  edge(edge: NetworkEdge): Omit<EdgeDisplay, 'hidden' | 'turned' | 'curvature'>;
  /** Straight lines need no curvatures, which are the costly part. */
  readonly curved: boolean;
  /** The curvature that the layout asks for, or null. */
  bendOf?(edge: NetworkEdge): number | null;
}

/** What a change comes to. */
export interface Touched {
  /** Ids of what is to be drawn anew. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Whether something is shown that the graph does not have. */
  readonly lacksSome: boolean;
}

/** What the graph that is drawn has. */
export interface Known {
  hasNode(id: string): boolean;
  hasEdge(id: string): boolean;
  source(edgeId: string): string;
}

interface Entry<T, D> {
  item: T;
  display: D;
  /** The change that last showed it. */
  shownAt: number;
}

const same = <T extends object>(a: T, b: T): boolean => {
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
};

export class GraphDisplay {
  readonly #nodes = new Map<string, Entry<NetworkNode, NodeDisplay>>();
  readonly #edges = new Map<string, Entry<NetworkEdge, EdgeDisplay>>();
  #changes = 0;
  #brush: Brush | null = null;

  /** The node of that id, where it is shown. */
  shownNode(id: string): NetworkNode | undefined {
    const entry = this.#nodes.get(id);
    return entry?.shownAt === this.#changes ? entry.item : undefined;
  }

  shownEdge(id: string): NetworkEdge | undefined {
    const entry = this.#edges.get(id);
    return entry?.shownAt === this.#changes ? entry.item : undefined;
  }

  node(id: string): NodeDisplay | undefined {
    return this.#nodes.get(id)?.display;
  }

  edge(id: string): EdgeDisplay | undefined {
    return this.#edges.get(id)?.display;
  }

  /** Takes `network` for what is shown. What `known` does not have is left out. */
  show(network: Network, brush: Brush, known: Known): Touched {
    const repainted = brush !== this.#brush;
    this.#brush = brush;
    const last = this.#changes++;
    const now = this.#changes;
    const curvatures = brush.curved ? edgeCurvatures(network.edges, brush.bendOf) : null;
    let lacksSome = false;

    const nodes: string[] = [];
    for (const node of network.nodes) {
      const { id } = node;
      const entry = this.#nodes.get(id);
      if (!entry && !known.hasNode(id)) {
        lacksSome = true;
        continue;
      }
      if (entry) {
        const before = entry.item;
        const wasShown = entry.shownAt === last;
        entry.shownAt = now;
        entry.item = node;
        if (!repainted && wasShown && before.statements === node.statements && before.kind === node.kind)
          continue;
      }
      const display = { ...brush.node(node), hidden: false };
      if (!entry) this.#nodes.set(id, { item: node, display, shownAt: now });
      else if (same(entry.display, display)) continue;
      else entry.display = display;
      nodes.push(id);
    }
    hideOthers(this.#nodes, last, nodes);

    const edges: string[] = [];
    for (const edge of network.edges) {
      const { id } = edge;
      const entry = this.#edges.get(id);
      if (!entry && !known.hasEdge(id)) {
        lacksSome = true;
        continue;
      }
      const curvature = curvatures?.get(id) ?? 0;
      if (entry) {
        const before = entry.item;
        const wasShown = entry.shownAt === last;
        entry.shownAt = now;
        entry.item = edge;
        if (
          !repainted &&
          wasShown &&
          before.weight === edge.weight &&
          before.directed === edge.directed &&
          before.source === edge.source &&
          entry.display.curvature === curvature
        )
          continue;
      }
      const turned = known.source(id) !== edge.source;
      const display = { ...brush.edge(edge), curvature, turned, hidden: false };
      if (!entry) this.#edges.set(id, { item: edge, display, shownAt: now });
      else if (same(entry.display, display)) continue;
      else entry.display = display;
      edges.push(id);
    }
    hideOthers(this.#edges, last, edges);
    return { nodes, edges, lacksSome };
  }

  /** Forgets all: the graph is made anew. */
  clear(): void {
    this.#nodes.clear();
    this.#edges.clear();
    this.#brush = null;
  }
}

/** Hides what was shown at the last change and is not any more, and adds its id to `touched`. */
function hideOthers<D extends { readonly hidden: boolean }>(
  entries: ReadonlyMap<string, Entry<unknown, D>>,
  last: number,
  touched: string[],
): void {
  for (const [id, entry] of entries) {
    if (entry.shownAt !== last) continue;
    entry.display = { ...entry.display, hidden: true };
    touched.push(id);
  }
}
