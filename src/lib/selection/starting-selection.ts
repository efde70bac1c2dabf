// What a workspace shows when it is opened: all that is more likely right than wrong. The rest is one click away, and the
// line over the graph says how much it is.

import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { sourceOf, type Clause } from './clause.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';

/** Statements less likely than this are guesses, until a person accepts them. */
export const LEAST_SHOWN = 0.5;

export function isGuess({ confidence, review }: Statement): boolean {
  return confidence < LEAST_SHOWN && review !== 'accepted';
}

/** Nothing selected, but that guesses wait behind a filter where the workspace has some. */
export function startingSelection({ statements }: Workspace): Selection {
  if (!statements.some(isGuess)) return NOTHING_SELECTED;
  return {
    ...NOTHING_SELECTED,
    clauses: [{ source: sourceOf('confidence'), field: 'confidence', min: LEAST_SHOWN }],
  };
}

/** Whether a clause is the one that a workspace opens with, and so nothing that a person has chosen. */
export function isStarting(clause: Clause): boolean {
  return clause.field === 'confidence' && clause.min === LEAST_SHOWN && !clause.negated && !clause.off;
}
