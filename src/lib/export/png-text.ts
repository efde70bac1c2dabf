// Words into a PNG: iTXt chunks (PNG specification, 11.3.3.4) after the header, so that title and text alternative travel with
// the picture. Pixels and all other chunks stay as they are.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum around a chunk's data. */
const FRAME_BYTES = 12;
const HEADER_END = SIGNATURE.length + FRAME_BYTES + 13;

/** CRC-32 of bytes, as PNG has it (ISO 3309, polynomial 0xEDB88320). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  // Keyword, no compression, no language and no translated keyword; each ends in a zero byte. None may be in the text.
  const data = encoder.encode(`iTXt${keyword}\0\0\0\0\0${text.replaceAll('\0', '\uFFFD')}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(4 + data.length, crc32(data));
  return chunk;
}

/**
 * `words` are by keyword: PNG's own are "Title", "Description", "Software". What does not begin as a PNG comes back as it
 * was.
 */
export function addPngText(
  png: Uint8Array<ArrayBuffer>,
  words: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  if (png.length < HEADER_END || SIGNATURE.some((byte, at) => png[at] !== byte)) return png;
  const chunks = Object.entries(words).map(([keyword, text]) => textChunk(keyword, text));
  const parts = [png.subarray(0, HEADER_END), ...chunks, png.subarray(HEADER_END)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
