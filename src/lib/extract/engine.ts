// Runs the stages over one document. Plain TypeScript: the same in a browser's worker and in Node.

import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Quotation } from '#lib/model/quotation.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { GivenMention } from './stage.ts';

/** What one document yields. Ids of entities and issues are canonical, so results of several documents can be merged. */
export interface Extraction {
  readonly document: Document;
  readonly entities: readonly Entity[];
  readonly issues: readonly Issue[];
  readonly statements: readonly Statement[];
  readonly quotations: readonly Quotation[];
}

export interface ExtractOptions {
  readonly given?: readonly GivenMention[];
  /** Called after each paragraph's share of the work; `done` and `total` are in UTF-16 code units. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Engine {
  extract(document: Document, options?: ExtractOptions): Extraction;
}
