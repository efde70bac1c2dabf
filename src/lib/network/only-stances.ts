// A network to actors and the issues that they themselves take a side on, without what is said of one another.

import type { Network } from './network.ts';

export function onlyStances({ nodes, edges }: Network): Network {
  const stances = edges.filter(({ kind }) => kind === 'stance');
  const ends = new Set(stances.flatMap(({ source, target }) => [source, target]));
  return { nodes: nodes.filter(({ id }) => ends.has(id)), edges: stances };
}
