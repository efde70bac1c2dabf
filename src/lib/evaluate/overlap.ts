// How much two lists of spans have in common. A list may overlap itself and counts each character once.

import type { Pair } from '#lib/extract/jsonl-contract.ts';

/** The characters that two spans share. */
export function shared(a: Pair, b: Pair): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** Whether any of the spans shares a character with the target. */
export function touches(spans: readonly Pair[], target: Pair): boolean {
  return spans.some((span) => shared(span, target) > 0);
}

/** Characters in both lists over characters in either (Jaccard); 0 where both are empty. */
export function likeness(a: readonly Pair[], b: readonly Pair[]): number {
  const [x, y] = [union(a), union(b)];
  let both = 0;
  for (const one of x) for (const other of y) both += shared(one, other);
  const either = length(x) + length(y) - both;
  return either > 0 ? both / either : 0;
}

/** The same characters as spans that neither touch nor overlap, in order. */
function union(spans: readonly Pair[]): Pair[] {
  if (spans.length === 1) return spans[0]![0] < spans[0]![1] ? [spans[0]!] : [];
  const joined: Pair[] = [];
  for (const span of [...spans].filter(([begin, end]) => begin < end).sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last && span[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

function length(spans: readonly Pair[]): number {
  return spans.reduce((sum, [begin, end]) => sum + end - begin, 0);
}
