// Bytes to text, and text back to a count of bytes. Order of belief: byte order mark, zero bytes that betray UTF-16,
// valid UTF-8, the page's own `<meta charset>`, windows-1252. Nothing is ever dropped: the byte order mark stays as
// U+FEFF, and broken UTF-8 is read as windows-1252, from which the repair of encodings restores what was sound.

export interface Decoded {
  readonly text: string;
  /** A label that TextDecoder knows. */
  readonly encoding: string;
}

const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i;
const SCANNED_BYTES = 4096;

/** Decodes text of unknown encoding; never throws. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}

/** The encoding's label, by the order of belief above. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = wideEncodingOf(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, SCANNED_BYTES));
  const declared = META_CHARSET.exec(head)?.[1];
  return (declared && countableEncoding(declared)) || 'windows-1252';
}

/** UTF-16 without a mark: in English nearly every second byte is zero, and always the same one of the two. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, SCANNED_BYTES) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < size; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const many = size * 0.35;
  if (odd > many && even < odd / 20) return 'utf-16le';
  if (even > many && odd < even / 20) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The declared encoding under its standard name, unless its characters cannot be led back to bytes. */
function countableEncoding(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    return /^utf-|^iso-2022|^replacement$|^x-user/.test(name) ? null : name;
  } catch {
    return null;
  }
}

const TWO_BYTE = /^(gbk|gb18030|big5|euc-kr|euc-jp|shift_jis)$/;

/**
 * How many bytes `text.slice(begin, end)` took in the encoding. Exact for UTF-8, UTF-16 and all single-byte encodings;
 * for East Asian ones every character above ASCII counts as two, half-width katakana in Shift_JIS as one.
 */
export function countBytes(text: string, begin: number, end: number, encoding: string): number {
  if (encoding.startsWith('utf-16')) return (end - begin) * 2;
  if (encoding !== 'utf-8' && !TWO_BYTE.test(encoding)) return end - begin;
  let count = 0;
  for (let index = begin; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) count += 1;
    else if (encoding === 'shift_jis' && code >= 0xff61 && code <= 0xff9f) count += 1;
    else if (encoding !== 'utf-8' || code < 0x800) count += 2;
    else if (code >= 0xd800 && code <= 0xdbff && isLowSurrogate(text.charCodeAt(index + 1))) count += 2;
    else if (isLowSurrogate(code) && isHighSurrogate(text.charCodeAt(index - 1))) count += 2;
    else count += 3;
  }
  return count;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
