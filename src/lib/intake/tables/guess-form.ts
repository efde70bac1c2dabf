// The first bytes of a table in text to how it is to be taken: encoding, delimiter, what stands above the table, and whether
// its first record names the columns. The delimiter is the one that cuts most records into the same number of cells, or the
// one that a first line for Excel ("sep=;") says.

import { encodingOf } from '../decode-bytes.ts';
import { createTranscoder, encodingWithin } from './cell-decoder.ts';
import { likenessOf } from './column-names.ts';
import { NUMBER } from './describe-column.ts';
import { readDay } from './day-formats.ts';
import { mostFrequent } from './most-frequent.ts';
import { sampleRecords } from './sample-records.ts';
import { ROLES } from './table-mapping.ts';
import type { Role, TextForm } from './table-mapping.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const TRIED_RECORDS = 200;
const LF = 0x0a;
/** What stands above a table is a title, a source, a date: not pages. */
const MOST_ABOVE = 10;
const SAID_DELIMITER = /^\ufeff?"?sep=([,;\t|])"?\r?\n/i;

/** `head` is where the file begins; it may be cut anywhere. */
export function guessForm(head: Uint8Array, isWhole: boolean): TextForm {
  // A character cut in two at the end is no reason to doubt the encoding.
  const lastLine = isWhole ? head.length : head.lastIndexOf(LF) + 1 || head.length;
  const encoding = tableEncodingOf(head.subarray(0, lastLine));
  const bytes = createTranscoder(encoding)(head, true);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  const said = SAID_DELIMITER.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, 16)))?.[1];
  for (const delimiter of said ? [said] : DELIMITERS) {
    const score = evenness(widths(bytes, delimiter, isWhole));
    if (score > best.score) best = { delimiter, score };
  }
  const delimiter = said ?? best.delimiter;
  const records = sampleRecords([bytes], delimiter, encodingWithin(encoding), isWhole, TRIED_RECORDS).map(
    ({ cells }) => cells,
  );
  const above = countAbove(records);
  return { encoding, delimiter, above, hasHeader: isHeader(records.slice(above), isWhole) };
}

/**
 * A few bytes that are no UTF-8 do not make mojibake of all the others: where most characters beyond ASCII are UTF-8, the
 * table is, and only the cells that are not are read in the older way.
 */
function tableEncodingOf(head: Uint8Array): string {
  const encoding = encodingOf(head);
  if (encoding !== 'windows-1252') return encoding;
  const text = new TextDecoder('utf-8').decode(head);
  let [broken, sound] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return sound > broken ? 'utf-8' : encoding;
}

/** How many of the first records are no part of the table: one cell of words where the table's records have several. */
function countAbove(records: readonly (readonly string[])[]): number {
  // Qualtrics: codes of the questions, their texts, and marks of its own.
  if (records[2] && isMarkOfQualtrics(records[2])) return 1;
  const usual = mostFrequent(records.map((cells) => cells.length)) ?? 0;
  const isAbove = (cells: readonly string[]): boolean =>
    cells.filter((cell) => cell.trim() !== '').length < 2 && (cells.length !== usual || usual > 2);
  const isForExcel = (cells: readonly string[]): boolean => /^sep=$/i.test(cells[0]!);
  // Where most rows have but one cell filled, those at the beginning are rows too.
  const areFull = usual > 1 && records.filter(isAbove).length * 2 < records.length;
  const first = records.findIndex(
    (cells, at) => !(areFull && isAbove(cells)) && !(at === 0 && isForExcel(cells)),
  );
  return first <= MOST_ABOVE ? Math.max(0, first) : 0;
}

/** A row that is neither a heading nor an answer: it says where in a survey of Qualtrics each column comes from. */
export function isMarkOfQualtrics(cells: readonly string[]): boolean {
  return cells[0]?.startsWith('{"ImportId":') ?? false;
}

function widths(bytes: Uint8Array, delimiter: string, isWhole: boolean): number[] {
  const records = sampleRecords([bytes], delimiter, 'windows-1252', isWhole, TRIED_RECORDS);
  return records.map(({ cells }) => cells.length);
}

/** The share of records that are as wide as most are, times how wide; 0 where most have one cell. */
function evenness(widths: readonly number[]): number {
  const most = mostFrequent(widths) ?? 1;
  const count = widths.filter((width) => width === most).length;
  return most < 2 ? 0 : (count / widths.length) ** 2 * (1 + Math.log2(most));
}

/** Whether the first record is about the columns, not a row as the others. */
function isHeader(records: readonly (readonly string[])[], isWhole: boolean): boolean {
  const [first, ...rest] = records;
  if (!first) return false;
  const names = first.map((cell) => cell.trim()).filter(Boolean);
  const sounding = names.filter((name) =>
    (Object.keys(ROLES) as Role[]).some((role) => likenessOf(name, role) >= 0.5),
  ).length;
  // A heading of which nothing has come yet.
  if (rest.length === 0) return isWhole && sounding >= 2 && sounding * 2 >= names.length;
  if (names.length * 2 < first.length) return false;
  /** All that is asked of it where it is words over words: a name of a column does not come again among its values. */
  const comesOnce = first.every((cell, at) =>
    rest.every((row) => row[at]?.trim() !== cell.trim() || cell.trim() === ''),
  );
  const isWord = (cell: string): boolean => !NUMBER.test(cell.trim()) && readDay(cell.trim(), 'ymd') === null;
  let [wordsOverNumbers, numbersOverNumbers] = [0, 0];
  for (const [at, cell] of first.entries()) {
    const below = rest.map((row) => row[at]?.trim() ?? '').filter(Boolean);
    if (cell.trim() === '' || below.length === 0 || below.filter(isWord).length * 2 > below.length) continue;
    if (isWord(cell)) wordsOverNumbers++;
    else numbersOverNumbers++;
  }
  // Two columns of one name are seldom, two cells of one value are not.
  if (new Set(names).size < names.length) return comesOnce && (sounding > 0 || wordsOverNumbers > 0);
  if (wordsOverNumbers > 0) return true;
  if (numbersOverNumbers > 0) return false;
  return sounding > 0 || comesOnce;
}
