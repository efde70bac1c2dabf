// What is open and how it is filtered and drawn, to the words that every exported picture and file says about itself.

import type { Workspace } from '#lib/model/workspace.ts';
import { counted } from '#lib/network/count-words.ts';
import type { Network } from '#lib/network/network.ts';
import type { Clause } from '#lib/selection/clause.ts';
import { describeClause, describeDay } from '#lib/selection/describe-clause.ts';

export interface Captions {
  readonly title: string;
  /** Each active filter in words: "Iran or Ukraine". Empty where nothing is filtered. */
  readonly filters: readonly string[];
  /** "14 May 2019", or null where no date is known. */
  readonly dates: string | null;
  /** "9 of 21 statements, 12 actors, 5 issues". */
  readonly counts: string;
  /** Publishers or addresses; null where none is known. */
  readonly source: string | null;
  /** How it is drawn: "Larger nodes take part in more statements; wider lines rest on more." */
  readonly settings: string;
}

export interface Captioned {
  readonly workspace: Workspace;
  /** What is drawn of the statements. */
  readonly network: Network;
  /** The filters that are on. */
  readonly clauses: readonly Clause[];
  /** How many statements they leave. */
  readonly statements: number;
  /** Words for what the legend has switched off: "issue", "belongs to". */
  readonly hidden: readonly string[];
}

const COMPUTED =
  'Dotted and fine lines are computed from stances that two actors share or oppose; no text says them.';
const SIZES = 'Larger nodes take part in more statements; wider lines rest on more.';

export function captionsOf({ workspace, network, clauses, statements, hidden }: Captioned): Captions {
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
      statements === total ? counted(total, 'statement') : `${statements} of ${counted(total, 'statement')}`,
      counted(network.nodes.length - issues, 'actor'),
      counted(issues, 'issue'),
    ].join(', '),
    source: sources.size ? [...sources].join(', ') : null,
    settings: [
      SIZES,
      network.edges.some(({ kind }) => kind === 'derived') ? COMPUTED : null,
      hidden.length ? `Hidden: ${hidden.join(', ')}.` : null,
    ]
      .filter((words) => words !== null)
      .join(' '),
  };
}

/** The captions as sentences, for the place where a file format keeps its description. */
export function captionSentences({ title, filters, dates, counts, source, settings }: Captions): string[] {
  return [
    asSentence(title),
    `${counts}.`,
    filters.length ? `Filtered: ${filters.join(' · ')}.` : 'Nothing is filtered out.',
    ...(source ? [`Source: ${source}${dates ? `, ${dates}` : ''}.`] : dates ? [`Dated ${dates}.`] : []),
    settings,
    'Made with Entente.',
  ];
}

/** A title with a full stop, unless it ends in a sign of its own. */
export function asSentence(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}.`;
}
