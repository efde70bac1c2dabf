// A text around its marks -> pieces of plain and marked words, in order. A long text is cut to what lies near the marks;
// where marks overlap, the one that begins first keeps its words.

import type { Mark } from './gold-set.ts';

/** Characters that are kept on either side of the marks. */
const AROUND = 160;

export interface Piece {
  readonly text: string;
  /** Null for plain words. */
  readonly role: string | null;
}

export function cutByMarks(text: string, marks: readonly Mark[]): Piece[] {
  const sorted = [...marks].sort((a, b) => a.begin - b.begin || a.end - b.end);
  const first = sorted[0]?.begin ?? 0;
  const last = Math.max(first, ...sorted.map(({ end }) => end));
  const begin = first > AROUND ? first - AROUND : 0;
  const end = sorted.length && last + AROUND < text.length ? last + AROUND : text.length;
  const pieces: Piece[] = [];
  const add = (from: number, to: number, role: string | null): void => {
    if (from < to) pieces.push({ text: text.slice(from, to).replace(/\s+/g, ' '), role });
  };
  if (begin > 0) pieces.push({ text: '… ', role: null });
  let at = begin;
  for (const mark of sorted) {
    const from = Math.max(at, mark.begin);
    if (mark.end <= from) continue;
    add(at, from, null);
    add(from, mark.end, mark.role);
    at = mark.end;
  }
  add(at, end, null);
  if (end < text.length) pieces.push({ text: ' …', role: null });
  return pieces;
}
