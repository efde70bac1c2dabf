// Networks in a line: `smallNetwork('a + b, b - c, c > topic:x')` has an agreement of a and b, a disagreement of b and
// c, and c agreeing about an issue; `a ! topic:x` disagrees about it, `a in country:A` belongs to it. `a ++ b` rests on
// two statements. Ids of issues begin with `topic:` or `proposal:`, those of countries with `country:`; all else are
// people.

import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';

export function smallNetwork(text: string): Network {
  const edges = text
    .split(',')
    .map((part) => part.trim().split(' '))
    .map(([source, link, target]): NetworkEdge => {
      const kind = link === 'in' ? 'affiliation' : /^[>!]/.test(link!) ? 'stance' : 'relation';
      const stance = kind === 'affiliation' ? null : /^[+>]/.test(link!) ? 'agree' : 'disagree';
      return {
        id: `${kind}:${stance}:${source}~${target}`,
        kind,
        source: source!,
        target: target!,
        stance,
        directed: false,
        weight: kind === 'affiliation' ? 0 : link!.length,
        statements: [],
        issues: [],
        issueLabels: [],
      };
    });
  const ids = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].sort();
  const nodes = ids.map((id): NetworkNode => ({
    id,
    kind: /^(topic|proposal):/.test(id) ? 'issue' : id.startsWith('country:') ? 'country' : 'person',
    label: id,
    country: null,
    statements: edges
      .filter(({ source, target }) => source === id || target === id)
      .reduce((sum, { weight }) => sum + weight, 0),
  }));
  return { nodes, edges };
}

/**
 * Two groups of `size` in which everyone agrees with the next three of their own and disagrees with two of the others.
 */
export function twoCampNetwork(size: number): Network {
  const links: string[] = [];
  for (let i = 0; i < size; i++) {
    for (let step = 1; step <= 3; step++)
      for (const camp of ['a', 'b']) links.push(`${camp}${i} + ${camp}${(i + step) % size}`);
    links.push(`a${i} - b${i}`, `a${i} - b${(i * 7 + 3) % size}`);
  }
  return smallNetwork([...new Set(links)].join(', '));
}
