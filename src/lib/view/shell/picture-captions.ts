// What is open and how it is filtered, to the words that stand on an exported picture.

import type { Workspace } from '#lib/model/workspace.ts';
import type { Network } from '#lib/network/network.ts';
import type { Clause } from '#lib/selection/clause.ts';
import { describeClause, describeDay } from '#lib/selection/describe-clause.ts';

export interface PictureCaptions {
  readonly title: string;
  readonly filters: readonly string[];
  readonly dates: string | null;
  readonly counts: string;
  readonly source: string | null;
}

/** `statements` is how many the filters leave; `network` is what is drawn of them. */
export function pictureCaptions(
  workspace: Workspace,
  network: Network,
  clauses: readonly Clause[],
  statements: number,
): PictureCaptions {
  const days = workspace.documents.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const sources = new Set(workspace.documents.flatMap(({ publisher, url }) => publisher ?? url ?? []));
  const issues = network.nodes.filter(({ kind }) => kind === 'issue').length;
  const total = workspace.statements.length;
  return {
    title: workspace.title,
    filters: clauses.map((clause) => describeClause(clause, workspace)),
    dates:
      first && last
        ? first === last
          ? describeDay(first)
          : `${describeDay(first)} – ${describeDay(last)}`
        : null,
    counts: [
      statements === total ? count(total, 'statement') : `${statements} of ${count(total, 'statement')}`,
      count(network.nodes.length - issues, 'actor'),
      count(issues, 'issue'),
    ].join(', '),
    source: sources.size ? [...sources].join(', ') : null,
  };
}

function count(many: number, word: string): string {
  return `${many} ${word}${many === 1 ? '' : 's'}`;
}
