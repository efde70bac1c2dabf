// A document with the names that somebody marked in it: what the model of names is trained and measured on.

import type { LabelledName } from '../../../src/lib/extract/entities/label-names.ts';

export interface MarkedName {
  /** Offsets into the document's text. */
  readonly begin: number;
  readonly end: number;
  readonly type: LabelledName['type'];
}

export interface NamedDocument {
  readonly id: string;
  readonly text: string;
  readonly names: readonly MarkedName[];
}
