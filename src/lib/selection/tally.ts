// Statements to counts by issue, country, actor and document: what the filter lists show. What is counted for a value
// is exactly what choosing it would leave. Every value that occurs in the workspace is listed, at zero where the rest
// of the selection leaves none, and the order depends on the whole workspace only, so that lists do not jump.

import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { ChoiceField } from './clause.ts';
import { countriesOfStatements, issueLine, issuesById, publisherOfStatements } from './select-statements.ts';

export interface Tally {
  /** As in a clause's values. */
  readonly value: string;
  readonly agree: number;
  readonly disagree: number;
}

/**
 * Counts of `statements` (part of the workspace's) for each of a field's values. The most frequent in the whole
 * workspace first, then by value.
 */
export function tally(workspace: Workspace, field: ChoiceField, statements: readonly Statement[]): Tally[] {
  const valuesOf = valuesIn(workspace, field);
  const whole = wholeCounts(workspace, field, valuesOf);
  const here = count(statements, valuesOf);
  const total = (value: string) => (whole.get(value)?.agree ?? 0) + (whole.get(value)?.disagree ?? 0);
  return [...whole.keys()]
    .sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1))
    .map((value) => ({ value, ...(here.get(value) ?? { agree: 0, disagree: 0 }) }));
}

type Counts = ReadonlyMap<string, { readonly agree: number; readonly disagree: number }>;

/** Counts of a whole workspace, which never changes in place, by field. */
const wholes = new WeakMap<Workspace, Map<ChoiceField, Counts>>();

function wholeCounts(
  workspace: Workspace,
  field: ChoiceField,
  valuesOf: (statement: Statement) => Iterable<string>,
): Counts {
  const known = wholes.get(workspace) ?? new Map<ChoiceField, Counts>();
  wholes.set(workspace, known);
  const counts = known.get(field) ?? count(workspace.statements, valuesOf);
  known.set(field, counts);
  return counts;
}

function valuesIn(workspace: Workspace, field: ChoiceField): (statement: Statement) => Iterable<string> {
  switch (field) {
    case 'stance':
      return (statement) => [statement.stance];
    case 'document':
      return (statement) => [statement.document];
    case 'by':
      return (statement) => [statement.provenance.by];
    case 'review':
      return (statement) => [statement.review ?? 'unreviewed'];
    case 'publisher': {
      const publisher = publisherOfStatements(workspace);
      return (statement) => [publisher(statement)];
    }
    case 'actor':
      return (statement) => new Set<string>([...statement.holders, ...statement.counterparts]);
    case 'country':
      return countriesOfStatements(workspace);
    case 'issue': {
      const issues = issuesById(workspace);
      return (statement) => issueLine(issues, statement.issue);
    }
  }
}

function count(statements: readonly Statement[], valuesOf: (statement: Statement) => Iterable<string>) {
  const counts = new Map<string, { agree: number; disagree: number }>();
  for (const statement of statements)
    for (const value of valuesOf(statement)) {
      const entry = counts.get(value) ?? { agree: 0, disagree: 0 };
      entry[statement.stance] += 1;
      counts.set(value, entry);
    }
  return counts;
}
