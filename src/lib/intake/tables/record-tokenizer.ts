// Chunks of bytes to records of cells, as RFC 4180 has them: any delimiter of one byte, cells in quotation marks with line
// ends, delimiters and doubled marks in them, line ends CRLF, LF or CR, a byte order mark, chunks cut anywhere. Lenient
// where the standard is silent: a mark within a plain cell, or after which a quoted one goes on, is an ordinary character.
// Empty lines are no records. One pass over the bytes; why it is our own: docs/decisions/0008-tables-in-bytes.md.

import { Failure } from '#lib/model/failure.ts';
import { AS_IS, DOUBLED } from './cell-batch.ts';
import type { CellBatch } from './cell-batch.ts';

/** The longest record that is held in memory, in bytes. */
export const LONGEST_RECORD = 8 * 2 ** 20;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const NOTHING = new Uint8Array(0);

export class RecordTokenizer {
  readonly #delimiter: number;
  /** Per byte, whether a plain cell ends there. */
  readonly #ends = new Uint8Array(256);
  #isFirst = true;
  /** What came after the last whole record. */
  #rest: Uint8Array = NOTHING;
  /** Where that and the next chunk are put together. */
  #joined: Uint8Array = NOTHING;
  #line = 1;

  #records = 0;
  /** So many places of the cells' columns hold something of the chunk before. */
  #written = 0;
  #firstCells = new Uint32Array(0);
  #starts = new Uint32Array(0);
  #stops = new Uint32Array(0);
  #lines = new Uint32Array(0);
  #broken = new Uint8Array(0);
  #begins = new Uint32Array(0);
  #cellEnds = new Uint32Array(0);
  #forms = new Uint8Array(0);

