// The loops of table-kernels.wat in TypeScript, over the same block of memory. The hash mixes as MurmurHash3 does (A. Appleby,
// public domain).

import { undouble } from '../undouble.ts';
import { CUT, DICTIONARY, DONE, ENTRY_ROOM, FULL, OPEN, TOKENIZER } from './table-loops.ts';
import type { TableLoops } from './table-loops.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/** `buffer` is all of the memory; when that grows, new loops are needed. */
export function plainTableLoops(buffer: ArrayBuffer): TableLoops {
  const bytes = new Uint8Array(buffer);
  const words = new Int32Array(buffer);

  /** A line ends here: at a line feed, or at a carriage return that no line feed follows. */
  const isLineEnd = (at: number): boolean => bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF);

  const areSame = (a: number, b: number, length: number): boolean => {
    // From behind, where "Article 17" differs from "Article 18".
    for (let at = length - 1; at >= 0; at--) if (bytes[a + at] !== bytes[b + at]) return false;
    return true;
  };

  const hashOf = (begin: number, end: number): number => {
    let hash = end - begin;
    for (let at = begin; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0xcc9e2d51) ^ (hash >>> 15);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  };

  return {
    tokenize(state, to, delimiter, isLast) {
      const place = state >> 2;
      let at = words[place + TOKENIZER.at]!;
      let line = words[place + TOKENIZER.line]!;
      let records = words[place + TOKENIZER.records]!;
      let cells = words[place + TOKENIZER.cells]!;
      let narrowest = words[place + TOKENIZER.narrowest]!;
      let widest = words[place + TOKENIZER.widest]!;
      const unclosedFrom = words[place + TOKENIZER.unclosedFrom]!;
      const firstRecord = words[place + TOKENIZER.recordsAt]! >> 2;
      const recordsRoom = words[place + TOKENIZER.recordsRoom]!;
      const firstOfCells = words[place + TOKENIZER.cellsAt]! >> 2;
      const cellsRoom = words[place + TOKENIZER.cellsRoom]!;
      /** No byte above it ends a cell. */
      const top = Math.max(delimiter, CR);
      const endsCell = (byte: number): boolean => byte === delimiter || byte === LF || byte === CR;

      const leave = (status: number, start: number, firstCell: number): number => {
        words[place + TOKENIZER.at] = start;
        words[place + TOKENIZER.line] = line;
        words[place + TOKENIZER.records] = records;
        words[place + TOKENIZER.cells] = firstCell;
        words[place + TOKENIZER.narrowest] = narrowest;
        words[place + TOKENIZER.widest] = widest;
        words[firstRecord + 4 * records] = firstCell;
        return status;
      };

      while (at < to) {
        const start = at;
        const firstCell = cells;
        let linesWithin = 0;
        if (records + 1 >= recordsRoom) return leave(FULL, start, firstCell);
        for (;;) {
          if (cells >= cellsRoom) return leave(FULL, start, firstCell);
          const cell = firstOfCells + 2 * cells++;
          if (bytes[at] === QUOTE) {
            words[cell] = ++at;
            let isDoubled = false;
            for (;;) {
              // No mark from here on closes, but where two marks may be told apart otherwise.
              if (at > unclosedFrom && bytes[at] !== QUOTE) return leave(OPEN, start, firstCell);
              for (; at < to; at++) {
                const byte = bytes[at]!;
                if (byte === QUOTE) break;
                if (byte <= CR && isLineEnd(at)) linesWithin++;
              }
              if (at >= to) return leave(OPEN, start, firstCell);
              // What follows the mark decides what it is, and may be in the next chunk.
              if (at + 1 === to && !isLast) return leave(OPEN, start, firstCell);
              if (at + 1 === to || endsCell(bytes[at + 1]!)) break;
              if (bytes[++at] !== QUOTE) continue;
              isDoubled = true;
              at++;
            }
            words[cell + 1] = isDoubled ? ~at : at;
            at++;
          } else {
            words[cell] = at;
            for (; at < to; at++) {
              const byte = bytes[at]!;
              if (byte <= top && endsCell(byte)) break;
            }
            words[cell + 1] = at;
          }
          if (at >= to || bytes[at] !== delimiter) break;
          at++;
        }
        // A line feed may follow the carriage return in the next chunk.
        const isWhole = isLast || (at < to && (bytes[at] === LF || at + 1 < to));
        if (!isWhole) return leave(CUT, start, firstCell);
        if (at === start) cells = firstCell;
        else {
          const record = firstRecord + 4 * records++;
          words[record] = firstCell;
          words[record + 1] = start;
          words[record + 2] = at;
          words[record + 3] = line;
          narrowest = Math.min(narrowest, cells - firstCell);
          widest = Math.max(widest, cells - firstCell);
        }
        line += linesWithin;
        if (at < to) {
          line++;
          at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
        }
      }
      return leave(DONE, at, cells);
    },

    codeColumn(dictionary, records, cells, column, from, to, codes) {
      const place = dictionary >> 2;
      let size = words[place + DICTIONARY.size]!;
      let used = words[place + DICTIONARY.used]!;
      const firstSlot = words[place + DICTIONARY.slotsAt]! >> 2;
      const mask = words[place + DICTIONARY.slots]! - 1;
      const arena = words[place + DICTIONARY.arenaAt]!;
      const room = words[place + DICTIONARY.room]!;
      let [lastBegin, lastLength, last] = [0, -1, -1];
      const put = (record: number, code: number): void => {
        words[(codes >> 2) + record] = code;
        if (code < 0) words[place + DICTIONARY.blanks]!++;
      };

      let record = from;
      for (; record < to; record++) {
        const cell = words[(records >> 2) + 4 * record]! + column;
        if (cell >= words[(records >> 2) + 4 * record + 4]!) {
          put(record, -1);
          continue;
        }
        let begin = words[(cells >> 2) + 2 * cell]!;
        let end = words[(cells >> 2) + 2 * cell + 1]!;
        if (end < 0) {
          // Written without its doubled marks to where it goes if it is new.
          const entry = arena + used + 8;
          if (used + ~end - begin + ENTRY_ROOM > room) break;
          end = entry + undouble(bytes, begin, ~end, bytes, entry);
          begin = entry;
        }
        while (begin < end && bytes[begin]! <= SPACE) begin++;
        while (begin < end && bytes[end - 1]! <= SPACE) end--;
        const length = end - begin;
        if (length === 0) {
          put(record, -1);
          continue;
        }
        // Columns are often in order.
        if (length !== lastLength || !areSame(begin, lastBegin, length)) {
          const hash = hashOf(begin, end);
          let slot = hash & mask;
          let entry = 0;
          for (;;) {
            entry = words[firstSlot + 2 * slot + 1]!;
            if (entry === 0) break;
            const known = arena + entry;
            if (
              words[firstSlot + 2 * slot] === hash &&
              words[(known >> 2) + 1] === length &&
              areSame(known + 8, begin, length)
            )
              break;
            slot = (slot + 1) & mask;
          }
          if (entry === 0) {
            if (used + length + ENTRY_ROOM > room || 2 * size >= mask) break;
            entry = used;
            words[firstSlot + 2 * slot] = hash;
            words[firstSlot + 2 * slot + 1] = entry;
            words[(arena + entry) >> 2] = size++;
            words[((arena + entry) >> 2) + 1] = length;
            bytes.copyWithin(arena + entry + 8, begin, end);
            used += (length + 11) & -4;
          }
          last = words[(arena + entry) >> 2]!;
          lastLength = length;
          lastBegin = arena + entry + 8;
        }
        put(record, last);
      }
      words[place + DICTIONARY.size] = size;
      words[place + DICTIONARY.used] = used;
      return record;
    },

    gatherTexts(records, cells, column, picks, count, texts, lengths) {
      let to = texts;
      for (let at = 0; at < count; at++) {
        const record = (records >> 2) + 4 * words[(picks >> 2) + at]!;
        const cell = words[record]! + column;
        words[(lengths >> 2) + at] = 0;
        if (cell >= words[record + 4]!) continue;
        const begin = words[(cells >> 2) + 2 * cell]!;
        const end = words[(cells >> 2) + 2 * cell + 1]!;
        const isDoubled = end < 0;
        const length = (isDoubled ? ~end : end) - begin;
        bytes.copyWithin(to, begin, begin + length);
        words[(lengths >> 2) + at] = isDoubled ? ~length : length;
        to += length;
      }
      return to - texts;
    },
  };
}
