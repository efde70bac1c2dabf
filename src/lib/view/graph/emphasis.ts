// What stands out and what steps back: the hovered node or edge, else the selected one, else those highlighted from
// elsewhere, each with what it touches. Where nothing is chosen everything is plain.

import type { Network, NetworkEdge } from '#lib/network/network.ts';

export interface GraphSelection {
  readonly kind: 'node' | 'edge';
  readonly id: string;
}

export interface Attention {
  readonly hovered: GraphSelection | null;
  readonly selected: GraphSelection | null;
  /** Ids of nodes to stress because something elsewhere on the page points at them. */
  readonly highlighted: ReadonlySet<string>;
}

export type Emphasis = 'plain' | 'strong' | 'faded';

/** Ids of the nodes and edges that stand out, or null where everything is plain. */
export interface Stressed {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** A network that one can ask about its parts without going through all of it. */
export interface Surroundings {
  hasNode(id: string): boolean;
  edge(id: string): NetworkEdge | undefined;
  edgesOf(nodeId: string): Iterable<NetworkEdge>;
}

/** Choices that are not in the network (filtered away) count as none. */
export function findStressed(network: Surroundings, attention: Attention): Stressed | null {
  for (const choice of [attention.hovered, attention.selected]) {
    if (choice === null) continue;
    const edge = choice.kind === 'edge' ? network.edge(choice.id) : undefined;
    if (edge) return { nodes: new Set([edge.source, edge.target]), edges: new Set([edge.id]) };
    if (choice.kind === 'node' && network.hasNode(choice.id)) return around(network, [choice.id]);
  }
  const highlighted = [...attention.highlighted].filter((id) => network.hasNode(id));
  return highlighted.length > 0 ? around(network, highlighted) : null;
}

function around(network: Surroundings, centres: readonly string[]): Stressed {
  const nodes = new Set(centres);
  const edges = new Set<string>();
  for (const centre of centres)
    for (const edge of network.edgesOf(centre)) {
      edges.add(edge.id);
      nodes.add(edge.source);
      nodes.add(edge.target);
    }
  return { nodes, edges };
}

/** A network as it is, looked through at every question. */
export function surroundingsOf({ nodes, edges }: Network): Surroundings {
  return {
    hasNode: (id) => nodes.some((node) => node.id === id),
    edge: (id) => edges.find((edge) => edge.id === id),
    edgesOf: (id) => edges.filter(({ source, target }) => source === id || target === id),
  };
}

export function emphasisOf(id: string, stressed: ReadonlySet<string> | null): Emphasis {
  return stressed === null ? 'plain' : stressed.has(id) ? 'strong' : 'faded';
}
