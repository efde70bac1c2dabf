// What the page over time shows, for those that take it along: whoever draws it says here what it is.

import { getContext, setContext } from 'svelte';
import type { Captions } from '#lib/export/captions.ts';
import type { ColumnGraph } from '#lib/network/column-graph.ts';
import type { NodeKey } from '#lib/view/large-graph/compose-large-picture.ts';
import type { LargeGraphPick, LargeScene } from '#lib/view/large-graph/large-scene.ts';

export interface ShownNetwork {
  readonly graph: ColumnGraph;
  /** Per edge; 0 where it is not there now. */
  readonly values: Float32Array;
  /** Null where all nodes are there. */
  readonly present: Uint8Array | null;
  /** Null while nobody has found any. */
  readonly positions: Float32Array | null;
  readonly groups: Int32Array | null;
  readonly picked: LargeGraphPick | null;
  readonly kindOf: ((node: number) => string) | null;
  /** See column-graph-file.ts. */
  readonly statementsOf: ((node: number) => number | null) | null;
  readonly keys: readonly NodeKey[];
  readonly captions: Captions;
  /** As it lies on the page; null where a table is shown instead, or nothing is drawn yet. */
  scene(): LargeScene | null;
}

export interface Shown {
  /** Null while there is none. */
  ask: (() => ShownNetwork | null) | null;
}

const KEY = Symbol('shown network');

export function setShown(): Shown {
  const shown: Shown = { ask: null };
  setContext(KEY, shown);
  return shown;
}

export function getShown(): Shown {
  return getContext<Shown>(KEY);
}
