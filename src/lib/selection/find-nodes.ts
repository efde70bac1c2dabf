// A few typed letters to the nodes that they may mean, best first: whole names, then starts of names, then starts of
// words, then anywhere. Accents and case do not matter.

import type { NetworkNode } from '#lib/network/network.ts';
import { foldText } from './fold-text.ts';

/** At most `limit` nodes; for an empty query those with the most statements. Ties go to more statements, then by name. */
export function findNodes(nodes: readonly NetworkNode[], query: string, limit: number): NetworkNode[] {
  const wanted = foldText(query.trim());
  return nodes
    .map((node) => ({ node, rank: rankOf(foldText(node.label), wanted) }))
    .filter(({ rank }) => rank < Infinity)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.node.statements - a.node.statements ||
        a.node.label.localeCompare(b.node.label, 'en'),
    )
    .slice(0, limit)
    .map(({ node }) => node);
}

function rankOf(label: string, wanted: string): number {
  if (!wanted) return 0;
  const at = label.indexOf(wanted);
  if (at < 0) return Infinity;
  if (at === 0) return label === wanted ? 0 : 1;
  return label.includes(` ${wanted}`) ? 2 : 3;
}
