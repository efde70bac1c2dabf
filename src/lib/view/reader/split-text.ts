// A stretch of text and spans over it, which may overlap, to pieces in order, each with the spans that cover it whole.

import type { Span } from '#lib/model/span.ts';

export interface Piece<T extends Span> extends Span {
  readonly covers: readonly T[];
}

/**
 * Pieces that together are exactly `within`, cut wherever a span begins or ends. Spans that reach beyond are cut off;
 * `covers` keeps the order of `spans`. O(spans × pieces that they cover).
 */
export function splitText<T extends Span>(within: Span, spans: readonly T[]): Piece<T>[] {
  const inside = spans.filter(({ begin, end }) => begin < end && begin < within.end && end > within.begin);
  const cuts = new Set([within.begin, within.end]);
  for (const { begin, end } of inside) {
    cuts.add(Math.max(begin, within.begin));
    cuts.add(Math.min(end, within.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const indexOf = new Map(places.map((place, index) => [place, index]));
  const covers: T[][] = places.slice(1).map(() => []);
  for (const span of inside) {
    const last = indexOf.get(Math.min(span.end, within.end))!;
    for (let index = indexOf.get(Math.max(span.begin, within.begin))!; index < last; index++)
      covers[index]!.push(span);
  }
  return covers.map((covering, index) => ({
    begin: places[index]!,
    end: places[index + 1]!,
    covers: covering,
  }));
}
