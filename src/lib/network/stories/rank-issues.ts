// Statements to how divided each issue is. The measure is one minus Rice's index of cohesion (|ayes − nays| / votes; Stuart
// A. Rice, Quantitative Methods in Politics, 1928) with one vote an actor, so that nobody makes an issue contested by saying
// a thing often. An actor who took both sides has no vote. Two kinds of evidence are counted apart, each from two actors on:
// stances on the issue, and relations between actors over it. On a topic, many who disagree are no side that coheres: they
// count as contest, never as accord.

import type { EntityId } from '#lib/model/entity.ts';
import type { IssueId, IssueKind } from '#lib/model/issue.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { heldStances, sideOf } from './held-stances.ts';
import type { Order } from './order.ts';

export interface IssueStory {
  readonly issue: IssueId;
  readonly kind: IssueKind;
  /** Statements by stance, of either kind of evidence. */
  readonly agree: number;
  readonly disagree: number;
  /** Actors by the side that they take in statements without a counterpart; `both` took both. */
  readonly stances: { readonly agree: number; readonly disagree: number; readonly both: number };
  /** Actors who are told to disagree with somebody over it, and the others who are told to agree with somebody. */
  readonly relations: { readonly agree: number; readonly disagree: number };
  /** Actors who are set against one another, and actors who are of one mind; `division` is the first's share, or null. */
  readonly contest: number;
  readonly accord: number;
  readonly division: number | null;
}

/** Stories of the issues that `statements` are about, those with the most statements first, then by id. */
export function rankIssues(workspace: Workspace, statements: readonly Statement[]): IssueStory[] {
  const kinds = new Map(workspace.issues.map(({ id, kind }) => [id, kind]));
  const held = heldStances(statements);
  const counts = new Map<IssueId, { agree: number; disagree: number }>();
  const related = new Map<IssueId, { agree: Set<EntityId>; disagree: Set<EntityId> }>();
  for (const { issue, stance, holders, counterparts } of statements) {
    if (issue === null || !kinds.has(issue)) continue;
    const count = counts.get(issue) ?? { agree: 0, disagree: 0 };
    count[stance] += 1;
    counts.set(issue, count);
    for (const holder of holders)
      for (const counterpart of counterparts) {
        if (holder === counterpart) continue;
        const relations = related.get(issue) ?? { agree: new Set(), disagree: new Set() };
        relations[stance].add(holder).add(counterpart);
        related.set(issue, relations);
      }
  }
  return [...counts]
    .map(([issue, { agree, disagree }]): IssueStory => {
      const kind = kinds.get(issue)!;
      const stances = { agree: 0, disagree: 0, both: 0 };
      for (const each of held.get(issue)?.values() ?? []) stances[sideOf(each) ?? 'both'] += 1;
      const pairs = related.get(issue);
      const relations = {
        agree: [...(pairs?.agree ?? [])].filter((id) => !pairs!.disagree.has(id)).length,
        disagree: pairs?.disagree.size ?? 0,
      };
      const ofStances = accordOf(kind, stances);
      const accord = ofStances.accord + relations.agree;
      const contest = ofStances.contest + relations.disagree;
      const division = accord + contest === 0 ? null : contest / (accord + contest);
      return { issue, kind, agree, disagree, stances, relations, contest, accord, division };
    })
    .sort(byStatements);
}

function accordOf(
  kind: IssueKind,
  { agree, disagree }: { agree: number; disagree: number },
): { accord: number; contest: number } {
  const voters = agree + disagree;
  if (voters < 2) return { accord: 0, contest: 0 };
  const accord = kind === 'proposal' ? Math.abs(agree - disagree) : Math.max(0, agree - disagree);
  return { accord, contest: voters - accord };
}

function byStatements(a: IssueStory, b: IssueStory): number {
  return b.agree + b.disagree - a.agree - a.disagree || (a.issue < b.issue ? -1 : 1);
}

export const ISSUE_ORDERS: readonly Order<IssueStory>[] = [
  {
    id: 'contested',
    label: 'Most contested',
    explanation:
      'By how many actors stand against one another, one vote each (one minus Rice’s index of cohesion).',
    none: 'On no issue do actors stand against one another.',
    keeps: ({ contest }) => contest > 0,
    compare: (a, b) => b.contest - a.contest || (b.division ?? 0) - (a.division ?? 0) || byStatements(a, b),
  },
  {
    id: 'agreed',
    label: 'Most agreed',
    explanation:
      'By how many more actors are of one mind than not, one vote each (Rice’s index of cohesion).',
    none: 'On no issue are two actors of one mind.',
    keeps: ({ accord }) => accord > 0,
    compare: (a, b) => b.accord - a.accord || (a.division ?? 0) - (b.division ?? 0) || byStatements(a, b),
  },
  {
    id: 'told',
    label: 'Most statements',
    explanation: 'By the number of statements.',
    none: 'No statement names an issue.',
    compare: byStatements,
  },
];
