// What `entente extract` can write. Each form is loaded when it is asked for.

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
    id: 'graph.json',
    label: 'nodes and edges',
    async run({ workspace }) {
      const { writeGraphJson } = await import('#lib/export/graph-json.ts');
      const { buildNetwork } = await import('#lib/network/build-network.ts');
      return writeGraphJson(buildNetwork(workspace, workspace.statements));
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
