// A name to the others that may mean the same, best first, each with the reason in words: suggestions for a merge, which a
// person decides. Simple measures only: the same words, a shared surname, initials, and letters in common (the Dice
// coefficient of letter pairs, after Dice 1945).

import { slugOf } from '#lib/extract/entities/entity-id.ts';
import type { EntityType } from '#lib/model/entity.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  /** Surnames count for people only. */
  readonly type?: EntityType | undefined;
}

export interface Similar {
  readonly id: string;
  readonly reason: string;
}

const ALIKE = 0.7;
/** Words that initials leave out: "Bank of England" is BE and BoE. */
const SMALL_WORDS = new Set(['of', 'the', 'for', 'and', 'on', 'in', 'to', 'de', 'la']);

/** At most `limit` of `others`; none that has nothing in common. O(others × length of a name). */
export function similarNames(of: Named, others: readonly Named[], limit: number): Similar[] {
  const found: { id: string; rank: number; reason: string }[] = [];
  for (const other of others) {
    if (other.id === of.id) continue;
    const likeness = compare(of, other);
    if (likeness) found.push({ id: other.id, ...likeness });
  }
  return found
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, reason }) => ({ id, reason }));
}

function compare(a: Named, b: Named): { rank: number; reason: string } | null {
  const [one, two] = [slugOf(a.name), slugOf(b.name)];
  if (!one || !two) return null;
  if (one === two) return { rank: 4, reason: 'same name' };
  const [first, second] = [one.split('-'), two.split('-')];
  if (isInitials(one, second) || isInitials(two, first)) return { rank: 3, reason: 'initials' };
  if (arePeople(a, b) && first.at(-1) === second.at(-1) && fits(first[0]!, second[0]!, first, second))
    return { rank: 2, reason: 'same surname' };
  const alike = pairsInCommon(one, two);
  if (contains(first, second) || contains(second, first)) return { rank: 1 + alike, reason: 'name in name' };
  return alike >= ALIKE ? { rank: alike, reason: 'similar letters' } : null;
}

function arePeople(a: Named, b: Named): boolean {
  return (a.type ?? 'person') === 'person' && (b.type ?? 'person') === 'person' && Boolean(a.type ?? b.type);
}

/** A surname alone, or first names of which one begins as the other: "D. Trump", "Don Trump", "Donald Trump". */
function fits(one: string, two: string, first: readonly string[], second: readonly string[]): boolean {
  return first.length === 1 || second.length === 1 || one.startsWith(two) || two.startsWith(one);
}

function isInitials(short: string, words: readonly string[]): boolean {
  if (words.length < 2 || short.includes('-') || short.length < 2 || short.length > words.length)
    return false;
  const all = words.map((word) => word[0]).join('');
  const large = words
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word[0])
    .join('');
  return short === all || short === large;
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  return (
    part.length < words.length &&
    part.join('').length > 2 &&
    ` ${words.join(' ')} `.includes(` ${part.join(' ')} `)
  );
}

function pairsInCommon(one: string, two: string): number {
  const pairs = (name: string): string[] =>
    Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
  const counts = new Map<string, number>();
  for (const pair of pairs(one)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairs(two)) {
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    common++;
  }
  return (2 * common) / Math.max(1, one.length + two.length - 2);
}
