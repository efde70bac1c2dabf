// Chunks of bytes to records of cells, as RFC 4180 has them: any delimiter of one byte, cells in quotation marks with line
// ends, delimiters and doubled marks in them, line ends CRLF, LF or CR, a byte order mark, chunks cut anywhere. Lenient
// where the standard is silent: a mark within a plain cell, or after which a quoted one goes on, is an ordinary character.
// Empty lines are no records. The pass over the bytes is `tokenize` of table-loops.ts; here is what is rare. Why it is our
// own: docs/decisions/0008-tables-in-bytes.md.

import { Failure } from '#lib/model/failure.ts';
import { CellBatch } from './cell-batch.ts';
import { Area } from './kernels/area.ts';
import {
  CELL_BYTES,
  DONE,
  FULL,
  MARGIN,
  OPEN,
  RECORD_BYTES,
  TOKENIZER,
  TOKENIZER_WORDS,
} from './kernels/table-loops.ts';
import type { TableMemory } from './kernels/table-memory.ts';

/** The longest record that is held in memory, in bytes. */
export const LONGEST_RECORD = 8 * 2 ** 20;

const LF = 0x0a;
const CR = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

type StateWord = keyof typeof TOKENIZER;

export class RecordTokenizer {
  readonly #memory: TableMemory;
  readonly #delimiter: number;
  readonly #state: Area;
  readonly #bytes: Area;
  readonly #records: Area;
  readonly #cells: Area;
  #isFirst = true;
  /** How many bytes there are, and how many of these have been read. */
  #length = 0;
  #read = 0;
  /** The line of the first that has not. */
  #line = 1;

  /** `delimiter` is one ASCII character. */
  constructor(delimiter: string, memory: TableMemory) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#memory = memory;
    this.#state = new Area(memory, 4 * TOKENIZER_WORDS);
    this.#bytes = new Area(memory);
    this.#records = new Area(memory);
    this.#cells = new Area(memory);
  }

  /** The records that are whole by now; what was told before is forgotten. Throws the Failure `table-line-too-long`. */
  push(chunk: Uint8Array): CellBatch {
    const rest = this.#length - this.#read;
    const length = rest + chunk.length;
    this.#bytes.fit(length + MARGIN, this.#length);
    const { bytes } = this.#memory;
    const { at } = this.#bytes;
    bytes.copyWithin(at, at + this.#read, at + this.#length);
    bytes.set(chunk, at + rest);
    bytes.fill(0, at + length, at + length + MARGIN);
    this.#length = length;
    this.#read = 0;
    // Too few to say whether they are a byte order mark.
    if (this.#isFirst && length < BYTE_ORDER_MARK.length) return this.#startBatch(at);
    return this.#tokenize(false);
  }

  /** The last record, which no line end need close. */
  finish(): CellBatch {
    return this.#tokenize(true);
  }

  #tokenize(isLast: boolean): CellBatch {
    const memory = this.#memory;
    const begin = this.#bytes.at + this.#read;
    const to = this.#bytes.at + this.#length;
    const hasMark = this.#isFirst && BYTE_ORDER_MARK.every((byte, at) => memory.bytes[begin + at] === byte);
    this.#isFirst = false;
    this.#startBatch(hasMark ? begin + BYTE_ORDER_MARK.length : begin);
    for (;;) {
      const status = memory.loops.tokenize(this.#state.at, to, this.#delimiter, Number(isLast));
      if (status === DONE) break;
      if (status === FULL) this.#makeRoom();
      else if (isLast || to - this.#get('at') > LONGEST_RECORD) this.#breakLine(to, isLast, status === OPEN);
      else break;
    }
    this.#line = this.#get('line');
    this.#read = this.#get('at') - this.#bytes.at;
    return this.#batch();
  }

  /** A record that does not end: where a mark in it opens that nothing closes, only its line is broken. */
  #breakLine(to: number, isLast: boolean, isOpen: boolean): void {
    const { bytes, words } = this.#memory;
    const [start, line, records, cells] = [
      this.#get('at'),
      this.#get('line'),
      this.#get('records'),
      this.#get('cells'),
    ];
    let stop = start;
    while (stop < to && bytes[stop] !== LF && bytes[stop] !== CR) stop++;
    if (!isOpen || stop - start > LONGEST_RECORD || (stop === to && !isLast))
      throw new Failure('table-line-too-long', `line ${line}`);
    words.set([cells, start, stop, line, cells], (this.#records.at + RECORD_BYTES * records) >> 2);
    const next = stop + (bytes[stop] === CR && bytes[stop + 1] === LF ? 2 : 1);
    this.#set('at', Math.min(to, next));
    this.#set('line', stop < to ? line + 1 : line);
    this.#set('records', records + 1);
    this.#set('narrowest', 0);
    this.#set('unclosedFrom', Math.min(this.#get('unclosedFrom'), start));
  }

  #startBatch(at: number): CellBatch {
    this.#set('at', at);
    this.#set('line', this.#line);
    this.#set('records', 0);
    this.#set('cells', 0);
    this.#set('narrowest', 2 ** 31 - 1);
    this.#set('widest', 0);
    this.#set('unclosedFrom', this.#bytes.at + this.#length);
    this.#tellRoom();
    return this.#batch();
  }

  #makeRoom(): void {
    const [records, cells] = [this.#get('records'), this.#get('cells')];
    if (records + 1 >= this.#get('recordsRoom'))
      this.#records.fit(2 * this.#records.room, RECORD_BYTES * (records + 1));
    else this.#cells.fit(2 * this.#cells.room, CELL_BYTES * cells);
    this.#tellRoom();
  }

  #tellRoom(): void {
    this.#set('recordsAt', this.#records.at);
    this.#set('recordsRoom', this.#records.room / RECORD_BYTES);
    this.#set('cellsAt', this.#cells.at);
    this.#set('cellsRoom', this.#cells.room / CELL_BYTES);
  }

  #batch(): CellBatch {
    return new CellBatch(this.#memory, {
      recordsAt: this.#records.at,
      cellsAt: this.#cells.at,
      records: this.#get('records'),
      narrowest: this.#get('narrowest'),
      widest: this.#get('widest'),
    });
  }

  #get(word: StateWord): number {
    return this.#memory.words[(this.#state.at >> 2) + TOKENIZER[word]]!;
  }

  #set(word: StateWord, value: number): void {
    this.#memory.words[(this.#state.at >> 2) + TOKENIZER[word]] = value;
  }
}
