import { expect, it } from 'vitest';
import { buildNetwork } from '#lib/network/build-network.ts';
import { statementsOfPick } from '#lib/selection/statements-of-pick.ts';
import { smallWorkspace } from './small-workspace.ts';

const ids = (kind: 'node' | 'edge', id: string, statements = smallWorkspace.statements) =>
  statementsOfPick(smallWorkspace, buildNetwork(smallWorkspace, statements), statements, { kind, id })
    .map((statement) => statement.id)
    .join('');

it('gives an actor the statements in which it holds a stance or is its counterpart', () => {
  expect(ids('node', 'person:ana-brandt')).toBe('12');
});

it('gives a country the statements of its people', () => {
  expect(ids('node', 'country:FRA')).toBe('2');
});

it('gives an issue the statements that relations carry, and those of its proposals', () => {
  expect(ids('node', 'topic:fishing')).toBe('12');
});

it('gives an edge exactly its own statements', () => {
  expect(ids('edge', 'relation:disagree:person:ana-brandt~person:luc-morel')).toBe('2');
  expect(ids('edge', 'stance:agree:person:ana-brandt>proposal:raise-quotas')).toBe('1');
});

it('gives nothing for an edge that the filters have taken out, or that never was', () => {
  const others = smallWorkspace.statements.filter(({ id }) => id !== '2');
  expect(ids('edge', 'relation:disagree:person:ana-brandt~person:luc-morel', others)).toBe('');
  expect(ids('edge', 'x')).toBe('');
});
