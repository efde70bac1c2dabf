// Statements to a network. A statement without counterparts gives stance edges, holder to issue; one with counterparts
// gives relation edges, holder to counterpart, labelled by the issue, and no stance edge: nothing is drawn that the text
// does not say. People and organizations that are in the picture bring the country that they belong to.

import type { IssueId } from '#lib/model/issue.ts';
import type { Statement, StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { BACKWARD, FORWARD, planNetwork } from './network-plan.ts';
import type { NetworkPlan, PlannedEdge } from './network-plan.ts';
import type { Network, NetworkEdge, NetworkNode } from './network.ts';

/** What all of a workspace's statements make; a workspace never changes in place. */
interface Whole {
  readonly plan: NetworkPlan;
  readonly network: Network;
  /** The network's edge at each place of the plan's, and of how many statements' ends it is made. */
  readonly edges: readonly (NetworkEdge | undefined)[];
  readonly given: Int32Array;
}

const wholes = new WeakMap<Workspace, Whole>();

/**
 * `statements` are those of `workspace` that the picture shall show. Statements that point to entities or issues which
 * the workspace does not have, and relations of an actor with itself, are left out. Nodes and edges of which no statement
 * has been left out are the same objects each time.
 */
export function buildNetwork(workspace: Workspace, statements: readonly Statement[]): Network {
  const whole = wholes.get(workspace) ?? wholeOf(workspace);
  wholes.set(workspace, whole);
  if (statements === workspace.statements) return whole.network;
  const places = placesIn(whole.plan, statements);
  if (places) return networkAt(whole.plan, places, statements, whole).network;
  const plan = planNetwork(workspace, statements);
  return networkAt(plan, placesIn(plan, statements)!, statements).network;
}

function wholeOf(workspace: Workspace): Whole {
  const plan = planNetwork(workspace, workspace.statements);
  return networkAt(plan, placesIn(plan, workspace.statements)!, workspace.statements);
}

/** Null where one of them is not in the plan. */
function placesIn({ placeOf }: NetworkPlan, statements: readonly Statement[]): Int32Array | null {
  const places = new Int32Array(statements.length);
  for (let at = 0; at < places.length; at++) {
    const place = placeOf.get(statements[at]!);
    if (place === undefined) return null;
    places[at] = place;
  }
  return places;
}

/** `statements` stand at `places` of the plan; what is as in `whole` is taken from there. */
function networkAt(
  plan: NetworkPlan,
  places: Int32Array,
  statements: readonly Statement[],
  whole?: Whole,
): Whole {
  const { edgesFrom, edgeOf, directions, nodesFrom, nodeOf } = plan;
  const given = new Int32Array(plan.edges.length);
  const taking = new Int32Array(plan.nodes.length);
  for (const place of places) {
    for (let at = edgesFrom[place]!; at < edgesFrom[place + 1]!; at++) given[edgeOf[at]!]!++;
    for (let at = nodesFrom[place]!; at < nodesFrom[place + 1]!; at++) taking[nodeOf[at]!]!++;
  }

  const told: (ToldEdge | undefined)[] = [];
  for (const [at, place] of places.entries())
    for (let gift = edgesFrom[place]!; gift < edgesFrom[place + 1]!; gift++) {
      const edge = edgeOf[gift]!;
      if (given[edge] !== whole?.given[edge])
        tell((told[edge] ??= nothingTold()), statements[at]!, directions[gift]!, plan);
    }

  const shown = new Uint8Array(plan.nodes.length);
  for (let node = 0; node < taking.length; node++) {
    if (taking[node] === 0) continue;
    shown[node] = 1;
    const affiliation = plan.affiliationOf[node]!;
    if (affiliation < 0) continue;
    given[affiliation] = 1;
    shown[plan.countryOf[node]!] = 1;
  }

  const edges = plan.edges.map((edge, at) => {
    if (given[at] === 0) return undefined;
    if (given[at] === whole?.given[at]) return whole?.edges[at];
    return edgeOfPlan(edge, told[at] ?? nothingTold(), plan);
  });
  const nodes: NetworkNode[] = [];
  for (const [at, node] of plan.nodes.entries())
    if (shown[at]) nodes.push(node.statements === taking[at] ? node : { ...node, statements: taking[at]! });
  return { plan, network: { nodes, edges: edges.filter((edge) => edge !== undefined) }, edges, given };
}

interface ToldEdge {
  readonly statements: StatementId[];
  readonly issues: IssueId[];
  directions: number;
}

function nothingTold(): ToldEdge {
  return { statements: [], issues: [], directions: 0 };
}

function tell(told: ToldEdge, { id, issue }: Statement, direction: number, { issues }: NetworkPlan): void {
  if (told.statements.at(-1) !== id) told.statements.push(id);
  if (issue !== null && issues.has(issue) && !told.issues.includes(issue)) told.issues.push(issue);
  told.directions |= direction;
}

function edgeOfPlan({ id, kind, ends, stance }: PlannedEdge, told: ToldEdge, plan: NetworkPlan): NetworkEdge {
  const turned = told.directions === BACKWARD;
  return {
    id,
    kind,
    source: ends[turned ? 1 : 0],
    target: ends[turned ? 0 : 1],
    stance,
    directed: kind === 'relation' && (turned || told.directions === FORWARD),
    weight: told.statements.length,
    statements: told.statements,
    issues: told.issues,
    issueLabels: told.issues.map((issue) => plan.issues.get(issue)!.label),
  };
}
