// What corrections would change, counted before they are made: the workspace as it is beside the one that would be.

import type { Correction } from '#lib/model/correction.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { applyCorrections } from './apply-corrections.ts';
import { withCorrection } from './with-correction.ts';

export interface Preview {
  /** Statements whose holders, counterparts, issue or stance would be others. */
  readonly changed: number;
  /** Statements that would go: relations between two that become one, and doubles. */
  readonly gone: number;
  readonly added: number;
  readonly entities: { readonly before: number; readonly after: number };
  readonly issues: { readonly before: number; readonly after: number };
}

/** `read` is the workspace as it was read, with the corrections made so far. */
export function previewCorrections(read: Workspace, corrections: readonly Correction[]): Preview {
  const before = applyCorrections(read).workspace;
  const all = corrections.reduce<readonly Correction[]>(withCorrection, read.corrections);
  const after = applyCorrections({ ...read, corrections: all }).workspace;
  const then = new Map(before.statements.map((each) => [each.id, each]));
  const now = new Map(after.statements.map((each) => [each.id, each]));
  const says = ({ holders, counterparts, issue, stance }: Workspace['statements'][number]): string =>
    [holders, '|', counterparts, '|', issue, stance].join();
  return {
    changed: after.statements.filter((each) => {
      const old = then.get(each.id);
      return old !== undefined && says(old) !== says(each);
    }).length,
    gone: before.statements.filter(({ id }) => !now.has(id)).length,
    added: after.statements.filter(({ id }) => !then.has(id)).length,
    entities: { before: before.entities.length, after: after.entities.length },
    issues: { before: before.issues.length, after: after.issues.length },
  };
}
