import { expect, it } from 'vitest';
import { articleRuns, itemsByParagraph } from '#lib/view/reader/article-runs.ts';
import { inventedWorkspace } from '../../fixtures/invented-workspace.ts';

const document = inventedWorkspace.documents[0]!;
const statements = inventedWorkspace.statements.filter((each) => each.document === document.id);
const mentions = inventedWorkspace.entities.flatMap((entity) =>
  entity.mentions
    .filter((mention) => mention.document === document.id)
    .map((mention) => ({ ...mention.nameSpan, entity: entity.id })),
);

it('gives runs and pieces that join into the paragraph', () => {
  for (const paragraph of document.paragraphs) {
    const runs = articleRuns(paragraph, statements, mentions);
    const text = runs.flatMap(({ pieces }) =>
      pieces.map(({ begin, end }) => document.text.slice(begin, end)),
    );
    expect(text.join('')).toBe(document.text.slice(paragraph.begin, paragraph.end));
  }
});

it('marks the whole evidence of each statement, its first run, its cue and the names in it', () => {
  const runs = document.paragraphs.flatMap((paragraph) => articleRuns(paragraph, statements, mentions));
  for (const statement of statements) {
    const own = runs.filter((run) => run.statements.includes(statement));
    expect(own[0]!.begin).toBe(statement.evidence.begin);
    expect(own.at(-1)!.end).toBe(statement.evidence.end);
    expect(own[0]!.first).toBe(true);
    const cue = own.flatMap(({ pieces }) => pieces.filter((piece) => piece.cue));
    expect(cue.some(({ begin }) => begin === statement.cue.begin)).toBe(true);
  }
});

it('puts the shortest evidence first where statements overlap, and says where stances differ', () => {
  const [one, two] = statements.filter(({ stance }, index, all) => index === 0 || stance !== all[0]!.stance);
  const wide = { ...one!, evidence: { begin: 0, end: 20 } };
  const narrow = { ...two!, evidence: { begin: 5, end: 10 } };
  const runs = articleRuns({ begin: 0, end: 20 }, [wide, narrow], []);
  expect(runs.map(({ stance }) => stance)).toEqual([wide.stance, 'both', wide.stance]);
  expect(runs[1]!.statements).toEqual([narrow, wide]);
  expect(runs.map(({ first }) => first)).toEqual([true, true, false]);
});

it('gives each paragraph what touches it, and what reaches over several to each of them', () => {
  const paragraphs = [span(0, 10), span(12, 20), span(22, 30)];
  const items = [span(0, 3), span(8, 15), span(10, 12), span(29, 40)];
  const groups = itemsByParagraph(paragraphs, items, (item) => item);
  expect(groups).toEqual([[span(0, 3), span(8, 15)], [span(8, 15)], [span(29, 40)]]);
});

function span(begin: number, end: number) {
  return { begin, end };
}

it('says which part of a quotation a piece is, the source and the cue before what is said', () => {
  const paragraph = { begin: 0, end: 20 };
  const quotes = [
    { begin: 0, end: 20, part: 'content' as const },
    { begin: 4, end: 8, part: 'source' as const },
    { begin: 10, end: 12, part: 'cue' as const },
  ];
  const [run] = articleRuns(paragraph, [], [{ begin: 4, end: 8, entity: 'country:NOR' as never }], quotes);
  expect(run!.pieces.map(({ begin, quote, entity, cue }) => [begin, quote, entity, cue])).toEqual([
    [0, 'content', null, false],
    [4, 'source', 'country:NOR', false],
    [8, 'content', null, false],
    [10, 'cue', null, false],
    [12, 'content', null, false],
  ]);
});
