// The bytes of data/votes/un-votes.bin: "ENTV", the length of a JSON header (four bytes, low first), the header, then columns
// over roll calls sorted by day (days since 1970-01-01, four bytes; number of the roll call, two; topics, one bit each), then
// two bits for each country's vote, countries row by row. Written by scripts/votes/pack-votes.ts; refuses anything else.

const MAGIC = 'ENTV';

/** In two bits: 0 is absent, or not a member then. */
export const VOTES = ['absent', 'yes', 'no', 'abstain'] as const;
export type Vote = (typeof VOTES)[number];

interface VotesHeader {
  readonly countries: readonly VotingCountry[];
  readonly topics: readonly string[];
  readonly rollCalls: number;
}

export interface VotingCountry {
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for countries that are no more and the source has no code for. */
  readonly code: string | null;
}

export interface Votes extends VotesHeader {
  /** Per roll call, its day; ascending. */
  readonly days: Int32Array;
  /** Per roll call, the number that the source gives it (rcid). */
  readonly numbers: Uint16Array;
  /** Per roll call, bit t is set where it is about `topics[t]`. */
  readonly topicsOf: Uint8Array;
  /** Row by row: index into `VOTES` of country c in roll call r at `c * rollCalls + r`. */
  readonly cast: Uint8Array;
}

/** Throws where the bytes are no votes. */
export function readVotes(bytes: Uint8Array): Votes {
  const decoder = new TextDecoder();
  if (bytes.length < 8 || decoder.decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('These bytes are not packed votes.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const daysAt = 8 + view.getUint32(4, true);
  const header = JSON.parse(decoder.decode(bytes.subarray(8, daysAt))) as VotesHeader;
  const { rollCalls } = header;
  const cells = header.countries.length * rollCalls;
  const numbersAt = daysAt + 4 * rollCalls;
  const topicsAt = numbersAt + 2 * rollCalls;
  const castAt = topicsAt + rollCalls;
  if (bytes.length !== castAt + Math.ceil(cells / 4)) throw new Error('The packed votes are cut short.');
  const days = new Int32Array(rollCalls);
  const numbers = new Uint16Array(rollCalls);
  for (let at = 0; at < rollCalls; at++) {
    days[at] = view.getInt32(daysAt + 4 * at, true);
    numbers[at] = view.getUint16(numbersAt + 2 * at, true);
  }
  const cast = new Uint8Array(cells);
  for (let cell = 0; cell < cells; cell++)
    cast[cell] = (bytes[castAt + (cell >> 2)]! >> (2 * (cell & 3))) & 3;
  return { ...header, days, numbers, topicsOf: bytes.slice(topicsAt, castAt), cast };
}

/** The reverse of `readVotes`. */
export function writeVotes(votes: Votes): Uint8Array<ArrayBuffer> {
  const { countries, topics, rollCalls } = votes;
  const header = new TextEncoder().encode(
    JSON.stringify({ countries, topics, rollCalls } satisfies VotesHeader),
  );
  const daysAt = 8 + header.length;
  const numbersAt = daysAt + 4 * rollCalls;
  const topicsAt = numbersAt + 2 * rollCalls;
  const castAt = topicsAt + rollCalls;
  const bytes = new Uint8Array(castAt + Math.ceil(votes.cast.length / 4));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  for (let at = 0; at < rollCalls; at++) {
    view.setInt32(daysAt + 4 * at, votes.days[at]!, true);
    view.setUint16(numbersAt + 2 * at, votes.numbers[at]!, true);
  }
  bytes.set(votes.topicsOf, topicsAt);
  for (const [cell, vote] of votes.cast.entries()) bytes[castAt + (cell >> 2)]! |= vote << (2 * (cell & 3));
  return bytes;
}
