import { expect, it } from 'vitest';
import type { Statement } from '#lib/model/statement.ts';
import type { Clause } from '#lib/selection/clause.ts';
import { leftOut } from '#lib/selection/left-out.ts';
import { selectStatements } from '#lib/selection/select-statements.ts';
import { smallWorkspace } from './small-workspace.ts';

const { statements } = smallWorkspace;
const least: Clause = { source: 'confidence', field: 'confidence', min: 0.5 };
const may: Clause = { source: 'time', field: 'time', basis: 'said', from: '2031-03-01', to: '2031-03-31' };
const agree: Clause = { source: 'stance', field: 'stance', values: ['agree'] };

function under(clauses: readonly Clause[], all: readonly Statement[] = statements) {
  const open = all.filter(({ review }) => review !== 'rejected');
  return leftOut(all, selectStatements({ ...smallWorkspace, statements: open }, clauses), clauses);
}

it('tells guesses from what other filters hide', () => {
  expect(under([])).toEqual({ rejected: 0, guesses: 0, undated: 0, filtered: 0 });
  expect(under([least])).toEqual({ rejected: 0, guesses: 1, undated: 0, filtered: 0 });
  expect(under([least, agree])).toEqual({ rejected: 0, guesses: 1, undated: 0, filtered: 2 });
});

it('calls undated only what a range of time hides', () => {
  expect(under([may])).toEqual({ rejected: 0, guesses: 0, undated: 2, filtered: 1 });
  expect(under([{ ...may, off: true }])).toEqual({ rejected: 0, guesses: 0, undated: 0, filtered: 0 });
});

it('counts what a person rejected first, and every statement once', () => {
  const all = statements.map((each) => (each.id === '5' ? { ...each, review: 'rejected' as const } : each));
  const counts = under([least, may, agree], all);
  expect(counts).toEqual({ rejected: 1, guesses: 0, undated: 1, filtered: 2 });
});
