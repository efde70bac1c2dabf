// Some of a table's bytes to its records as strings: what a person sees of it before it is read, and what every guess rests
// on. Pieces after the first may begin and end anywhere in the file: what is not a whole record of the usual width in them
// is left out.

import type { CellBatch } from './cell-batch.ts';
import { createCellDecoder } from './cell-decoder.ts';
import { TableMemory } from './kernels/table-memory.ts';
import { mostFrequent } from './most-frequent.ts';
import { RecordTokenizer } from './record-tokenizer.ts';

export interface SampleRecord {
  readonly cells: readonly string[];
  /** From 1; null in a piece from the middle of a file. */
  readonly line: number | null;
}

const LF = 0x0a;

/**
 * At most `most` records of the pieces, as many of each. `encoding` is one that the tokenizer can read; `isWhole` says that
 * the first piece is all of the file. A header is the first record.
 */
export function sampleRecords(
  pieces: readonly Uint8Array[],
  delimiter: string,
  encoding: string,
  isWhole: boolean,
  most: number,
): SampleRecord[] {
  const decode = createCellDecoder(encoding);
  const records: SampleRecord[] = [];
  for (const [piece, bytes] of pieces.entries()) {
    const room = Math.ceil((most * (piece + 1)) / pieces.length);
    const width = piece === 0 ? null : mostFrequent(records.map(({ cells }) => cells.length));
    const take = (batch: CellBatch): void => {
      for (let record = 0; record < batch.records && records.length < room; record++) {
        if (batch.width(record) === 0) continue;
        const cells = cellsOf(batch, record).map(decode);
        if (piece === 0) records.push({ cells, line: batch.line(record) });
        else if (cells.length === width) records.push({ cells, line: null });
      }
    };
    // The first line of a later piece is most probably half a line, and the last too.
    const from = piece === 0 ? 0 : bytes.indexOf(LF) + 1;
    const tokenizer = new RecordTokenizer(delimiter, new TableMemory(true));
    take(tokenizer.push(bytes.subarray(from)));
    if (piece === 0 && (isWhole || records.length === 0)) take(tokenizer.finish());
  }
  return records;
}

function cellsOf(batch: CellBatch, record: number): Uint8Array[] {
  const cells: Uint8Array[] = [];
  for (let cell = batch.firstCell(record); cell < batch.firstCell(record + 1); cell++)
    cells.push(batch.cellBytes(cell));
  return cells;
}
