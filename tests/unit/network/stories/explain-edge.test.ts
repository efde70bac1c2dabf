import { expect, it } from 'vitest';
import { buildNetwork } from '#lib/network/build-network.ts';
import type { Stance, Statement } from '#lib/model/statement.ts';
import type { ExplainedEdge } from '#lib/network/stories/edge-explanation.ts';
import { wholePair } from '#lib/network/stories/whole-pair.ts';
import { explainEdge } from '#lib/network/stories/explain-edge.ts';
import { inventedWorkspace } from '../../../fixtures/invented-workspace.ts';
import { actor, issueId, told } from './told.ts';

/** The explanation of the edge that `lines` give of this id. */
function explain(id: string, ...lines: string[]) {
  const workspace = told(...lines);
  const edge = buildNetwork(workspace, workspace.statements).edges.find((each) => each.id === id);
  if (!edge) throw new Error(`There is no edge ${id}.`);
  return explainEdge(workspace, edge);
}

/** A derived edge of ana and ben, over these issues, as it is added to a network from outside. */
function explainDerived(weight: number, issues: string[], ...lines: string[]) {
  const workspace = told(...lines);
  const { statements } = workspace;
  return explainEdge(workspace, derived('agree', weight, issues, statements));
}

function derived(
  stance: Stance,
  weight: number,
  issues: string[],
  statements: readonly Statement[],
): ExplainedEdge {
  return {
    kind: 'derived',
    source: actor('ana'),
    target: actor('ben'),
    stance,
    weight,
    statements: statements.map(({ id }) => id),
    issues: issues.map(issueId),
  };
}

it('counts the statements of a stance', () => {
  const { sentences, groups } = explain(
    'stance:agree:person:ana>proposal:tax',
    'ana + tax',
    'ana + tax #b',
    'ana - tax',
  );
  expect(sentences).toEqual([
    '2 statements in 2 articles say that ana is for tax.',
    'The line counts 2: one for each statement.',
  ]);
  expect(groups).toMatchObject([
    { issue: issueId('tax'), agree: { left: ['1', '2'] }, disagree: { left: [] } },
  ]);
});

it('does not call an actor for or against a topic', () => {
  expect(explain('stance:disagree:person:ana>topic:Iran', 'ana - Iran').sentences).toEqual([
    '1 statement says that ana disagrees on Iran.',
    'The line counts 1.',
  ]);
});

it('tells of a relation who says it of whom, on which issues', () => {
  const { sentences, groups, ends } = explain(
    'relation:disagree:person:ana~person:ben',
    'ana - ben on tax',
    'ben - ana on tax',
    'ben - ana on nothing',
    'ana + ben on tax',
  );
  expect(ends).toEqual(['person:ana', 'person:ben']);
  expect(sentences).toEqual([
    '3 statements say that ana and ben disagree on tax.',
    '1 of them names no issue.',
    'ana disagrees in 1 and ben disagrees in 2.',
    'The line counts 3: one for each statement.',
  ]);
  expect(groups).toEqual([
    {
      issue: issueId('tax'),
      agree: { left: [], right: [], both: [] },
      disagree: { left: ['1'], right: ['2'], both: [] },
      congruence: 0,
      conflict: 0,
    },
    {
      issue: null,
      agree: { left: [], right: [], both: [] },
      disagree: { left: [], right: ['3'], both: [] },
      congruence: 0,
      conflict: 0,
    },
  ]);
});

it('has a statement that tells of both at once in neither column', () => {
  const network = buildNetwork(inventedWorkspace, inventedWorkspace.statements);
  const edge = network.edges.find(({ id }) => id === 'relation:disagree:country:ISL~country:NZL')!;
  const { groups, sentences } = explainEdge(inventedWorkspace, edge);
  expect(groups[0]!.disagree).toMatchObject({ left: [], right: [] });
  expect(groups[0]!.disagree.both).toHaveLength(1);
  expect(sentences[0]).toBe(
    '1 statement in one article says that Iceland and New Zealand disagree on Seabed mining.',
  );
});

