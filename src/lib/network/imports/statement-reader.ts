// Records of cells to coded columns of statements, by a mapping, without a string for a cell: names are codes of their bytes,
// quotes stay bytes, a stance or a date is worked out once for each way in which it is written. What cannot be read is told
// by line and reason; every record (in a wide table, every filled cell) becomes a row, is rejected, or is left out by the
// mapping, and is counted as such.

import { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellBatch } from '#lib/intake/tables/cell-batch.ts';
import { AS_IS, undouble } from '#lib/intake/tables/cell-batch.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import { readDay, readIsoDay } from '#lib/intake/tables/day-formats.ts';
import { RejectedRows } from '#lib/intake/tables/rejected-rows.ts';
import type { Rejection } from '#lib/intake/tables/rejected-rows.ts';
import { stanceKey } from '#lib/intake/tables/stance-words.ts';
import type { TableMapping } from '#lib/intake/tables/table-mapping.ts';
import { TextStore } from '#lib/intake/tables/text-store.ts';
import { UNDATED } from '../table/day-number.ts';
import { Dictionary, NO_CODE } from '../table/dictionary.ts';
import type { CodedColumn } from '../table/dictionary.ts';
import { tableOfColumns } from '../table/table-of-columns.ts';
import type { ImportedTable } from './imported-table.ts';
import { mergeLabels } from './merge-labels.ts';
import { Quotes } from './quotes.ts';

export interface TableShape {
  readonly title: string;
  /** What the columns are called; a record has as many cells. */
  readonly header: readonly string[];
  readonly mapping: TableMapping;
  readonly decode: CellDecoder;
}

const FIRST_ROOM = 1024;
const NAMES = ['actor', 'organization', 'country', 'issue', 'document'] as const;
type Name = (typeof NAMES)[number];
/** Which of NAMES is the issue; the actors are before it. */
const ISSUE = NAMES.indexOf('issue');
/** So many different dates are remembered; more are read anew. */
const MOST_DAYS_KEPT = 100_000;
const SPACE = 0x20;

/** What a way to write a stance says: a number, or no row, or that it cannot be read. */
const LEFT_OUT = Infinity;
const UNREADABLE = NaN;

export class StatementReader {
  readonly rejected = new RejectedRows();
  readonly #shape: TableShape;
  readonly #width: number;
  /** Per name, its column; -1 where it has none. */
  readonly #columns: Int32Array;
  /** The names that rows have, as places in NAMES. */
  readonly #kept: readonly number[];
  readonly #names = NAMES.map(() => new ByteDictionary());
  /** In a wide table the issues are in the heading, which is text already. */
  readonly #issues: CodedColumn | null;
  #codes: Int32Array[];
  #days = new Int32Array(FIRST_ROOM);
  #stances = new Float64Array(FIRST_ROOM);
  #weights: Float64Array | null;
  #lines = new Uint32Array(FIRST_ROOM);
  #quotePlaces: Float64Array | null;
  #quoteLengths: Uint32Array | null;
  readonly #quotes = new TextStore();
  #rows = 0;
  #records = 0;
  #undated = 0;
  #blank = 0;
  #endsOpen = false;

  /** Per name and record of the batch, the code of what it has there. */
  #batchCodes: Int32Array[] = NAMES.map(() => new Int32Array(0));
  /** The same of its stance. */
  #batchStances = new Int32Array(0);

  readonly #written = new ByteDictionary();
  #said: number[] = [];
  #leftOut: number[] = [];
  #dates = new ByteDictionary();
  #read: number[] = [];

  /** The content of the cell that `#seek` went to, without spaces around it. */
  #bytes: Uint8Array = new Uint8Array(0);
  #begin = 0;
  #end = 0;
  #room = new Uint8Array(256);

