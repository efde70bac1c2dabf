// What a person says of an issue: the same as another, called otherwise, under another topic, or two in one.

import type {
  IssueChangeCorrection,
  IssueMergeCorrection,
  IssueShape,
  IssueSplitCorrection,
  NewIssueCorrection,
} from '#lib/model/correction.ts';
import type { Issue, IssueId } from '#lib/model/issue.ts';
import { changeStatements, dropDoubles, type Draft } from './draft.ts';

/** Each gives whether it changed anything. */
export function addIssue(draft: Draft, { issue }: NewIssueCorrection): boolean {
  if (draft.issues.has(issue.id)) return false;
  draft.issues.set(issue.id, issue);
  return true;
}

export function mergeIssues(draft: Draft, { from, into }: IssueMergeCorrection): boolean {
  const gone = new Set<string>(from.filter((id) => id !== into.id && draft.issues.has(id)));
  if (gone.size === 0) return false;
  const parts = [...draft.issues.values()].filter(({ id }) => id === into.id || gone.has(id));
  const own = draft.issues.get(into.id) ?? issueOfShape(into);
  draft.issues.set(into.id, {
    ...own,
    parent: own.parent !== null && gone.has(own.parent) ? null : own.parent,
    mentions: parts.flatMap(({ mentions }) => mentions),
  });
  for (const id of gone) draft.issues.delete(id as IssueId);
  for (const issue of draft.issues.values())
    if (issue.parent !== null && gone.has(issue.parent))
      draft.issues.set(issue.id, { ...issue, parent: issue.id === into.id ? null : into.id });
  changeStatements(draft, (statement) =>
    statement.issue !== null && gone.has(statement.issue) ? { ...statement, issue: into.id } : statement,
  );
  dropDoubles(draft);
  return true;
}

/** An issue is never put under itself or under what is below it. */
export function changeIssue(draft: Draft, { issue: id, change }: IssueChangeCorrection): boolean {
  const issue = draft.issues.get(id);
  if (!issue) return false;
  const closesCircle = change.parent != null && isBelow(draft, change.parent, id);
  draft.issues.set(id, {
    ...issue,
    ...change,
    ...(closesCircle ? { parent: issue.parent } : {}),
  });
  return true;
}

export function splitIssue(draft: Draft, { issue: id, statements, into }: IssueSplitCorrection): boolean {
  const going = new Set<string>(statements);
  const old = draft.issues.get(id);
  if (!old || into.id === id) return false;
  const moved = [...draft.statements.values()].filter((each) => going.has(each.id) && each.issue === id);
  if (moved.length === 0) return false;
  const goes = ({ document, span }: Issue['mentions'][number]): boolean =>
    moved.some(
      (each) =>
        each.document === document &&
        each.issueSpan !== null &&
        each.issueSpan.begin < span.end &&
        span.begin < each.issueSpan.end,
    );
  const own = draft.issues.get(into.id) ?? issueOfShape(into);
  draft.issues.set(own.id, { ...own, mentions: [...own.mentions, ...old.mentions.filter(goes)] });
  draft.issues.set(id, { ...old, mentions: old.mentions.filter((mention) => !goes(mention)) });
  for (const each of moved) draft.statements.set(each.id, { ...each, issue: own.id });
  return true;
}

function isBelow(draft: Draft, id: IssueId, top: IssueId): boolean {
  const seen = new Set<IssueId>();
  for (let at: IssueId | null = id; at !== null && !seen.has(at); at = draft.issues.get(at)?.parent ?? null) {
    if (at === top) return true;
    seen.add(at);
  }
  return false;
}

function issueOfShape(shape: IssueShape): Issue {
  return { ...shape, mentions: [] };
}
