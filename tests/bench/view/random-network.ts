// A network of a given size with communities and a long tail, as real ones have: seeded, so that every run sees the
// same.

import { seededRandom } from '#lib/network/communities/seeded-random.ts';
import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';

const COMMUNITIES = 12;

export function randomNetwork(nodeCount: number, edgeCount: number): Network {
  const random = seededRandom(7);
  /** Few are drawn often, most seldom. */
  const someone = (): number => Math.floor(nodeCount * random() ** 2.2);
  const edges = new Map<string, NetworkEdge>();
  const degrees = new Uint32Array(nodeCount);
  while (edges.size < edgeCount) {
    const a = someone();
    const isInside = random() < 0.7;
    const b = isInside ? (a + COMMUNITIES * (1 + Math.floor(random() * 40))) % nodeCount : someone();
    if (a === b) continue;
    const [source, target] = [`n${Math.min(a, b)}`, `n${Math.max(a, b)}`];
    const stance = isInside === random() < 0.9 ? 'agree' : 'disagree';
    const id = `relation:${stance}:${source}~${target}`;
    if (edges.has(id)) continue;
    degrees[a]!++;
    degrees[b]!++;
    edges.set(id, {
      id,
      kind: 'relation',
      source,
      target,
      stance,
      directed: random() < 0.3,
      weight: 1 + Math.floor(4 * random() ** 3),
      statements: [],
      issues: [],
      issueLabels: [],
    });
  }
  const nodes = Array.from(degrees, (degree, i): NetworkNode => ({
    id: `n${i}`,
    kind: i % 9 === 0 ? 'country' : i % 5 === 0 ? 'organization' : 'person',
    label: `Actor ${i}`,
    country: null,
    statements: degree,
  }));
  return { nodes, edges: [...edges.values()] };
}

/** Without every `n`th edge, as a filter leaves it; new objects throughout, as buildNetwork makes them. */
export function withoutEvery({ nodes, edges }: Network, n: number, offset: number): Network {
  return {
    nodes: nodes.map((node) => ({ ...node })),
    edges: edges.filter((_, i) => i % n !== offset).map((edge) => ({ ...edge })),
  };
}
