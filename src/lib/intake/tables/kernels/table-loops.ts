// What the inner loops of reading tables do, in whichever language they run. They share one block of memory: addresses are in
// bytes from its beginning, words are 32 bits and lie at multiples of 4.
//
// A record is four words: the number of its first cell, where it begins, where it ends (without its line end), and the line
// of the file on which it begins, from 1; after the last comes one more, of which only the first word counts. A cell is two
// words: where its content begins and where it ends, without the quotation marks around it; the complement (`~end`) of the
// latter says that marks in it are doubled.

export const RECORD_BYTES = 16;
export const CELL_BYTES = 8;

/** The words that `tokenize` reads and leaves behind, by their places. */
export const TOKENIZER = {
  /** Where to begin; then, where the first record begins that is not whole. */
  at: 0,
  /** The line of `at`. */
  line: 1,
  /** How many records and cells there are so far. */
  records: 2,
  cells: 3,
  /** From behind this address on no quotation mark closes. */
  unclosedFrom: 4,
  /** The fewest and the most cells of a record so far. */
  narrowest: 5,
  widest: 6,
  /** Where records go and for how many there is room; the same of cells. */
  recordsAt: 7,
  recordsRoom: 8,
  cellsAt: 9,
  cellsRoom: 10,
} as const;
export const TOKENIZER_WORDS = 11;

/** Why `tokenize` came back: all is read; a record is not whole, with or without an open quotation mark; no room. */
export const DONE = 0;
export const CUT = 1;
export const OPEN = 2;
export const FULL = 3;

/** The words of a dictionary, by their places. An entry is its code, its length (words) and its bytes. */
export const DICTIONARY = {
  size: 0,
  /** Where its slots are, two words each: a hash and where the entry lies in the arena; 0 is free. */
  slotsAt: 1,
  /** A power of two. */
  slots: 2,
  /** Where its entries are, one after the other, each at a multiple of 4; from `used` on there is nothing yet. */
  arenaAt: 3,
  used: 4,
  room: 5,
  /** How many -1 it has given since this was set to 0. */
  blanks: 6,
} as const;
export const DICTIONARY_WORDS = 7;
/** Where an arena's first entry lies, so that no entry is at 0. */
export const FIRST_ENTRY = 16;
/** So much room an arena must have for an entry, beyond its bytes. */
export const ENTRY_ROOM = 64;
/** So many bytes after those that are read or written may be read or written too. */
export const MARGIN = 32;

export interface TableLoops {
  /**
   * Bytes from the state's `at` to before `to`, after which MARGIN bytes are 0, to records and cells (see RecordTokenizer).
   * `isLast` says that nothing follows. Gives DONE, CUT, OPEN or FULL; can go on from the state that it leaves.
   */
  tokenize(state: number, to: number, delimiter: number, isLast: number): number;
  /**
   * Of the records from number `from` to before `to`, the codes of what they have in `column`, without spaces and control
   * characters around it: one word each, at the record's number; -1 where that is empty or there is no such column. Codes
   * count from 0 in the order of first appearance. Gives the number of the record for which the dictionary has no room (at
   * most half of its slots are taken), or `to`.
   */
  codeColumn(
    dictionary: number,
    records: number,
    cells: number,
    column: number,
    from: number,
    to: number,
    codes: number,
  ): number;
  /**
   * The contents of `column` in `count` records whose numbers are the words at `picks`, as they are written, one after the
   * other to `texts`; to `lengths` a word each: how long it is, or the complement of that where marks are doubled. Gives
   * how long all are.
   */
  gatherTexts(
    records: number,
    cells: number,
    column: number,
    picks: number,
    count: number,
    texts: number,
    lengths: number,
  ): number;
}
