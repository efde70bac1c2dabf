import { expect, it } from 'vitest';
import { buildNetwork } from '#lib/network/build-network.ts';
import { edgeOfPair } from '#lib/view/overview/edge-of-pair.ts';
import { inventedWorkspace } from '../../../fixtures/invented-workspace.ts';

const network = buildNetwork(inventedWorkspace, inventedWorkspace.statements);
const ends = ['person:elin-sandvik', 'person:kenji-morita'] as const;

it('finds the edge of the stance that is asked for, either way round', () => {
  for (const stance of ['agree', 'disagree'] as const) {
    const id = `relation:${stance}:${ends.join('~')}`;
    expect(edgeOfPair(network, ends, stance)?.id).toBe(id);
    expect(edgeOfPair(network, [ends[1], ends[0]], stance)?.id).toBe(id);
  }
});

it('takes what is said before what is computed, and nothing else for either', () => {
  const [said] = network.edges.filter(({ kind }) => kind === 'relation');
  const pair = [said!.source, said!.target] as const;
  const computed = { ...said!, id: 'a-computed-edge', kind: 'derived' as 'relation' };
  const edges = [computed, ...network.edges];
  expect(edgeOfPair({ ...network, edges }, pair, said!.stance!)?.id).toBe(said!.id);
  expect(edgeOfPair({ ...network, edges: [computed] }, pair, said!.stance!)?.id).toBe('a-computed-edge');
  expect(edgeOfPair(network, ['person:elin-sandvik', 'country:NOR'], 'agree')).toBeNull();
});
