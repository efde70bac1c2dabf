// An opened file to what a person is shown before it is read: what it is, its columns with their values, its first rows, and
// what the columns most probably mean. Plain data, so that a worker can send it.

import { describeColumn } from '#lib/intake/tables/describe-column.ts';
import type { TableColumn } from '#lib/intake/tables/describe-column.ts';
import { guessMapping } from '#lib/intake/tables/guess-mapping.ts';
import type { SampleRecord } from '#lib/intake/tables/sample-records.ts';
import type { GuessedMapping, TextForm } from '#lib/intake/tables/table-mapping.ts';
import type { OpenedFile } from './open-file.ts';
import type { TableChoice } from './table-source.ts';

export interface TablePreview extends GuessedMapping {
  readonly kind: 'table' | 'database';
  /** From the file's name. */
  readonly title: string;
  /** Null where the table is a database's. */
  readonly form: TextForm | null;
  /** The tables of a database, and which of them this is. */
  readonly choices: readonly TableChoice[];
  readonly chosen: string | null;
  /** As TableSource has it. */
  readonly isLogged: boolean;
  readonly columns: readonly TableColumn[];
  /** The first ones. */
  readonly rows: readonly SampleRecord[];
}

export interface GraphPreview {
  readonly kind: 'graph';
  readonly title: string;
  readonly format: 'gexf' | 'graphml';
}

export type FilePreview = TablePreview | GraphPreview;

const ROWS_SHOWN = 50;
const MOST_CHARACTERS = 300;

export function previewFile(opened: OpenedFile, name: string): FilePreview {
  const title = titleOf(name);
  if (opened.kind === 'graph') return { kind: 'graph', title, format: opened.format };
  const { header, sample, form, choices, chosen, isLogged } = opened.source;
  const columns = header.map((column, at) =>
    describeColumn(
      column,
      sample.map(({ cells }) => cells[at] ?? ''),
    ),
  );
  return {
    kind: opened.kind,
    title,
    form,
    choices,
    chosen,
    isLogged,
    columns,
    rows: sample.slice(0, ROWS_SHOWN).map(({ cells, line }) => ({ line, cells: cells.map(shortened) })),
    ...guessMapping(columns),
  };
}

function shortened(cell: string): string {
  return cell.length > MOST_CHARACTERS ? `${cell.slice(0, MOST_CHARACTERS)} …` : cell;
}

/** "un_votes.csv" as "un votes". */
function titleOf(name: string): string {
  const words = name.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/_+/g, ' ');
  return words.trim() || 'Table';
}
