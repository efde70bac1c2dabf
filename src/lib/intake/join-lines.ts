// Lines to paragraphs. A blank line always parts two paragraphs. A single line end parts them too, unless the document
// is hard-wrapped at a column, or the line breaks off inside a sentence that the next one continues.
// Expects cleaned characters (only \n and U+0020); gives one line per paragraph, single spaces, "\n\n" between.

import { applyEdits, type Edit, type MappedText } from './mapped-text.ts';
import type { Span } from '#lib/model/span.ts';
import { breaksOff, flowsOn } from './breaks-off.ts';

export interface Joined {
  readonly mapped: MappedText;
  readonly paragraphs: readonly Span[];
}

interface Line extends Span {
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly parted: boolean;
}

/** Joins lines that belong to one paragraph and normalises the white space within and between paragraphs. */
export function joinLines(source: MappedText): Joined {
  const lines = linesOf(source.text);
  const width = wrapWidth(lines);
  const edits: Edit[] = [];
  const lengths: number[] = [];
  let previousEnd = 0;
  let paragraph = '';
  let size = 0;
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const joined =
      previous !== undefined &&
      !line.parted &&
      ((width !== null && wraps(previous, line, width)) || breaksOff(paragraph, previous.text, line.text));
    const glue = !previous ? '' : !joined ? '\n\n' : /\p{L}-$/u.test(previous.text) ? '' : ' ';
    if (source.text.slice(previousEnd, line.begin) !== glue)
      edits.push({ begin: previousEnd, end: line.begin, text: glue });
    if (joined) size += glue.length;
    else if (previous) {
      lengths.push(size);
      size = 0;
    }
    paragraph = joined ? paragraph + glue + line.text : line.text;
    if (paragraph.length > KEPT_UNITS * 2) paragraph = paragraph.slice(-KEPT_UNITS);
    size += line.text.length;
    for (const match of line.text.matchAll(/ {2,}/g)) {
      const begin = line.begin + match.index;
      edits.push({ begin, end: begin + match[0].length, text: ' ' });
      size -= match[0].length - 1;
    }
    previousEnd = line.end;
  }
  if (lines.length) lengths.push(size);
  if (previousEnd < source.text.length) edits.push({ begin: previousEnd, end: source.text.length, text: '' });

  const paragraphs: Span[] = [];
  let begin = 0;
  for (const length of lengths) {
    paragraphs.push({ begin, end: begin + length });
    begin += length + 2;
  }
  return { mapped: applyEdits(source, edits), paragraphs };
}

/** How much of a paragraph is looked at to see whether its last sentence is complete. */
const KEPT_UNITS = 2000;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let parted = false;
  let begin = 0;
  while (begin <= text.length) {
    const found = text.indexOf('\n', begin);
    const end = found < 0 ? text.length : found;
    const line = text.slice(begin, end);
    const trimmed = line.trim();
    if (trimmed) {
      const from = begin + line.indexOf(trimmed);
      lines.push({ begin: from, end: from + trimmed.length, text: trimmed, parted });
      parted = false;
    } else parted = true;
    begin = end + 1;
  }
  return lines;
}

const NARROWEST = 30;
const WIDEST = 120;

/**
 * The column at which the document is wrapped, or null. Greedy wrapping leaves a trace: no line has room for the first
 * word of the next one, and its lines end inside sentences, as those of a list or of single sentences do not.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  const width = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (width < NARROWEST || width > WIDEST) return null;
  let full = 0;
  let flowing = 0;
  let pairs = 0;
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (!previous || line.parted) continue;
    pairs++;
    if (wraps(previous, line, width)) full++;
    if (flowsOn(previous.text, line.text)) flowing++;
  }
  return pairs >= 3 && full >= pairs * 0.75 && flowing >= pairs * 0.4 ? width : null;
}

function wraps(previous: Line, line: Line, width: number): boolean {
  const word = line.text.split(' ', 1)[0]!;
  return previous.text.length + 1 + word.length > width - SLACK;
}

/** Editors wrap a column or two early (a trailing space, a proportional font). */
const SLACK = 2;
