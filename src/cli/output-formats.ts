// What `entente extract` can write. Each form is loaded when it is asked for.

import type { ExportInput } from '#lib/export/export-input.ts';
import type { Extraction } from '#lib/extract/engine.ts';
import type { Workspace } from '#lib/model/workspace.ts';

/** What was extracted: each document's own part, and all merged. */
export interface Result {
  readonly extractions: readonly Extraction[];
  readonly workspace: Workspace;
}

export interface OutputFormat {
  readonly id: string;
  readonly label: string;
  run(result: Result): Promise<string>;
}

export const OUTPUT_FORMATS: readonly OutputFormat[] = [
  {
    id: 'workspace.json',
    label: 'everything; opens again in the page (default)',
    async run({ workspace }) {
      const { writeWorkspace } = await import('#lib/export/workspace-json.ts');
      return writeWorkspace(workspace);
    },
  },
  {
    id: 'statements.csv',
    label: 'one row a statement, with its evidence',
    async run({ workspace }) {
      const { writeStatementsCsv } = await import('#lib/export/statements-csv.ts');
      return writeStatementsCsv(workspace, workspace.statements);
    },
  },
  {
    id: 'statements-dna.csv',
    label: 'the event list of Discourse Network Analyzer, for R',
    async run({ workspace }) {
      const { writeDnaCsv } = await import('#lib/export/dna-csv.ts');
      return writeDnaCsv(workspace, workspace.statements);
    },
  },
  {
    id: 'graph.json',
    label: 'nodes and edges',
    async run({ workspace }) {
      const { writeGraphJson } = await import('#lib/export/graph-json.ts');
      return writeGraphJson((await undrawn(workspace)).network);
    },
  },
  {
    id: 'graph.gexf',
    label: 'nodes and edges with their days, for Gephi',
    async run({ workspace }) {
      const { writeGexf } = await import('#lib/export/gexf.ts');
      return writeGexf(await undrawn(workspace), { overTime: true });
    },
  },
  {
    id: 'graph.graphml',
    label: 'nodes and edges for yEd, visone, igraph, networkx',
    async run({ workspace }) {
      const { writeGraphml } = await import('#lib/export/graphml.ts');
      return writeGraphml(await undrawn(workspace));
    },
  },
  {
    id: 'jsonl',
    label: 'one line a document, the form of --jsonl; id is the document’s',
    async run({ extractions }) {
      const { toContractLine } = await import('#lib/extract/jsonl-contract.ts');
      return extractions
        .map(
          (extraction) =>
            JSON.stringify({ id: extraction.document.id, ...toContractLine(extraction) }) + '\n',
        )
        .join('');
    },
  },
];

/** Everything in a workspace, as an export takes it; nothing is filtered and nothing drawn. */
async function undrawn(workspace: Workspace): Promise<ExportInput> {
  const { buildNetwork } = await import('#lib/network/build-network.ts');
  const { captionsOf } = await import('#lib/export/captions.ts');
  const { statements } = workspace;
  const network = buildNetwork(workspace, statements);
  return {
    read: workspace,
    workspace,
    statements,
    network,
    captions: captionsOf({ workspace, network, clauses: [], statements: statements.length, hidden: [] }),
    look: null,
  };
}
