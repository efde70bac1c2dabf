// A heading to names that are each different. R writes tables whose rows begin with a name of their own that the heading
// does not count; it then gets a column. Rows that end with a delimiter more than the heading have an empty cell at their
// end, and no name at their beginning.

import { mostFrequent } from './most-frequent.ts';

/** `heading` is null where there is none; `rows` are those of a sample. */
export function nameColumns(
  heading: readonly string[] | null,
  rows: readonly (readonly string[])[],
): string[] {
  const usual = mostFrequent(rows.map((cells) => cells.length)) ?? heading?.length ?? 0;
  const names = heading
    ? heading.map((name) => name.trim().replace(/\s+/g, ' '))
    : Array.from({ length: usual }, () => '');
  const isLonger = rows.length > 0 && rows.every((cells) => cells.length === names.length + 1);
  if (heading && isLonger && rows.some((cells) => cells.at(-1)!.trim() !== '')) names.unshift('Row');
  const last = names.findLastIndex(Boolean);
  const taken = new Set<string>();
  return names.map((name, at) => {
    if (name === '' && at > last && heading) return '';
    const base = name || `Column ${at + 1}`;
    let free = base;
    for (let next = 2; taken.has(free); next++) free = `${base} (${next})`;
    taken.add(free);
    return free;
  });
}