  /** `delimiter` is one ASCII character; `line` the number of the line that comes first. */
  constructor(delimiter: string, line = 1) {
    this.#delimiter = delimiter.charCodeAt(0);
    for (const byte of [this.#delimiter, LF, CR]) this.#ends[byte] = 1;
    this.#line = line;
  }

  /** The records that are whole by now. Throws the Failure `table-line-too-long`. */
  push(chunk: Uint8Array): CellBatch {
    let bytes = chunk;
    if (this.#rest.length > 0) {
      const length = this.#rest.length + chunk.length;
      if (this.#joined.length < length) this.#joined = new Uint8Array(length + chunk.length);
      bytes = this.#joined.subarray(0, length);
      bytes.set(this.#rest);
      bytes.set(chunk, this.#rest.length);
    }
    if (this.#isFirst && bytes.length < BYTE_ORDER_MARK.length) {
      this.#rest = bytes.slice();
      return this.#batch(NOTHING);
    }
    return this.#tokenize(bytes, false);
  }

  /** The last record, which no line end need close. */
  finish(): CellBatch {
    return this.#tokenize(this.#rest, true);
  }

  #tokenize(bytes: Uint8Array, isLast: boolean): CellBatch {
    const { length } = bytes;
    // A cell takes a byte at least, its delimiter; so does a record, its line end.
    if (this.#begins.length < length + 2) this.#makeRoom(2 + Math.ceil(1.25 * length));
    const ends = this.#ends;
    const delimiter = this.#delimiter;
    /** No byte above it ends a cell: most are, and need not be looked up. */
    const top = Math.max(delimiter, CR);
    const begins = this.#begins;
    const cellEnds = this.#cellEnds;
    const forms = this.#forms;
    forms.fill(AS_IS, 0, this.#written);
    let written = 0;
    let cells = 0;
    let line = this.#line;
    let at = 0;
    this.#records = 0;
    if (this.#isFirst && BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)) at = 3;
    this.#isFirst = false;

    /** From the place where a scan met the end of the bytes within quotation marks: no mark before that place closes. */
    let unclosedFrom = length;
    while (at < length) {
      const start = at;
      const firstCell = cells;
      let linesWithin = 0;
      let isWhole = false;
      let isOpen = false;
      for (;;) {
        if (bytes[at] === QUOTE) {
          const begin = ++at;
          let form: number = AS_IS;
          for (;;) {
            if (at > unclosedFrom && bytes[at] !== QUOTE) at = length;
            while (at < length) {
              const byte = bytes[at]!;
              if (byte === QUOTE) break;
              if (byte <= CR && isLineEnd(bytes, at)) linesWithin++;
              at++;
            }
            if (at >= length) {
              isOpen = true;
              break;
            }
            if (at + 1 === length) {
              // What follows the mark decides what it is, and may be in the next chunk.
              isOpen = !isLast;
              break;
            }
            const next = bytes[at + 1]!;
            if (ends[next] === 1) break;
            if (next === QUOTE) {
              form = DOUBLED;
              at++;
            }
            at++;
          }
          if (isOpen) break;
          begins[cells] = begin;
          if (form !== AS_IS) forms[cells] = form;
          cellEnds[cells++] = at++;
        } else {
          begins[cells] = at;
          while (at < length) {
            const byte = bytes[at]!;
            if (byte <= top && ends[byte] === 1) break;
            at++;
          }
          cellEnds[cells++] = at;
        }
        if (at >= length) {
          isWhole = isLast;
          break;
        }
        if (bytes[at] === delimiter) {
          at++;
          continue;
        }
        // A line feed may follow the carriage return in the next chunk.
        isWhole = bytes[at] === LF || at + 1 < length || isLast;
        break;
      }
      if (isWhole) {
        const stop = at;
        if (at < length) at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
        if (stop === start) cells = firstCell;
        else this.#addRecord(firstCell, cells, start, stop, line, false);
        line += linesWithin + (stop < length ? 1 : 0);
        continue;
      }
      written = Math.max(written, cells + 1);
      cells = firstCell;
      if (!isLast && length - start <= LONGEST_RECORD) {
        at = start;
        break;
      }
      // Nothing closes the mark: the line on which it opens is told as broken, and the next is read as any other.
      let stop = start;
      while (stop < length && bytes[stop] !== LF && bytes[stop] !== CR) stop++;
      if (!isOpen || stop - start > LONGEST_RECORD || (stop === length && !isLast))
        throw new Failure('table-line-too-long', `line ${line}`);
      unclosedFrom = Math.min(unclosedFrom, start);
      this.#addRecord(firstCell, firstCell, start, stop, line, true);
      if (stop < length) line++;
      at = Math.min(length, stop + (bytes[stop] === CR && bytes[stop + 1] === LF ? 2 : 1));
    }
    this.#line = line;
    this.#written = Math.max(written, cells);
    this.#rest = at < length ? bytes.slice(at) : NOTHING;
    return this.#batch(bytes);
  }

  #addRecord(first: number, end: number, start: number, stop: number, line: number, isBroken: boolean): void {
    const record = this.#records++;
    this.#firstCells[record] = first;
    this.#firstCells[record + 1] = end;
    this.#starts[record] = start;
    this.#stops[record] = stop;
    this.#lines[record] = line;
    this.#broken[record] = isBroken ? 1 : 0;
  }

  #batch(bytes: Uint8Array): CellBatch {
    return {
      bytes,
      records: this.#records,
      firstCells: this.#firstCells,
      begins: this.#begins,
      ends: this.#cellEnds,
      forms: this.#forms,
      starts: this.#starts,
      stops: this.#stops,
      lines: this.#lines,
      broken: this.#broken,
    };
  }

  /** What was in the columns is not kept. */
  #makeRoom(room: number): void {
    this.#begins = new Uint32Array(room);
    this.#cellEnds = new Uint32Array(room);
    this.#forms = new Uint8Array(room);
    this.#firstCells = new Uint32Array(room);
    this.#starts = new Uint32Array(room);
    this.#stops = new Uint32Array(room);
    this.#lines = new Uint32Array(room);
    this.#broken = new Uint8Array(room);
  }
}

/** A line ends here: at a line feed, or at a carriage return that no line feed follows. */
function isLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF);
}
