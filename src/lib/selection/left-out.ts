// What is not shown, by the first reason that holds: a person rejected it, it is a guess that waits behind the least
// confidence, it has no time where a range of time is chosen, or another filter hides it.

import type { Statement } from '#lib/model/statement.ts';
import type { LeftOut } from '#lib/network/stories/summarise.ts';
import type { Clause } from './clause.ts';
import { isGuess } from './starting-selection.ts';

/** `all` are the statements that are open, rejected ones with them; `shown` those that `clauses` leave. */
export function leftOut(
  all: readonly Statement[],
  shown: readonly Statement[],
  clauses: readonly Clause[],
): LeftOut {
  const ids = new Set(shown.map(({ id }) => id));
  const active = clauses.filter(({ off, negated }) => !off && !negated);
  const least = active.find((clause) => clause.field === 'confidence')?.min ?? 0;
  const range = active.find((clause) => clause.field === 'time');
  const counts = { rejected: 0, guesses: 0, undated: 0, filtered: 0 };
  for (const statement of all) {
    if (ids.has(statement.id)) continue;
    if (statement.review === 'rejected') counts.rejected += 1;
    else if (isGuess(statement) && statement.confidence < least) counts.guesses += 1;
    else if (range && range.basis !== 'order' && statement[range.basis] === null) counts.undated += 1;
    else counts.filtered += 1;
  }
  return counts;
}
