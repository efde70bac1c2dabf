// What was read to what a person is told of it.

import type { ImportedGraph } from '#lib/network/imports/imported-graph.ts';
import type { ImportedTable } from '#lib/network/imports/imported-table.ts';
import { UNDATED, isoDay } from '#lib/network/table/day-number.ts';
import { ACTOR_COLUMNS } from '#lib/network/table/statement-table.ts';
import type { ImportSummary } from './import-service.ts';

export function summarise(imported: ImportedTable | ImportedGraph): ImportSummary {
  if (imported.kind === 'graph') {
    const { title, graph, unsigned, weightless, loops, dangling } = imported;
    const { isSigned } = graph;
    return {
      kind: 'graph',
      title,
      nodes: graph.ids.length,
      edges: graph.sources.length,
      isSigned,
      unsigned,
      weightless,
      loops,
      dangling,
    };
  }
  const { title, table, records, undated, leftOut, blank, endsOpen, quotes, rejected } = imported;
  // Days are in order, undated first.
  const first = table.days.find((day) => day !== UNDATED) ?? UNDATED;
  const actors = ACTOR_COLUMNS.map((column) => table.actors[column].labels.length).find((count) => count > 0);
  return {
    kind: 'table',
    title,
    statements: table.rows,
    records,
    actors: actors ?? 0,
    issues: table.issues.labels.length,
    firstDay: isoDay(first),
    lastDay: isoDay(table.days.at(-1) ?? UNDATED),
    undated,
    rejected: rejected.counts,
    leftOut,
    blank,
    endsOpen,
    hasQuotes: quotes !== null,
  };
}
