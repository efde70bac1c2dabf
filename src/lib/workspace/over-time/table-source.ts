// What a page over time is about: a table of coded statements with the words around it. The votes of the United Nations make
// one (votes-source.ts), and a person's own table another (own-source.ts).

import type { StatementTable } from '#lib/network/table/statement-table.ts';
import type { NetworkSettings } from '#lib/selection/over-time/network-view.ts';

export interface TableSource {
  readonly title: string;
  readonly kind: 'votes' | 'own';
  /** Of all kinds, abstentions too. */
  readonly statements: number;
  /** What the filter of issues offers, the most frequent first. */
  readonly issues: readonly IssueCount[];
  /** The table that these settings are derived from; the same object for the same settings. */
  tableOf(settings: NetworkSettings): StatementTable;
  /** 1 for every issue code of that table that counts; null for all. */
  filterOf(settings: NetworkSettings): Uint8Array | null;
  /** Topics that an issue code of the actors' table belongs to; none where the table knows none. */
  topicsOf(issue: number): readonly string[];
  /** Words for issue codes of that table, in the order asked. May load what is not there yet. */
  wordsOf(settings: NetworkSettings, issues: readonly number[]): Promise<readonly IssueWords[]>;
  /** What a row says, where the table keeps it. */
  quoteOf(row: number): string | null;
}

export interface IssueCount {
  readonly label: string;
  /** What it is in full, where the label is short. */
  readonly text?: string | null;
  /** Roll calls, or statements. */
  readonly count: number;
}

export interface IssueWords {
  readonly title: string;
  /** A longer description; null where there is none. */
  readonly detail: string | null;
}
