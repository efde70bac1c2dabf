// The content of a cell whose quotation marks are doubled, as RFC 4180 writes it, to the content that is meant.

const QUOTE = 0x22;

/** Written to `room` from `to` on, where there must be as much of it; gives its length. */
export function undouble(bytes: Uint8Array, begin: number, end: number, room: Uint8Array, to = 0): number {
  let next = to;
  for (let at = begin; at < end; at++) {
    const byte = bytes[at]!;
    room[next++] = byte;
    if (byte === QUOTE && at + 1 < end && bytes[at + 1] === QUOTE) at++;
  }
  return next - to;
}
