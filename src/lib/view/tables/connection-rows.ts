// A network to the rows of its two tables: every line of the picture as a sentence's parts, and every node with its counts.

import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';

export interface ConnectionRow {
  readonly edge: NetworkEdge;
  readonly from: string;
  /** "agrees with", "mutually disagrees with", "belongs to". */
  readonly verb: string;
  readonly to: string;
  readonly issues: string;
  readonly statements: number;
}

export interface NodeRow {
  readonly node: NetworkNode;
  readonly agree: number;
  readonly disagree: number;
  readonly neighbours: number;
}

export type ConnectionSort = 'from' | 'verb' | 'to' | 'issues' | 'statements';
export type NodeSort = 'label' | 'kind' | 'agree' | 'disagree' | 'neighbours' | 'statements';

export function connectionRows(network: Network): ConnectionRow[] {
  const labels = new Map(network.nodes.map(({ id, label }) => [id, label]));
  return network.edges.map((edge) => ({
    edge,
    from: labels.get(edge.source) ?? edge.source,
    verb: verbOf(edge),
    to: labels.get(edge.target) ?? edge.target,
    issues: edge.kind === 'stance' ? '' : edge.issueLabels.join(', '),
    statements: edge.weight,
  }));
}

function verbOf({ kind, stance, directed }: NetworkEdge): string {
  if (kind === 'affiliation') return 'belongs to';
  const verb = stance === 'agree' ? 'agree' : 'disagree';
  if (kind === 'stance') return `${verb}s on`;
  if (kind === 'derived') return stance === 'agree' ? 'sides with (computed)' : 'stands against (computed)';
  return directed ? `${verb}s with` : `mutually ${verb}s with`;
}

/** `agree`, `disagree` and `neighbours` count lines, not statements; a line is not counted twice. */
export function nodeRows(network: Network): NodeRow[] {
  const counts = new Map(
    network.nodes.map(({ id }) => [id, { agree: 0, disagree: 0, others: new Set<string>() }]),
  );
  for (const { source, target, stance } of network.edges)
    for (const [id, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = counts.get(id);
      if (!known) continue;
      if (stance) known[stance] += 1;
      known.others.add(other);
    }
  return network.nodes.map((node) => {
    const { agree, disagree, others } = counts.get(node.id)!;
    return { node, agree, disagree, neighbours: others.size };
  });
}

/** Sorted by a column; numbers from the largest, words from A, turned round where `reversed`. Stable. */
export function sortRows<Row>(
  rows: readonly Row[],
  key: (row: Row) => string | number,
  reversed: boolean,
): Row[] {
  const sign = reversed ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (typeof x === 'number' && typeof y === 'number') return sign * (y - x);
    return sign * String(x).localeCompare(String(y), 'en', { numeric: true });
  });
}
