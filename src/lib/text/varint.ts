// Unsigned integers in LEB128: seven bits a byte, low bits first, the high bit says that more follow.

export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Reads one integer below 2^32 and moves the cursor past it. */
export function readVarint(cursor: Cursor): number {
  let value = 0;
  let shift = 0;
  for (;;) {
    const byte = cursor.bytes[cursor.at++]!;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
    shift += 7;
  }
}

/** Appends one integer below 2^32. */
export function writeVarint(bytes: number[], value: number): void {
  let rest = value >>> 0;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}
