// What stands out and what steps back: the hovered node or edge, else the selected one, else those highlighted from
// elsewhere, each with what it touches. Where nothing is chosen everything is plain.

import type { Network } from '#lib/network/network.ts';

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

/** Choices that are not in the network (filtered away) count as none. */
export function findStressed(network: Network, attention: Attention): Stressed | null {
  const nodeIds = new Set(network.nodes.map(({ id }) => id));
  const edgeIds = new Map(network.edges.map((edge) => [edge.id, edge]));
  for (const choice of [attention.hovered, attention.selected]) {
    if (choice === null) continue;
    const edge = choice.kind === 'edge' ? edgeIds.get(choice.id) : undefined;
    if (edge) return { nodes: new Set([edge.source, edge.target]), edges: new Set([edge.id]) };
    if (choice.kind === 'node' && nodeIds.has(choice.id)) return around(network, new Set([choice.id]));
  }
  const highlighted = new Set([...attention.highlighted].filter((id) => nodeIds.has(id)));
  return highlighted.size > 0 ? around(network, highlighted) : null;
}

function around(network: Network, centres: ReadonlySet<string>): Stressed {
  const nodes = new Set(centres);
  const edges = new Set<string>();
  for (const edge of network.edges) {
    if (!centres.has(edge.source) && !centres.has(edge.target)) continue;
    edges.add(edge.id);
    nodes.add(edge.source);
    nodes.add(edge.target);
  }
  return { nodes, edges };
}

export function emphasisOf(id: string, stressed: ReadonlySet<string> | null): Emphasis {
  return stressed === null ? 'plain' : stressed.has(id) ? 'strong' : 'faded';
}
