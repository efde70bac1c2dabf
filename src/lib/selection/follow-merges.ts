// A selection after corrections: what pointed to an actor or issue that was merged into another points to that one.

import type { Correction } from '#lib/model/correction.ts';
import type { Clause } from './clause.ts';
import type { Picked, Selection } from './selection.ts';

export function followMerges(selection: Selection, corrections: readonly Correction[]): Selection {
  const into = new Map<string, string>();
  for (const correction of corrections)
    if (correction.kind === 'merge-entities' || correction.kind === 'merge-issues')
      for (const id of correction.from) if (id !== correction.into.id) into.set(id, correction.into.id);
  if (into.size === 0) return selection;
  const follow = (id: string): string => into.get(id) ?? id;
  const { picked } = selection;
  return {
    ...selection,
    clauses: selection.clauses.map((clause): Clause => {
      if (clause.field === 'near') return { ...clause, node: follow(clause.node) };
      if (clause.field === 'actor' || clause.field === 'issue')
        return { ...clause, values: [...new Set(clause.values.map(follow))] };
      return clause;
    }),
    picked: picked && followPicked(picked, into),
    pins: [
      ...new Map(
        selection.pins.map((pin) => [follow(pin.node), { ...pin, node: follow(pin.node) }]),
      ).values(),
    ],
  };
}

/** An edge of one that is gone has another id now, and is let go. */
function followPicked(picked: Picked, into: ReadonlyMap<string, string>): Picked | null {
  if (picked.kind === 'node') return { ...picked, id: into.get(picked.id) ?? picked.id };
  return [...into.keys()].some((id) => picked.id.includes(id)) ? null : picked;
}
