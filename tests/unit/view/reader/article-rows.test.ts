import { describe, expect, it } from 'vitest';
import { articleRows, findArticles, sortArticles } from '#lib/view/reader/article-rows.ts';
import { inventedWorkspace } from '../../../fixtures/invented-workspace.ts';

const [first, second, ...rest] = inventedWorkspace.statements;
const reviewed = {
  ...inventedWorkspace,
  statements: [
    { ...first!, review: 'rejected' as const },
    { ...second!, review: 'accepted' as const },
    ...rest,
  ],
};
const rows = articleRows(reviewed);
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('The list of articles', () => {
  it('counts who agrees and disagrees without what is rejected, and what is reviewed with it', () => {
    const row = rows.find(({ id }) => (id as string) === 'bergen')!;
    const own = reviewed.statements.filter(({ document }) => document === row.id);
    expect(row.total).toBe(own.length);
    expect(row.reviewed).toBe(2);
    expect(row.agree + row.disagree).toBe(own.length - 1);
  });

  it('is searched by the beginnings of words in title, publisher and date', () => {
    expect(ids(findArticles(rows, 'fish berg'))).toEqual(['bergen']);
    expect(ids(findArticles(rows, 'gazette'))).toContain('bergen');
    expect(ids(findArticles(rows, '2021-03-09'))).toContain('bergen');
    expect(ids(findArticles(rows, 'ishing'))).toEqual([]);
    expect(findArticles(rows, ' ')).toBe(rows);
  });

  it('is sorted, with what has no date or publisher last', () => {
    expect(ids(sortArticles(rows, 'date')).at(-1)).toBe('dock');
    expect(ids(sortArticles(rows, 'publisher')).at(-1)).toBe('dock');
    const counts = sortArticles(rows, 'statements').map(({ agree, disagree }) => agree + disagree);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const titles = sortArticles(rows, 'title').map(({ title }) => title);
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en')));
  });
});
