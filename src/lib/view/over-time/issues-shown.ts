// Which issues a network of actors and issues shows, in words, where it does not show all that count; null where it does.

import type { NetworkSettings } from '#lib/selection/over-time/network-view.ts';
import type { Arrangement, OpenedTable } from '#lib/workspace/over-time/table-service.ts';

export function issuesShown(
  { ids, actors }: Arrangement,
  { issues: all }: OpenedTable,
  { issues: chosen }: NetworkSettings,
): string | null {
  const shown = ids.length - actors;
  const known = new Set(chosen);
  const ticked = all.reduce((sum, { label }) => sum + (known.has(label) ? 1 : 0), 0);
  const counting = ticked || all.length;
  if (shown === 0 || shown >= counting) return null;
  return `The ${shown} issues with the most statements are shown, of ${counting.toLocaleString('en')}`;
}
