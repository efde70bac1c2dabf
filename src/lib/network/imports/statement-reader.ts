// Records of cells to coded columns of statements, by a mapping, without a string for a cell: names are codes of their bytes,
// quotes stay bytes, a stance or a date is worked out once for each way in which it is written. A batch is read column by
// column. What cannot be read is told by line and reason; every record (in a wide table, every filled cell) becomes a row, is
// rejected, or is left out by the mapping, and is counted as such.

import { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellBatch } from '#lib/intake/tables/cell-batch.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import { readDay, readIsoDay } from '#lib/intake/tables/day-formats.ts';
import type { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import { RejectedRows } from '#lib/intake/tables/rejected-rows.ts';
import type { Rejection } from '#lib/intake/tables/rejected-rows.ts';
import type { TableMapping } from '#lib/intake/tables/table-mapping.ts';
import { UNDATED } from '../table/day-number.ts';
import { Dictionary, NO_CODE } from '../table/dictionary.ts';
import type { CodedColumn } from '../table/dictionary.ts';
import { BatchPicks } from './batch-picks.ts';
import { GrowingRows, NAMES } from './growing-rows.ts';
import type { ImportedTable } from './imported-table.ts';
import { numberOf } from './number-of.ts';
import { Quotes } from './quotes.ts';
import { EMPTY, StanceMeanings } from './stance-meanings.ts';
import { TextColumn } from './text-column.ts';
import { WrittenNumbers } from './written-numbers.ts';

export interface TableShape {
  readonly title: string;
  /** What the columns are called; a record has as many cells. */
  readonly header: readonly string[];
  readonly mapping: TableMapping;
  readonly decode: CellDecoder;
}

/** Room is made at once for so many rows at most, however many a file seems to have. */
const MOST_EXPECTED = 4_000_000;
/** So many stances of a wide table are held at once. */
const MOST_CODES = 2 ** 20;
/** Which of NAMES is the issue, and which the first of the actors, who are before it. */
const ISSUE = NAMES.indexOf('issue');
const ACTOR = NAMES.indexOf('actor');

/** Why a record of a batch cannot be read, by the number that says so; 0 is no fault. */
const FAULTS = [
  null,
  'open-quote',
  'too-few-cells',
  'too-many-cells',
  'no-actor',
  'no-issue',
  'date-unreadable',
  'weight-unreadable',
] as const satisfies (Rejection | null)[];
/** Those that the end of a file in the middle of a row explains. */
const SHAPES: ReadonlySet<Rejection> = new Set(['open-quote', 'too-few-cells', 'too-many-cells']);
/** One more fault: a stance that is no number, be it that there is no row of it. */
const NO_NUMBER = FAULTS.length;
const faultOf = (reason: (typeof FAULTS)[number]): number => FAULTS.indexOf(reason);

export class StatementReader {
  readonly rejected = new RejectedRows();
  readonly #shape: TableShape;
  readonly #width: number;
  /** The names that records have in a column of their own, as places in NAMES; and in which. */
  readonly #names: readonly (readonly [name: number, column: number])[];
  /** In a wide table the issues, or the actors, are in the heading, which is text already; and their place in NAMES. */
  readonly #across: (CodedColumn & { readonly name: number }) | null;
  readonly #rows = new GrowingRows();
  /** Those of the issues of a wide table, or the one that there is, if there is one. */
  readonly #stanceColumns: readonly number[];
  readonly #dictionaries: readonly ByteDictionary[];
  readonly #stances: StanceMeanings;
  readonly #dates: WrittenNumbers;
  readonly #weighings: WrittenNumbers;
  readonly #quotes: TextColumn | null;
  #records = 0;
  #undated = 0;
  #blank = 0;
  #endsOpen = false;
  #isExpecting = true;

  /** Per record of the batch. */
  #faults = new Uint8Array(0);
  #days = new Float64Array(0);
  #weights = new Float64Array(0);
  /** Per column of stances and record from the first on, as StanceMeanings has them. */
  #stanceCodes: Int32Array[] = [];
  readonly #picks = new BatchPicks();

  /** `memory` is the one in which the batches lie. */
  constructor(shape: TableShape, memory: TableMemory) {
    this.#shape = shape;
    const { decode, header } = shape;
    const { columns, wide, stances, dayFormat } = shape.mapping;
    this.#across = wide && {
      ...codesOf(wide.at.map((column) => header[column]!)),
      name: NAMES.indexOf(wide.are),
    };
    this.#names = NAMES.flatMap((name, at) => {
      const column = wide?.are === name ? null : columns[name];
      return column === null ? [] : [[at, column] as const];
    });
    this.#stanceColumns = wide?.at ?? (columns.stance === null ? [] : [columns.stance]);
    this.#dictionaries = NAMES.map(() => new ByteDictionary(memory));
    this.#stances = new StanceMeanings(memory, stances, decode);
    this.#dates = new WrittenNumbers(memory, (bytes) => {
      const day = dayFormat === 'ymd' ? readIsoDay(bytes, 0, bytes.length) : NaN;
      return Number.isNaN(day) ? (readDay(decode(bytes), dayFormat) ?? NaN) : day;
    });
    this.#weighings = new WrittenNumbers(memory, (bytes) => {
      const weight = numberOf(decode(bytes));
      return weight >= 0 && weight < Infinity ? weight : NaN;
    });
    this.#quotes = columns.quote === null ? null : new TextColumn(memory);
    // A heading that ends with delimiters names columns that rows need not have, unless they mean something.
    const used = [...Object.values(columns), ...(wide?.at ?? [])].map((column) => column ?? NO_CODE);
    const named = header.findLastIndex((name) => name !== '');
    this.#width = 1 + used.reduce((most, column) => Math.max(most, column), named);
  }

  get rows(): number {
    return this.#rows.rows;
  }

  get records(): number {
    return this.#records;
  }

  /** Stances that the mapping leaves out, as they are written, with how many; most first. */
  get leftOut(): (readonly [string, number])[] {
    return this.#stances.leftOut;
  }

  /**
   * Reads the records of a batch from `first` on. `isEnd` says that no line end closes the last of them; `share` how much of
   * all, from 0 to 1, has then been read.
   */
  read(batch: CellBatch, first = 0, isEnd = false, share = 1): void {
    if (batch.records <= first) return;
    this.#records += batch.records - first;
    if (isEnd) this.#endsOpen = true;
    // A wide table is read some records at a time, so that the codes of all its columns stay few.
    const step = this.#across ? Math.ceil(MOST_CODES / this.#stanceColumns.length) : batch.records;
    for (let from = first; from < batch.records; from += step) {
      const to = Math.min(batch.records, from + step);
      this.#readSome(batch.upTo(to), from, isEnd && to === batch.records);
    }
    if (this.#isExpecting) this.#expect(share);
  }

  #readSome(batch: CellBatch, first: number, isEnd: boolean): void {
    this.#makeRoom(batch.records);
    this.#findMisshapen(batch, first);
    this.#codeNames(batch, first);
    this.#codeStances(batch, first);
    this.#findNameless(batch, first);
    this.#readNumbers(batch, first);
    if (this.#across) this.#pickWide(batch, first, isEnd);
    else this.#pickNarrow(batch, first, isEnd);
    this.#addRows(batch);
  }

  /** The table of what was read. Nothing can be read after. */
  finish(): ImportedTable {
    const { title, decode } = this.#shape;
    const { total, counts, kept } = this.rejected;
    const { quotePlaces, quoteLengths, lines } = this.#rows;
    return {
      kind: 'table',
      title,
      table: this.#rows.toTable(
        this.#dictionaries,
        this.#across,
        // Where no column says a stance, all agree.
        this.#stanceColumns.length > 0 ? this.#stances.values : [1],
        decode,
      ),
      quotes:
        this.#quotes && new Quotes(this.#quotes.store, quotePlaces.numbers, quoteLengths.numbers, decode),
      issueTexts: null,
      lines: lines.numbers,
      records: this.#records,
      rejected: { total, counts, kept },
      leftOut: this.leftOut,
      unknownStances: this.#shape.mapping.stances.kind === 'values' ? this.#stances.unknown : [],
      blank: this.#blank,
      undated: this.#undated,
      endsOpen: this.#endsOpen,
    };
  }

  /** From the first batch with rows, how many there will be in all: columns that need not grow are not copied. */
  #expect(share: number): void {
    const { rows } = this.#rows;
    if (rows === 0) return;
    this.#isExpecting = false;
    this.#rows.expect(Math.min(MOST_EXPECTED, Math.ceil((1.1 * rows) / share)));
  }

  #makeRoom(records: number): void {
    if (this.#faults.length < records) {
      this.#faults = new Uint8Array(2 * records);
      this.#days = new Float64Array(2 * records);
      this.#weights = new Float64Array(2 * records);
    }
    this.#faults.fill(0, 0, records);
  }

  /** Column by column: each column's dictionary then stays at hand. */
  #codeNames(batch: CellBatch, first: number): void {
    for (const [name, column] of this.#names) this.#dictionaries[name]!.codeColumn(batch, first, column);
  }

  #codeStances(batch: CellBatch, first: number): void {
    // Where all are too short, there are none.
    if (batch.widest < this.#width) return;
    const records = batch.records - first;
    if (this.#stanceCodes.length === 0 || this.#stanceCodes[0]!.length < records)
      this.#stanceCodes = this.#stanceColumns.map(() => new Int32Array(Math.ceil(1.25 * records)));
    for (const [at, column] of this.#stanceColumns.entries())
      this.#stances.codeColumn(batch, first, column, this.#stanceCodes[at]!);
  }

  #findMisshapen(batch: CellBatch, first: number): void {
    const most = this.#shape.header.length;
    if (batch.narrowest >= this.#width && batch.widest <= most) return;
    for (let record = first; record < batch.records; record++) {
      const width = batch.width(record);
      const from = batch.firstCell(record);
      if (width === 0) this.#faults[record] = faultOf('open-quote');
      else if (width < this.#width) this.#faults[record] = faultOf('too-few-cells');
      else
        for (let cell = from + most; cell < from + width; cell++)
          if (batch.cellLength(cell) > 0) this.#faults[record] = faultOf('too-many-cells');
    }
  }

  #findNameless(batch: CellBatch, first: number): void {
    const dictionaries = this.#names.map(([name]) => [name, this.#dictionaries[name]!] as const);
    const actors = dictionaries.filter(([name]) => name < ISSUE).map(([, dictionary]) => dictionary);
    const [issues] = dictionaries.filter(([name]) => name === ISSUE).map(([, dictionary]) => dictionary);
    const allNamed = this.#across?.name === ACTOR || actors.some(({ hasNone }) => !hasNone);
    if (allNamed && !issues?.hasNone) return;
    const actorCodes = actors.map(({ codes }) => codes);
    const issueCodes = issues?.codes;
    for (let record = first; record < batch.records; record++) {
      if (this.#faults[record] !== 0) continue;
      if (!allNamed && actorCodes.every((codes) => codes[record] === NO_CODE))
        this.#faults[record] = faultOf('no-actor');
      else if (issueCodes?.[record] === NO_CODE) this.#faults[record] = faultOf('no-issue');
    }
  }

  /** Dates and weights. */
  #readNumbers(batch: CellBatch, first: number): void {
    const { date, weight } = this.#shape.mapping.columns;
    const faults = this.#faults;
    const read = (
      column: number | null,
      written: WrittenNumbers,
      empty: number,
      into: Float64Array,
      fault: number,
    ): void => {
      if (column === null) return;
      written.read(batch, first, column, empty, into);
      for (let record = first; record < batch.records; record++)
        if (Number.isNaN(into[record]!) && faults[record] === 0) faults[record] = fault;
    };
    read(date, this.#dates, UNDATED, this.#days, faultOf('date-unreadable'));
    read(weight, this.#weighings, 1, this.#weights, faultOf('weight-unreadable'));
  }

  #pickNarrow(batch: CellBatch, first: number, isEnd: boolean): void {
    const { stance: column } = this.#shape.mapping.columns;
    const faults = this.#faults;
    const stances = this.#stances;
    const codes = this.#stanceCodes[0] ?? null;
    if (codes) {
      const { areNumbers } = stances;
      for (let record = first; record < batch.records; record++)
        faults[record] ||= areNumbers[codes[record - first]!] === 1 ? 0 : NO_NUMBER;
    }
    this.#picks.takeFaultless(faults, codes, first, batch.records);
    if (this.#picks.count === batch.records - first) return;
    for (let record = first; record < batch.records; record++) {
      if (faults[record] === 0) continue;
      if (faults[record] !== NO_NUMBER) this.#rejectFault(batch, record, isEnd);
      else if (!stances.leavesOut(codes![record - first]!)) this.#rejectStance(batch, record, column!);
    }
  }

  #pickWide(batch: CellBatch, first: number, isEnd: boolean): void {
    const columns = this.#stanceColumns;
    const stances = this.#stances;
    const picks = this.#picks;
    picks.restart(batch.records * columns.length);
    for (let record = first; record < batch.records; record++) {
      if (this.#faults[record] !== 0) {
        this.#rejectFault(batch, record, isEnd);
        continue;
      }
      for (let at = 0; at < columns.length; at++) {
        const code = this.#stanceCodes[at]![record - first]!;
        if (code === EMPTY) this.#blank++;
        else if (stances.areNumbers[code] === 1) picks.add(record, code, this.#across!.codes[at]!);
        else if (!stances.leavesOut(code)) this.#rejectStance(batch, record, columns[at]!);
      }
    }
  }

  #addRows(batch: CellBatch): void {
    const { records, areAll, count, stances, across } = this.#picks;
    const { date, weight, quote } = this.#shape.mapping.columns;
    const rows = this.#rows;
    for (const [name] of this.#names) rows.codes[name]!.add(this.#dictionaries[name]!.codes, records, areAll);
    if (this.#across) rows.codes[this.#across.name]!.extend(count).set(across);
    rows.stances.extend(count).set(stances);
    if (date === null) {
      rows.days.extend(count).fill(UNDATED);
      this.#undated += count;
    } else {
      const days = rows.days.add(this.#days, records, areAll);
      for (let row = 0; row < count; row++) if (days[row] === UNDATED) this.#undated++;
    }
    const lines = rows.lines.extend(count);
    const { words } = batch.memory;
    const lineAt = (batch.recordsAt >> 2) + 3;
    for (let row = 0; row < count; row++) lines[row] = words[lineAt + 4 * records[row]!]!;
    if (weight !== null) rows.weights.add(this.#weights, records, areAll);
    if (this.#quotes) {
      this.#quotes.read(batch, quote!, this.#across ? unique(records) : records);
      rows.quotePlaces.add(this.#quotes.places, records, areAll);
      rows.quoteLengths.add(this.#quotes.lengths, records, areAll);
    }
  }

  #rejectFault(batch: CellBatch, record: number, isEnd: boolean): void {
    const { date, weight } = this.#shape.mapping.columns;
    const reason = FAULTS[this.#faults[record]!]!;
    const isMisshapen = SHAPES.has(reason);
    const column = reason === 'date-unreadable' ? date : reason === 'weight-unreadable' ? weight : null;
    this.#reject(
      isMisshapen && isEnd && record === batch.records - 1 ? 'cut' : reason,
      batch,
      record,
      column,
    );
  }

  #rejectStance(batch: CellBatch, record: number, column: number): void {
    const text = this.#textOf(batch, record, column);
    const reason = this.#shape.mapping.stances.kind === 'numbers' ? 'stance-not-a-number' : 'stance-unknown';
    this.#reject(text === '' ? 'no-stance' : reason, batch, record, column);
  }

  /** `column` has the value at fault; null where the row itself is. */
  #reject(reason: Rejection, batch: CellBatch, record: number, column: number | null): void {
    this.rejected.add(reason, batch.line(record), () => ({
      column: column === null ? null : this.#shape.header[column]!,
      value: (column !== null && this.#textOf(batch, record, column)) || null,
      raw: this.#shape.decode(batch.recordBytes(record)),
    }));
  }

  #textOf(batch: CellBatch, record: number, column: number): string {
    return this.#shape.decode(batch.cellBytes(batch.firstCell(record) + column)).trim();
  }
}

function unique(ascending: Int32Array): Int32Array {
  return ascending.filter((record, at) => record !== ascending[at - 1]);
}

function codesOf(labels: readonly string[]): CodedColumn {
  const dictionary = new Dictionary();
  return { codes: Int32Array.from(labels, (label) => dictionary.codeOf(label)), labels: dictionary.labels };
}
