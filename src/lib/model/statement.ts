// The unit of everything: who holds which stance on what, against or with whom, and the exact words that say so.

import type { DocumentId } from './document.ts';
import type { EntityId } from './entity.ts';
import type { IssueId } from './issue.ts';
import type { Span } from './span.ts';
import type { Time } from './time.ts';

export type StatementId = string & { readonly __brand: 'StatementId' };

export type Stance = 'agree' | 'disagree';

export function oppositeOf(stance: Stance): Stance {
  return stance === 'agree' ? 'disagree' : 'agree';
}

export type Verdict = 'accepted' | 'rejected';

export interface Provenance {
  readonly by: 'rule' | 'model' | 'person' | 'import';
  /** The stage that made it: `stances`. */
  readonly stage: string;
  /** The rule's id: `disagree-on`. */
  readonly rule: string;
  /** One line that a reader of the page understands. */
  readonly reason: string;
}

/**
 * One issue each: "disagree on Ukraine and Iran" makes two statements with the same evidence.
 * With counterparts it is a relation (an edge from actor to actor, labelled by the issue); without, a stance on the issue.
 */
export interface Statement {
  readonly id: StatementId;
  readonly document: DocumentId;
  readonly holders: readonly EntityId[];
  readonly holderSpans: readonly Span[];
  readonly stance: Stance;
  readonly issue: IssueId | null;
  readonly issueSpan: Span | null;
  readonly counterparts: readonly EntityId[];
  readonly counterpartSpans: readonly Span[];
  readonly evidence: Span;
  readonly cue: Span;
  /** When it was said. */
  readonly said: Time | null;
  /** The time that it speaks of. */
  readonly about: Time | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly provenance: Provenance;
  /** What a person thinks of it; absent where nobody has looked yet. Set by corrections, never by extraction. */
  readonly review?: Verdict;
}
