// A person's judgement of a statement, wherever on the page it is made: judges, moves the focus on, and says what happened.

import type { Statement, Verdict } from '#lib/model/statement.ts';
import { correcting } from '#lib/view/correct/correcting.svelte.ts';
import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { nextUnreviewed } from './next-statement.ts';
import { statementOrder } from './statement-order.ts';

const DONE: Readonly<Record<Verdict, string>> = { accepted: 'Accepted', rejected: 'Rejected' };

/** From a key the focus always moves on; from a button only where it was on this statement, or where this one goes. */
export function judgeStatement(
  current: WorkspaceState,
  statement: Statement,
  verdict: Verdict,
  from: 'key' | 'button',
): void {
  const taken = statement.review === verdict;
  const next = nextUnreviewed(statementOrder(current), statement.id);
  if (!(taken && from === 'key')) current.review(statement.id, verdict);
  const after = current.reviewed.statements.find(({ id }) => id === statement.id);
  const isShown = current.statements.some(({ id }) => id === statement.id);
  const movesOn = from === 'key' || !isShown || (!taken && current.focusedStatement === statement.id);
  if (movesOn) current.focusStatement(next ?? (isShown ? statement.id : null));
  correcting.say(
    [
      after?.review === verdict ? `${DONE[verdict]}.` : 'Judgement taken back.',
      movesOn && next === null ? 'No other statement here waits for review.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}
