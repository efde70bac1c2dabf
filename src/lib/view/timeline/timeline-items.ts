// Statements to what the timeline draws of them: stance, document, place in the order of reading and, for the chosen
// basis, a stretch of time. A statement without a usable time is kept apart, never dropped.

import type { Statement, StatementId, Stance } from '#lib/model/statement.ts';
import type { Time } from '#lib/model/time.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { readingOrder } from '#lib/selection/reading-order.ts';
import { DAY_MS, isoDayToMs } from './iso-day.ts';

export type TimelineBasis = 'said' | 'about';

export interface ReadItem {
  readonly id: StatementId;
  readonly stance: Stance;
  /** Index into `Workspace.documents`; -1 where the document is not there. */
  readonly documentIndex: number;
  /** Place in the order of reading, from 1, as the time clause of basis `order` counts. */
  readonly order: number;
}

export interface TimedItem extends ReadItem {
  readonly fromMs: number;
  /** Exclusive: the start of the day after the last. */
  readonly untilMs: number;
}

export interface TimelineItems {
  readonly timed: readonly TimedItem[];
  readonly untimed: readonly ReadItem[];
}

/** `time` in milliseconds, ends in either order; null where one end is not a day. */
export function timeToMs(time: Time | null): { fromMs: number; untilMs: number } | null {
  if (!time) return null;
  const from = isoDayToMs(time.from);
  const to = isoDayToMs(time.to);
  if (from === null || to === null) return null;
  return { fromMs: Math.min(from, to), untilMs: Math.max(from, to) + DAY_MS };
}

/** Both lists are in the order of reading. `order` comes from `readingOrder` of the same workspace. */
export function toTimelineItems(
  workspace: Workspace,
  statements: readonly Statement[],
  basis: TimelineBasis,
  order: ReadonlyMap<StatementId, number> = readingOrder(workspace),
): TimelineItems {
  const documentIndex = new Map(workspace.documents.map((document, index) => [document.id, index]));
  const timed: TimedItem[] = [];
  const untimed: ReadItem[] = [];
  for (const statement of statements) {
    const item: ReadItem = {
      id: statement.id,
      stance: statement.stance,
      documentIndex: documentIndex.get(statement.document) ?? -1,
      order: order.get(statement.id) ?? order.size + 1,
    };
    const stretch = timeToMs(statement[basis]);
    if (stretch) timed.push({ ...item, ...stretch });
    else untimed.push(item);
  }
  const byOrder = (a: ReadItem, b: ReadItem) => a.order - b.order;
  return { timed: timed.sort(byOrder), untimed: untimed.sort(byOrder) };
}

/** Of all items those of the statements. */
export function itemsOf(all: TimelineItems, statements: readonly Statement[]): TimelineItems {
  const ids = new Set(statements.map(({ id }) => id));
  const isOne = ({ id }: ReadItem) => ids.has(id);
  return { timed: all.timed.filter(isOne), untimed: all.untimed.filter(isOne) };
}
