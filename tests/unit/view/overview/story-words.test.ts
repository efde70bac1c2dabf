import { expect, it } from 'vitest';
import { rankActors } from '#lib/network/stories/rank-actors.ts';
import { rankPairs } from '#lib/network/stories/rank-pairs.ts';
import { actorWords, pairWords } from '#lib/view/overview/story-words.ts';
import { actor, told } from '../../network/stories/told.ts';

const wordsOf = (name: string, ...lines: string[]) => {
  const workspace = told(...lines);
  return actorWords(
    rankActors(workspace, workspace.statements).find((story) => story.actor === actor(name))!,
  );
};
const wordsOfPair = (...lines: string[]) => {
  const workspace = told(...lines);
  return pairWords(rankPairs(workspace, workspace.statements).pairs[0]!);
};

it('tells of an actor what is not nought', () => {
  const lines = ['ana + tax', 'ana - ports', 'ben - tax', 'ben - ana on Iran'];
  expect(wordsOf('ana', ...lines)).toBe(
    '1 agree, 1 disagree; spoken of in 1 more; against others in 2 of 2 comparisons',
  );
  expect(wordsOf('ben', 'ana + ben on nothing')).toBe('spoken of in 1 statement');
});

it('tells of a pair what is said apart from what is computed', () => {
  expect(wordsOfPair('ana - ben on Iran', 'ana + tax', 'ben + tax', 'ana + ports', 'ben - ports')).toBe(
    'said: 1 disagree; computed: opposite sides on 1 proposal, same side on 1 proposal',
  );
  expect(wordsOfPair('ana + ben on Iran', 'ana + ben on tax')).toBe('said: 2 agree');
});
