// Where the keys go from a statement: to the one before or after it in a list, or to the next that nobody has judged.

import type { Statement, StatementId } from '#lib/model/statement.ts';

/** The statement `step` on; the first or the last where none is in focus; null at the end of the list. */
export function nextStatement(
  order: readonly Statement[],
  focused: StatementId | null,
  step: 1 | -1,
): StatementId | null {
  const at = order.findIndex(({ id }) => id === focused);
  if (at < 0) return (step > 0 ? order[0] : order.at(-1))?.id ?? null;
  return order[at + step]?.id ?? null;
}

/** After the one in focus, then from the beginning; null where all others are reviewed. */
export function nextUnreviewed(order: readonly Statement[], focused: StatementId | null): StatementId | null {
  const at = order.findIndex(({ id }) => id === focused);
  const following = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
  return following.find(({ review }) => review === undefined)?.id ?? null;
}