it('tells where a belonging is read from, and that it counts for nothing', () => {
  const network = buildNetwork(inventedWorkspace, inventedWorkspace.statements);
  const edge = network.edges.find(({ id }) => id === 'affiliation:person:elin-sandvik>country:NOR')!;
  expect(explainEdge(inventedWorkspace, edge).sentences).toEqual([
    'Elin Sandvik belongs to Norway.',
    'The text has “Norwegian Fisheries Minister Elin Sandvik”.',
    'No statement stands behind this line, and it counts for nothing.',
  ]);
});

it('tells of a derived edge on what the two agree and differ, and what that comes to', () => {
  const { sentences, groups } = explainDerived(
    3,
    ['tax', 'ports', 'rails', 'fish'],
    'ana + tax',
    'ben + tax',
    'ana + ports',
    'ben + ports',
    'ana + rails',
    'ben - rails',
    'ana - fish',
    'ben - fish',
  );
  expect(sentences).toEqual([
    'Both agree on tax and ports (2 shared issues); both disagree on fish (1 shared issue); they differ on rails.',
    'Congruence 3, conflict 1. The line counts the congruence.',
    'This is computed from what each says by itself; no text says it of the two.',
  ]);
  expect(groups.map(({ congruence, conflict }) => [congruence, conflict])).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
    [1, 0],
  ]);
  expect(groups[2]).toMatchObject({
    agree: { left: ['5'], right: [] },
    disagree: { left: [], right: ['6'] },
  });
});

it('counts pairs of statements where an actor repeats itself or takes both sides', () => {
  const { sentences, groups } = explainDerived(
    0.5,
    ['tax'],
    'ana + tax',
    'ana + tax',
    'ana - tax',
    'ben + tax',
  );
  expect(groups).toMatchObject([{ congruence: 2, conflict: 1 }]);
  expect(sentences).toEqual([
    'Both agree on tax (1 shared issue); they differ on tax.',
    'Congruence 2, conflict 1. The line counts the congruence, normalized to 0.5.',
    'Each pair of their statements on an issue counts once.',
    'This is computed from what each says by itself; no text says it of the two.',
  ]);
});

it('leaves out of a derived edge what is said of another, what only one speaks of, and what it does not list', () => {
  const lines = ['ana + tax', 'ben + tax', 'ana - cy on tax', 'ana + ports', 'ana + rails', 'ben + rails'];
  const { groups } = explainDerived(1, ['tax', 'ports'], ...lines);
  expect(groups.map(({ issue }) => issue)).toEqual([issueId('tax')]);
  expect(groups[0]).toMatchObject({ congruence: 1, conflict: 0, disagree: { left: [] } });
});

it('warns where a derived edge rests on a topic', () => {
  expect(explainDerived(1, ['Iran'], 'ana - Iran', 'ben - Iran').sentences).toContain(
    'Iran is a topic, on which two who disagree need not agree with each other.',
  );
});

it('tells of both where agreement and conflict are two edges, and of one without calling the other nought', () => {
  const workspace = told('ana + tax', 'ben + tax', 'ana + rails', 'ben - rails');
  const { statements } = workspace;
  const agree = derived('agree', 1, ['tax'], statements.slice(0, 2));
  const conflict = derived('disagree', 1, ['rails'], statements.slice(2));
  expect(explainEdge(workspace, wholePair([agree, conflict], conflict)).sentences.slice(0, 2)).toEqual([
    'Both agree on tax (1 shared issue); they differ on rails.',
    'Congruence 1, conflict 1. The line counts the conflict.',
  ]);
  expect(explainEdge(workspace, wholePair([agree], agree)).sentences.slice(0, 2)).toEqual([
    'Both agree on tax (1 shared issue).',
    'Congruence 1. The line counts the congruence.',
  ]);
});
