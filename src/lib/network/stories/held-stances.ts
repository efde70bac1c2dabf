// Statements to what each actor holds on each issue, from the statements without a counterpart alone: what somebody says of
// somebody else is a relation, and no stance on the issue.

import type { EntityId } from '#lib/model/entity.ts';
import type { IssueId } from '#lib/model/issue.ts';
import type { Stance, Statement } from '#lib/model/statement.ts';

/** One actor's statements on one issue, by stance, in the order given. */
export type Held = Readonly<Record<Stance, readonly Statement[]>>;
export type HeldByIssue = ReadonlyMap<IssueId, ReadonlyMap<EntityId, Held>>;

export function heldStances(statements: readonly Statement[]): HeldByIssue {
  const byIssue = new Map<IssueId, Map<EntityId, Record<Stance, Statement[]>>>();
  for (const statement of statements) {
    if (statement.counterparts.length > 0 || statement.issue === null) continue;
    const onIssue = byIssue.get(statement.issue) ?? new Map<EntityId, Record<Stance, Statement[]>>();
    byIssue.set(statement.issue, onIssue);
    for (const holder of new Set(statement.holders)) {
      const held = onIssue.get(holder) ?? { agree: [], disagree: [] };
      held[statement.stance].push(statement);
      onIssue.set(holder, held);
    }
  }
  return byIssue;
}

/** The side that somebody is on who has only ever taken one; null for both. */
export function sideOf({ agree, disagree }: Held): Stance | null {
  if (agree.length && disagree.length) return null;
  return agree.length ? 'agree' : 'disagree';
}

/**
 * How often two actors take the same side on an issue and how often opposite sides, in pairs of their statements: congruence
 * and conflict as Discourse Network Analyzer counts them (Leifeld 2017, Oxford Handbook of Political Networks, ch. 12).
 */
export function compareHeld(a: Held, b: Held): { congruence: number; conflict: number } {
  return {
    congruence: a.agree.length * b.agree.length + a.disagree.length * b.disagree.length,
    conflict: a.agree.length * b.disagree.length + a.disagree.length * b.agree.length,
  };
}
