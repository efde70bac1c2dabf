import { expect, it } from 'vitest';
import type { Workspace } from '#lib/model/workspace.ts';
import { rollUp } from '#lib/network/roll-up.ts';
import { smallWorkspace } from '../selection/small-workspace.ts';

const holders = (workspace: Workspace) => workspace.statements.map((each) => each.holders[0]);
const withRoles: Workspace = {
  ...smallWorkspace,
  entities: smallWorkspace.entities.map((entity) =>
    entity.id === 'person:ana-brandt'
      ? { ...entity, role: 'Minister' }
      : entity.id === 'person:luc-morel'
        ? { ...entity, body: 'organization:harbour-union' as never }
        : entity,
  ),
};

it('changes nothing for actors as named', () => {
  expect(rollUp(smallWorkspace, 'named')).toBe(smallWorkspace);
});

it('makes everybody with a country that country, and keeps who has none', () => {
  const rolled = rollUp(smallWorkspace, 'country');
  expect(holders(rolled)).toEqual([
    'country:DEU',
    'country:FRA',
    'country:NOR',
    'organization:harbour-union',
    'organization:harbour-union',
  ]);
  expect(rolled.statements[1]?.counterparts).toEqual(['country:DEU']);
  expect(rolled.entities.find(({ id }) => id === 'country:DEU')?.name).toBe('Germany');
});

it('makes a person the body, and an official the state', () => {
  expect(holders(rollUp(withRoles, 'body')).slice(0, 2)).toEqual([
    'country:DEU',
    'organization:harbour-union',
  ]);
});

it('leaves a person without office or body alone', () => {
  expect(holders(rollUp(smallWorkspace, 'body'))[0]).toBe('person:ana-brandt');
});
