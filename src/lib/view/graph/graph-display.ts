// What each node and edge looks like now, beside Sigma's graph: the graph holds only where things are, Sigma's reducers read
// the rest from here. A new network is compared with the last, so that a filter costs what it changes and not what there is;
// what it takes away stays in the graph, hidden.

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

/** Ids of what is to be drawn anew. */
export interface Touched {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

const same = <T extends object>(a: T | undefined, b: T): boolean => {
  if (!a) return false;
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
};

export class GraphDisplay {
  readonly #nodes = new Map<string, NodeDisplay>();
  readonly #edges = new Map<string, EdgeDisplay>();
  #shownNodes = new Map<string, NetworkNode>();
  #shownEdges = new Map<string, NetworkEdge>();
  #brush: Brush | null = null;
  #curvatures: ReadonlyMap<string, number> = new Map();

  /** Those of the network that is shown, by id. */
  get nodes(): ReadonlyMap<string, NetworkNode> {
    return this.#shownNodes;
  }

  get edges(): ReadonlyMap<string, NetworkEdge> {
    return this.#shownEdges;
  }

  node(id: string): NodeDisplay | undefined {
    return this.#nodes.get(id);
  }

  edge(id: string): EdgeDisplay | undefined {
    return this.#edges.get(id);
  }

  curvature(id: string): number {
    return this.#curvatures.get(id) ?? 0;
  }

  /**
   * Takes `network` for what is shown. `sourceInGraph` gives the source that the graph has for an edge, or null for one that it
   * does not have.
   */
  show(network: Network, brush: Brush, sourceInGraph: (edgeId: string) => string | null): Touched {
    const touchedNodes: string[] = [];
    const touchedEdges: string[] = [];
    const repainted = brush !== this.#brush;
    this.#brush = brush;

    const shownNodes = new Map<string, NetworkNode>();
    for (const node of network.nodes) {
      shownNodes.set(node.id, node);
      const before = this.#shownNodes.get(node.id);
      if (!repainted && before?.statements === node.statements && before.kind === node.kind) continue;
      const display = { ...brush.node(node), hidden: false };
      if (same(this.#nodes.get(node.id), display)) continue;
      this.#nodes.set(node.id, display);
      touchedNodes.push(node.id);
    }
    for (const id of this.#shownNodes.keys())
      if (!shownNodes.has(id)) {
        this.#nodes.set(id, { ...this.#nodes.get(id)!, hidden: true });
        touchedNodes.push(id);
      }
    this.#shownNodes = shownNodes;

    const curvatures = brush.curved ? edgeCurvatures(network.edges, brush.bendOf) : new Map<string, number>();
    const shownEdges = new Map<string, NetworkEdge>();
    for (const edge of network.edges) {
      const { id } = edge;
      shownEdges.set(id, edge);
      const before = this.#shownEdges.get(id);
      if (
        !repainted &&
        before?.weight === edge.weight &&
        before.directed === edge.directed &&
        before.source === edge.source &&
        this.#curvatures.get(id) === curvatures.get(id)
      )
        continue;
      const source = sourceInGraph(id);
      if (source === null) continue;
      const display = {
        ...brush.edge(edge),
        curvature: curvatures.get(id) ?? 0,
        turned: source !== edge.source,
        hidden: false,
      };
      if (same(this.#edges.get(id), display)) continue;
      this.#edges.set(id, display);
      touchedEdges.push(id);
    }
    for (const id of this.#shownEdges.keys()) {
      const known = shownEdges.has(id) ? undefined : this.#edges.get(id);
      if (!known) continue;
      this.#edges.set(id, { ...known, hidden: true });
      touchedEdges.push(id);
    }
    this.#shownEdges = shownEdges;
    this.#curvatures = curvatures;
    return { nodes: touchedNodes, edges: touchedEdges };
  }

  /** Forgets all: the graph is made anew. */
  clear(): void {
    this.#nodes.clear();
    this.#edges.clear();
    this.#shownNodes = new Map();
    this.#shownEdges = new Map();
    this.#brush = null;
  }
}
