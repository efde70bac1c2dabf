// Everything that is open, as plain data: what is saved, exported and sent between worker and page.

import type { Correction } from './correction.ts';
import type { Document } from './document.ts';
import type { Entity } from './entity.ts';
import type { Issue } from './issue.ts';
import type { Quotation } from './quotation.ts';
import type { Statement } from './statement.ts';

export const WORKSPACE_FORMAT = 'entente-workspace';
export const WORKSPACE_VERSION = 2;

export interface Workspace {
  readonly format: typeof WORKSPACE_FORMAT;
  readonly version: typeof WORKSPACE_VERSION;
  readonly title: string;
  readonly documents: readonly Document[];
  readonly entities: readonly Entity[];
  readonly issues: readonly Issue[];
  readonly statements: readonly Statement[];
  readonly quotations: readonly Quotation[];
  /** In the order of making. `documents` to `quotations` are as they were read; `applyCorrections` gives what holds. */
  readonly corrections: readonly Correction[];
}
