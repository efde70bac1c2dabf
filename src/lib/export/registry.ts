// The exports that are text, so that menus draw themselves. Pictures need a canvas and are made in src/lib/view/graph.

import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { buildNetwork } from '#lib/network/build-network.ts';
import { writeGraphJson } from './graph-json.ts';
import { writeStatementsCsv } from './statements-csv.ts';
import { writeWorkspace } from './workspace-json.ts';

export interface Export {
  /** Also the `kind` in the file's name. */
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly mime: string;
  /** `statements` are those that the filters leave; the workspace is always written whole. */
  run(workspace: Workspace, statements: readonly Statement[]): string;
}

/** Without it spreadsheet programs take UTF-8 for an older encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

export const EXPORTS: readonly Export[] = [
  {
    id: 'workspace',
    label: 'Workspace (JSON, opens again)',
    extension: 'json',
    mime: 'application/json',
    run: (workspace) => writeWorkspace(workspace),
  },
  {
    id: 'statements',
    label: 'Statements (CSV)',
    extension: 'csv',
    mime: 'text/csv;charset=utf-8',
    run: (workspace, statements) => BYTE_ORDER_MARK + writeStatementsCsv(workspace, statements),
  },
  {
    id: 'graph',
    label: 'Graph (JSON)',
    extension: 'json',
    mime: 'application/json',
    run: (workspace, statements) => writeGraphJson(buildNetwork(workspace, statements)),
  },
];
