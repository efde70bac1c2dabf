// Quotation marks that were damaged beyond their own bytes, mended from their place: a closing mark of which only "â€"
// or U+FFFD is left, a dagger that swallowed a closing mark and its space (",†he" for ",” he"), and pairs of single
// marks or backticks used as a double mark. A mark becomes a closing one only where a quotation is open. Daggers that
// refer to a footnote stay. Expects cleaned characters and repaired encoding. Heuristics are ours.

import { applyEdits, type Edit, type MappedText } from './mapped-text.ts';

const MARK = /[“”"]|\n+|†|�|â€[�?]?|’’|''|``|‘‘|´´/g;
const STARTS_AFTER = /^$|[\s([{—–-]/;
const ENDS_AFTER = /[\p{L}\p{N}.,!?…;:%)’\]]/u;
const ENDS_BEFORE = /^$|[\s.,;:!?)\]—–-]/;

/** Mends the double quotation marks of a text. */
export function repairQuotes(source: MappedText): MappedText {
  const text = source.text;
  const marks = [...text.matchAll(MARK)];
  const edits: Edit[] = [];
  let open = false;
  for (const [index, match] of marks.entries()) {
    const mark = match[0];
    const begin = match.index;
    const end = begin + mark.length;
    const before = text[begin - 1] ?? '';
    const after = text[end] ?? '';
    const starts = STARTS_AFTER.test(before) && /\S/.test(after);
    let mended: string | null = null;
    if (mark.startsWith('\n')) {
      // Past the end of a line only where it breaks off; past a blank line never.
      open &&= mark === '\n' && !/[.!?…]/.test(before);
      continue;
    }
    switch (mark) {
      case '“':
        open = true;
        break;
      case '”':
        open = false;
        break;
      case '"':
        open = starts;
        break;
      case '†':
        if (open && closesInDagger(before, after) && !closesLater(marks, index))
          mended = /\p{L}/u.test(after) ? '” ' : '”';
        break;
      case '�':
        mended = lostCharacter(text, begin, open && !closesLater(marks, index));
        break;
      case '’’':
      case "''":
      case '``':
      case '‘‘':
      case '´´':
        if (starts && /[\p{L}\p{N}$£€(]/u.test(after) && mark !== '´´' && pairFollows(marks, index))
          mended = '“';
        else if (open && ENDS_AFTER.test(before) && ENDS_BEFORE.test(after)) mended = '”';
        break;
      default:
        mended = lostMark(before, after, open);
    }
    if (mended === null) continue;
    edits.push({ begin, end, text: mended });
    if (mended.startsWith('”')) open = false;
    else if (mended === '“') open = true;
  }
  return applyEdits(source, edits);
}

/** Whether the next double mark, on the same line, closes: then the quotation is still open at this one. */
function closesLater(marks: readonly RegExpExecArray[], index: number): boolean {
  const next = marks.slice(index + 1, index + 20).find((mark) => /^(?:[“”"]|\n+|’’|''|``|‘‘)$/.test(mark[0]));
  if (next?.[0] === '"') return !STARTS_AFTER.test(next.input[next.index - 1] ?? '');
  return next !== undefined && /^(?:”|’’|'')$/.test(next[0]);
}

/** Whether a pair of single marks that opens is followed, before the paragraph ends, by something that can close. */
function pairFollows(marks: readonly RegExpExecArray[], index: number): boolean {
  const next = marks[index + 1];
  return next !== undefined && /^(?:’’|''|´´|"|”|â€|�)/.test(next[0]);
}

function closesInDagger(before: string, after: string): boolean {
  if (/[.,!?…]/.test(before)) return /^$|[\p{L}\s]/u.test(after);
  return /[\p{L}\p{N}’)]/u.test(before) && /\p{L}/u.test(after);
}

/** "â€" with its third byte lost: of the bytes that windows-1252 lacks, ” and a hyphen are what writers use. */
function lostMark(before: string, after: string, open: boolean): string | null {
  if (!ENDS_AFTER.test(before)) return null;
  if (ENDS_BEFORE.test(after)) return '”';
  if (/\p{L}/u.test(before) && /\p{Ll}/u.test(after)) return '-';
  return open && /\p{L}/u.test(after) ? '” ' : null;
}

/** U+FFFD in the place of an apostrophe or a closing mark; null where it may have been anything. */
function lostCharacter(text: string, begin: number, mayClose: boolean): string | null {
  const before = text[begin - 1] ?? '';
  const after = text.slice(begin + 1, begin + 4);
  if (/\p{L}/u.test(before) && /^(?:s|t|d|m|re|ve|ll)(?!\p{L})/u.test(after)) return '’';
  return mayClose && /\S/.test(before) && ENDS_BEFORE.test(after.slice(0, 1)) ? '”' : null;
}
