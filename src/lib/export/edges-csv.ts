// The graph's edges as a table, with both ends by id and by name. Headings are those that Gephi's import takes for an
// edge list; all else is as in the other graph files.

import { writeCsv } from './csv.ts';
import type { ExportInput } from './export-input.ts';
import { graphAttributes, isDirected } from './graph-attributes.ts';

export function writeEdgesCsv(input: ExportInput): string {
  const { edges: attributes } = graphAttributes(input);
  const labels = new Map(input.network.nodes.map(({ id, label }) => [id, label]));
  return writeCsv(
    [
      'Source',
      'Target',
      'Type',
      'Weight',
      'Id',
      'source_name',
      'target_name',
      ...attributes.map(({ id }) => id),
    ],
    input.network.edges.map((edge) => [
      edge.source,
      edge.target,
      isDirected(edge) ? 'Directed' : 'Undirected',
      // As in GEXF: an affiliation rests on no statement, and a weight of 0 is refused.
      edge.weight > 0 ? edge.weight : 1,
      edge.id,
      labels.get(edge.source) ?? edge.source,
      labels.get(edge.target) ?? edge.target,
      ...attributes.map(({ of }) => of(edge)),
    ]),
  );
}
