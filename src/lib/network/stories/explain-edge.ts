// One edge of a network to what it rests on: for each issue the statements of its two ends, agreement and disagreement
// apart, and the arithmetic in sentences. Works from the edge's own statements and issues, whatever made them.

import type { IssueId } from '#lib/model/issue.ts';
import type { Stance, Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { isMutual } from '../is-mutual.ts';
import { describeEdge } from './describe-edge.ts';
import { countVoices } from './edge-explanation.ts';
import type { EdgeExplanation, ExplainedEdge, IssueGroup, Voices } from './edge-explanation.ts';
import { compareHeld } from './held-stances.ts';

/** `workspace` has the actors that the edge joins: at the level of its network. Statements that it lacks are left out. */
export function explainEdge(workspace: Workspace, edge: ExplainedEdge): EdgeExplanation {
  const wanted = new Set(edge.statements);
  const statements = workspace.statements.filter(({ id }) => wanted.has(id));
  const texts = new Map<string, string>(workspace.documents.map(({ id, text }) => [id, text]));
  const voiceOf = (statement: Statement): keyof Voices | null => {
    const { holders, counterparts } = statement;
    const [left, right] = [edge.source, edge.target].map((end) => holders.some((id) => id === end)) as [
      boolean,
      boolean,
    ];
    if (edge.kind === 'relation' && isMutual(statement, texts.get(statement.document) ?? '')) return 'both';
    // Of a derived edge only stances count, even where it came with more.
    if (edge.kind === 'derived' && counterparts.length) return null;
    return left && right ? 'both' : left ? 'left' : right ? 'right' : null;
  };

  const byIssue = new Map<IssueId | null, Statement[]>(edge.issues.map((issue) => [issue, []]));
  for (const statement of statements) {
    if (edge.kind === 'derived' && (statement.issue === null || !byIssue.has(statement.issue))) continue;
    const known = byIssue.get(statement.issue);
    if (known) known.push(statement);
    else byIssue.set(statement.issue, [statement]);
  }
  const groups = [...byIssue]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([issue, onIssue]) => groupOf(issue, onIssue, voiceOf, edge.kind === 'derived'))
    .filter(({ agree, disagree, congruence, conflict }) =>
      // What only one of the two speaks of is not shared.
      edge.kind === 'derived' ? congruence + conflict > 0 : countVoices(agree) + countVoices(disagree) > 0,
    );
  return { ends: [edge.source, edge.target], sentences: describeEdge(workspace, edge, groups), groups };
}

function groupOf(
  issue: IssueId | null,
  statements: readonly Statement[],
  voiceOf: (statement: Statement) => keyof Voices | null,
  derived: boolean,
): IssueGroup {
  const of = (stance: Stance, voice: keyof Voices): Statement[] =>
    statements.filter((each) => each.stance === stance && voiceOf(each) === voice);
  const voices = (stance: Stance): Record<keyof Voices, Statement[]> => ({
    left: of(stance, 'left'),
    right: of(stance, 'right'),
    both: of(stance, 'both'),
  });
  const [agree, disagree] = [voices('agree'), voices('disagree')];
  const held = (end: 'left' | 'right') => ({
    agree: [...agree[end], ...agree.both],
    disagree: [...disagree[end], ...disagree.both],
  });
  const compared = derived ? compareHeld(held('left'), held('right')) : { congruence: 0, conflict: 0 };
  return { issue, agree: idsOf(agree), disagree: idsOf(disagree), ...compared };
}

function idsOf({ left, right, both }: Record<keyof Voices, readonly Statement[]>): Voices {
  const ids = (statements: readonly Statement[]) => statements.map(({ id }) => id);
  return { left: ids(left), right: ids(right), both: ids(both) };
}
