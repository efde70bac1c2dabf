// A person's own table as a source. Its issues are what the table's column of issues says.

import type { KeptTable } from '#lib/export/packed-table.ts';
import type { StatementTable } from '#lib/network/table/statement-table.ts';
import type { NetworkSettings } from '#lib/selection/over-time/network-view.ts';
import type { IssueWords, TableSource } from './table-source.ts';

export interface OwnTable extends KeptTable {
  readonly title: string;
}

export class OwnSource implements TableSource {
  readonly kind = 'own';
  readonly title: string;
  readonly statements: number;
  readonly issues: TableSource['issues'];
  readonly #own: OwnTable;

  constructor(own: OwnTable) {
    this.#own = own;
    this.title = own.title;
    this.statements = own.table.rows;
    const { labels, codes } = own.table.issues;
    const counts = new Uint32Array(labels.length);
    for (const code of codes) counts[code]!++;
    this.issues = labels
      .map((label, code) => ({ label, text: own.issueTexts?.[code] ?? null, count: counts[code]! }))
      .sort((x, y) => y.count - x.count || (x.label < y.label ? -1 : 1));
  }

  tableOf(): StatementTable {
    return this.#own.table;
  }

  filterOf({ issues }: NetworkSettings): Uint8Array | null {
    const chosen = new Set(issues);
    const filter = Uint8Array.from(this.#own.table.issues.labels, (label) => (chosen.has(label) ? 1 : 0));
    return filter.includes(1) ? filter : null;
  }

  topicsOf(): readonly string[] {
    return [];
  }

  wordsOf(_settings: NetworkSettings, issues: readonly number[]): Promise<readonly IssueWords[]> {
    const { table, issueTexts } = this.#own;
    const { labels } = table.issues;
    return Promise.resolve(
      issues.map((code) => {
        const text = issueTexts?.[code] ?? null;
        return text === null
          ? { title: labels[code]!, detail: null }
          : { title: text, detail: `No. ${labels[code]!}` };
      }),
    );
  }

  quoteOf(row: number): string | null {
    return this.#own.quoteOf?.(this.#own.table.origins[row]!) ?? null;
  }
}
