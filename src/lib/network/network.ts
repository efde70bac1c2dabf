// What the graph shows, as plain data: nodes for actors and issues, edges for what statements say about them.
// A stance edge leads from an actor to an issue, a relation edge joins two actors, an affiliation edge leads from a
// person or an organization to its country. Every stance and relation edge rests on the statements that it lists.

import type { IssueId } from '#lib/model/issue.ts';
import type { Stance, StatementId } from '#lib/model/statement.ts';

export type NodeKind = 'person' | 'organization' | 'country' | 'place' | 'other' | 'issue';

export interface NetworkNode {
  /** The entity's or issue's id. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** ISO 3166-1 alpha-3 of the country that it is, belongs to or is about. */
  readonly country: string | null;
  /** Number of statements in which it takes part; 0 for a country that is here only because someone belongs to it. */
  readonly statements: number;
}

/** `derived` is computed from stances that two actors share or oppose; all others but affiliations are told. */
export type EdgeKind = 'stance' | 'relation' | 'derived' | 'affiliation';

export interface NetworkEdge {
  /**
   * Made from the kind, the stance and the two ends, so that it stays the same whatever is filtered:
   * `stance:agree:person:x>topic:y`, `relation:disagree:country:a~country:b` and
   * `derived:agree:person:x~person:z` (ends in order), `affiliation:person:x>country:A`.
   */
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  /** Null for an affiliation. */
  readonly stance: Stance | null;
  /** A relation that all its statements tell in one direction, source to target; drawn with an arrow. */
  readonly directed: boolean;
  /** Number of statements; 0 for an affiliation; what was computed, normalized or not, for a derived edge. */
  readonly weight: number;
  readonly statements: readonly StatementId[];
  /** What the statements are about, each once, in order of first appearance. */
  readonly issues: readonly IssueId[];
  /** The issues' labels, in the same order: "Ukraine", "Iran". */
  readonly issueLabels: readonly string[];
}

/** Nodes sorted by id, edges sorted by id: the same statements always give the same network. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}
