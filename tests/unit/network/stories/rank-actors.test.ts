import { expect, it } from 'vitest';
import { inOrder } from '#lib/network/stories/order.ts';
import { ACTOR_ORDERS, rankActors } from '#lib/network/stories/rank-actors.ts';
import { actor, told } from './told.ts';

function storyOf(name: string, ...lines: string[]) {
  const workspace = told(...lines);
  return rankActors(workspace, workspace.statements).find((story) => story.actor === actor(name))!;
}

it('counts what an actor says by stance, and apart from it where it is only spoken of', () => {
  const story = storyOf('ana', 'ana + tax', 'ana - tax', 'ana - ben on tax', 'ben - ana on quotas');
  expect(story).toMatchObject({ agree: 1, disagree: 2, named: 1 });
});

it('counts who stands on the other side of a proposal', () => {
  const lines = ['ana + tax', 'ben - tax', 'cy - tax', 'dee + tax', 'ana + quotas', 'ben - quotas'];
  // On tax two against her and one with her, on quotas one against.
  expect(storyOf('ana', ...lines)).toMatchObject({ derived: { same: 1, other: 3 }, alone: 0.75 });
});

it('does not compare stances on a topic, but takes what is said of two over one', () => {
  expect(storyOf('ana', 'ana - Iran', 'ben - Iran', 'cy + Iran').alone).toBeNull();
  expect(storyOf('ana', 'ana - ben on Iran', 'cy + ana on Iran')).toMatchObject({
    said: { same: 1, other: 1 },
    derived: { same: 0, other: 0 },
    alone: 0.5,
  });
});

it('counts another once for an issue: what is said of two goes before their stances', () => {
  const story = storyOf('ana', 'ana + tax', 'ben + tax', 'cy - tax', 'ana - ben on tax');
  expect(story).toMatchObject({ said: { same: 0, other: 1 }, derived: { same: 0, other: 1 }, alone: 1 });
});

it('compares nobody who took both sides', () => {
  expect(storyOf('ana', 'ana + tax', 'ana - tax', 'ben - tax').alone).toBeNull();
  expect(storyOf('ben', 'ana + tax', 'ana - tax', 'ben - tax').alone).toBeNull();
});

it('sorts by activity, by how alone they stand and by how often they disagree', () => {
  const workspace = told('ana + tax', 'ana + quotas', 'ana + ports', 'ben - tax', 'cy + tax', 'ben - rails');
  const stories = rankActors(workspace, workspace.statements);
  const names = (id: string) =>
    inOrder(
      stories,
      ACTOR_ORDERS.find((order) => order.id === id)!,
    ).map((story) => story.actor.split(':')[1]);
  expect(names('active')).toEqual(['ana', 'ben', 'cy']);
  expect(names('alone')).toEqual(['ben', 'ana', 'cy']);
  expect(names('disagree')).toEqual(['ben']);
});
