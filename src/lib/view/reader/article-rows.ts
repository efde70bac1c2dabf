// Open articles to the rows of their list: title, date, publisher and counts; searched and sorted.

import type { DocumentId } from '#lib/model/document.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { foldText } from '#lib/selection/fold-text.ts';
import { labelOf } from '#lib/selection/label-values.ts';

export interface ArticleRow {
  readonly id: DocumentId;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly agree: number;
  readonly disagree: number;
  /** Accepted or rejected by a person; the rejected ones are not among those that agree or disagree. */
  readonly reviewed: number;
  /** Of how many. */
  readonly total: number;
}

export const ARTICLE_SORTS = ['title', 'date', 'publisher', 'statements'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

/** One row a document, in the workspace's order. `reviewed` is the workspace with its rejected statements. */
export function articleRows(reviewed: Workspace): ArticleRow[] {
  const counts = new Map(
    reviewed.documents.map(({ id }) => [id, { agree: 0, disagree: 0, reviewed: 0, total: 0 }]),
  );
  for (const { document, stance, review } of reviewed.statements) {
    const count = counts.get(document);
    if (!count) continue;
    count.total++;
    if (review !== undefined) count.reviewed++;
    if (review !== 'rejected') count[stance]++;
  }
  return reviewed.documents.map(({ id, publisher, date }) => ({
    id,
    title: labelOf(reviewed, 'document', id),
    publisher,
    date,
    ...counts.get(id)!,
  }));
}

/** Rows in whose title, publisher or date every word of the query begins a word. */
export function findArticles(rows: readonly ArticleRow[], query: string): readonly ArticleRow[] {
  const wanted = foldText(query).split(/\s+/u).filter(Boolean);
  if (!wanted.length) return rows;
  return rows.filter(({ title, publisher, date }) => {
    const words = ` ${foldText([title, publisher, date].filter(Boolean).join(' ')).replace(/[“”"'(«]/gu, ' ')}`;
    return wanted.every((each) => words.includes(` ${each}`));
  });
}

/** Dates and counts from the greatest, names from A; what has none comes last. Ties stay in order. */
export function sortArticles(rows: readonly ArticleRow[], by: ArticleSort): ArticleRow[] {
  const byName = (a: string | null, b: string | null): number =>
    a === null || b === null ? Number(a === null) - Number(b === null) : NAMES.compare(a, b);
  const compare: Readonly<Record<ArticleSort, (a: ArticleRow, b: ArticleRow) => number>> = {
    title: (a, b) => byName(a.title, b.title),
    publisher: (a, b) => byName(a.publisher, b.publisher),
    date: (a, b) => (b.date ?? '').localeCompare(a.date ?? ''),
    statements: (a, b) => b.agree + b.disagree - a.agree - a.disagree,
  };
  return [...rows].sort(compare[by]);
}

const NAMES = new Intl.Collator('en', { numeric: true });
