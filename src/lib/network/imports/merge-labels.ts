// Codes of bytes to a column of names. Bytes that are different ways to write one name (accents as one character or two,
// spaces around it or several within) become one code.

import type { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import type { CodedColumn } from '../table/dictionary.ts';
import { Dictionary, NO_CODE } from '../table/dictionary.ts';

/** Nothing in it can be written otherwise: ASCII without spaces around it or two together. */
const PLAIN = /^[!-~]+( [!-~]+)*$/;

/** `codes` are changed in place where names fall together. */
export function mergeLabels(names: ByteDictionary, codes: Int32Array, decode: CellDecoder): CodedColumn {
  const labels = Array.from({ length: names.size }, (_, code) => oneWay(decode(names.bytesOf(code))));
  const dictionary = new Dictionary();
  // Names that are all plain are as different as their bytes.
  if (labels.every((label) => PLAIN.test(label))) return { labels, codes };
  const codeOf = labels.map((label) => dictionary.codeOf(label));
  if (dictionary.labels.length < names.size)
    for (let row = 0; row < codes.length; row++)
      if (codes[row] !== NO_CODE) codes[row] = codeOf[codes[row]!]!;
  return { labels: dictionary.labels, codes };
}

function oneWay(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim() || text;
}
