import { expect, test } from 'vitest';
import { LatestWins } from '#lib/workspace/over-time/latest-wins.ts';

/** Answers when told to. */
function setUp() {
  const asked: number[] = [];
  const taken: string[] = [];
  const failed: unknown[] = [];
  let waiting: PromiseWithResolvers<string>;
  const line = new LatestWins<number, string>(
    (request) => {
      asked.push(request);
      waiting = Promise.withResolvers<string>();
      return waiting.promise;
    },
    (answer, request) => taken.push(`${request}: ${answer}`),
    (error) => failed.push(error),
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    line,
    asked,
    taken,
    failed,
    answer: (text: string) => (waiting.resolve(text), settle()),
    refuse: (error: unknown) => (waiting.reject(error), settle()),
  };
}

test('Of all that is asked while one answer is on its way, only the last is asked next', async () => {
  const { line, asked, taken, answer } = setUp();
  for (const request of [1, 2, 3, 4]) line.ask(request);
  await answer('first');
  await answer('last');
  expect(asked).toEqual([1, 4]);
  expect(taken).toEqual(['1: first', '4: last']);
  expect(line.isBusy).toBe(false);
});

test('What is forgotten is not taken when it comes, and what waited is not asked', async () => {
  const { line, asked, taken, answer } = setUp();
  line.ask(1);
  line.ask(2);
  line.forget();
  await answer('too late');
  expect(asked).toEqual([1]);
  expect(taken).toEqual([]);
  line.ask(3);
  await answer('in time');
  expect(taken).toEqual(['3: in time']);
});

test('A failure is told, and the next is asked all the same', async () => {
  const { line, taken, failed, answer, refuse } = setUp();
  line.ask(1);
  line.ask(2);
  await refuse('broken');
  await answer('whole');
  expect(failed).toEqual(['broken']);
  expect(taken).toEqual(['2: whole']);
});
