import { expect, it } from 'vitest';
import { findFlips } from '#lib/network/stories/find-flips.ts';
import { told } from './told.ts';

const flips = (...lines: string[]) => {
  const workspace = told(...lines);
  return findFlips(workspace, workspace.statements).map(
    ({ kind, actor, issue, before, after }) =>
      `${actor.split(':')[1]} ${kind} ${issue.split(':')[1]} ${before.id}>${after.id}`,
  );
};

it('finds who changed sides from one day to another, earlier first, whatever the order of reading', () => {
  expect(flips('ana - tax @2031-06-09', 'ben + tax', 'ana + tax @2031-05-03')).toEqual([
    'ana changed tax 3>1',
  ]);
});

it('finds every change of a series', () => {
  expect(
    flips('ana + tax @2031-01-01', 'ana + tax @2031-02-01', 'ana - tax @2031-03-01', 'ana + tax @2031-04-01'),
  ).toEqual(['ana changed tax 2>3', 'ana changed tax 3>4']);
});

it('does not say which came first of one day, of times that touch, or of no date', () => {
  expect(flips('ana + tax @2031-05-03', 'ana - tax @2031-05-03')).toEqual(['ana both tax 1>2']);
  expect(flips('ana + tax', 'ana - tax', 'ana + tax')).toEqual(['ana both tax 1>2']);
  expect(flips('ana - tax', 'ana + tax @2031-05-03 #b')).toEqual(['ana both tax 2>1']);
  const workspace = told('ana + tax @2031-05-03', 'ana - tax @2031-05-20 #b');
  const [first, second] = workspace.statements;
  const may = { from: '2031-05-01', to: '2031-05-31', precision: 'month', span: null } as const;
  expect(findFlips(workspace, [{ ...first!, said: may }, second!])).toMatchObject([{ kind: 'both' }]);
});

it('calls both sides in one sentence ambivalent, which is no change of sides', () => {
  expect(flips('ana + tax &', 'ana - tax')).toEqual(['ana ambivalent tax 1>2']);
  expect(flips('ana + tax @2031-01-01', 'ana + tax @2031-02-01 &', 'ana - tax @2031-02-01')).toEqual([
    'ana ambivalent tax 2>3',
  ]);
  expect(
    flips(
      'ana + tax @2031-01-01',
      'ana - tax @2031-02-01',
      'ana + tax @2031-03-01 &',
      'ana - tax @2031-03-01',
    ),
  ).toEqual(['ana changed tax 1>2']);
});

it('takes neither two actors, nor two issues, nor what is said of another, for a change', () => {
  expect(flips('ana + tax', 'ben - tax', 'ana - ports', 'ana - ben on tax')).toEqual([]);
});
