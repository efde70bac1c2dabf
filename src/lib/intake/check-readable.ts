// Refuses what cannot be an English article: nothing at all, too much, a binary file, another language. Lenient where in
// doubt: short texts always pass, and a text is foreign only when hardly any of its words are common English ones.

import { Failure } from '#lib/model/failure.ts';

/** The most that is read at once, in UTF-16 units. */
export const LARGEST_INPUT = 6_000_000;

/** Beginnings of common files that are no text, in Latin-1. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'ZIP, XLSX, DOCX or ODT'],
  ['\x89PNG', 'PNG'],
  ['GIF8', 'GIF'],
  ['\xff\xd8\xff', 'JPEG'],
  ['\x1f\x8b', 'gzip'],
  ['\x7fELF', 'a program'],
  ['\xd0\xcf\x11\xe0', 'an old Office file'],
  ['{\\rtf', 'RTF'],
  ['RIFF', 'RIFF'],
  ['SQLite format 3\0', 'SQLite'],
  ['ID3', 'MP3'],
  ['OggS', 'Ogg'],
  ['\0asm', 'WebAssembly'],
];

/** Throws `input-binary` where the first bytes belong to a known kind of file, `input-too-large` where there are too many. */
export function checkBytes(bytes: Uint8Array): void {
  if (bytes.length > LARGEST_INPUT * 2) throw new Failure('input-too-large', `${bytes.length} bytes`);
  const kind = binaryKind(bytes);
  if (kind) throw new Failure('input-binary', kind);
}

/** What kind of file the first bytes belong to; null where they may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  for (const [magic, kind] of MAGIC)
    if (head.startsWith(magic) && (magic.length > 3 || /[^ -~]/.test(head))) return kind;
  return null;
}

const CONTROL = /[\0-\x08\x0e-\x1f\ufffd]/g;

/** Whether a text has more control characters than any text would. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  return sample.length >= 64 && countIn(sample, CONTROL) > sample.length / 10;
}

/** Throws `input-empty`, `input-too-large` or `input-binary` for raw text. */
export function checkRaw(raw: string): void {
  if (raw.length > LARGEST_INPUT) throw new Failure('input-too-large', `${raw.length} characters`);
  if (!/\S/.test(raw)) throw new Failure('input-empty');
  if (isBinary(raw)) throw new Failure('input-binary');
}

/** Words that English prose cannot do without; few of them are common in a neighbouring language. */
const FUNCTION_WORDS = new Set(
  'the of and to that is was for on with as by be his at from it not are this have has had he she they we you but which their an or were been would will its said who after before about than more'.split(
    ' ',
  ),
);
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
const SHORT_UNITS = 200;
const SAMPLE_UNITS = 50_000;

/** Throws `input-empty` where nothing legible is left, `input-not-english` for a text of another language. */
export function checkEnglish(text: string): void {
  if (!text.trim()) throw new Failure('input-empty');
  if (text.length < SHORT_UNITS) return;
  const sample = text.slice(0, SAMPLE_UNITS);
  const letters = countIn(sample, LETTER);
  const latin = countIn(sample, LATIN);
  if (letters >= 100 && latin < letters * 0.6) throw new Failure('input-not-english');
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < 40) return;
  // Names are the same in every language: a list of guests tells nothing.
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  if (small.length < words.length / 3) return;
  const known = small.reduce((count, word) => count + (FUNCTION_WORDS.has(word) ? 1 : 0), 0);
  if (known < small.length * 0.08) throw new Failure('input-not-english');
}

/** How often a global pattern matches, without a list of the matches. */
function countIn(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}
