// Reported speech: a source, a cue ("said") and what was said, which the cue may split in two.

import type { DocumentId } from './document.ts';
import type { EntityId } from './entity.ts';
import type { Span } from './span.ts';

export interface Quotation {
  readonly document: DocumentId;
  readonly speaker: EntityId | null;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** In quotation marks; false for reported speech. */
  readonly direct: boolean;
}
