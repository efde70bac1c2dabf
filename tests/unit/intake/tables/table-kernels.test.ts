// The WebAssembly against the TypeScript, over random tables.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import { Area } from '#lib/intake/tables/kernels/area.ts';
import { MARGIN } from '#lib/intake/tables/kernels/table-loops.ts';
import { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import { assembleKernels, bytesPath } from '../../../../scripts/wasm/build-wasm.ts';
import { batchesOf } from '../../../fixtures/batches.ts';

const COLUMNS = [0, 1, 3];

/** Whatever the loops say of a table. */
function readIn(memory: TableMemory, bytes: Uint8Array, lengths: readonly number[], delimiter: string) {
  const dictionaries = COLUMNS.map(() => new ByteDictionary(memory));
  const [picks, lengthsOf, texts] = [new Area(memory), new Area(memory), new Area(memory)];
  return Array.from(batchesOf(memory, bytes, lengths, delimiter), (batch) => {
    const records = Array.from({ length: batch.records }, (_, record) => [
      batch.line(record),
      [...batch.recordBytes(record)],
      Array.from({ length: batch.width(record) }, (_, cell) => [
        ...batch.cellBytes(batch.firstCell(record) + cell),
      ]),
    ]);
    const codes = COLUMNS.map((column, at) => {
      dictionaries[at]!.codeColumn(batch, 0, column);
      return [...dictionaries[at]!.codes.subarray(0, batch.records)];
    });
    picks.fit(4 * batch.records);
    lengthsOf.fit(4 * batch.records);
    texts.fit(batch.length + MARGIN);
    for (let record = 0; record < batch.records; record++) memory.words[(picks.at >> 2) + record] = record;
    const length = memory.loops.gatherTexts(
      batch.recordsAt,
      batch.cellsAt,
      1,
      picks.at,
      batch.records,
      texts.at,
      lengthsOf.at,
    );
    return {
      records,
      codes,
      widths: batch.records > 0 ? [batch.narrowest, batch.widest] : [],
      texts: [...memory.bytes.subarray(texts.at, texts.at + length)],
      lengths: [...memory.words.subarray(lengthsOf.at >> 2, (lengthsOf.at >> 2) + batch.records)],
    };
  });
}

describe('the WebAssembly that reads tables', () => {
  test('is what its source assembles to', async () => {
    const kernels = 'intake/tables/kernels/table-kernels';
    expect(readFileSync(bytesPath(kernels), 'utf8')).toBe(await assembleKernels(kernels));
  });

  test('says what the TypeScript says, for any bytes in any chunks', () => {
    const [wasm, plain] = [new TableMemory(), new TableMemory(true)];
    expect([wasm.isWasm, plain.isWasm]).toEqual([true, false]);
    const piece = fc.constantFrom(
      ...['a', 'b', ' ', '"', '""', '","', ',', ',', ';', '\n', '\r', '\r\n', 'é', '\0'],
      'fourteen chars',
      'something of more than thirty-two characters',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(',', ';'),
        (pieces, lengths, delimiter) => {
          const bytes = new TextEncoder().encode(pieces.join(''));
          expect(readIn(wasm, bytes, lengths, delimiter)).toEqual(readIn(plain, bytes, lengths, delimiter));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
