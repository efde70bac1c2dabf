import { expect, it } from 'vitest';
import { ISSUE_ORDERS, rankIssues } from '#lib/network/stories/rank-issues.ts';
import { inOrder } from '#lib/network/stories/order.ts';
import { issueId, told } from './told.ts';

function storyOf(name: string, ...lines: string[]) {
  const workspace = told(...lines);
  const story = rankIssues(workspace, workspace.statements).find(({ issue }) => issue === issueId(name));
  if (!story) throw new Error(`No story of ${name}.`);
  return story;
}

function order(id: string, ...lines: string[]): string[] {
  const workspace = told(...lines);
  const stories = rankIssues(workspace, workspace.statements);
  const found = ISSUE_ORDERS.find((each) => each.id === id)!;
  return inOrder(stories, found).map(({ issue }) => issue.split(':')[1]!);
}

it('gives one vote to each actor, however often it speaks, and takes one minus Rice’s cohesion', () => {
  const story = storyOf('tax', 'ana + tax', 'ana + tax', 'ana + tax', 'ben - tax', 'cy + tax', 'dee + tax');
  expect(story.stances).toEqual({ agree: 3, disagree: 1, both: 0 });
  // |3 − 1| / 4 = 0.5 of cohesion.
  expect(story).toMatchObject({ agree: 5, disagree: 1, accord: 2, contest: 2, division: 0.5 });
});

it('does not let one speaker make an issue contested or agreed', () => {
  expect(storyOf('tax', 'ana + tax', 'ana - tax')).toMatchObject({
    stances: { agree: 0, disagree: 0, both: 1 },
    contest: 0,
    accord: 0,
    division: null,
  });
  expect(storyOf('Tax', 'ana - Tax', 'ana - Tax')).toMatchObject({ contest: 0, division: null });
});

it('takes many against a proposal for agreement, and many who disagree on a topic for contest', () => {
  expect(storyOf('tax', 'ana - tax', 'ben - tax')).toMatchObject({ contest: 0, accord: 2, division: 0 });
  expect(storyOf('Tax', 'ana - Tax', 'ben - Tax')).toMatchObject({ contest: 2, accord: 0, division: 1 });
  expect(storyOf('Tax', 'ana + Tax', 'ben + Tax')).toMatchObject({ contest: 0, accord: 2, division: 0 });
});

it('counts relations between actors apart from stances, and nobody as agreeing who is told to disagree', () => {
  const story = storyOf('tax', 'ana - ben on tax', 'ana + cy on tax', 'dee - tax', 'ann + tax');
  expect(story.relations).toEqual({ agree: 1, disagree: 2 });
  expect(story.stances).toEqual({ agree: 1, disagree: 1, both: 0 });
  expect(story).toMatchObject({ contest: 4, accord: 1, division: 0.8 });
});

it('passes over a relation of an actor with itself', () => {
  expect(storyOf('tax', 'ana - ana on tax').relations).toEqual({ agree: 0, disagree: 0 });
});

it('puts the issue first that most actors stand against one another on, and keeps out what nobody contests', () => {
  const lines = ['a + one', 'b - one', 'a + two', 'b - two', 'c + two', 'd - two', 'a + three', 'b + three'];
  expect(order('contested', ...lines)).toEqual(['two', 'one']);
  expect(order('agreed', ...lines)).toEqual(['three']);
  expect(order('told', ...lines)[0]).toBe('two');
});

it('has no story of what names no issue', () => {
  const workspace = told('ana - ben on nothing');
  expect(rankIssues(workspace, workspace.statements)).toEqual([]);
});
