// Statements to a network. A statement without counterparts gives stance edges, holder to issue; one with counterparts
// gives relation edges, holder to counterpart, labelled by the issue, and no stance edge: nothing is drawn that the text
// does not say. People and organizations that are in the picture bring the country that they belong to.

import type { Entity } from '#lib/model/entity.ts';
import type { Issue, IssueId } from '#lib/model/issue.ts';
import type { Stance, Statement, StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { countryLabel } from './country-label.ts';
import { isMutual } from './is-mutual.ts';
import type { Network, NetworkEdge, NetworkNode } from './network.ts';

interface Gathering {
  readonly id: string;
  readonly kind: 'stance' | 'relation';
  readonly ends: readonly [string, string];
  readonly stance: Stance;
  /** Each once: a statement's edges are gathered one after the other. */
  readonly statements: StatementId[];
  readonly issues: Set<IssueId>;
  /** Directions that were told: `forward` is first end to second. */
  forward: boolean;
  backward: boolean;
  mutual: boolean;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * `statements` are those of `workspace` that the picture shall show. Statements that point to entities or issues which
 * the workspace does not have, and relations of an actor with itself, are left out.
 */
export function buildNetwork(workspace: Workspace, statements: readonly Statement[]): Network {
  const entities = new Map<string, Entity>(workspace.entities.map((entity) => [entity.id, entity]));
  const issues = new Map<string, Issue>(workspace.issues.map((issue) => [issue.id, issue]));
  const texts = new Map<string, string>(workspace.documents.map((document) => [document.id, document.text]));
  const gatherings: Gathering[] = [];
  // By kind and stance, then by either end: an id is put together once an edge, not once a statement.
  const byEnds: Record<string, Map<string, Map<string, Gathering>>> = {};
  const statementsOf = new Map<string, { count: number; last: StatementId }>();

  const gather = (
    kind: Gathering['kind'],
    ends: readonly [string, string],
    statement: Statement,
    direction: 'forward' | 'backward' | 'mutual',
  ): void => {
    const ofFirst = ((byEnds[`${kind}:${statement.stance}`] ??= new Map()).get(ends[0]) ?? new Map()) as Map<
      string,
      Gathering
    >;
    if (ofFirst.size === 0) byEnds[`${kind}:${statement.stance}`]!.set(ends[0], ofFirst);
    let gathering = ofFirst.get(ends[1]);
    if (!gathering) {
      gathering = {
        id: `${kind}:${statement.stance}:${ends[0]}${kind === 'stance' ? '>' : '~'}${ends[1]}`,
        kind,
        ends,
        stance: statement.stance,
        statements: [],
        issues: new Set(),
        forward: false,
        backward: false,
        mutual: false,
      };
      ofFirst.set(ends[1], gathering);
      gatherings.push(gathering);
    }
    if (gathering.statements.at(-1) !== statement.id) gathering.statements.push(statement.id);
    if (statement.issue !== null && issues.has(statement.issue)) gathering.issues.add(statement.issue);
    gathering[direction] = true;
    for (const end of ends) {
      const known = statementsOf.get(end);
      if (!known) statementsOf.set(end, { count: 1, last: statement.id });
      else if (known.last !== statement.id) {
        known.count += 1;
        known.last = statement.id;
      }
    }
  };

  for (const statement of statements) {
    const holders = statement.holders.filter((id) => entities.has(id));
    if (statement.counterparts.length === 0) {
      if (statement.issue === null || !issues.has(statement.issue)) continue;
      for (const holder of holders) gather('stance', [holder, statement.issue], statement, 'forward');
      continue;
    }
    const mutual = isMutual(statement, texts.get(statement.document) ?? '');
    for (const holder of holders) {
      for (const counterpart of statement.counterparts) {
        if (holder === counterpart || !entities.has(counterpart)) continue;
        const inOrder = holder < counterpart;
        gather(
          'relation',
          inOrder ? [holder, counterpart] : [counterpart, holder],
          statement,
          mutual ? 'mutual' : inOrder ? 'forward' : 'backward',
        );
      }
    }
  }

  const edges: NetworkEdge[] = [];
  for (const gathering of gatherings) {
    const turned = gathering.backward && !gathering.forward && !gathering.mutual;
    const [source, target] = turned ? [gathering.ends[1], gathering.ends[0]] : gathering.ends;
    edges.push({
      id: gathering.id,
      kind: gathering.kind,
      source,
      target,
      stance: gathering.stance,
      directed:
        gathering.kind === 'relation' && !gathering.mutual && gathering.forward !== gathering.backward,
      weight: gathering.statements.length,
      statements: gathering.statements,
      issues: [...gathering.issues],
      issueLabels: [...gathering.issues].map((id) => issues.get(id)?.label ?? id),
    });
  }

  const nodes = new Map<string, NetworkNode>();
  for (const [id, taking] of statementsOf) {
    const entity = entities.get(id);
    const issue = issues.get(id);
    if (entity)
      nodes.set(id, {
        id,
        kind: entity.type,
        label: entity.name,
        country: entity.country,
        statements: taking.count,
      });
    else if (issue)
      nodes.set(id, {
        id,
        kind: 'issue',
        label: issue.label,
        country: issue.country,
        statements: taking.count,
      });
  }

  for (const member of [...nodes.values()]) {
    if (member.country === null || (member.kind !== 'person' && member.kind !== 'organization')) continue;
    const country = `country:${member.country}`;
    if (!nodes.has(country))
      nodes.set(country, {
        id: country,
        kind: 'country',
        label: entities.get(country)?.name ?? countryLabel(member.country),
        country: member.country,
        statements: 0,
      });
    edges.push({
      id: `affiliation:${member.id}>${country}`,
      kind: 'affiliation',
      source: member.id,
      target: country,
      stance: null,
      directed: false,
      weight: 0,
      statements: [],
      issues: [],
      issueLabels: [],
    });
  }

  return { nodes: [...nodes.values()].sort(byId), edges: edges.sort(byId) };
}
