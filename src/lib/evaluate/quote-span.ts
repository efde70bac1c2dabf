// The words of a span as a mistake's description shows them: on one line and not too long.

import type { Pair } from '#lib/extract/jsonl-contract.ts';

const LONGEST = 120;

export function quoteSpans(text: string, spans: readonly Pair[]): string {
  const words = spans
    .map(([begin, end]) => text.slice(begin, end))
    .join(' … ')
    .replace(/\s+/g, ' ');
  return words.length > LONGEST ? `“${words.slice(0, LONGEST - 1)}…”` : `“${words}”`;
}
