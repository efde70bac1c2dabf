import { expect, it } from 'vitest';
import { buildSides } from '#lib/network/build-sides.ts';
import { countStancesOnTopics } from '#lib/network/count-stances-on-topics.ts';
import { SIDES_DEFAULTS } from '#lib/network/derive/settings.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { smallWorkspace } from '../selection/small-workspace.ts';

const [first] = smallWorkspace.statements;
const on = (id: string, holder: string, stance: 'agree' | 'disagree', issue: string): Statement => ({
  ...first!,
  id: id as never,
  holders: [holder as never],
  stance,
  issue: issue as never,
});
const workspace: Workspace = {
  ...smallWorkspace,
  statements: [
    on('a', 'person:ana-brandt', 'agree', 'proposal:raise-quotas'),
    on('b', 'person:luc-morel', 'agree', 'proposal:raise-quotas'),
    on('c', 'country:NOR', 'disagree', 'proposal:raise-quotas'),
    on('d', 'person:ana-brandt', 'disagree', 'topic:fishing'),
    on('e', 'person:luc-morel', 'disagree', 'topic:fishing'),
    smallWorkspace.statements[1]!,
  ],
};

it('computes sides over proposals, keeps what is told, and says on which statements it rests', () => {
  const { edges } = buildSides(workspace, workspace.statements, SIDES_DEFAULTS);
  expect(edges.map(({ id, weight, statements }) => [id, weight, [...statements].sort()])).toEqual([
    ['derived:agree:person:ana-brandt~person:luc-morel', 1, ['a', 'b']],
    ['derived:disagree:country:NOR~person:ana-brandt', 1, ['a', 'c']],
    ['derived:disagree:country:NOR~person:luc-morel', 1, ['b', 'c']],
    ['relation:disagree:person:ana-brandt~person:luc-morel', 1, ['2']],
  ]);
});

it('counts topics only where asked', () => {
  expect(countStancesOnTopics(workspace, workspace.statements)).toBe(2);
  const { edges } = buildSides(workspace, workspace.statements, { ...SIDES_DEFAULTS, topics: true });
  expect(edges[0]).toMatchObject({ weight: 2, issues: ['proposal:raise-quotas', 'topic:fishing'] });
});
