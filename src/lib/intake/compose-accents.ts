// Letters followed by combining accents become one character, as Unicode's NFC has it, so that "é" is "é" however it was
// typed; and a misread byte that a careless normalisation took apart ("naÃ ̄ve") is whole again before it is repaired.

import { applyEdits, type Edit, type MappedText } from './mapped-text.ts';

const DECOMPOSED = /\p{L}[\u0300-\u036f]+/gu;
/** Compatibility decompositions of ¨ ¯ ´ ¸ after the Ã that begins a misread sequence. */
const SPACING = /(?<=Ã|A\u0303) [\u0308\u0304\u0301\u0327]/g;
const SPACING_OF: Readonly<Record<string, string>> = {
  '\u0308': '¨',
  '\u0304': '¯',
  '\u0301': '´',
  '\u0327': '¸',
};

/** Composes decomposed letters; leaves everything else. */
export function composeAccents(source: MappedText): MappedText {
  if (!/[\u0300-\u036f]/.test(source.text)) return source;
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(new RegExp(`${DECOMPOSED.source}|${SPACING.source}`, 'gu'))) {
    const found = match[0];
    const text =
      SPACING_OF[found[1]!] !== undefined && found[0] === ' '
        ? SPACING_OF[found[1]!]!
        : found.normalize('NFC');
    if (text !== found) edits.push({ begin: match.index, end: match.index + found.length, text });
  }
  return applyEdits(source, edits);
}
