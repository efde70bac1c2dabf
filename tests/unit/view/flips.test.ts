import { expect, it } from 'vitest';
import { buildNetwork } from '#lib/network/build-network.ts';
import { findFlips } from '#lib/network/stories/find-flips.ts';
import { flipMarkWords, flipWords } from '#lib/view/reader/flip-words.ts';
import { flipsByStatement, flipsOfPick } from '#lib/view/reader/flips-of-pick.ts';
import { told } from '../network/stories/told.ts';

function words(...lines: string[]) {
  const workspace = told(...lines);
  const [flip] = findFlips(workspace, workspace.statements);
  return {
    line: flipWords(workspace, flip!),
    marks: [flip!.before, flip!.after].map((statement) => flipMarkWords(workspace, flip!, statement)),
  };
}

it('says between which days somebody changed sides, and on each statement what the other was', () => {
  expect(words('ana + tax @2031-05-03', 'ana - tax @2031-06-09')).toEqual({
    line: 'ana changed sides on tax between 3 May 2031 and 9 Jun 2031.',
    marks: [
      'Changed sides: ana disagreed later (9 Jun 2031)',
      'Changed sides: ana agreed earlier (3 May 2031)',
    ],
  });
});

it('does not speak of a change where no order is known', () => {
  expect(words('ana + tax', 'ana - tax')).toEqual({
    line: 'ana takes both sides on tax in one article; which came first is not known.',
    marks: ['ana disagrees on this elsewhere', 'ana agrees on this elsewhere'],
  });
  expect(words('ana + tax', 'ana - tax #b').line).toBe(
    'ana takes both sides on tax; which came first is not known.',
  );
  expect(words('ana + tax &', 'ana - tax').line).toBe('ana takes both sides on tax in one sentence.');
});

it('gives an edge the flips of either of its statements, a node those of both', () => {
  const workspace = told('ana + tax', 'ana - tax', 'ana - ports');
  const { statements } = workspace;
  const flips = findFlips(workspace, statements);
  const { edges } = buildNetwork(workspace, statements);
  const edge = (id: string) => edges.find((each) => each.id === id)!;
  expect(flipsOfPick(flips, edge('stance:agree:person:ana>proposal:tax'), [])).toHaveLength(1);
  expect(flipsOfPick(flips, edge('stance:disagree:person:ana>proposal:ports'), [])).toHaveLength(0);
  expect(flipsOfPick(flips, null, statements)).toHaveLength(1);
  expect(flipsOfPick(flips, null, statements.slice(1))).toHaveLength(0);
  expect([...flipsByStatement(flips).keys()]).toEqual(['1', '2']);
});
