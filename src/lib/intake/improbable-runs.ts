// Stretches of a line that read as UTF-8 under a single-byte codec, with what they would say, and whether that is the
// truth. Any accented capital before a mark is a UTF-8 sequence by accident ("VOCÊ…", "NESTLÉ®"), so a run counts as
// sure only where people do not write so: case that changes inside a word, symbols wedged into words, controls, long
// rows of sequences in one script, or a run whose repair can itself be repaired. Heuristics are ours.

import { CODECS, type Codec } from './single-byte-codecs.ts';

export interface FoundRun {
  readonly begin: number;
  readonly end: number;
  /** What the run says when read as UTF-8. */
  readonly text: string;
  readonly sure: boolean;
  /** Plausible enough to be repaired in a text that surely holds others of the same encoding. */
  readonly likely: boolean;
}

interface Sequence {
  readonly begin: number;
  readonly source: string;
  readonly text: string;
}

/** Marks that may follow a letter in sound text, accented or not. */
const AFTER_LETTER = /^[…’”“‘»«›‹–—™®\u00a0•†‡´¨°²³¹ªº·§©¿¡‚„ ]+$/;
const CLOSING = /^[…’”»™®\u00a0–—´“ ]+$/;
const CURRENCY = /[£¥€]/;
const BOX = /[\u2500-\u259f]/;
const PUNCTUATION = /[\p{P}\s]/u;
const LETTER = /^\p{L}$/u;
const LOWER = /^\p{Ll}$/u;
const UPPER = /^\p{Lu}$/u;
/** Nothing that a repaired text may hold, unless it is repaired further. */
const NOT_TEXT = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/u;

/** All runs of a line under one codec, in order. */
export function findRuns(line: string, codec: Codec): FoundRun[] {
  const runs: FoundRun[] = [];
  let group: Sequence[] = [];
  let end = 0;
  const close = (): void => {
    if (group.length) runs.push(...judge(line, group));
    group = [];
  };
  for (const match of line.matchAll(codec.sequence)) {
    const text = decode(match[0], codec);
    if (match.index !== end) close();
    if (text === null) {
      close();
      continue;
    }
    group.push({ begin: match.index, source: match[0], text });
    end = match.index + match[0].length;
  }
  close();
  return runs;
}

/** The character of one sequence; null where the bytes are not UTF-8 after all. */
function decode(source: string, codec: Codec): string | null {
  if (source.includes('\ufffd') || source.includes('?')) return '\ufffd';
  const bytes = [...source].map((character) => (character === ' ' ? 0xa0 : codec.byteOf.get(character)!));
  const bits = bytes.slice(1).reduce((code, byte) => code * 64 + (byte & 0x3f), 0);
  switch (bytes.length) {
    case 2:
      return String.fromCodePoint(((bytes[0]! & 0x1f) << 6) + bits);
    case 3: {
      const code = ((bytes[0]! & 0x0f) << 12) + bits;
      return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code);
    }
    case 4: {
      const code = (bytes[0]! & 0x07) * 0x40000 + bits;
      return code < 0x10000 || code > 0x10ffff ? null : String.fromCodePoint(code);
    }
    default: {
      const high = 0xd000 + ((bytes[1]! & 0x3f) << 6) + (bytes[2]! & 0x3f);
      const low = 0xd000 + ((bytes[4]! & 0x3f) << 6) + (bytes[5]! & 0x3f);
      return String.fromCharCode(high, low);
    }
  }
}

function judge(line: string, group: readonly Sequence[]): FoundRun[] {
  const text = group.map((sequence) => sequence.text).join('');
  const again = group.length > 1 && isMisreadAgain(text);
  if (!again && NOT_TEXT.test(text))
    return group.length > 1 ? group.flatMap((sequence) => judge(line, [sequence])) : [];
  const last = group.at(-1)!;
  const sure =
    again ||
    isRowOfOneScript(group) ||
    group.some((sequence, index) => {
      const before = group[index - 1]?.text ?? line.slice(0, sequence.begin);
      const after = group[index + 1]?.text ?? line.slice(sequence.begin + sequence.source.length);
      return isSure(sequence, [...before.slice(-2)].at(-1) ?? '', [...after.slice(0, 2)][0] ?? '');
    });
  const end = last.begin + last.source.length;
  return [{ begin: group[0]!.begin, end, text, sure, likely: group.every(isLikely) }];
}

function isMisreadAgain(text: string): boolean {
  return CODECS.some((codec) => {
    codec.sequence.lastIndex = 0;
    const match = codec.sequence.exec(text);
    const read = match && decode(match[0], codec);
    return read !== null && !/^[\u0080-\u009f\ufffd]/.test(read) && !NOT_TEXT.test(read);
  });
}

