// A workspace's statements to who sides with whom: pairs of actors with how often they agree and conflict over shared
// issues, and per issue the statements on both sides, so that a reader can check the arithmetic. Computed, not said: the
// page draws these apart from what the text tells.

import type { IssueId } from '#lib/model/issue.ts';
import type { Stance, Statement, StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { tableOfWorkspace } from '../table/table-of-workspace.ts';
import { WHOLE_TIME } from '../windows/window.ts';
import { createDeriver } from './create-deriver.ts';
import type { OneModeNetwork } from './derived-network.ts';
import { pairIndex } from './pairs.ts';
import { keptRows } from './plain/kept-rows.ts';
import type { SidesSettings } from './settings.ts';

/** The statements that one actor made on an issue, by stance; repetitions that do not count are not in it. */
export type HeldStances = Readonly<Record<Stance, readonly StatementId[]>>;

export interface SharedIssue {
  readonly issue: IssueId;
  readonly congruence: number;
  readonly conflict: number;
  /** Of the pair's first end and of its second. */
  readonly held: readonly [HeldStances, HeldStances];
}

export interface SidePair {
  /** `derived:country:A~country:B`, ends in order: the same whatever is filtered. */
  readonly id: string;
  readonly ends: readonly [string, string];
  /** Pairs of statements with the same stance on the same issue, and with opposite stances. */
  readonly congruence: number;
  readonly conflict: number;
  /** The same two, normalized; 0 where the settings cut that edge. At least one is not 0. */
  readonly agreeValue: number;
  readonly conflictValue: number;
  /** Sorted by id. */
  readonly issues: readonly SharedIssue[];
}

export interface Sides {
  /** Sorted by id. */
  readonly pairs: readonly SidePair[];
  /** How many statements of stance each actor's id made that count. */
  readonly statements: ReadonlyMap<string, number>;
  /** Stances that do not count because they are on topics. */
  readonly onTopics: number;
}

/** `statements` are those of `workspace` that shall count. Fails with `network-too-large`, see create-deriver.ts. */
export function deriveSides(
  workspace: Workspace,
  statements: readonly Statement[],
  settings: SidesSettings,
): Sides {
  const { table, statements: behind, onTopics } = tableOfWorkspace(workspace, statements, settings.topics);
  const derive = (aggregation: 'congruence' | 'conflict'): OneModeNetwork =>
    createDeriver(table, { ...settings, aggregation, isolates: true }).derive(WHOLE_TIME);
  const [agreeing, conflicting] = [derive('congruence'), derive('conflict')];

  /** Actor code to issue code to what it holds. */
  const held = new Map<number, Map<number, Record<Stance, StatementId[]>>>();
  const actors = agreeing.actors;
  for (const { row, actor, issue } of keptRows(
    table,
    settings.actors,
    new Set(actors),
    settings.duplicates,
    true,
    WHOLE_TIME,
    null,
  )) {
    const { id, stance } = behind[table.origins[row]!]!;
    const ofActor = held.get(actor) ?? new Map<number, Record<Stance, StatementId[]>>();
    const onIssue = ofActor.get(issue) ?? { agree: [], disagree: [] };
    onIssue[stance].push(id);
    held.set(actor, ofActor.set(issue, onIssue));
  }

  const { labels } = table.actors[settings.actors];
  const pairs: SidePair[] = [];
  for (let i = 0; i < actors.length; i++)
    for (let j = i + 1; j < actors.length; j++) {
      const pair = pairIndex(i, j, actors.length);
      const [agreeValue, conflictValue] = [agreeing.values[pair]!, conflicting.values[pair]!];
      if (agreeValue === 0 && conflictValue === 0) continue;
      const inOrder = labels[actors[i]!]! < labels[actors[j]!]!;
      const [a, b] = inOrder ? [actors[i]!, actors[j]!] : [actors[j]!, actors[i]!];
      pairs.push({
        id: `derived:${labels[a]}~${labels[b]}`,
        ends: [labels[a]!, labels[b]!],
        congruence: agreeing.congruence[pair]!,
        conflict: agreeing.conflict[pair]!,
        agreeValue,
        conflictValue,
        issues: sharedIssues(table.issues.labels, held.get(a)!, held.get(b)!),
      });
    }
  return {
    pairs: pairs.sort((a, b) => (a.id < b.id ? -1 : 1)),
    statements: new Map([...actors].map((code, row) => [labels[code]!, agreeing.statements[row]!])),
    onTopics,
  };
}

function sharedIssues(
  labels: readonly string[],
  a: ReadonlyMap<number, HeldStances>,
  b: ReadonlyMap<number, HeldStances>,
): SharedIssue[] {
  const shared: SharedIssue[] = [];
  for (const [issue, ofA] of a) {
    const ofB = b.get(issue);
    if (!ofB) continue;
    shared.push({
      issue: labels[issue] as IssueId,
      congruence: ofA.agree.length * ofB.agree.length + ofA.disagree.length * ofB.disagree.length,
      conflict: ofA.agree.length * ofB.disagree.length + ofA.disagree.length * ofB.agree.length,
      held: [ofA, ofB],
    });
  }
  return shared.sort((x, y) => (x.issue < y.issue ? -1 : 1));
}
