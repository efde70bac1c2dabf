// Bytes to small whole numbers in order of first appearance, so that a column of names is a column of numbers and a name
// becomes a string once. A hash table of open addressing over one arena of bytes, in the memory of the batches that it codes;
// the loop over a column's cells is `codeColumn` of table-loops.ts.

import type { CellBatch } from './cell-batch.ts';
import { Area } from './kernels/area.ts';
import { DICTIONARY, DICTIONARY_WORDS, ENTRY_ROOM, FIRST_ENTRY } from './kernels/table-loops.ts';
import type { TableMemory } from './kernels/table-memory.ts';

/** What an empty cell has instead of a code. */
export const NONE = -1;

const FIRST_SLOTS = 1024;
const FIRST_BYTES = 8192;

export class ByteDictionary {
  readonly #memory: TableMemory;
  readonly #header: Area;
  #slots: Area;
  readonly #arena: Area;
  readonly #codes: Area;
  /** Where the entries of the first codes lie in the arena; of later ones when they are asked for. */
  readonly #entries: number[] = [];
  #nextEntry = FIRST_ENTRY;

  constructor(memory: TableMemory) {
    this.#memory = memory;
    this.#header = new Area(memory, 4 * DICTIONARY_WORDS);
    this.#slots = new Area(memory, 8 * FIRST_SLOTS);
    this.#arena = new Area(memory, FIRST_BYTES);
    this.#codes = new Area(memory);
    this.clear();
  }

  get size(): number {
    return this.#get('size');
  }

  /** Forgets all codes. */
  clear(): void {
    this.#memory.bytes.fill(0, this.#slots.at, this.#slots.at + this.#slots.room);
    this.#set('size', 0);
    this.#set('used', FIRST_ENTRY);
    this.#tellRoom();
    this.#entries.length = 0;
    this.#nextEntry = FIRST_ENTRY;
  }

  /**
   * Of the records of a batch from `first` on, finds the codes of what they have in `column`, without spaces around it; NONE
   * where that is empty, and for records that have no such column. They are then in `codes`.
   */
  codeColumn(batch: CellBatch, first: number, column: number): void {
    this.#codes.fit(4 * batch.records);
    this.#set('blanks', 0);
    const { recordsAt, cellsAt, records } = batch;
    for (let record = first; ; this.#grow(batch, record, column)) {
      const { loops } = this.#memory;
      record = loops.codeColumn(this.#header.at, recordsAt, cellsAt, column, record, records, this.#codes.at);
      if (record >= records) return;
    }
  }

  /** The codes that were found last, by the numbers of their records. They hold until the memory grows. */
  get codes(): Int32Array {
    const at = this.#codes.at >> 2;
    return this.#memory.words.subarray(at, at + this.#codes.room / 4);
  }

  /** Whether any of them is NONE. */
  get hasNone(): boolean {
    return this.#get('blanks') > 0;
  }

  /** They hold until the memory grows. */
  bytesOf(code: number): Uint8Array {
    const { words, bytes } = this.#memory;
    while (this.#entries.length <= code) {
      this.#entries.push(this.#nextEntry);
      this.#nextEntry += (words[((this.#arena.at + this.#nextEntry) >> 2) + 1]! + 11) & -4;
    }
    const at = this.#arena.at + this.#entries[code]!;
    return bytes.subarray(at + 8, at + 8 + words[(at >> 2) + 1]!);
  }

  /** So that what a record has in a column finds room. */
  #grow(batch: CellBatch, record: number, column: number): void {
    const used = this.#get('used');
    const length = batch.cellLength(batch.firstCell(record) + column);
    if (2 * (this.size + 1) >= this.#get('slots')) this.#rehash();
    this.#arena.fit(used + length + ENTRY_ROOM, used);
    this.#tellRoom();
  }

  #rehash(): void {
    const old = this.#slots;
    this.#slots = new Area(this.#memory, 2 * old.room);
    const { words, bytes } = this.#memory;
    bytes.fill(0, this.#slots.at, this.#slots.at + this.#slots.room);
    const [from, to] = [old.at >> 2, this.#slots.at >> 2];
    const mask = this.#slots.room / 8 - 1;
    for (let at = from; at < from + old.room / 4; at += 2) {
      if (words[at + 1] === 0) continue;
      let slot = words[at]! & mask;
      while (words[to + 2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      words[to + 2 * slot] = words[at]!;
      words[to + 2 * slot + 1] = words[at + 1]!;
    }
    old.release();
  }

  #tellRoom(): void {
    this.#set('slotsAt', this.#slots.at);
    this.#set('slots', this.#slots.room / 8);
    this.#set('arenaAt', this.#arena.at);
    this.#set('room', this.#arena.room);
  }

  #get(word: keyof typeof DICTIONARY): number {
    return this.#memory.words[(this.#header.at >> 2) + DICTIONARY[word]]!;
  }

  #set(word: keyof typeof DICTIONARY, value: number): void {
    this.#memory.words[(this.#header.at >> 2) + DICTIONARY[word]] = value;
  }
}
