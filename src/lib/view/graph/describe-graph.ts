// The graph in words, for those who do not see it: one sentence of counts, one about a node or an edge, and a paragraph
// that stands for a picture.

import type { Captions } from '#lib/export/captions.ts';
import { asSentence } from '#lib/export/captions.ts';
import { counted } from '#lib/network/count-words.ts';
import { countKinds } from '#lib/network/hide-kinds.ts';
import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';

/** "Graph of 6 people, 5 countries and 4 issues; 8 links of agreement and 9 of disagreement." */
export function describeGraph(network: Network): string {
  if (network.nodes.length === 0) return 'Graph with nothing in it.';
  const counts = countKinds(network);
  const kinds = [
    counts.person && counted(counts.person, 'person', 'people'),
    counts.organization && counted(counts.organization, 'organization or place', 'organizations or places'),
    counts.country && counted(counts.country, 'country', 'countries'),
    counts.issue && counted(counts.issue, 'issue', 'issues'),
  ].filter((part) => typeof part === 'string');
  return `Graph of ${listOf(kinds)}; ${counted(counts.agree, 'link', 'links')} of agreement and ${counts.disagree} of disagreement.`;
}

/** "Elin Sandvik, person, 4 statements; 3 links of agreement, 1 of disagreement." */
export function describeNode(node: NetworkNode, network: Network): string {
  const touching = network.edges.filter(({ source, target }) => source === node.id || target === node.id);
  const links = (stance: 'agree' | 'disagree'): number =>
    touching.filter((edge) => edge.stance === stance).length;
  return `${node.label}, ${node.kind}, ${counted(node.statements, 'statement', 'statements')}; ${counted(links('agree'), 'link', 'links')} of agreement, ${links('disagree')} of disagreement.`;
}

/** "Elin Sandvik disagrees with Kenji Morita on Fishing quotas (1 statement)." */
export function describeEdge(edge: NetworkEdge, network: Network): string {
  return `${edgeWords(edge, new Map(network.nodes.map(({ id, label }) => [id, label])))}.`;
}

function edgeWords(edge: NetworkEdge, labels: ReadonlyMap<string, string>): string {
  const [from, to] = [labels.get(edge.source) ?? edge.source, labels.get(edge.target) ?? edge.target];
  if (edge.kind === 'affiliation') return `${from} belongs to ${to}`;
  const said = counted(edge.statements.length, 'statement', 'statements');
  const verb = edge.stance === 'agree' ? 'agree' : 'disagree';
  if (edge.kind === 'stance') return `${from} ${verb}s on ${to} (${said})`;
  const issues = edge.issueLabels.length ? ` on ${listOf(edge.issueLabels)}` : '';
  return edge.directed
    ? `${from} ${verb}s with ${to}${issues} (${said})`
    : `${from} and ${to} ${verb}${issues} (${said})`;
}

export function listOf(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

/** Edges that the paragraph names. */
const NAMED_EDGES = 5;

/** A text alternative for a picture: what it is of, counts, the weightiest edges, filters and source. */
export function describePicture(network: Network, { title, filters, dates, source }: Captions): string {
  const labels = new Map(network.nodes.map(({ id, label }) => [id, label]));
  const edges = network.edges
    .filter(({ kind }) => kind !== 'affiliation')
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const named = edges.slice(0, NAMED_EDGES).map((edge) => edgeWords(edge, labels));
  const rest = edges.length - named.length;
  return [
    asSentence(title),
    describeGraph(network),
    ...(named.length
      ? [`${named.join('; ')}${rest ? `; and ${counted(rest, 'more link', 'more links')}` : ''}.`]
      : []),
    ...(filters.length ? [`Filtered: ${filters.join(', ')}.`] : []),
    ...(source ? [`Source: ${source}${dates ? `, ${dates}` : ''}.`] : []),
  ].join(' ');
}
