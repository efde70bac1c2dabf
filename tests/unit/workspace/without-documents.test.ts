import { describe, expect, it } from 'vitest';
import type { DocumentId } from '#lib/model/document.ts';
import { NOTHING_SELECTED } from '#lib/selection/selection.ts';
import { withoutDocuments, withoutFiltersOf } from '#lib/workspace/without-documents.ts';
import { inventedWorkspace } from '../../fixtures/invented-workspace.ts';

const gone = new Set(['bergen' as DocumentId]);
const correction = {
  id: 'r',
  madeAt: '2031-01-01T00:00:00Z',
  kind: 'review',
  verdict: 'accepted',
  statement: inventedWorkspace.statements[0]!,
} as never;

describe('Without an article', () => {
  const after = withoutDocuments({ ...inventedWorkspace, corrections: [correction] }, gone);

  it('all of it is gone, what others have of it stays, and corrections wait', () => {
    expect(after.documents.map(({ id }) => id)).toEqual(['whaling', 'dock']);
    expect(after.statements.every(({ document }) => document !== 'bergen')).toBe(true);
    expect(after.quotations).toEqual([]);
    expect(after.entities.find(({ name }) => name === 'Kenji Morita')?.mentions).toHaveLength(1);
    expect(after.entities.map(({ name }) => name)).not.toContain('Aroha Ngata');
    expect(after.corrections).toHaveLength(1);
  });

  it('filters by it and the pick of what it alone has go too', () => {
    const clause = { source: 'document', field: 'document' as const, values: ['bergen', 'dock'] };
    const selection = {
      ...NOTHING_SELECTED,
      clauses: [
        clause,
        { source: 'not-document', field: 'document' as const, values: ['bergen'], negated: true },
      ],
      picked: { kind: 'node' as const, id: 'person:aroha-ngata' },
    };
    expect(withoutFiltersOf(selection, gone, after)).toMatchObject({
      clauses: [{ ...clause, values: ['dock'] }],
      picked: null,
    });
    const kept = { ...selection, picked: { kind: 'node' as const, id: 'person:kenji-morita' } };
    expect(withoutFiltersOf(kept, gone, after).picked).toEqual(kept.picked);
  });
});
