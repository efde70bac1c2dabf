// Characters that mean nothing to a reader but shift offsets or split words: every kind of line end becomes \n, every
// kind of space U+0020, and what is invisible (zero width, direction marks, controls, soft hyphens) goes.
// Runs after the repair of encodings, which still needs the C1 controls and the no-break space.

import { applyEdits, type Edit, type MappedText } from './mapped-text.ts';

const LINE_END = /\r\n?|[\v\f\u2028]/;
const PARAGRAPH_END = /\u2029/;
const SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const INVISIBLE =
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u200d(?!\p{Extended_Pictographic})|[\u{e0000}-\u{e007f}]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

const UNCLEAN = new RegExp(
  [LINE_END, PARAGRAPH_END, SPACE, INVISIBLE, LONE_SURROGATE].map((part) => `(${part.source})`).join('|'),
  'gu',
);

/** Line ends to `\n`, odd spaces to a space, invisible characters gone, lone surrogates to U+FFFD. */
export function cleanCharacters(source: MappedText): MappedText {
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(UNCLEAN)) {
    const [found, line, paragraph, space, invisible] = match;
    const text =
      line !== undefined
        ? '\n'
        : paragraph !== undefined
          ? '\n\n'
          : space !== undefined
            ? ' '
            : invisible !== undefined
              ? ''
              : '\ufffd';
    edits.push({ begin: match.index, end: match.index + found.length, text });
  }
  return applyEdits(source, edits);
}
