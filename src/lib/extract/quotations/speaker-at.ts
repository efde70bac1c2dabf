// Who speaks at an offset: the innermost quotation whose content covers it, so that "we" and "I" find their speaker.

import type { EntityId } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import type { Quotation } from '#lib/model/quotation.ts';

interface Stretch extends Span {
  readonly quotation: Quotation;
  /** Of the whole content, in UTF-16 code units: the shortest that covers an offset is the innermost. */
  readonly length: number;
  /** The furthest end of this stretch and of all before it. */
  readonly reach: number;
}

const known = new WeakMap<readonly Quotation[], readonly Stretch[]>();

/**
 * `offset` is into the document's cleaned text. Null outside of all quotations, and where the innermost one has no known
 * speaker. Reported speech counts, unless `directOnly`: "she said that we …" is the reporter's "we".
 */
export function speakerAt(
  quotations: readonly Quotation[],
  offset: number,
  directOnly = false,
): EntityId | null {
  let stretches = known.get(quotations);
  if (!stretches) known.set(quotations, (stretches = stretchesOf(quotations)));
  let innermost: Stretch | null = null;
  for (let at = lastBeginningBy(stretches, offset); at >= 0 && stretches[at]!.reach > offset; at--) {
    const stretch = stretches[at]!;
    if (stretch.end <= offset || (directOnly && !stretch.quotation.direct)) continue;
    if (!innermost || stretch.length < innermost.length) innermost = stretch;
  }
  return innermost?.quotation.speaker ?? null;
}

function stretchesOf(quotations: readonly Quotation[]): Stretch[] {
  let reach = 0;
  return quotations
    .flatMap((quotation) => {
      const length = quotation.content.reduce((sum, span) => sum + span.end - span.begin, 0);
      return quotation.content.map(({ begin, end }) => ({ begin, end, quotation, length }));
    })
    .sort((a, b) => a.begin - b.begin)
    .map((stretch) => ({ ...stretch, reach: (reach = Math.max(reach, stretch.end)) }));
}

function lastBeginningBy(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.begin <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
