// What the graph's keys say aloud: a node with a sentence for each of its lines, as seen from it, and a line on its own.

import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import { counted } from '#lib/network/count-words.ts';
import { describeEdge, describeNode, listOf } from './describe-graph.ts';

/** More than these at once nobody listens to; the rest is a key away. */
const SPOKEN_LINES = 8;

/** "disagrees with United States on Iran; 3 statements", of a line as seen from one of its ends. */
export function lineWords(line: NetworkEdge, from: string, labelOf: (id: string) => string): string {
  const isSource = line.source === from;
  const other = labelOf(isSource ? line.target : line.source);
  if (line.kind === 'affiliation') return isSource ? `belongs to ${other}` : `${other} belongs to it`;
  const verb = line.stance === 'agree' ? 'agrees' : 'disagrees';
  const said = counted(line.statements.length, 'statement', 'statements');
  if (line.kind === 'stance')
    return isSource ? `${verb} on ${other}; ${said}` : `${other} ${verb} on it; ${said}`;
  const issues = line.issueLabels.length ? ` on ${listOf(line.issueLabels)}` : '';
  return isSource || !line.directed
    ? `${verb} with ${other}${issues}; ${said}`
    : `${other} ${verb} with it${issues}; ${said}`;
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The node with its counts, then each of its lines in a sentence. `lines` are its own, in the order to be spoken. */
export function speakNode(node: NetworkNode, lines: readonly NetworkEdge[], network: Network): string {
  const labels = new Map(network.nodes.map(({ id, label }) => [id, label]));
  const labelOf = (id: string): string => labels.get(id) ?? id;
  const rest = lines.length - SPOKEN_LINES;
  return [
    describeNode(node, network),
    ...lines.slice(0, SPOKEN_LINES).map((line) => asSentence(lineWords(line, node.id, labelOf))),
    ...(rest > 0 ? [`And ${counted(rest, 'more line', 'more lines')}.`] : []),
  ].join(' ');
}

/** "Line 2 of 5: Russia disagrees with United States on Iran (3 statements)." */
export function speakLine(line: NetworkEdge, lines: readonly NetworkEdge[], network: Network): string {
  const place = lines.findIndex(({ id }) => id === line.id) + 1;
  return `Line ${place} of ${lines.length}: ${describeEdge(line, network)}`;
}
