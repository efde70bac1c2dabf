import { expect, it } from 'vitest';
import { inOrder } from '#lib/network/stories/order.ts';
import { PAIR_ORDERS, rankPairs } from '#lib/network/stories/rank-pairs.ts';
import { actor, told } from './told.ts';

const rank = (...lines: string[]) => {
  const workspace = told(...lines);
  return rankPairs(workspace, workspace.statements);
};

it('keeps what is said of two apart from what their stances come to', () => {
  const { pairs } = rank(
    'ana - ben on Iran',
    'ben - ana on tax',
    'ana + tax',
    'ben + tax',
    'ana + ports',
    'ben - ports',
  );
  expect(pairs).toEqual([
    {
      ends: [actor('ana'), actor('ben')],
      said: { agree: 0, disagree: 2 },
      derived: { agree: 1, disagree: 1 },
    },
  ]);
});

it('derives nothing from stances on a topic', () => {
  expect(rank('ana - Iran', 'ben - Iran', 'cy + Iran').pairs).toEqual([]);
});

it('counts a statement once for a pair that it names both ways round', () => {
  expect(rank('ana,ben - ana,ben on tax').pairs).toMatchObject([{ said: { agree: 0, disagree: 1 } }]);
});

it('counts a proposal, not the times that it was spoken of', () => {
  expect(rank('ana + tax', 'ana + tax', 'ben + tax').pairs).toMatchObject([
    { derived: { agree: 1, disagree: 0 } },
  ]);
});

it('sorts by disagreement and by agreement, and leaves out pairs that have none', () => {
  const { pairs } = rank('a - b on Iran', 'a - c on Iran', 'a - c on Cuba', 'b + c on Iran');
  const keys = (id: string) =>
    inOrder(
      pairs,
      PAIR_ORDERS.find((order) => order.id === id)!,
    ).map(({ ends }) => ends.map((end) => end.split(':')[1]).join(''));
  expect(keys('disagree')).toEqual(['ac', 'ab']);
  expect(keys('agree')).toEqual(['bc']);
});

it('says that stances were not compared where there are too many', () => {
  const lines = Array.from({ length: 800 }, (_, index) => `a${index} + tax`);
  expect(rank(...lines, 'a1 - a2 on tax')).toMatchObject({
    compared: false,
    pairs: [{ said: { disagree: 1 }, derived: { agree: 0, disagree: 0 } }],
  });
  expect(rank(...lines.slice(0, 20)).compared).toBe(true);
});
