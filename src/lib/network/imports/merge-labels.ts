// Codes of bytes to a column of names. Bytes that are different ways to write one name (accents as one character or two,
// spaces around it or several within) become one code.

import type { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import type { CodedColumn } from '../table/dictionary.ts';
import { Dictionary, NO_CODE } from '../table/dictionary.ts';

/** `codes` are changed in place where names fall together. */
export function mergeLabels(names: ByteDictionary, codes: Int32Array, decode: CellDecoder): CodedColumn {
  const dictionary = new Dictionary();
  const codeOf = new Int32Array(names.size);
  for (let code = 0; code < names.size; code++) {
    const text = decode(names.bytesOf(code));
    codeOf[code] = dictionary.codeOf(text.normalize('NFC').replace(/\s+/gu, ' ').trim() || text);
  }
  if (dictionary.labels.length < names.size)
    for (const [row, code] of codes.entries()) if (code !== NO_CODE) codes[row] = codeOf[code]!;
  return { labels: dictionary.labels, codes };
}