  constructor(shape: TableShape) {
    this.#shape = shape;
    const { columns, issueColumns } = shape.mapping;
    this.#columns = Int32Array.from(NAMES, (name) => columns[name] ?? NO_CODE);
    if (issueColumns) this.#columns[ISSUE] = NO_CODE;
    this.#issues = issueColumns && codesOf(issueColumns.map((column) => shape.header[column]!));
    this.#kept = NAMES.flatMap((_, at) =>
      this.#columns[at]! >= 0 || (at === ISSUE && issueColumns) ? [at] : [],
    );
    this.#codes = NAMES.map((_, at) => new Int32Array(this.#kept.includes(at) ? FIRST_ROOM : 0));
    this.#weights = columns.weight === null ? null : new Float64Array(FIRST_ROOM);
    this.#quotePlaces = columns.quote === null ? null : new Float64Array(FIRST_ROOM);
    this.#quoteLengths = columns.quote === null ? null : new Uint32Array(FIRST_ROOM);
    // A heading that ends with delimiters names columns that rows need not have, unless they mean something.
    const used = [...Object.values(columns), ...(issueColumns ?? [])].map((column) => column ?? NO_CODE);
    const named = shape.header.findLastIndex((name) => name !== '');
    this.#width = 1 + used.reduce((most, column) => Math.max(most, column), named);
  }

  get rows(): number {
    return this.#rows;
  }

  get records(): number {
    return this.#records;
  }

  /** Stances that the mapping leaves out, as they are written, with how many; most first. */
  get leftOut(): (readonly [string, number])[] {
    return this.#leftOut
      .flatMap((count, code): [string, number][] =>
        count ? [[this.#shape.decode(this.#written.bytesOf(code)), count]] : [],
      )
      .sort((a, b) => b[1] - a[1]);
  }

  /** Reads the records of a batch from `first` on. `isEnd` says that the last of them is cut off by the end of the file. */
  read(batch: CellBatch, first = 0, isEnd = false): void {
    const { issueColumns } = this.#shape.mapping;
    if (isEnd && batch.records > first) this.#endsOpen = true;
    this.#codeBatch(batch, first);
    for (let record = first; record < batch.records; record++) {
      this.#records++;
      const isCut = isEnd && record === batch.records - 1;
      if (this.#isBroken(batch, record, isCut)) continue;
      const cell = batch.firstCells[record]!;
      if (this.#readNames(batch, record)) continue;
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
    const nothing = { labels: [], codes: new Int32Array(this.#rows).fill(NO_CODE) };
    const column = (name: Name): CodedColumn => {
      const at = NAMES.indexOf(name);
      const codes = this.#codes[at]!.subarray(0, this.#rows);
      if (!this.#kept.includes(at)) return nothing;
      if (at === ISSUE && this.#issues) return { labels: this.#issues.labels, codes };
      return mergeLabels(this.#names[at]!, codes, decode);
    };
    const table = tableOfColumns({
      rows: this.#rows,
      actors: {
        actor: column('actor'),
        organization: column('organization'),
        country: column('country'),
      },
      issues: column('issue'),
      documents: column('document'),
      days: this.#days,
      stances: this.#stances,
      weights: this.#weights,
    });
    const places = this.#quotePlaces;
    return {
      kind: 'table',
      title,
      table,
      quotes: places && new Quotes(this.#quotes, places, this.#quoteLengths!, decode),
      lines: this.#lines.subarray(0, this.#rows),
      records: this.#records,
      rejected: { total: this.rejected.total, counts: this.rejected.counts, kept: this.rejected.kept },
      leftOut: this.leftOut,
      blank: this.#blank,
      undated: this.#undated,
      endsOpen: this.#endsOpen,
    };
  }

  #isBroken(batch: CellBatch, record: number, isCut: boolean): boolean {
    if (batch.broken[record]) {
      this.#reject(isCut ? 'cut' : 'open-quote', batch, record, null);
      return true;
    }
    const [from, to] = [batch.firstCells[record]!, batch.firstCells[record + 1]!];
    if (to - from < this.#width) {
      this.#reject(isCut ? 'cut' : 'too-few-cells', batch, record, null);
      return true;
    }
    for (let cell = from + this.#shape.header.length; cell < to; cell++)
      if (batch.ends[cell]! > batch.begins[cell]!) {
        this.#reject('too-many-cells', batch, record, null);
        return true;
      }
    return false;
  }

  /** The names and stances of all records, column by column: each column's dictionary then stays at hand. */
  #codeBatch(batch: CellBatch, first: number): void {
    const { stance } = this.#shape.mapping.columns;
    for (const name of this.#kept) {
      const column = this.#columns[name]!;
      if (column < 0) continue;
      if (this.#batchCodes[name]!.length < batch.records)
        this.#batchCodes[name] = new Int32Array(2 * batch.records);
      this.#names[name]!.codeColumn(batch, first, column, this.#batchCodes[name]!);
    }
    if (stance === null) return;
    if (this.#batchStances.length < batch.records) this.#batchStances = new Int32Array(2 * batch.records);
    this.#written.codeColumn(batch, first, stance, this.#batchStances);
  }

  /** Whether the record lacks an actor or an issue. The names that it has are those of the next row. */
  #readNames(batch: CellBatch, record: number): boolean {
    let hasActor = false;
    let hasIssue = this.#issues !== null;
    for (let at = 0; at < this.#kept.length; at++) {
      const name = this.#kept[at]!;
      if (this.#columns[name]! < 0) continue;
      const code = this.#batchCodes[name]![record]!;
      this.#codes[name]![this.#rows] = code;
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
      this.#read = [];
    }
    const code = this.#dates.codeOf(this.#bytes, this.#begin, this.#end);
    const day = (this.#read[code] ??= readDay(this.#text(), dayFormat) ?? NaN);
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
    if (column === null) {
      this.#add(batch, record, first, day, weight, 1);
      return;
    }
    const code = this.#batchStances[record]!;
    const stance = code === NO_CODE ? this.#meaningOf('') : this.#readStance(code);
    if (Number.isNaN(stance)) this.#rejectStance(batch, record, first + column);
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
      const stance = this.#readStance(this.#written.codeOf(this.#bytes, this.#begin, this.#end));
      if (Number.isNaN(stance)) this.#rejectStance(batch, record, first + column);
      else if (stance !== LEFT_OUT) {
        this.#codes[ISSUE]![this.#rows] = this.#issues!.codes[at]!;
        this.#add(batch, record, first, day, weight, stance);
        for (const name of this.#kept)
          if (name !== ISSUE) this.#codes[name]![this.#rows] = this.#codes[name]![this.#rows - 1]!;
      }
    }
  }

  #readStance(code: number): number {
    const said = (this.#said[code] ??= this.#meaningOf(this.#shape.decode(this.#written.bytesOf(code))));
    if (said === LEFT_OUT) this.#leftOut[code] = (this.#leftOut[code] ?? 0) + 1;
    return said;
  }

  #meaningOf(text: string): number {
    const { stances } = this.#shape.mapping;
    if (stances.kind === 'numbers') return text === '' ? UNREADABLE : numberOf(text);
    const value = stances.values[stanceKey(text)];
    return value === undefined ? UNREADABLE : value === null ? LEFT_OUT : value;
  }

  #rejectStance(batch: CellBatch, record: number, cell: number): void {
    this.#seek(batch, cell);
    const text = this.#text();
    const reason = this.#shape.mapping.stances.kind === 'numbers' ? 'stance-not-a-number' : 'stance-unknown';
    this.#reject(text === '' ? 'no-stance' : reason, batch, record, text || null);
  }

  #add(batch: CellBatch, record: number, first: number, day: number, weight: number, stance: number): void {
    const row = this.#rows++;
    this.#days[row] = day;
    if (day === UNDATED) this.#undated++;
    this.#stances[row] = stance;
    this.#lines[row] = batch.lines[record]!;
    if (this.#weights) this.#weights[row] = weight;
    if (this.#quotePlaces) {
      const cell = first + this.#shape.mapping.columns.quote!;
      const { bytes, begins, ends, forms } = batch;
      this.#quotePlaces[row] = this.#quotes.add(bytes, begins[cell]!, ends[cell]!, forms[cell]);
      this.#quoteLengths![row] = this.#quotes.added;
    }
    // There is always room for the next row.
    if (this.#rows === this.#days.length) this.#grow();
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
    let [begin, end] = [batch.begins[cell]!, batch.ends[cell]!];
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

  #grow(): void {
    this.#codes = this.#codes.map((codes) => twice(codes));
    this.#days = twice(this.#days);
    this.#stances = twice(this.#stances);
    this.#lines = twice(this.#lines);
    this.#weights &&= twice(this.#weights);
    this.#quotePlaces &&= twice(this.#quotePlaces);
    this.#quoteLengths &&= twice(this.#quoteLengths);
  }
}

function codesOf(labels: readonly string[]): CodedColumn {
  const dictionary = new Dictionary();
  return { codes: Int32Array.from(labels, (label) => dictionary.codeOf(label)), labels: dictionary.labels };
}

/** "0.5" or "0,5"; NaN for what is no number. */
function numberOf(text: string): number {
  return /^[+-]?(\d|[.,]\d)[\d.,e+-]*$/i.test(text) ? Number(text.replace(',', '.')) : NaN;
}

function twice<Column extends Int32Array | Uint32Array | Float64Array>(column: Column): Column {
  const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
  larger.set(column);
  return larger;
}
