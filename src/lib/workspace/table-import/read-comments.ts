// The comments of a Polis conversation (compdemocracy/openData: comments.csv) to their texts by number: what the columns of its
// participants are about.

import { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import { Failure } from '#lib/model/failure.ts';
import { openText } from './text-source.ts';

const NUMBER = 'comment-id';
const TEXT = 'comment-body';
/** More is no comment; Polis takes 140 characters. */
const MOST_BYTES = 50_000_000;

/** Throws `comments-unreadable` where the file has no such columns, and what `openText` throws. */
export async function readComments(file: Blob): Promise<ReadonlyMap<string, string>> {
  if (file.size > MOST_BYTES) throw new Failure('comments-unreadable');
  const source = await openText(file, undefined);
  const [number, text] = [NUMBER, TEXT].map((name) =>
    source.header.findIndex((column) => column.trim().toLowerCase() === name),
  ) as [number, number];
  if (number < 0 || text < 0) throw new Failure('comments-unreadable');
  const texts = new Map<string, string>();
  for await (const { cells, first } of source.batches(new TableMemory(true), {}))
    for (let record = first; record < cells.records; record++) {
      if (cells.width(record) <= Math.max(number, text)) continue;
      const words = (column: number): string =>
        source.decode(cells.cellBytes(cells.firstCell(record) + column)).trim();
      if (words(number) && words(text)) texts.set(words(number), words(text));
    }
  if (texts.size === 0) throw new Failure('comments-unreadable');
  return texts;
}
