// The exports that are text, in groups, so that the menu draws itself; each is loaded when it is asked for. Pictures need
// a browser to measure text and are made in src/lib/view/graph, the web page in src/lib/view/export.

import { Failure } from '#lib/model/failure.ts';
import { BYTE_ORDER_MARK } from './csv.ts';
import type { ExportInput } from './export-input.ts';

export const EXPORT_GROUPS = [
  { id: 'own', label: 'To open here again' },
  { id: 'graph', label: 'For network programs' },
  { id: 'table', label: 'For spreadsheets and statistics' },
] as const;

export interface Export {
  readonly id: string;
  readonly group: (typeof EXPORT_GROUPS)[number]['id'];
  readonly label: string;
  /** One line: what it holds and what opens it. */
  readonly about: string;
  /** The last words of the file's name. */
  readonly kind: string;
  readonly extension: string;
  readonly mime: string;
  /** Written whole, whatever the filters leave. */
  readonly whole?: true;
  write(input: ExportInput): Promise<string>;
}

const CSV = { extension: 'csv', mime: 'text/csv;charset=utf-8' } as const;

export const EXPORTS: readonly Export[] = [
  {
    id: 'workspace',
    group: 'own',
    label: 'Workspace',
    about: 'JSON. All of it; drop it on this page to go on.',
    kind: 'workspace',
    extension: 'json',
    mime: 'application/json',
    whole: true,
    write: async ({ read }) => (await import('./workspace-json.ts')).writeWorkspace(read),
  },
  {
    id: 'gexf',
    group: 'graph',
    label: 'Graph for Gephi',
    about: 'GEXF, with colours, places, weights and quotes.',
    kind: 'graph',
    extension: 'gexf',
    mime: 'application/gexf+xml',
    write: async (input) => (await import('./gexf.ts')).writeGexf(input, { overTime: false }),
  },
  {
    id: 'gexf-over-time',
    group: 'graph',
    label: 'Graph over time',
    about: 'GEXF, with days for Gephi’s timeline to play.',
    kind: 'graph-over-time',
    extension: 'gexf',
    mime: 'application/gexf+xml',
    write: async (input) => (await import('./gexf.ts')).writeGexf(input, { overTime: true }),
  },
  {
    id: 'graphml',
    group: 'graph',
    label: 'GraphML',
    about: 'For Cytoscape, yEd, visone, igraph, networkx.',
    kind: 'graph',
    extension: 'graphml',
    mime: 'application/graphml+xml',
    write: async (input) => (await import('./graphml.ts')).writeGraphml(input),
  },
  {
    id: 'graph',
    group: 'graph',
    label: 'Graph as JSON',
    about: 'Two lists, nodes and edges, for scripts.',
    kind: 'graph',
    extension: 'json',
    mime: 'application/json',
    write: async ({ network, captions }) =>
      (await import('./graph-json.ts')).writeGraphJson(network, captions),
  },
  {
    id: 'statements',
    group: 'table',
    label: 'Statements',
    about: 'CSV for Excel, R, Python; each with its quote.',
    kind: 'statements',
    ...CSV,
    write: async ({ workspace, statements }) =>
      BYTE_ORDER_MARK + (await import('./statements-csv.ts')).writeStatementsCsv(workspace, statements),
  },
  {
    id: 'nodes',
    group: 'table',
    label: 'Nodes',
    about: 'CSV. Actors and issues with their counts.',
    kind: 'nodes',
    ...CSV,
    write: async (input) => BYTE_ORDER_MARK + (await import('./nodes-csv.ts')).writeNodesCsv(input),
  },
  {
    id: 'edges',
    group: 'table',
    label: 'Edges',
    about: 'CSV. Ties with stance, weight and quotes.',
    kind: 'edges',
    ...CSV,
    write: async (input) => BYTE_ORDER_MARK + (await import('./edges-csv.ts')).writeEdgesCsv(input),
  },
  {
    id: 'dna',
    group: 'table',
    label: 'Discourse Network Analyzer',
    about: 'CSV in the columns of DNA’s event list, for R.',
    kind: 'statements-dna',
    ...CSV,
    write: async ({ workspace, statements }) =>
      (await import('./dna-csv.ts')).writeDnaCsv(workspace, statements),
  },
];

/**
 * The file's text. Throws the Failure `nothing-to-export` where the filters leave no statement and the export is not
 * of the whole.
 */
export async function writeExport(chosen: Export, input: ExportInput): Promise<string> {
  if (!chosen.whole && input.statements.length === 0) throw new Failure('nothing-to-export');
  return chosen.write(input);
}
