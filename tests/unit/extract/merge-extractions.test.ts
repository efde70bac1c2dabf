import { describe, expect, it } from 'vitest';
import { mergeExtractions } from '#lib/extract/merge-extractions.ts';
import { extractText } from '../../fixtures/read-statements.ts';

const first = extractText('Norway opposes the embargo on Cuba.', { title: 'One', date: '2020-01-01' });
const second = extractText('Norway supports sanctions against Cuba. Peru agrees with Norway.', {
  title: 'Two',
});

describe('Merging documents', () => {
  const merged = mergeExtractions('Both', [first, second]);

  it('keeps one entity for the same actor, with the mentions of both', () => {
    const norway = merged.entities.filter((entity) => entity.name === 'Norway');
    expect(norway).toHaveLength(1);
    expect(new Set(norway[0]!.mentions.map((mention) => mention.document)).size).toBe(2);
  });

  it('keeps one issue for two wordings of it', () => {
    const sanctions = merged.issues.filter((issue) => issue.label === 'Sanctions on Cuba');
    expect(sanctions).toHaveLength(1);
    expect(sanctions[0]!.mentions).toHaveLength(2);
  });

  it('keeps every statement, each with an id of its own', () => {
    expect(merged.statements).toHaveLength(first.statements.length + second.statements.length);
    expect(new Set(merged.statements.map((statement) => statement.id)).size).toBe(merged.statements.length);
  });
});
