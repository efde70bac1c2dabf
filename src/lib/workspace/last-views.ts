// How each kept workspace was looked at last, so that it opens as it was left: the query that shows it, in the browser's
// localStorage. Apart from the workspace, since looking changes no data; where nothing can be kept, nothing is.

import type { RecordId } from '#lib/store/head.ts';

const NAME = 'entente-views';
/** The longest not looked at make way. */
const MOST = 100;

type Views = readonly (readonly [RecordId, string])[];

/** The query, without `?`; null where there is none. */
export function lastView(record: RecordId): string | null {
  return views().find(([id]) => id === record)?.[1] ?? null;
}

export function keepView(record: RecordId, query: string): void {
  const others = views().filter(([id]) => id !== record);
  try {
    localStorage.setItem(NAME, JSON.stringify([...others.slice(1 - MOST), [record, query]]));
  } catch {
    // Storage may be full or forbidden.
  }
}

function views(): Views {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(entry: unknown): entry is Views[number] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');
}
