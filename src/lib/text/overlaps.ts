// Whether two half-open spans of the same text share a character.

import type { Span } from '#lib/model/span.ts';

export function overlaps(a: Span, b: Span): boolean {
  return a.begin < b.end && b.begin < a.end;
}
