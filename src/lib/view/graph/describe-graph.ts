// The graph in words, for those who do not see it: one sentence of counts, and one about a node.

import { countKinds } from '#lib/network/hide-kinds.ts';
import type { Network, NetworkNode } from '#lib/network/network.ts';

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "Graph of 6 people, 5 countries and 4 issues; 8 links of agreement and 9 of disagreement." */
export function describeGraph(network: Network): string {
  if (network.nodes.length === 0) return 'Graph with nothing in it.';
  const counts = countKinds(network);
  const kinds = [
    counts.person && count(counts.person, 'person', 'people'),
    counts.organization && count(counts.organization, 'organization or place', 'organizations or places'),
    counts.country && count(counts.country, 'country', 'countries'),
    counts.issue && count(counts.issue, 'issue', 'issues'),
  ].filter((part) => typeof part === 'string');
  const listed = new Intl.ListFormat('en', { type: 'conjunction' }).format(kinds);
  return `Graph of ${listed}; ${count(counts.agree, 'link', 'links')} of agreement and ${counts.disagree} of disagreement.`;
}

/** "Elin Sandvik, person, 4 statements; 3 links of agreement, 1 of disagreement." */
export function describeNode(node: NetworkNode, network: Network): string {
  const touching = network.edges.filter(({ source, target }) => source === node.id || target === node.id);
  const links = (stance: 'agree' | 'disagree'): number =>
    touching.filter((edge) => edge.stance === stance).length;
  return `${node.label}, ${node.kind}, ${count(node.statements, 'statement', 'statements')}; ${count(links('agree'), 'link', 'links')} of agreement, ${links('disagree')} of disagreement.`;
}
