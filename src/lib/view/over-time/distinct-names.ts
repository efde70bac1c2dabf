// Names of a graph's nodes that tell each from every other: the label, and where another has the same, its id with it.

import type { ColumnGraph } from '#lib/network/column-graph.ts';

export function distinctNames({ ids, labels }: ColumnGraph): (node: number) => string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return (node) => {
    const label = labels[node]!;
    return counts.get(label)! > 1 && label !== ids[node] ? `${label} (${ids[node]!})` : label;
  };
}
