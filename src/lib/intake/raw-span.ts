// The way back from cleaned text to the input: spans of a document's text to spans of its raw text and to bytes, and
// raw spans (marked by hand elsewhere) forward into the text.

import type { Document, OffsetRun } from '#lib/model/document.ts';
import type { Span } from '#lib/model/span.ts';
import { countBytes } from './decode-bytes.ts';
import { isUnitRun, rawRange } from './mapped-text.ts';

type Mapped = Pick<Document, 'offsets'>;

/** The smallest span of `document.raw` (UTF-16 units) that the given span of `document.text` came from. */
export function rawSpan(document: Mapped, span: Span): Span {
  return rawRange(
    document.offsets,
    firstAfter(document.offsets, span.begin, (run) => run.end),
    span,
  );
}

/**
 * Byte offsets into the input as it came, its byte order mark included. A document that came as a string counts as
 * UTF-8. Takes time in proportion to the text before the span.
 */
export function byteSpan(document: Mapped & Pick<Document, 'raw' | 'encoding'>, span: Span): Span {
  const raw = rawSpan(document, span);
  const begin = countBytes(document.raw, 0, raw.begin, document.encoding);
  return { begin, end: begin + countBytes(document.raw, raw.begin, raw.end, document.encoding) };
}

/** The smallest span of `document.text` that covers what is left of a span of `document.raw`; empty where nothing is. */
export function cleanSpan(document: Mapped, raw: Span): Span {
  const runs = document.offsets;
  const first = firstAfter(runs, raw.begin, (run) => run.rawEnd);
  const head = runs[first];
  if (!head) {
    const end = runs.at(-1)?.end ?? 0;
    return { begin: end, end };
  }
  const begin =
    isUnitRun(head) && raw.begin > head.rawBegin ? head.begin + raw.begin - head.rawBegin : head.begin;
  let end = begin;
  for (let index = first; index < runs.length && runs[index]!.rawBegin < raw.end; index++) {
    const run = runs[index]!;
    end = isUnitRun(run) ? run.begin + Math.min(raw.end, run.rawEnd) - run.rawBegin : run.end;
  }
  return { begin, end: Math.max(begin, end) };
}

/** Index of the first run whose edge lies after the offset (binary search; edges never decrease). */
function firstAfter(runs: readonly OffsetRun[], offset: number, edge: (run: OffsetRun) => number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edge(runs[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
