// The bytes of a cell to text. Single-byte encodings and UTF-8 are decoded cell by cell, and only where a text is wanted;
// encodings in which a byte of ASCII need not be ASCII are made UTF-8 on the way in. A cell that is not valid UTF-8 in
// a file that is, is read as windows-1252, as decodeBytes has it: nothing is lost, and nothing becomes U+FFFD.

export type CellDecoder = (bytes: Uint8Array) => string;

/** What a person may choose, by the labels of the Encoding Standard. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'macintosh',
  'gb18030',
  'shift_jis',
] as const;

const SINGLE_BYTE = /^(windows|iso-8859|macintosh|koi8)/;

export function createCellDecoder(encoding: string): CellDecoder {
  if (SINGLE_BYTE.test(encoding)) {
    const decoder = new TextDecoder(encoding);
    return (bytes) => decoder.decode(bytes);
  }
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const fallback = new TextDecoder('windows-1252');
  return (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return fallback.decode(bytes);
    }
  };
}

/** The encoding of what comes out of the transcoder. */
export function encodingWithin(encoding: string): string {
  return SINGLE_BYTE.test(encoding) ? encoding : 'utf-8';
}

/** Chunks in, chunks that RecordTokenizer can read out; `isLast` lets go of what was held back. */
export function createTranscoder(encoding: string): (chunk: Uint8Array, isLast: boolean) => Uint8Array {
  if (encodingWithin(encoding) === encoding) return (chunk) => chunk;
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (chunk, isLast) => encoder.encode(decoder.decode(chunk, { stream: !isLast }));
}
