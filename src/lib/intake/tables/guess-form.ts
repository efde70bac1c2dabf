// The first bytes of a table in text to how it is to be taken: encoding, delimiter, and whether its first record names the
// columns. The delimiter is the one that cuts most records into the same number of cells.

import { encodingOf } from '../decode-bytes.ts';
import { createTranscoder, encodingWithin } from './cell-decoder.ts';
import { likenessOf } from './column-names.ts';
import { NUMBER } from './describe-column.ts';
import { readDay } from './day-formats.ts';
import { sampleRecords } from './sample-records.ts';
import { ROLES } from './table-mapping.ts';
import type { Role, TextForm } from './table-mapping.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const TRIED_RECORDS = 200;
const LF = 0x0a;

/** `head` is where the file begins; it may be cut anywhere. */
export function guessForm(head: Uint8Array, isWhole: boolean): TextForm {
  // A character cut in two at the end is no reason to doubt the encoding.
  const lastLine = isWhole ? head.length : head.lastIndexOf(LF) + 1 || head.length;
  const encoding = encodingOf(head.subarray(0, lastLine));
  const bytes = createTranscoder(encoding)(head, true);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = evenness(widths(bytes, delimiter, isWhole));
    if (score > best.score) best = { delimiter, score };
  }
  const records = sampleRecords([bytes], best.delimiter, encodingWithin(encoding), isWhole, TRIED_RECORDS);
  return { encoding, delimiter: best.delimiter, hasHeader: isHeader(records.map(({ cells }) => cells)) };
}

function widths(bytes: Uint8Array, delimiter: string, isWhole: boolean): number[] {
  const records = sampleRecords([bytes], delimiter, 'windows-1252', isWhole, TRIED_RECORDS);
  return records.map(({ cells }) => cells.length);
}

/** The share of records that are as wide as most are, times how wide; 0 where most have one cell. */
function evenness(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [most = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return most < 2 ? 0 : (count / widths.length) ** 2 * (1 + Math.log2(most));
}

/** Whether the first record is about the columns, not a row as the others. */
function isHeader(records: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = records;
  if (!first || rest.length === 0) return false;
  const names = first.map((cell) => cell.trim()).filter(Boolean);
  if (new Set(names).size < names.length || names.length * 2 < first.length) return false;
  const isWord = (cell: string): boolean => !NUMBER.test(cell.trim()) && readDay(cell.trim(), 'ymd') === null;
  let [wordsOverNumbers, numbersOverNumbers] = [0, 0];
  for (const [at, cell] of first.entries()) {
    const below = rest.map((row) => row[at]?.trim() ?? '').filter(Boolean);
    if (cell.trim() === '' || below.length === 0 || below.filter(isWord).length * 2 > below.length) continue;
    if (isWord(cell)) wordsOverNumbers++;
    else numbersOverNumbers++;
  }
  if (wordsOverNumbers > 0) return true;
  if (numbersOverNumbers > 0) return false;
  if (names.some((name) => (Object.keys(ROLES) as Role[]).some((role) => likenessOf(name, role) >= 0.5)))
    return true;
  // All are words: a name of a column does not come again among its values.
  return first.every((cell, at) =>
    rest.every((row) => row[at]?.trim() !== cell.trim() || cell.trim() === ''),
  );
}
