// A text that knows where each of its units came from. Every step of intake is a list of edits; applying them gives the
// next text with its map composed all the way back to the raw input. Edits are sorted and do not overlap.

import type { OffsetRun } from '#lib/model/document.ts';
import type { Span } from '#lib/model/span.ts';

export interface MappedText {
  readonly text: string;
  /** Sorted runs that cover `text`; see `OffsetRun`. */
  readonly runs: readonly OffsetRun[];
}

/** Puts `text` in the place of `begin..end`, offsets in UTF-16 units into the text that is edited. */
export interface Edit extends Span {
  readonly text: string;
}

export function isUnitRun(run: OffsetRun): boolean {
  return run.end - run.begin === run.rawEnd - run.rawBegin;
}

/** The text as it came, every unit mapped to itself. */
export function identityMap(text: string): MappedText {
  const runs = text.length ? [{ begin: 0, end: text.length, rawBegin: 0, rawEnd: text.length }] : [];
  return { text, runs };
}

/** Applies sorted edits that do not overlap; throws a RangeError where they do. */
export function applyEdits(source: MappedText, edits: readonly Edit[]): MappedText {
  if (!edits.length) return source;
  const parts: string[] = [];
  const runs: OffsetRun[] = [];
  let length = 0;
  let first = 0; // the first source run that may still matter

  const emit = (size: number, rawBegin: number, rawEnd: number): void => {
    if (!size) return;
    const last = runs.at(-1);
    const unit = size === rawEnd - rawBegin;
    if (last && unit && last.rawEnd === rawBegin && isUnitRun(last))
      runs[runs.length - 1] = { ...last, end: length + size, rawEnd };
    else runs.push({ begin: length, end: length + size, rawBegin, rawEnd });
    length += size;
  };

  const skipTo = (offset: number): void => {
    while (first < source.runs.length && source.runs[first]!.end <= offset) first++;
  };

  const copy = (begin: number, end: number): void => {
    if (begin >= end) return;
    parts.push(source.text.slice(begin, end));
    skipTo(begin);
    for (let index = first; index < source.runs.length; index++) {
      const run = source.runs[index]!;
      if (run.begin >= end) break;
      const from = Math.max(begin, run.begin);
      const to = Math.min(end, run.end);
      if (isUnitRun(run)) emit(to - from, run.rawBegin + from - run.begin, run.rawBegin + to - run.begin);
      else emit(to - from, run.rawBegin, run.rawEnd);
    }
  };

  let at = 0;
  for (const edit of edits) {
    if (edit.begin < at || edit.end < edit.begin || edit.end > source.text.length)
      throw new RangeError(`Edit ${edit.begin}..${edit.end} overlaps another or lies outside the text.`);
    copy(at, edit.begin);
    if (edit.text) {
      skipTo(edit.begin);
      const raw = rawRange(source.runs, first, edit);
      parts.push(edit.text);
      emit(edit.text.length, raw.begin, raw.end);
    }
    at = edit.end;
  }
  copy(at, source.text.length);
  return { text: parts.join(''), runs };
}

/** The raw range of a span, given the first run whose end lies after the span's beginning. */
export function rawRange(runs: readonly OffsetRun[], first: number, span: Span): Span {
  const head = runs[first];
  if (!head) {
    const end = runs.at(-1)?.rawEnd ?? 0;
    return { begin: end, end };
  }
  const inside = span.begin > head.begin;
  const begin = isUnitRun(head) && inside ? head.rawBegin + span.begin - head.begin : head.rawBegin;
  if (span.end <= span.begin) return { begin, end: inside && !isUnitRun(head) ? head.rawEnd : begin };
  let index = first;
  while (index + 1 < runs.length && runs[index + 1]!.begin < span.end) index++;
  const tail = runs[index]!;
  return {
    begin,
    end: isUnitRun(tail) ? tail.rawBegin + Math.min(span.end, tail.end) - tail.begin : tail.rawEnd,
  };
}
