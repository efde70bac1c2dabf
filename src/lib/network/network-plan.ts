// A workspace's statements to a plan of its network: every node and edge that any of them gives, and which of them each
// statement gives. Made once for each workspace; from it the network of any filter is counted, not built
// (build-network.ts).

import type { Entity } from '#lib/model/entity.ts';
import type { Issue, IssueId } from '#lib/model/issue.ts';
import type { Stance, Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { countryLabel } from './country-label.ts';
import { isMutual } from './is-mutual.ts';
import type { NetworkNode } from './network.ts';

/** How a statement's words lead along an edge: from its first end to its second, back, or both ways. */
export const FORWARD = 1;
export const BACKWARD = 2;
export const MUTUAL = 4;

/** An edge before it is known which statements it rests on. */
export interface PlannedEdge {
  readonly id: string;
  readonly kind: 'stance' | 'relation' | 'affiliation';
  readonly ends: readonly [string, string];
  /** Null for an affiliation. */
  readonly stance: Stance | null;
}

export interface NetworkPlan {
  /** A statement's place in the lists below. */
  readonly placeOf: ReadonlyMap<Statement, number>;
  /** Sorted by id; `statements` as when all count. */
  readonly nodes: readonly NetworkNode[];
  /** Sorted by id. */
  readonly edges: readonly PlannedEdge[];
  /** The statement at place s gives the edges `edgeOf[edgesFrom[s]]` up to `edgesFrom[s + 1]`, by `directions`. */
  readonly edgesFrom: Int32Array;
  readonly edgeOf: Int32Array;
  readonly directions: Uint8Array;
  /** The nodes in which it takes part, each once, likewise. */
  readonly nodesFrom: Int32Array;
  readonly nodeOf: Int32Array;
  /** Per node, the edge to the country that it belongs to and that country's node; -1 for none. */
  readonly affiliationOf: Int32Array;
  readonly countryOf: Int32Array;
  readonly issues: ReadonlyMap<string, Issue>;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * Statements that point to entities or issues which the workspace does not have, and relations of an actor with itself,
 * give nothing.
 */
export function planNetwork(workspace: Workspace, statements: readonly Statement[]): NetworkPlan {
  const entities = new Map<string, Entity>(workspace.entities.map((entity) => [entity.id, entity]));
  const issues = new Map<string, Issue>(workspace.issues.map((issue) => [issue.id, issue]));
  const texts = new Map<string, string>(workspace.documents.map((document) => [document.id, document.text]));
  const edges: PlannedEdge[] = [];
  // By kind and stance, then by either end: an id is put together once an edge, not once a statement.
  const byEnds = new Map<string, Map<string, Map<string, number>>>();
  const nodes = new Map<string, { readonly place: number; statements: number; last: number }>();
  const edgesFrom = new Int32Array(statements.length + 1);
  const nodesFrom = new Int32Array(statements.length + 1);
  const edgeOf: number[] = [];
  const directions: number[] = [];
  const nodeOf: number[] = [];

  const edgeBetween = (
    kind: 'stance' | 'relation',
    stance: Stance,
    first: string,
    second: string,
  ): number => {
    const ofKind = grown(byEnds, `${kind}:${stance}`);
    const ofFirst = grown(ofKind, first);
    const known = ofFirst.get(second);
    if (known !== undefined) return known;
    const id = `${kind}:${stance}:${first}${kind === 'stance' ? '>' : '~'}${second}`;
    ofFirst.set(second, edges.length);
    return edges.push({ id, kind, ends: [first, second], stance }) - 1;
  };
  const give = (place: number, edge: number, direction: number): void => {
    edgeOf.push(edge);
    directions.push(direction);
    for (const end of edges[edge]!.ends) {
      const node = nodes.get(end) ?? { place: nodes.size, statements: 0, last: -1 };
      if (node.statements === 0) nodes.set(end, node);
      if (node.last === place) continue;
      node.last = place;
      node.statements += 1;
      nodeOf.push(node.place);
    }
  };

  for (const [place, statement] of statements.entries()) {
    const { issue, stance, counterparts } = statement;
    const holders = statement.holders.filter((id) => entities.has(id));
    if (counterparts.length === 0) {
      if (issue !== null && issues.has(issue))
        for (const holder of holders) give(place, edgeBetween('stance', stance, holder, issue), FORWARD);
    } else {
      const mutual = isMutual(statement, texts.get(statement.document) ?? '');
      for (const holder of holders)
        for (const counterpart of counterparts) {
          if (holder === counterpart || !entities.has(counterpart)) continue;
          const inOrder = holder < counterpart;
          const [first, second] = inOrder ? [holder, counterpart] : [counterpart, holder];
          const edge = edgeBetween('relation', stance, first, second);
          give(place, edge, mutual ? MUTUAL : inOrder ? FORWARD : BACKWARD);
        }
    }
    edgesFrom[place + 1] = edgeOf.length;
    nodesFrom[place + 1] = nodeOf.length;
  }

  const taking: NetworkNode[] = [...nodes].map(([id, { statements }]) =>
    nodeFor(id, statements, entities, issues),
  );
  const places = new Map([...nodes].map(([id, { place }]) => [id, place]));
  const homes: { readonly member: number; readonly edge: number; readonly country: number }[] = [];
  for (const [member, node] of [...taking].entries()) {
    if (node.country === null || (node.kind !== 'person' && node.kind !== 'organization')) continue;
    const id = `country:${node.country}`;
    if (!places.has(id)) {
      const label = entities.get(id)?.name ?? countryLabel(node.country);
      places.set(id, taking.push({ id, kind: 'country', label, country: node.country, statements: 0 }) - 1);
    }
    const edge = edges.push({
      id: `affiliation:${node.id}>${id}`,
      kind: 'affiliation',
      ends: [node.id, id],
      stance: null,
    });
    homes.push({ member, edge: edge - 1, country: places.get(id)! });
  }

  const [sortedNodes, newNode] = sorted(taking);
  const [sortedEdges, newEdge] = sorted(edges);
  const affiliationOf = new Int32Array(taking.length).fill(-1);
  const countryOf = new Int32Array(taking.length).fill(-1);
  for (const { member, edge, country } of homes) {
    affiliationOf[newNode[member]!] = newEdge[edge]!;
    countryOf[newNode[member]!] = newNode[country]!;
  }
  return {
    placeOf: new Map(statements.map((statement, place) => [statement, place])),
    nodes: sortedNodes,
    edges: sortedEdges,
    edgesFrom,
    edgeOf: Int32Array.from(edgeOf, (edge) => newEdge[edge]!),
    directions: Uint8Array.from(directions),
    nodesFrom,
    nodeOf: Int32Array.from(nodeOf, (node) => newNode[node]!),
    affiliationOf,
    countryOf,
    issues,
  };
}

function grown<Value>(outer: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const inner = outer.get(key) ?? new Map<string, Value>();
  if (inner.size === 0) outer.set(key, inner);
  return inner;
}

function nodeFor(
  id: string,
  statements: number,
  entities: ReadonlyMap<string, Entity>,
  issues: ReadonlyMap<string, Issue>,
): NetworkNode {
  const entity = entities.get(id);
  if (entity) return { id, kind: entity.type, label: entity.name, country: entity.country, statements };
  const { label, country } = issues.get(id as IssueId)!;
  return { id, kind: 'issue', label, country, statements };
}

/** The list in order of its ids, and where each place of it went. */
function sorted<Item extends { readonly id: string }>(list: readonly Item[]): [Item[], Int32Array] {
  const order = Array.from(list, (_, place) => place).sort((a, b) => byId(list[a]!, list[b]!));
  const newPlace = new Int32Array(list.length);
  for (const [now, before] of order.entries()) newPlace[before] = now;
  return [order.map((place) => list[place]!), newPlace];
}
