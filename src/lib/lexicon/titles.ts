// Titles before a name ("Foreign Minister Jane Doe") and role words that stand alone ("the leader"), with the kind of
// office each means. From data/lexicon/titles.tsv and roles.tsv; matched without regard to case.

import gazetteer from './gazetteer.json' with { type: 'json' };
import type { Gender } from './given-names.ts';

export interface Title {
  readonly title: string;
  /** "head-of-state", "foreign-minister", "courtesy", … */
  readonly office: string;
  /** The one country that has an office of this name, or null. */
  readonly country: string | null;
  readonly gender: Gender | null;
}

export interface Role {
  readonly word: string;
  /** The kinds of office that the word may mean. */
  readonly offices: readonly string[];
}

function byFirstWord<T>(items: readonly T[], phrase: (item: T) => string): Map<string, [string, T][]> {
  const map = new Map<string, [string, T][]>();
  for (const item of items) {
    const text = phrase(item);
    const first = /^\p{L}+/u.exec(text)![0];
    map.set(first, [...(map.get(first) ?? []), [text, item]]);
  }
  for (const bucket of map.values()) bucket.sort((a, b) => b[0].length - a[0].length);
  return map;
}

const titles = byFirstWord(gazetteer.titles as Title[], ({ title }) => title);
const roles = byFirstWord(gazetteer.roles as Role[], ({ word }) => word);

const FIRST_WORD = /\p{L}+/uy;
/** In UTF-16 code units; no phrase of the lists is longer. */
const LONGEST = 50;

function findAt<T>(map: Map<string, [string, T][]>, text: string, begin: number): [T, number] | null {
  FIRST_WORD.lastIndex = begin;
  if (!FIRST_WORD.test(text)) return null;
  const bucket = map.get(text.slice(begin, FIRST_WORD.lastIndex).toLowerCase());
  if (!bucket) return null;
  const head = text.slice(begin, begin + LONGEST).toLowerCase();
  for (const [phrase, item] of bucket) {
    if (!head.startsWith(phrase)) continue;
    const next = head[phrase.length];
    if (next !== undefined && /[\p{L}\p{N}]/u.test(next)) continue;
    return [item, begin + phrase.length];
  }
  return null;
}

/** The longest title that begins at an offset of `text`, and where it ends. */
export function findTitleAt(text: string, begin: number): { title: Title; end: number } | null {
  const found = findAt(titles, text, begin);
  return found && { title: found[0], end: found[1] };
}

/** The longest role word that begins at an offset of `text`, and where it ends. */
export function findRoleAt(text: string, begin: number): { role: Role; end: number } | null {
  const found = findAt(roles, text, begin);
  return found && { role: found[0], end: found[1] };
}
