// What stances are about. A topic is a field of disagreement (Iran); a proposal is something to do (lift the sanctions).

import type { DocumentId } from './document.ts';
import type { Span } from './span.ts';

/** Canonical across documents: `topic:iran`, `topic:election-interference`, `proposal:lift-sanctions`. */
export type IssueId = string & { readonly __brand: 'IssueId' };

export type IssueKind = 'topic' | 'proposal';

export interface IssueMention {
  readonly document: DocumentId;
  readonly span: Span;
}

export interface Issue {
  readonly id: IssueId;
  readonly label: string;
  readonly kind: IssueKind;
  /** The topic that a proposal sits under. */
  readonly parent: IssueId | null;
  /** ISO 3166-1 alpha-3 of the country that it is about. */
  readonly country: string | null;
  readonly mentions: readonly IssueMention[];
}