/** Letters of one script other than Latin: three of two bytes each, or two of three bytes each. */
function isRowOfOneScript(group: readonly Sequence[]): boolean {
  let length = 0;
  let previous: Sequence | null = null;
  for (const sequence of group) {
    const code = sequence.text.codePointAt(0)!;
    if (isLossy(sequence)) continue;
    if (code < 0x370 || !/[\p{L}\p{M}]/u.test(sequence.text)) {
      previous = null;
      length = 0;
      continue;
    }
    const near = previous && (code >= 0x3000 || Math.abs(code - previous.text.codePointAt(0)!) < 0x100);
    length = near ? length + 1 : 1;
    previous = sequence;
    if (length >= (sequence.source.length === 2 ? 3 : 2)) return true;
  }
  return false;
}

/** What a sequence says if its space was a no-break space; null where that is no text. */
export function readSpaced(source: string, codec: Codec): string | null {
  const text = decode(source, codec);
  return text === null || NOT_TEXT.test(text) ? null : text;
}

function isLossy(sequence: Sequence): boolean {
  return sequence.text === '\ufffd' && /[\ufffd?]/.test(sequence.source);
}

function isSure(sequence: Sequence, before: string, after: string): boolean {
  const { source, text } = sequence;
  const lead = source[0]!;
  if (isLossy(sequence))
    return source.length === 2 && UPPER.test(lead) && LOWER.test(before) && LOWER.test(after);
  if (/[\x80-\x9f]/.test(source) && LETTER.test(lead)) return true;
  const tail = source.slice(1);
  const code = text.codePointAt(0)!;
  if (source.length > 2) {
    if (/^[\p{L}\p{M}]+$/u.test(source)) return !isWritable(source) && isCommonAbove(code);
    return !(LETTER.test(lead) && CLOSING.test(tail)) && isCommonAbove(code);
  }
  if (!isCommon(code)) return false;
  if (!LETTER.test(lead) || lead === 'ƒ') return isSureAfterSymbol(lead, tail, before, code);
  const wedged =
    LETTER.test(after) && !LETTER.test(tail) && !/[’‘–—\u00a0·]/.test(tail) && !CURRENCY.test(tail);
  if (UPPER.test(lead) && LOWER.test(before) && !CURRENCY.test(tail)) return true;
  if (lead === 'Ã' || lead === 'Â') return isSureAfterTilde(lead, tail, before, after);
  if (wedged) return true;
  return UPPER.test(lead) && !LETTER.test(tail) && !AFTER_LETTER.test(tail) && !CURRENCY.test(tail);
}

/** Ã and Â, which stand for the accented letters and signs of Western Europe, hardly ever precede anything but letters. */
function isSureAfterTilde(lead: string, tail: string, before: string, after: string): boolean {
  if (tail === '\u00a0') return !UPPER.test(before) || LOWER.test(after);
  if (/[…’”“‘–—»«¥]/.test(tail)) return UPPER.test(before) && UPPER.test(after) && !/[’–—¥]/.test(tail);
  if (tail === '£' && lead === 'Ã') return LOWER.test(after);
  return true;
}

/** Mac OS Roman and code page 437 turn the first byte into a symbol, which has no place inside a word. */
function isSureAfterSymbol(lead: string, tail: string, before: string, code: number): boolean {
  if (PUNCTUATION.test(lead) || CURRENCY.test(tail)) return false;
  if (BOX.test(lead)) return !BOX.test(tail) && code >= 0xc0;
  return LETTER.test(before) || (lead !== '×' && code >= 0xc0 && /[©®™≠∞]/.test(tail));
}

/** Whether letters could be written so: all small, all capitals, or one capital first; and all of one script. */
function isWritable(letters: string): boolean {
  const cased = /^(?:\p{Ll}|\p{Lo}|\p{M})+$|^\p{Lu}+$|^\p{Lu}\p{Ll}+$/u.test(letters);
  return cased && /^(?:\p{Script=Latin}+|\p{Script=Cyrillic}+|\p{Script=Greek}+)$/u.test(letters);
}

/** Latin-1, Latin Extended-A, Romanian, combining accents, Greek, Russian and Ukrainian: what two bytes often mean. */
function isCommon(code: number): boolean {
  return (
    (code >= 0xa0 && code < 0x180) ||
    (code >= 0x218 && code <= 0x21b) ||
    (code >= 0x300 && code < 0x337) ||
    (code >= 0x386 && code <= 0x3ce) ||
    (code >= 0x401 && code <= 0x45f)
  );
}

/** What three or four bytes mean when they stand alone: Vietnamese and Greek letters, signs, ligatures, emoji. */
function isCommonAbove(code: number): boolean {
  return (
    (code >= 0x1e00 && code < 0x2c00) ||
    (code >= 0x3000 && code < 0x3040) ||
    (code >= 0xfb00 && code < 0xfb07) ||
    code >= 0xfe00
  );
}

function isLikely(sequence: Sequence): boolean {
  if (isLossy(sequence)) return true;
  if (sequence.source.length > 2) return !isWritable(sequence.source);
  const code = sequence.text.codePointAt(0)!;
  if (PUNCTUATION.test(sequence.source[0]!)) return false;
  return (code >= 0xa0 && code < 0x180) || (code >= 0x370 && !isWritable(sequence.source));
}
