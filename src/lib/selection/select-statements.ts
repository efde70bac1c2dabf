// Clauses to the statements that pass them all. A view passes its own source as `except`, so that its list keeps
// showing what else could be chosen.

import type { Issue, IssueId } from '#lib/model/issue.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { NO_ISSUE, NO_PUBLISHER } from './clause.ts';
import type { ChoiceClause, Clause, NearClause, TimeClause } from './clause.ts';
import { textTest } from './match-text.ts';
import { neighbourhood } from './neighbourhood.ts';
import { readingOrder } from './reading-order.ts';

type Test = (statement: Statement) => boolean;

/**
 * The workspace's statements that every clause lets through, in the workspace's order. Clauses that are off, that have
 * no values, or whose source is `except` are passed over.
 */
export function selectStatements(
  workspace: Workspace,
  clauses: readonly Clause[],
  options: { readonly except?: string } = {},
): Statement[] {
  const active = clauses.filter((clause) => !clause.off && clause.source !== options.except);
  const tests = active
    .filter((clause) => clause.field !== 'near')
    .map((clause) => {
      const test = testOf(workspace, clause);
      return clause.negated ? (statement: Statement) => !test(statement) : test;
    });
  const left = workspace.statements.filter((statement) => tests.every((test) => test(statement)));
  // A neighbourhood is one of what is shown, so it comes last.
  return active
    .filter((clause) => clause.field === 'near')
    .reduce((statements, clause) => {
      const near = neighbourhood(workspace, statements, clause);
      return statements.filter(({ id }) => near.has(id) !== Boolean(clause.negated));
    }, left);
}

function testOf(workspace: Workspace, clause: Exclude<Clause, NearClause>): Test {
  // What a person has accepted is sure.
  if (clause.field === 'confidence')
    return ({ confidence, review }) => confidence >= clause.min || review === 'accepted';
  if (clause.field === 'time') return timeTest(workspace, clause);
  if (clause.field === 'text') return textTest(workspace, clause.query);
  if (!clause.values.length) return () => !clause.negated;
  return choiceTest(workspace, clause);
}

function choiceTest(workspace: Workspace, { field, values }: ChoiceClause): Test {
  const wanted = new Set(values);
  switch (field) {
    case 'stance':
      return (statement) => wanted.has(statement.stance);
    case 'document':
      return (statement) => wanted.has(statement.document);
    case 'by':
      return (statement) => wanted.has(statement.provenance.by);
    case 'review':
      return (statement) => wanted.has(statement.review ?? 'unreviewed');
    case 'publisher': {
      const publisher = publisherOfStatements(workspace);
      return (statement) => wanted.has(publisher(statement));
    }
    case 'actor':
      return (statement) =>
        statement.holders.some((id) => wanted.has(id)) || statement.counterparts.some((id) => wanted.has(id));
    case 'issue': {
      const issues = issuesById(workspace);
      // Once an issue, not once a statement.
      const matching = new Set<IssueId | null>(
        [null, ...issues.keys()].filter((issue) => issueLine(issues, issue).some((id) => wanted.has(id))),
      );
      return ({ issue }) => matching.has(issue) || (issue !== null && wanted.has(issue));
    }
    case 'country': {
      const isWanted = ({ country }: { readonly country: string | null }) =>
        country !== null && wanted.has(country);
      const actors = new Set<string>(workspace.entities.filter(isWanted).map(({ id }) => id));
      const about = new Set<string | null>(workspace.issues.filter(isWanted).map(({ id }) => id));
      return (statement) =>
        about.has(statement.issue) ||
        statement.holders.some((id) => actors.has(id)) ||
        statement.counterparts.some((id) => actors.has(id));
    }
  }
}

function timeTest(workspace: Workspace, { basis, from, to }: TimeClause): Test {
  if (basis === 'order') {
    const [first, last] = [Number(from), Number(to)];
    const places = readingOrder(workspace);
    return ({ id }) => {
      const place = places.get(id) ?? 0;
      return place >= first && place <= last;
    };
  }
  return (statement) => {
    const time = statement[basis];
    return time !== null && time.from <= to && time.to >= from;
  };
}

export function issuesById(workspace: Workspace): ReadonlyMap<IssueId, Issue> {
  return new Map(workspace.issues.map((issue) => [issue.id, issue]));
}

/**
 * An issue's id and those of the topics above it, nearest first: to choose a topic is to choose the proposals under
 * it. `NO_ISSUE` alone for null. A circle of parents ends where it closes.
 */
export function issueLine(issues: ReadonlyMap<IssueId, Issue>, issue: IssueId | null): string[] {
  if (issue === null) return [NO_ISSUE];
  const line: IssueId[] = [];
  for (let id: IssueId | null = issue; id !== null && !line.includes(id); id = issues.get(id)?.parent ?? null)
    line.push(id);
  return line;
}

/** A function from a statement to the distinct countries of its holders, counterparts and issue (alpha-3). */
export function countriesOfStatements(workspace: Workspace): (statement: Statement) => string[] {
  const byEntity = new Map(workspace.entities.map((entity) => [entity.id, entity.country]));
  const issues = issuesById(workspace);
  return (statement) => {
    const codes = new Set<string>();
    for (const id of [...statement.holders, ...statement.counterparts]) {
      const code = byEntity.get(id);
      if (code) codes.add(code);
    }
    const code = statement.issue && issues.get(statement.issue)?.country;
    if (code) codes.add(code);
    return [...codes];
  };
}

/** A function from a statement to its article's publisher, or `NO_PUBLISHER`. */
export function publisherOfStatements(workspace: Workspace): (statement: Statement) => string {
  const byDocument = new Map(workspace.documents.map(({ id, publisher }) => [id, publisher]));
  return (statement) => byDocument.get(statement.document) ?? NO_PUBLISHER;
}
