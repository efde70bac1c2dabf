// Stretches of days to the spells in which something is there: overlapping and adjoining ones become one.

import type { Time } from '#lib/model/time.ts';

/** ISO days, both inclusive. */
export interface Spell {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

function dayAfter(day: string): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? day : new Date(ms + DAY_MS).toISOString().slice(0, 10);
}

/** In order, with a gap of at least a day between any two. Absent times give none. */
export function spellsOf(times: readonly (Pick<Time, 'from' | 'to'> | null)[]): Spell[] {
  const known = times.flatMap((time) => {
    if (time === null) return [];
    const { from, to } = time;
    return from <= to ? { from, to } : { from: to, to: from };
  });
  const spells: { from: string; to: string }[] = [];
  for (const { from, to } of known.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = spells.at(-1);
    if (last && from <= dayAfter(last.to)) last.to = last.to > to ? last.to : to;
    else spells.push({ from, to });
  }
  return spells;
}
