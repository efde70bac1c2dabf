// Words to the nodes whose label has them: those that begin so first, then those that stand out more.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { foldText } from '#lib/selection/fold-text.ts';

/** At most `most` places of nodes; none for no words. */
export function findLabels({ labels, importance }: ColumnGraph, query: string, most: number): number[] {
  const words = foldText(query.trim());
  if (!words) return [];
  const found: { readonly node: number; readonly begins: boolean }[] = [];
  for (const [node, label] of labels.entries()) {
    const at = foldText(label).indexOf(words);
    if (at >= 0) found.push({ node, begins: at === 0 });
  }
  const weight = (node: number): number => importance?.[node] ?? 0;
  return found
    .sort((a, b) => Number(b.begins) - Number(a.begins) || weight(b.node) - weight(a.node) || a.node - b.node)
    .slice(0, most)
    .map(({ node }) => node);
}
