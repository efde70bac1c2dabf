// Records of cells to coded columns of statements, by a mapping, without a string for a cell: names are codes of their bytes,
// quotes stay bytes, a stance or a date is worked out once for each way in which it is written. What cannot be read is told
// by line and reason; every record (in a wide table, every filled cell) becomes a row, is rejected, or is left out by the
// mapping, and is counted as such.

import { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import { AS_IS, undouble } from '#lib/intake/tables/cell-batch.ts';
import type { CellBatch } from '#lib/intake/tables/cell-batch.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import { readDay, readIsoDay } from '#lib/intake/tables/day-formats.ts';
import { RejectedRows } from '#lib/intake/tables/rejected-rows.ts';
import type { Rejection } from '#lib/intake/tables/rejected-rows.ts';
import type { TableMapping } from '#lib/intake/tables/table-mapping.ts';
import { UNDATED } from '../table/day-number.ts';
import { Dictionary, NO_CODE } from '../table/dictionary.ts';
import type { CodedColumn } from '../table/dictionary.ts';
import { GrowingRows, NAMES } from './growing-rows.ts';
import type { ImportedTable } from './imported-table.ts';
import { numberOf } from './number-of.ts';
import { LEFT_OUT, StanceMeanings } from './stance-meanings.ts';

export interface TableShape {
  readonly title: string;
  /** What the columns are called; a record has as many cells. */
  readonly header: readonly string[];
  readonly mapping: TableMapping;
  readonly decode: CellDecoder;
}

/** Which of NAMES is the issue; the actors are before it. */
const ISSUE = NAMES.indexOf('issue');
/** So many different dates are remembered; more are read anew. */
const MOST_DAYS_KEPT = 100_000;
const SPACE = 0x20;

export class StatementReader {
  readonly rejected = new RejectedRows();
  readonly #shape: TableShape;
  readonly #width: number;
  /** Per name, its column; -1 where it has none. */
  readonly #columns: Int32Array;
  /** The names that rows have, as places in NAMES. */
  readonly #kept: readonly number[];
  /** In a wide table the issues are in the heading, which is text already. */
  readonly #issues: CodedColumn | null;
  readonly #table: GrowingRows;
  readonly #stances: StanceMeanings;
  #records = 0;
  #undated = 0;
  #blank = 0;
  #endsOpen = false;

  /** Per name and record of the batch, the code of what it has there. */
  readonly #batchCodes: Int32Array[] = NAMES.map(() => new Int32Array(0));
  /** The same of its stance. */
  #batchStances = new Int32Array(0);
  #dates = new ByteDictionary();
  #days: number[] = [];

  /** The content of the cell that `#seek` went to, without spaces around it. */
  #bytes: Uint8Array = new Uint8Array(0);
  #begin = 0;
  #end = 0;
  #room = new Uint8Array(256);

  constructor(shape: TableShape) {
    this.#shape = shape;
    const { columns, issueColumns, stances } = shape.mapping;
    this.#columns = Int32Array.from(NAMES, (name) => columns[name] ?? NO_CODE);
    if (issueColumns) this.#columns[ISSUE] = NO_CODE;
    this.#issues = issueColumns && codesOf(issueColumns.map((column) => shape.header[column]!));
    this.#kept = NAMES.flatMap((_, at) =>
      this.#columns[at]! >= 0 || (at === ISSUE && issueColumns) ? [at] : [],
    );
    this.#table = new GrowingRows(this.#kept, columns.weight !== null, columns.quote !== null);
    this.#stances = new StanceMeanings(stances, shape.decode);
    // A heading that ends with delimiters names columns that rows need not have, unless they mean something.
    const used = [...Object.values(columns), ...(issueColumns ?? [])].map((column) => column ?? NO_CODE);
    const named = shape.header.findLastIndex((name) => name !== '');
    this.#width = 1 + used.reduce((most, column) => Math.max(most, column), named);
  }

  get rows(): number {
    return this.#table.rows;
  }

  get records(): number {
    return this.#records;
  }

  /** Stances that the mapping leaves out, as they are written, with how many; most first. */
  get leftOut(): (readonly [string, number])[] {
    return this.#stances.leftOut;
  }

  /** Reads the records of a batch from `first` on. `isEnd` says that no line end closes the last of them. */
  read(batch: CellBatch, first = 0, isEnd = false): void {
    const { issueColumns } = this.#shape.mapping;
    if (isEnd && batch.records > first) this.#endsOpen = true;
    this.#codeBatch(batch, first);
    for (let record = first; record < batch.records; record++) {
      this.#records++;
      const isCut = isEnd && record === batch.records - 1;
      if (this.#isBroken(batch, record, isCut)) continue;
      const cell = batch.firstCells[record]!;
      if (this.#lacksNames(batch, record)) continue;
      const day = this.#readDate(batch, record, cell);
      const weight = this.#readWeight(batch, record, cell);
      if (Number.isNaN(day) || Number.isNaN(weight)) continue;
      if (issueColumns) this.#readWide(batch, record, cell, issueColumns, day, weight);
      else this.#readOne(batch, record, cell, day, weight);
    }
  }

  /** The table of what was read. Nothing can be read after. */
  finish(): ImportedTable {
    const { title, decode } = this.#shape;
    const { total, counts, kept } = this.rejected;
    return {
      kind: 'table',
      title,
      table: this.#table.toTable(this.#issues?.labels ?? null, decode),
      quotes: this.#table.toQuotes(decode),
      issueTexts: null,
      lines: this.#table.lines.subarray(0, this.#table.rows),
      records: this.#records,
      rejected: { total, counts, kept },
      leftOut: this.leftOut,
      blank: this.#blank,
      undated: this.#undated,
      endsOpen: this.#endsOpen,
    };
  }

  /** The names and stances of all records, column by column: each column's dictionary then stays at hand. */
  #codeBatch(batch: CellBatch, first: number): void {
    const { stance } = this.#shape.mapping.columns;
    for (const name of this.#kept) {
      const column = this.#columns[name]!;
      if (column < 0) continue;
      if (this.#batchCodes[name]!.length < batch.records)
        this.#batchCodes[name] = new Int32Array(2 * batch.records);
      this.#table.names[name]!.codeColumn(batch, first, column, this.#batchCodes[name]!);
    }
    if (stance === null) return;
    if (this.#batchStances.length < batch.records) this.#batchStances = new Int32Array(2 * batch.records);
    this.#stances.written.codeColumn(batch, first, stance, this.#batchStances);
  }

  #isBroken(batch: CellBatch, record: number, isCut: boolean): boolean {
    const from = batch.firstCells[record]!;
    const to = batch.firstCells[record + 1]!;
    let reason: Rejection | null = null;
    if (batch.broken[record]) reason = 'open-quote';
    else if (to - from < this.#width) reason = 'too-few-cells';
    if (reason) {
      this.#reject(isCut ? 'cut' : reason, batch, record, null);
      return true;
    }
    for (let cell = from + this.#shape.header.length; cell < to; cell++)
      if (batch.ends[cell]! > batch.begins[cell]!) {
        this.#reject('too-many-cells', batch, record, null);
        return true;
      }
    return false;
  }

  /** Whether the record lacks an actor or an issue. The names that it has are those of the next row. */
  #lacksNames(batch: CellBatch, record: number): boolean {
    const { codes, rows } = this.#table;
    let hasActor = false;
    let hasIssue = this.#issues !== null;
    for (let at = 0; at < this.#kept.length; at++) {
      const name = this.#kept[at]!;
      if (this.#columns[name]! < 0) continue;
      const code = this.#batchCodes[name]![record]!;
      codes[name]![rows] = code;
      if (code === NO_CODE) continue;
      if (name === ISSUE) hasIssue = true;
      else if (name < ISSUE) hasActor = true;
    }
    if (hasActor && hasIssue) return false;
    this.#reject(hasActor ? 'no-issue' : 'no-actor', batch, record, null);
    return true;
  }

  /** UNDATED where there is no date; NaN where it cannot be read, which is told. */
  #readDate(batch: CellBatch, record: number, first: number): number {
    const { columns, dayFormat } = this.#shape.mapping;
    if (columns.date === null) return UNDATED;
    if (dayFormat === 'ymd') {
      const cell = first + columns.date;
      const day = readIsoDay(batch.bytes, batch.begins[cell]!, batch.ends[cell]!);
      if (!Number.isNaN(day)) return day;
    }
    this.#seek(batch, first + columns.date);
    if (this.#begin === this.#end) return UNDATED;
    if (this.#dates.size > MOST_DAYS_KEPT) {
      this.#dates = new ByteDictionary();
      this.#days = [];
    }
    const code = this.#dates.codeOf(this.#bytes, this.#begin, this.#end);
    const day = (this.#days[code] ??= readDay(this.#text(), dayFormat) ?? NaN);
    if (Number.isNaN(day)) this.#reject('date-unreadable', batch, record, this.#text());
    return day;
  }

  /** 1 where there is none; NaN where it cannot be read, which is told. */
  #readWeight(batch: CellBatch, record: number, first: number): number {
    const { weight: column } = this.#shape.mapping.columns;
    if (column === null) return 1;
    this.#seek(batch, first + column);
    if (this.#begin === this.#end) return 1;
    const text = this.#text();
    const weight = numberOf(text);
    if (weight >= 0 && weight < Infinity) return weight;
    this.#reject('weight-unreadable', batch, record, text);
    return NaN;
  }

  #readOne(batch: CellBatch, record: number, first: number, day: number, weight: number): void {
    const { stance: column } = this.#shape.mapping.columns;
    const stance = column === null ? 1 : this.#stances.of(this.#batchStances[record]!);
    if (Number.isNaN(stance)) this.#rejectStance(batch, record, first + column!);
    else if (stance !== LEFT_OUT) this.#add(batch, record, first, day, weight, stance);
  }

  #readWide(
    batch: CellBatch,
    record: number,
    first: number,
    issueColumns: readonly number[],
    day: number,
    weight: number,
  ): void {
    for (const [at, column] of issueColumns.entries()) {
      this.#seek(batch, first + column);
      if (this.#begin === this.#end) {
        this.#blank++;
        continue;
      }
      const stance = this.#stances.of(this.#stances.written.codeOf(this.#bytes, this.#begin, this.#end));
      if (Number.isNaN(stance)) this.#rejectStance(batch, record, first + column);
      else if (stance !== LEFT_OUT) {
        this.#table.codes[ISSUE]![this.#table.rows] = this.#issues!.codes[at]!;
        this.#add(batch, record, first, day, weight, stance);
        // The next row is the same actor's.
        const { codes, rows } = this.#table;
        for (const name of this.#kept) if (name !== ISSUE) codes[name]![rows] = codes[name]![rows - 1]!;
      }
    }
  }

  #add(batch: CellBatch, record: number, first: number, day: number, weight: number, stance: number): void {
    const table = this.#table;
    const row = table.rows;
    table.days[row] = day;
    if (day === UNDATED) this.#undated++;
    table.stances[row] = stance;
    table.lines[row] = batch.lines[record]!;
    if (table.weights) table.weights[row] = weight;
    if (table.quotePlaces) {
      const cell = first + this.#shape.mapping.columns.quote!;
      const { bytes, begins, ends, forms } = batch;
      table.quotePlaces[row] = table.store.add(bytes, begins[cell]!, ends[cell]!, forms[cell]);
      table.quoteLengths![row] = table.store.added;
    }
    table.next();
  }

  #rejectStance(batch: CellBatch, record: number, cell: number): void {
    this.#seek(batch, cell);
    const text = this.#text();
    const reason = this.#shape.mapping.stances.kind === 'numbers' ? 'stance-not-a-number' : 'stance-unknown';
    this.#reject(text === '' ? 'no-stance' : reason, batch, record, text || null);
  }

  #reject(reason: Rejection, batch: CellBatch, record: number, value: string | null): void {
    const { decode } = this.#shape;
    this.rejected.add(reason, batch.lines[record]!, () => ({
      value,
      raw: decode(batch.bytes.subarray(batch.starts[record]!, batch.stops[record]!)),
    }));
  }

  #seek(batch: CellBatch, cell: number): void {
    let bytes = batch.bytes;
    let begin = batch.begins[cell]!;
    let end = batch.ends[cell]!;
    if (batch.forms[cell] !== AS_IS) {
      if (this.#room.length < end - begin) this.#room = new Uint8Array(2 * (end - begin));
      end = undouble(bytes, begin, end, this.#room);
      begin = 0;
      bytes = this.#room;
    }
    while (begin < end && bytes[begin]! <= SPACE) begin++;
    while (begin < end && bytes[end - 1]! <= SPACE) end--;
    this.#bytes = bytes;
    this.#begin = begin;
    this.#end = end;
  }

  #text(): string {
    return this.#shape.decode(this.#bytes.subarray(this.#begin, this.#end));
  }
}

function codesOf(labels: readonly string[]): CodedColumn {
  const dictionary = new Dictionary();
  return { codes: Int32Array.from(labels, (label) => dictionary.codeOf(label)), labels: dictionary.labels };
}
