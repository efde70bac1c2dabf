// Groups of one window named as those of the window before, so that a colour stays with its people: the pair of an old and a
// new group with the most members in common is matched first, and so on. What matches none gets the lowest free number.

/** Both per actor, -1 for none. Gives `groups` renumbered. */
export function matchGroups(groups: Int32Array, before: Int32Array): Int32Array {
  const common = new Map<string, { readonly now: number; readonly old: number; count: number }>();
  const fresh = new Set<number>();
  for (const [actor, now] of groups.entries()) {
    if (now < 0) continue;
    fresh.add(now);
    const old = before[actor] ?? -1;
    if (old < 0) continue;
    const key = `${now} ${old}`;
    const known = common.get(key);
    if (known) known.count++;
    else common.set(key, { now, old, count: 1 });
  }
  const names = new Map<number, number>();
  const taken = new Set<number>();
  const byCount = [...common.values()].sort((x, y) => y.count - x.count || x.now - y.now || x.old - y.old);
  for (const { now, old } of byCount) {
    if (names.has(now) || taken.has(old)) continue;
    names.set(now, old);
    taken.add(old);
  }
  let free = 0;
  for (const now of [...fresh].sort((x, y) => x - y)) {
    if (names.has(now)) continue;
    while (taken.has(free)) free++;
    names.set(now, free);
    taken.add(free);
  }
  return groups.map((now) => (now < 0 ? -1 : names.get(now)!));
}
