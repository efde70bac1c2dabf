// A derived network as CSV: a row for each line that is drawn, or the matrix of all.

import { BYTE_ORDER_MARK, writeCsv } from './csv.ts';
import type { CsvCell } from './csv.ts';
import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { shortestNumber } from './shortest-number.ts';

/** Lines as places in a list of ids; counts are null in a network of actors and issues. */
export interface DerivedLines {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly agreed: ArrayLike<number> | null;
  readonly differed: ArrayLike<number> | null;
}

/** The first `actors` of `ids` are actors, the others issues. */
export function writePairsCsv(ids: readonly string[], actors: number, lines: DerivedLines): string {
  const { a, b, values, agreed, differed } = lines;
  const isTwoMode = actors < ids.length;
  const ends = isTwoMode ? ['actor', 'issue'] : ['actor', 'other actor'];
  const columns = agreed && differed ? [...ends, 'value', 'agreement', 'conflict'] : [...ends, 'value'];
  const rows = Array.from({ length: values.length }, (_, at): CsvCell[] => [
    ids[a[at]!]!,
    ids[b[at]!]!,
    values[at]!,
    ...(agreed && differed ? [agreed[at]!, differed[at]!] : []),
  ]);
  return BYTE_ORDER_MARK + writeCsv(columns, rows);
}

/** Actors by actors, symmetric with an empty diagonal; or actors by issues. What is not drawn is 0. */
export function writeMatrixCsv(ids: readonly string[], actors: number, lines: DerivedLines): string {
  const isTwoMode = actors < ids.length;
  const columns = isTwoMode ? ids.slice(actors) : ids;
  const first = isTwoMode ? actors : 0;
  const cells = ids.slice(0, actors).map((): CsvCell[] => columns.map(() => 0));
  for (let at = 0; at < lines.values.length; at++) {
    const [a, b] = [lines.a[at]!, lines.b[at]!];
    cells[a]![b - first] = lines.values[at]!;
    if (!isTwoMode) cells[b]![a] = lines.values[at]!;
  }
  if (!isTwoMode) for (const [at, row] of cells.entries()) row[at] = null;
  return (
    BYTE_ORDER_MARK +
    writeCsv(
      ['', ...columns],
      cells.map((row, at) => [ids[at]!, ...row]),
    )
  );
}

/** The lines of a graph of a file that are of some value, as it has them. */
export function writeEdgesOfGraphCsv(
  { ids, labels, sources, targets, directed }: ColumnGraph,
  values: ArrayLike<number>,
): string {
  const rows: CsvCell[][] = [];
  for (let edge = 0; edge < sources.length; edge++) {
    if (values[edge] === 0) continue;
    const [a, b] = [sources[edge]!, targets[edge]!];
    const type = directed?.[edge] ? 'Directed' : 'Undirected';
    rows.push([ids[a]!, ids[b]!, type, shortestNumber(values[edge]!), labels[a]!, labels[b]!]);
  }
  return (
    BYTE_ORDER_MARK + writeCsv(['Source', 'Target', 'Type', 'Weight', 'Source label', 'Target label'], rows)
  );
}
