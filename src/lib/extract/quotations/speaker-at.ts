// Who speaks at an offset: the innermost quotation whose content covers it, so that "we" and "I" find their speaker.

import type { EntityId } from '#lib/model/entity.ts';
import type { Quotation } from '#lib/model/quotation.ts';

/**
 * `offset` is into the document's cleaned text. Null outside of all quotations, and where the innermost one has no known
 * speaker. Reported speech counts, unless `directOnly`: "she said that we …" is the reporter's "we".
 */
export function speakerAt(
  quotations: readonly Quotation[],
  offset: number,
  directOnly = false,
): EntityId | null {
  let innermost: Quotation | null = null;
  let least = Infinity;
  for (const quotation of quotations) {
    if (directOnly && !quotation.direct) continue;
    if (!quotation.content.some((span) => span.begin <= offset && offset < span.end)) continue;
    const length = quotation.content.reduce((sum, span) => sum + span.end - span.begin, 0);
    if (length < least) {
      least = length;
      innermost = quotation;
    }
  }
  return innermost?.speaker ?? null;
}
