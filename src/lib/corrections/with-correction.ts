// A list of corrections to one with another in it. A new judgement of a statement takes the place of the old one, so that
// the list says what holds and not how it came about. It goes to the end of the list, since it may name what was made or
// merged after the old one.

import type { Correction } from '#lib/model/correction.ts';
import { editedAddition } from './correct-statement.ts';

export function withCorrection(corrections: readonly Correction[], next: Correction): Correction[] {
  if (next.kind !== 'review' && next.kind !== 'edit') return [...corrections, next];
  const { id } = next.statement;
  const isOf =
    (kind: 'review' | 'edit' | 'addition') =>
    (each: Correction): boolean =>
      each.kind === kind && each.statement.id === id;
  const rest = corrections.filter((each) => !isOf('review')(each));
  if (next.kind === 'review') return [...rest, next];
  const added = rest.find(isOf('addition'));
  if (added?.kind === 'addition') {
    const statement = editedAddition(added.statement, next.edit);
    return [...rest.filter((each) => each !== added), { ...added, madeAt: next.madeAt, statement }];
  }
  const earlier = rest.find(isOf('edit'));
  // What was found first stays what it is compared with.
  if (earlier?.kind === 'edit')
    return [...rest.filter((each) => each !== earlier), { ...next, statement: earlier.statement }];
  return [...rest, next];
}
