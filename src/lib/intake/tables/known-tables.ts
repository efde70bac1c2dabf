// Tables of known programs, told by their headers, with what each column means: the event list of Discourse Network
// Analyzer (leifeld/dna, Exporter.java, eventCSV) and the participants of a Polis conversation (compdemocracy/openData). The
// mapping is shown and can be changed as any other.

import { likenessOf } from './column-names.ts';
import type { TableColumn } from './describe-column.ts';
import { NO_COLUMNS } from './table-mapping.ts';
import type { GuessedMapping, Role, TableMapping } from './table-mapping.ts';

/** What every event list begins with, whatever the variables of its statement type are called. */
const DNA_FIXED = ['statement id', 'time', 'document id', 'document title', 'text'];
const POLIS_FIXED = ['participant', 'group-id', 'n-votes'];

export function knownTable(columns: readonly TableColumn[]): GuessedMapping | null {
  const names = columns.map(({ name }) => name.trim().toLowerCase().replaceAll('_', ' '));
  const at = (name: string): number | null => {
    const place = names.indexOf(name);
    return place < 0 ? null : place;
  };
  if (DNA_FIXED.every((name) => names.includes(name)))
    return { recognisedAs: 'Discourse Network Analyzer', mapping: eventList(columns, names, at) };
  if (POLIS_FIXED.every((name) => names.includes(name)))
    return { recognisedAs: 'Polis', mapping: participants(names, at) };
  return null;
}

function eventList(
  columns: readonly TableColumn[],
  names: readonly string[],
  at: (name: string) => number | null,
): TableMapping {
  const fixed = new Set([...DNA_FIXED, 'author', 'source', 'section', 'type', 'coder', 'start', 'stop']);
  /** A variable of the statement type: by its usual name, else by what it is most like. */
  const variable = (role: Role, usual: string): number | null => {
    const place = at(usual);
    if (place !== null) return place;
    const likeness = names.map((name, index) =>
      fixed.has(name) ? 0 : likenessOf(columns[index]!.name, role),
    );
    const best = Math.max(...likeness);
    return best > 0 ? likeness.indexOf(best) : null;
  };
  const date = at('time')!;
  return {
    columns: {
      actor: variable('actor', 'person'),
      organization: variable('organization', 'organization'),
      country: at('country'),
      issue: variable('issue', 'concept'),
      stance: variable('stance', 'agreement'),
      date,
      quote: at('text'),
      document: at('document title'),
      weight: null,
    },
    wide: null,
    stances: { kind: 'values', values: { 1: 1, 0: -1, true: 1, false: -1 } },
    dayFormat: columns[date]!.days?.format ?? 'ymd',
  };
}

/** One column for each comment, after those that count; 1 agrees, -1 disagrees, 0 passes, and empty is not seen. */
function participants(names: readonly string[], at: (name: string) => number | null): TableMapping {
  return {
    columns: { ...NO_COLUMNS, actor: at('participant') },
    wide: { are: 'issue', at: names.flatMap((name, place) => (/^\d+$/.test(name) ? [place] : [])) },
    stances: { kind: 'values', values: { '1': 1, '-1': -1, '0': null } },
    dayFormat: 'ymd',
  };
}
