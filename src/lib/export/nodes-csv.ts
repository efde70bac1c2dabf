// The graph's nodes as a table. Headings are those that Gephi's import takes for ids and labels; all else is as in the
// other graph files.

import { writeCsv } from './csv.ts';
import type { ExportInput } from './export-input.ts';
import { graphAttributes } from './graph-attributes.ts';

export function writeNodesCsv(input: ExportInput): string {
  const { nodes: attributes } = graphAttributes(input);
  return writeCsv(
    ['Id', 'Label', ...attributes.map(({ id }) => id)],
    input.network.nodes.map((node) => [node.id, node.label, ...attributes.map(({ of }) => of(node))]),
  );
}
