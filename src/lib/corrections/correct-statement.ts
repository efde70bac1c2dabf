// What a person says of one statement: right, wrong, otherwise, or missed. A statement that reading the article again finds
// no more is put back from the correction where it was accepted or edited; what was rejected stays away by its words.

import type {
  AdditionCorrection,
  EditCorrection,
  ReviewCorrection,
  StatementEdit,
} from '#lib/model/correction.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Draft } from './draft.ts';

/** Each gives whether it changed anything. */
export function review(draft: Draft, { statement: then, verdict }: ReviewCorrection): boolean {
  const found = find(draft, then);
  if (found && (verdict === 'rejected' || found.id === then.id)) {
    draft.statements.set(found.id, { ...found, review: verdict });
    return true;
  }
  if (verdict === 'rejected' || !fits(draft, then)) return false;
  if (found) draft.statements.delete(found.id);
  draft.statements.set(then.id, { ...then, review: verdict });
  return true;
}

export function edit(draft: Draft, { statement: then, edit }: EditCorrection): boolean {
  const found = find(draft, then);
  const edited = editedStatement(found ?? then, edit);
  if (!fits(draft, edited)) return false;
  if (found && found.id !== then.id) draft.statements.delete(found.id);
  draft.statements.set(then.id, { ...edited, id: then.id });
  return true;
}

export function add(draft: Draft, { statement }: AdditionCorrection): boolean {
  if (!fits(draft, statement)) return false;
  draft.statements.set(statement.id, statement);
  return true;
}

/** A statement as a person has changed it: accepted, and certain as far as the person is. */
export function editedStatement(found: Statement, edit: StatementEdit): Statement {
  return {
    ...found,
    ...edit,
    confidence: 1,
    provenance: {
      by: 'person',
      stage: 'corrections',
      rule: 'edit',
      reason: `Edited by a person. Found first because: ${found.provenance.reason}`,
    },
    review: 'accepted',
  };
}

/** A statement that a person made, changed by a person: no one else had a part in it. */
export function editedAddition(added: Statement, edit: StatementEdit): Statement {
  return { ...added, ...edit, review: 'accepted' };
}

/** The statement of that id, else one of the same words, stance and holder, as another version of the rules may tell it. */
function find(draft: Draft, then: Statement): Statement | null {
  const same = draft.statements.get(then.id);
  if (same) return same;
  for (const each of draft.statements.values())
    if (
      each.document === then.document &&
      each.stance === then.stance &&
      each.cue.begin < then.cue.end &&
      then.cue.begin < each.cue.end &&
      each.holders.some((holder) => then.holders.includes(holder))
    )
      return each;
  return null;
}

/** Whether its article is open, all its words lie in it, and all that it names is there. */
function fits(draft: Draft, statement: Statement): boolean {
  const length = draft.documents.get(statement.document)?.text.length ?? -1;
  const spans = [
    statement.evidence,
    statement.cue,
    statement.issueSpan,
    statement.said?.span,
    statement.about?.span,
    ...statement.holderSpans,
    ...statement.counterpartSpans,
  ];
  return (
    spans.every((span) => !span || (span.begin <= span.end && span.end <= length)) &&
    statement.holders.every((id) => draft.entities.has(id)) &&
    statement.counterparts.every((id) => draft.entities.has(id)) &&
    (statement.issue === null || draft.issues.has(statement.issue))
  );
}
