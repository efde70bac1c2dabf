// Codes of bytes to a column of names. Bytes that are different ways to write one name (accents as one character or two,
// spaces around it or several within) become one code.

import type { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import type { CodedColumn } from '../table/dictionary.ts';
import { Dictionary, NO_CODE } from '../table/dictionary.ts';

/**
 * Nothing in it can be written otherwise, and it is the same in every encoding: ASCII without spaces around it or two
 * together. A guard against spreadsheets begins with an apostrophe, and is for the decoder to take off.
 */
const PLAIN = /^(?!')[!-~]+( [!-~]+)*$/;
/** So many bytes are decoded at once. */
const RUN_BYTES = 16_384;

/** `codes` are changed in place where names fall together. */
export function mergeLabels(names: ByteDictionary, codes: Int32Array, decode: CellDecoder): CodedColumn {
  const labels = plainLabels(names);
  let areAllPlain = true;
  for (const [code, label] of labels.entries()) {
    if (label !== null) continue;
    areAllPlain = false;
    labels[code] = oneWay(decode(names.bytesOf(code)));
  }
  // Names that are all plain are as different as their bytes.
  if (areAllPlain) return { labels: labels as string[], codes };
  const dictionary = new Dictionary();
  const codeOf = (labels as string[]).map((label) => dictionary.codeOf(label));
  if (dictionary.labels.length < names.size)
    for (let row = 0; row < codes.length; row++)
      if (codes[row] !== NO_CODE) codes[row] = codeOf[codes[row]!]!;
  return { labels: dictionary.labels, codes };
}

/** The names that are plain; null for each other. Decoded many at a time, as each call costs more than its bytes. */
function plainLabels(names: ByteDictionary): (string | null)[] {
  // One character for each byte, whatever it is.
  const decoder = new TextDecoder('windows-1252');
  const labels: (string | null)[] = [];
  let run = new Uint8Array(RUN_BYTES);
  let ends: number[] = [];
  const take = (length: number): void => {
    const text = decoder.decode(run.subarray(0, length));
    let begin = 0;
    for (const end of ends) {
      const label = text.slice(begin, end);
      labels.push(PLAIN.test(label) ? label : null);
      begin = end;
    }
    ends = [];
  };
  let used = 0;
  for (let code = 0; code < names.size; code++) {
    const bytes = names.bytesOf(code);
    if (used + bytes.length > run.length) {
      take(used);
      used = 0;
      if (bytes.length > run.length) run = new Uint8Array(bytes.length);
    }
    for (let at = 0; at < bytes.length; at++) run[used++] = bytes[at]!;
    ends.push(used);
  }
  take(used);
  return labels;
}

function oneWay(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim() || text;
}
