// An opened file to a statement table or a graph, by what a person has said of its columns. Runs wherever there are Blobs: in
// a worker, and in Node.

import { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import { REJECTIONS } from '#lib/intake/tables/rejected-rows.ts';
import { whatIsMissing } from '#lib/intake/tables/table-mapping.ts';
import type { TableMapping } from '#lib/intake/tables/table-mapping.ts';
import { Failure } from '#lib/model/failure.ts';
import { createGraphReader } from '#lib/network/imports/create-graph-reader.ts';
import type { ImportedGraph } from '#lib/network/imports/imported-graph.ts';
import type { ImportedTable } from '#lib/network/imports/imported-table.ts';
import { StatementReader } from '#lib/network/imports/statement-reader.ts';
import type { OpenedFile } from './open-file.ts';
import { readChunks } from './read-chunks.ts';
import type { ImportHooks } from './table-source.ts';

/**
 * Reads all of it. `mapping` is null for a graph, which has none. Throws the Failures `table-not-mapped`,
 * `table-nothing-read`, `table-line-too-long`, `graph-unreadable`, `graph-with-dtd`, `file-unreadable`, `cancelled`.
 */
export async function importFile(
  opened: OpenedFile,
  title: string,
  mapping: TableMapping | null,
  hooks: ImportHooks = {},
): Promise<ImportedTable | ImportedGraph> {
  if (opened.kind === 'graph') {
    const reader = createGraphReader(opened.format, title);
    for await (const chunk of readChunks(opened.file, hooks)) reader.read(chunk);
    return reader.finish();
  }
  const missing = mapping && whatIsMissing(mapping);
  if (!mapping || missing !== null) throw new Failure('table-not-mapped', missing);
  const memory = new TableMemory();
  const reader = new StatementReader({ ...opened.source, title, mapping }, memory);
  for await (const { cells, first, isEnd, share } of opened.source.batches(memory, hooks))
    reader.read(cells, first, isEnd, share);
  if (reader.rows === 0) throw new Failure('table-nothing-read', whyNothing(reader));
  return reader.finish();
}

function whyNothing({ rejected, records }: StatementReader): string {
  const [first] = rejected.kept;
  if (records === 0) return 'there are no rows below the heading';
  return first ? `line ${first.line}: ${REJECTIONS[first.reason].toLowerCase()}` : 'every row is left out';
}
