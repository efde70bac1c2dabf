// What one edge rests on, as data: for each issue whose statements they are, agreement and disagreement apart.

import type { IssueId } from '#lib/model/issue.ts';
import type { StatementId } from '#lib/model/statement.ts';
import type { NetworkEdge } from '../network.ts';

/** What of an edge its explanation needs. */
export type ExplainedEdge = Pick<
  NetworkEdge,
  'kind' | 'source' | 'target' | 'stance' | 'weight' | 'statements' | 'issues'
>;

/** Whose words they are: of the edge's source, of its target, or told of both at once. */
export interface Voices {
  readonly left: readonly StatementId[];
  readonly right: readonly StatementId[];
  readonly both: readonly StatementId[];
}

export interface IssueGroup {
  /** Null where the statements name no issue. */
  readonly issue: IssueId | null;
  readonly agree: Voices;
  readonly disagree: Voices;
  /** Pairs of statements on the same side, on opposite sides; of a derived edge only. */
  readonly congruence: number;
  readonly conflict: number;
}

export interface EdgeExplanation {
  readonly ends: readonly [string, string];
  /** The arithmetic, one sentence each. */
  readonly sentences: readonly string[];
  /** In the order of the edge's issues, those that name none last. */
  readonly groups: readonly IssueGroup[];
}

export function countVoices({ left, right, both }: Voices): number {
  return left.length + right.length + both.length;
}
