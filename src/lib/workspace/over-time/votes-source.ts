// The votes of the United Nations General Assembly as a source. The descriptions of the roll calls are four times as large as
// the votes; they come only when somebody asks what a roll call was about.

import type { StatementTable } from '#lib/network/table/statement-table.ts';
import { tableOfTopics } from '#lib/network/votes/table-of-topics.ts';
import { rollCallsAbout, tableOfVotes } from '#lib/network/votes/table-of-votes.ts';
import type { Abstentions } from '#lib/network/votes/table-of-votes.ts';
import type { Votes } from '#lib/network/votes/votes-file.ts';
import type { NetworkSettings } from '#lib/selection/over-time/network-view.ts';
import type { IssueWords, TableSource } from './table-source.ts';

/** The columns of data/votes/un-roll-calls.json that are shown, in the votes' order. */
export interface RollCallWords {
  readonly unres: readonly string[];
  readonly short: readonly string[];
  readonly descr: readonly string[];
}

export class VotesSource implements TableSource {
  readonly title = 'Votes in the UN General Assembly, 1946–2019';
  readonly kind = 'votes';
  readonly statements: number;
  readonly issues: TableSource['issues'];
  readonly #votes: Votes;
  readonly #loadWords: () => Promise<RollCallWords>;
  readonly #tables = new Map<string, StatementTable>();
  #words: Promise<RollCallWords> | null = null;

  constructor(votes: Votes, loadWords: () => Promise<RollCallWords>) {
    this.#votes = votes;
    this.#loadWords = loadWords;
    this.statements = votes.cast.reduce((sum, vote) => sum + (vote > 0 ? 1 : 0), 0);
    this.issues = votes.topics
      .map((label) => ({ label, count: rollCallsAbout(votes, label)!.reduce((sum, is) => sum + is, 0) }))
      .sort((x, y) => y.count - x.count);
  }

  tableOf({ mode, abstentions }: NetworkSettings): StatementTable {
    return mode === 'actors' ? this.#votesAs(abstentions) : this.#topicsAs(abstentions);
  }

  #votesAs(abstentions: Abstentions): StatementTable {
    return this.#kept(abstentions, () => tableOfVotes(this.#votes, abstentions));
  }

  #topicsAs(abstentions: Abstentions): StatementTable {
    return this.#kept(`${abstentions} topics`, () => tableOfTopics(this.#votes, this.#votesAs(abstentions)));
  }

  #kept(key: string, make: () => StatementTable): StatementTable {
    const table = this.#tables.get(key) ?? make();
    this.#tables.set(key, table);
    return table;
  }

  filterOf({ mode, issues }: NetworkSettings): Uint8Array | null {
    const known = issues.filter((label) => this.#votes.topics.includes(label));
    if (!known.length) return null;
    if (mode === 'issues')
      return Uint8Array.from(this.#votes.topics, (topic) => (known.includes(topic) ? 1 : 0));
    const filter = new Uint8Array(this.#votes.rollCalls);
    for (const topic of known)
      for (const [rollCall, is] of rollCallsAbout(this.#votes, topic)!.entries())
        if (is) filter[rollCall] = 1;
    return filter;
  }

  topicsOf(rollCall: number): readonly string[] {
    return this.#votes.topics.filter((_, topic) => (this.#votes.topicsOf[rollCall]! >> topic) & 1);
  }

  async wordsOf({ mode }: NetworkSettings, issues: readonly number[]): Promise<readonly IssueWords[]> {
    if (mode === 'issues')
      return issues.map((topic) => ({ title: this.#votes.topics[topic]!, detail: null }));
    this.#words ??= this.#loadWords().catch((error: unknown) => {
      this.#words = null;
      throw error;
    });
    const words = await this.#words;
    return issues.map((rollCall) => {
      const [short, descr, unres] = [words.short[rollCall]!, words.descr[rollCall]!, words.unres[rollCall]!];
      const title = short || descr || unres || `Roll call ${this.#votes.numbers[rollCall]}`;
      const detail = [unres, descr].filter((part) => part && part !== title).join(' · ');
      return { title, detail: detail || null };
    });
  }

  quoteOf(): null {
    return null;
  }
}
