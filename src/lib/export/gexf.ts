// A network as GEXF 1.3 (https://gexf.net), Gephi's own format: attributes, weights, colours, sizes, shapes, positions,
// and, where asked, the days on which each node and edge is there. Agree and disagree between the same two are edges of
// two kinds, so that Gephi keeps them apart. graphology-gexf writes no time spans and lets control characters through,
// so the writer is ours; docs/decisions/0005-own-gexf-writer.md.

import { nodeRadiusPx } from '#lib/network/node-radius.ts';
import type { NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import type { ExportInput } from './export-input.ts';
import { attributeValues, declareAttributes, gexfColour, gexfFile } from './gexf-parts.ts';
import { graphAttributes, isDirected } from './graph-attributes.ts';
import type { Spell } from './spells.ts';
import { spellsOf } from './spells.ts';
import { element } from './xml.ts';

const SHAPES: Record<NetworkNode['kind'], string> = {
  person: 'disc',
  organization: 'disc',
  other: 'disc',
  country: 'square',
  place: 'square',
  issue: 'diamond',
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** One spell as the element's own start and end, several as a list of spells. */
function timed(spells: readonly Spell[]): {
  readonly own: { start?: string; end?: string };
  readonly list: string;
} {
  const [first] = spells;
  if (!first) return { own: {}, list: '' };
  if (spells.length === 1) return { own: { start: first.from, end: first.to }, list: '' };
  const list = spells.map(({ from, to }) => element('spell', { start: from, end: to }));
  return { own: { start: first.from, end: spells.at(-1)!.to }, list: element('spells', {}, ...list) };
}

/**
 * `over` time: spells are the days on which the statements were said, both ends inclusive; what no date is known of has
 * none, and Gephi shows it always. Positions have y upwards, as Gephi has it.
 */
export function writeGexf(input: ExportInput, { overTime }: { readonly overTime: boolean }): string {
  const { network, captions, look, statements } = input;
  const attributes = graphAttributes(input);
  const ys = [...(look?.nodes.values() ?? [])].map(({ y }) => y);
  const lowest = ys.length ? Math.max(...ys) : 0;
  const when = (spells: readonly Spell[]) => timed(overTime ? spells : []);

  const writeNode = (node: NetworkNode): string => {
    const { own, list } = when(attributes.spellsOfNode(node));
    const drawn = look?.nodes.get(node.id);
    const radiusPx = drawn?.radiusPx ?? nodeRadiusPx(node.statements, network.nodes.length);
    return element(
      'node',
      { id: node.id, label: node.label, ...own },
      attributeValues(attributes.nodes, node),
      list,
      drawn ? gexfColour(drawn.colour) : '',
      drawn ? element('viz:position', { x: round(drawn.x), y: round(lowest - drawn.y), z: 0 }) : '',
      element('viz:size', { value: round(2 * radiusPx) }),
      element('viz:shape', { value: SHAPES[node.kind] }),
    );
  };

  const writeEdge = (edge: NetworkEdge): string => {
    const { own, list } = when(attributes.spellsOfEdge(edge));
    return element(
      'edge',
      {
        id: edge.id,
        source: edge.source,
        target: edge.target,
        type: isDirected(edge) ? 'directed' : 'undirected',
        kind: edge.stance === null ? edge.kind : `${edge.kind} ${edge.stance}`,
        label: edge.issueLabels.join(', ') || null,
        // Gephi takes no weight of 0; an affiliation rests on no statement and keeps the weight that it has by default.
        weight: edge.weight > 0 ? edge.weight : null,
        ...own,
      },
      attributeValues(attributes.edges, edge),
      list,
      look ? gexfColour(look.edges[edge.stance ?? 'affiliation']) : '',
      element('viz:shape', { value: edge.stance === 'disagree' ? 'dashed' : 'solid' }),
    );
  };

  const whole = spellsOf(statements.map(({ said }) => said));
  const graph = element(
    'graph',
    overTime
      ? {
          mode: 'dynamic',
          defaultedgetype: 'undirected',
          timeformat: 'date',
          timerepresentation: 'interval',
          start: whole[0]?.from,
          end: whole.at(-1)?.to,
        }
      : { mode: 'static', defaultedgetype: 'undirected' },
    declareAttributes('node', attributes.nodes),
    '\n',
    declareAttributes('edge', attributes.edges),
    '\n',
    element('nodes', { count: network.nodes.length }, ...network.nodes.map((node) => `\n${writeNode(node)}`)),
    '\n',
    element('edges', { count: network.edges.length }, ...network.edges.map((edge) => `\n${writeEdge(edge)}`)),
  );
  return gexfFile(captions, graph);
}
