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

/** Whole for Sigma, which adds what it does not find: one object an edge, handed over as it is where there are many. */
export interface EdgeDisplay {
  readonly type: 'curve' | 'line';
  /** Labels are painted apart, so none is Sigma's. */
  readonly label: '';
  readonly forceLabel: false;
  readonly size: number;
  readonly color: string;
  readonly dashPx: number;
  readonly arrow: boolean;
  readonly curvature: number;
  readonly zIndex: number;
  /** Drawn from the graph's target to its source: a filter has left only what the other side says. */
  readonly turned: boolean;
  /** Changes in place, so that what Sigma holds is true without being handed over again. */
  hidden: boolean;
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
  /** Ids of what is to be drawn anew: nodes that are shown, hidden or look different, edges that look different. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Edges that look as they did, and are now shown or hidden. */
  readonly toggled: readonly EdgeDisplay[];
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
  /** As it looks where it is shown. */
  display: D;
  /** That `display` was made with. */
  brush: Brush;
  /** The change that last showed it. */
  shownAt: number;
}

/** What is hidden has no looks. */
const HIDDEN_NODE: NodeDisplay = { size: 1, color: '#000000', shape: 0, hidden: true };

const same = <T extends object>(a: T, b: T): boolean => {
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
};

export class GraphDisplay {
  readonly #nodes = new Map<string, Entry<NetworkNode, NodeDisplay>>();
  readonly #edges = new Map<string, Entry<NetworkEdge, EdgeDisplay>>();
  #changes = 0;

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
    const entry = this.#nodes.get(id);
    return entry && (entry.shownAt === this.#changes ? entry.display : HIDDEN_NODE);
  }

  edge(id: string): EdgeDisplay | undefined {
    return this.#edges.get(id)?.display;
  }

  /** Takes `network` for what is shown. What `known` does not have is left out. */
  show(network: Network, brush: Brush, known: Known): Touched {
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
      if (!entry) {
        const display = { ...brush.node(node), hidden: false };
        this.#nodes.set(id, { item: node, display, brush, shownAt: now });
        nodes.push(id);
        continue;
      }
      const before = entry.item;
      const wasShown = entry.shownAt === last;
      entry.shownAt = now;
      entry.item = node;
      const isSame =
        entry.brush === brush && before.statements === node.statements && before.kind === node.kind;
      if (!isSame) {
        const display = { ...brush.node(node), hidden: false };
        entry.brush = brush;
        if (wasShown && same(entry.display, display)) continue;
        entry.display = display;
      } else if (wasShown) continue;
      nodes.push(id);
    }
    for (const [id, { shownAt }] of this.#nodes) if (shownAt === last) nodes.push(id);

    const edges: string[] = [];
    const toggled: EdgeDisplay[] = [];
    for (const edge of network.edges) {
      const { id } = edge;
      const entry = this.#edges.get(id);
      if (!entry && !known.hasEdge(id)) {
        lacksSome = true;
        continue;
      }
      const curvature = curvatures?.get(id) ?? 0;
      const look = (): EdgeDisplay => {
        const turned = known.source(id) !== edge.source;
        return { ...brush.edge(edge), curvature, turned, hidden: false };
      };
      if (!entry) {
        this.#edges.set(id, { item: edge, display: look(), brush, shownAt: now });
        edges.push(id);
        continue;
      }
      const before = entry.item;
      const wasShown = entry.shownAt === last;
      entry.shownAt = now;
      entry.item = edge;
      const isSame =
        entry.brush === brush &&
        before.weight === edge.weight &&
        before.directed === edge.directed &&
        before.source === edge.source &&
        entry.display.curvature === curvature;
      if (!isSame) {
        const display = look();
        entry.brush = brush;
        if (wasShown && same(entry.display, display)) continue;
        entry.display = display;
        edges.push(id);
      } else if (!wasShown) {
        entry.display.hidden = false;
        toggled.push(entry.display);
      }
    }
    for (const { shownAt, display } of this.#edges.values())
      if (shownAt === last) {
        display.hidden = true;
        toggled.push(display);
      }
    return { nodes, edges, toggled, lacksSome };
  }

  /** Forgets all: the graph is made anew. */
  clear(): void {
    this.#nodes.clear();
    this.#edges.clear();
  }
}
