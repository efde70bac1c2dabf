// Statements to a table of actors by issues. A cell tells apart an actor's own stance on the issue from what it agrees or
// disagrees about with another actor: "A and B disagree on Iran" says nothing of which side of Iran either is on.

import type { Issue } from '#lib/model/issue.ts';
import type { Stance, Statement, StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';

export interface MatrixCell {
  readonly actor: string;
  readonly issue: string;
  /** Statements of the actor's own stance. */
  readonly own: Readonly<Record<Stance, readonly StatementId[]>>;
  /** Statements of its agreement or disagreement with others about the issue. */
  readonly withOthers: Readonly<Record<Stance, readonly StatementId[]>>;
}

export interface MatrixLine {
  readonly id: string;
  readonly label: string;
  /** Statements in its row or column. */
  readonly agree: number;
  readonly disagree: number;
}

export interface Matrix {
  /** Most statements first, then by name. */
  readonly actors: readonly MatrixLine[];
  readonly issues: readonly MatrixLine[];
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

export function cellKey(actor: string, issue: string): string {
  return `${actor}>${issue}`;
}

/** `statements` are of `workspace`; those that name no issue have no place here. */
export function buildMatrix(workspace: Workspace, statements: readonly Statement[]): Matrix {
  const names = new Map<string, string>(workspace.entities.map(({ id, name }) => [id, name]));
  const issues = new Map<string, Issue>(workspace.issues.map((issue) => [issue.id, issue]));
  const cells = new Map<string, MatrixCell>();
  const rows = new Map<string, Record<Stance, number>>();
  const columns = new Map<string, Record<Stance, number>>();
  for (const statement of statements) {
    const { issue, stance, holders, counterparts, id } = statement;
    if (issue === null || !issues.has(issue)) continue;
    count(columns, issue, stance);
    const kind = counterparts.length ? 'withOthers' : 'own';
    for (const actor of new Set<string>([...holders, ...counterparts])) {
      if (!names.has(actor)) continue;
      count(rows, actor, stance);
      const key = cellKey(actor, issue);
      const cell = cells.get(key) ?? {
        actor,
        issue,
        own: { agree: [], disagree: [] },
        withOthers: { agree: [], disagree: [] },
      };
      cells.set(key, { ...cell, [kind]: { ...cell[kind], [stance]: [...cell[kind][stance], id] } });
    }
  }
  const lines = (counts: ReadonlyMap<string, Record<Stance, number>>, label: (id: string) => string) =>
    [...counts]
      .map(([id, { agree, disagree }]): MatrixLine => ({ id, label: label(id), agree, disagree }))
      .sort(byActivity);
  return {
    actors: lines(rows, (id) => names.get(id)!),
    issues: lines(columns, (id) => issues.get(id)!.label),
    cells,
  };
}

function count(counts: Map<string, Record<Stance, number>>, id: string, stance: Stance): void {
  const known = counts.get(id) ?? { agree: 0, disagree: 0 };
  known[stance] += 1;
  counts.set(id, known);
}

export function byActivity(a: MatrixLine, b: MatrixLine): number {
  return b.agree + b.disagree - a.agree - a.disagree || a.label.localeCompare(b.label, 'en');
}

/** −1 where a cell only disagrees, 1 where it only agrees; an actor's own stance counts before what it shares with others. */
export function balanceOf(cell: MatrixCell | undefined): number | null {
  if (!cell) return null;
  for (const { agree, disagree } of [cell.own, cell.withOthers])
    if (agree.length + disagree.length > 0)
      return (agree.length - disagree.length) / (agree.length + disagree.length);
  return null;
}
