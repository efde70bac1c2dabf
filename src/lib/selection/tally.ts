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
  const { values, placeOf, from, valueOf } = indexOf(workspace, field);
  const agree = new Int32Array(values.length);
  const disagree = new Int32Array(values.length);
  for (const statement of statements) {
    const place = placeOf.get(statement);
    if (place === undefined) continue;
    const counts = statement.stance === 'agree' ? agree : disagree;
    for (let at = from[place]!; at < from[place + 1]!; at++) counts[valueOf[at]!]!++;
  }
  return values.map((value, at) => ({ value, agree: agree[at]!, disagree: disagree[at]! }));
}

/** Which values of a field each statement has. */
interface FieldIndex {
  /** In the order in which they are listed. */
  readonly values: readonly string[];
  readonly placeOf: ReadonlyMap<Statement, number>;
  /** The statement at place s has the values `valueOf[from[s]]` up to `from[s + 1]`. */
  readonly from: Int32Array;
  readonly valueOf: Int32Array;
}

/** Of a workspace, which never changes in place. */
const places = new WeakMap<Workspace, ReadonlyMap<Statement, number>>();
const indices = new WeakMap<Workspace, Map<ChoiceField, FieldIndex>>();

function indexOf(workspace: Workspace, field: ChoiceField): FieldIndex {
  const known = indices.get(workspace) ?? new Map<ChoiceField, FieldIndex>();
  indices.set(workspace, known);
  const index = known.get(field) ?? makeIndex(workspace, field);
  known.set(field, index);
  return index;
}

function makeIndex(workspace: Workspace, field: ChoiceField): FieldIndex {
  const { statements } = workspace;
  const placeOf = places.get(workspace) ?? new Map(statements.map((statement, place) => [statement, place]));
  places.set(workspace, placeOf);
  const valuesOf = valuesIn(workspace, field);
  const from = new Int32Array(statements.length + 1);
  const found: string[] = [];
  const totals = new Map<string, number>();
  for (const [place, statement] of statements.entries()) {
    for (const value of valuesOf(statement)) {
      found.push(value);
      totals.set(value, (totals.get(value) ?? 0) + 1);
    }
    from[place + 1] = found.length;
  }
  const values = [...totals.keys()].sort((a, b) => totals.get(b)! - totals.get(a)! || (a < b ? -1 : 1));
  const codes = new Map(values.map((value, code) => [value, code]));
  return { values, placeOf, from, valueOf: Int32Array.from(found, (value) => codes.get(value)!) };
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
