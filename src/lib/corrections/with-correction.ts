// A list of corrections to one with another in it. A new judgement of a statement takes the place of the old one, so that
// the list says what holds and not how it came about.

import type { Correction } from '#lib/model/correction.ts';

export function withCorrection(corrections: readonly Correction[], next: Correction): Correction[] {
  if (next.kind !== 'review' && next.kind !== 'edit') return [...corrections, next];
  const { id } = next.statement;
  if (next.kind === 'edit') {
    const added = corrections.findIndex((each) => each.kind === 'addition' && each.statement.id === id);
    const before = corrections[added];
    if (before?.kind === 'addition')
      return corrections.with(added, { ...before, statement: { ...before.statement, ...next.edit } });
    const earlier = corrections.findIndex((each) => each.kind === 'edit' && each.statement.id === id);
    const old = corrections[earlier];
    // What was found first stays what it is compared with.
    if (old?.kind === 'edit') return corrections.with(earlier, { ...next, statement: old.statement });
  }
  return [...corrections.filter((each) => !(each.kind === 'review' && each.statement.id === id)), next];
}
