// What the graph files say about a node and an edge beyond its ends: one list for GEXF, GraphML and the tables, so that
// they hold the same. Names are plain ASCII words, because Gephi, igraph and networkx make variables of them.

import type { Statement } from '#lib/model/statement.ts';
import { countryLabel } from '#lib/network/country-label.ts';
import type { NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import type { ExportInput } from './export-input.ts';
import type { Spell } from './spells.ts';
import { spellsOf } from './spells.ts';

export interface GraphAttribute<Item> {
  readonly id: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  readonly of: (item: Item) => string | number | boolean | null;
}

export interface GraphAttributes {
  readonly nodes: readonly GraphAttribute<NetworkNode>[];
  readonly edges: readonly GraphAttribute<NetworkEdge>[];
  /** When the statements of a node or an edge were said; none where no statement is dated. */
  readonly spellsOfNode: (node: NetworkNode) => readonly Spell[];
  readonly spellsOfEdge: (edge: NetworkEdge) => readonly Spell[];
}

/** Whether an edge leads one way: a stance to its issue, an affiliation to its country, an accusation to the accused. */
export function isDirected({ kind, directed }: NetworkEdge): boolean {
  return directed || kind === 'stance' || kind === 'affiliation';
}

/** Between several values in one attribute. */
const AND = '; ';
/** Between quotes, which hold semicolons of their own. */
const NEXT_QUOTE = ' | ';

export function graphAttributes({ workspace, statements, network }: ExportInput): GraphAttributes {
  const entities = new Map<string, (typeof workspace.entities)[number]>(
    workspace.entities.map((entity) => [entity.id, entity]),
  );
  const issues = new Map<string, (typeof workspace.issues)[number]>(
    workspace.issues.map((issue) => [issue.id, issue]),
  );
  const texts = new Map<string, string>(workspace.documents.map(({ id, text }) => [id, text]));
  const byId = new Map<string, Statement>(statements.map((statement) => [statement.id, statement]));

  const statementsOfEdge = (edge: NetworkEdge): Statement[] =>
    edge.statements.flatMap((id) => byId.get(id) ?? []);
  const ofNode = new Map<string, Set<Statement>>(network.nodes.map(({ id }) => [id, new Set()]));
  // A country is there as long as those who belong to it.
  for (const turn of ['said', 'affiliation'] as const)
    for (const edge of network.edges) {
      if ((edge.kind === 'affiliation') !== (turn === 'affiliation')) continue;
      if (turn === 'affiliation')
        for (const each of ofNode.get(edge.source) ?? []) ofNode.get(edge.target)?.add(each);
      else
        for (const each of statementsOfEdge(edge))
          for (const end of [edge.source, edge.target]) ofNode.get(end)?.add(each);
    }
  const statementsOfNode = (node: NetworkNode): Statement[] => [...(ofNode.get(node.id) ?? [])];
  const ownOf = (node: NetworkNode): Statement[] =>
    statementsOfNode(node).filter(
      ({ holders, counterparts, issue }) =>
        issue === node.id || [...holders, ...counterparts].some((id) => id === node.id),
    );

  const spellsOfNode = (node: NetworkNode): readonly Spell[] =>
    spellsOf(statementsOfNode(node).map(({ said }) => said));
  const spellsOfEdge = (edge: NetworkEdge): readonly Spell[] =>
    edge.kind === 'affiliation'
      ? spellsOf([...(ofNode.get(edge.source) ?? [])].map(({ said }) => said))
      : spellsOf(statementsOfEdge(edge).map(({ said }) => said));
  const count = (of: readonly Statement[], stance: Statement['stance']): number =>
    of.filter((each) => each.stance === stance).length;

  return {
    spellsOfNode,
    spellsOfEdge,
    nodes: [
      { id: 'kind', type: 'string', of: ({ kind }) => kind },
      { id: 'issue_kind', type: 'string', of: ({ id }) => issues.get(id)?.kind ?? null },
      {
        id: 'topic',
        type: 'string',
        of: ({ id }) => issues.get(issues.get(id)?.parent ?? '')?.label ?? null,
      },
      { id: 'country', type: 'string', of: ({ country }) => country },
      {
        id: 'country_name',
        type: 'string',
        of: ({ country }) => (country === null ? null : countryLabel(country)),
      },
      { id: 'role', type: 'string', of: ({ id }) => entities.get(id)?.role ?? null },
      { id: 'statements', type: 'integer', of: ({ statements }) => statements },
      { id: 'agree', type: 'integer', of: (node) => count(ownOf(node), 'agree') },
      { id: 'disagree', type: 'integer', of: (node) => count(ownOf(node), 'disagree') },
      { id: 'first_said', type: 'string', of: (node) => spellsOfNode(node)[0]?.from ?? null },
      { id: 'last_said', type: 'string', of: (node) => spellsOfNode(node).at(-1)?.to ?? null },
    ],
    edges: [
      { id: 'edge_kind', type: 'string', of: ({ kind }) => kind },
      { id: 'stance', type: 'string', of: ({ stance }) => stance },
      {
        id: 'mutual',
        type: 'boolean',
        of: (edge) => !isDirected(edge),
      },
      { id: 'statements', type: 'integer', of: ({ statements }) => statements.length },
      {
        id: 'signed_weight',
        type: 'double',
        of: ({ stance, weight }) => (stance === null ? null : stance === 'agree' ? weight : -weight),
      },
      { id: 'issues', type: 'string', of: ({ issueLabels }) => issueLabels.join(AND) || null },
      { id: 'issue_ids', type: 'string', of: ({ issues }) => issues.join(AND) || null },
      { id: 'first_said', type: 'string', of: (edge) => spellsOfEdge(edge)[0]?.from ?? null },
      { id: 'last_said', type: 'string', of: (edge) => spellsOfEdge(edge).at(-1)?.to ?? null },
      {
        id: 'undated',
        type: 'integer',
        of: (edge) => statementsOfEdge(edge).filter(({ said }) => said === null).length,
      },
      {
        id: 'evidence',
        type: 'string',
        of: (edge) =>
          statementsOfEdge(edge)
            .map(({ document, evidence }) => texts.get(document)?.slice(evidence.begin, evidence.end) ?? '')
            .join(NEXT_QUOTE) || null,
      },
    ],
  };
}
