// A graph that was read as bytes that can be kept, in pieces, and back.

import { Failure } from '#lib/model/failure.ts';
import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { packColumns, unpackColumns } from './packed-columns.ts';

interface About {
  readonly isSigned: boolean;
  readonly ids: readonly string[];
  /** Null where all are as the ids. */
  readonly labels: readonly string[] | null;
}

export function packGraph(graph: ColumnGraph): Uint8Array<ArrayBuffer>[] {
  const { ids, labels, importance, positions, sources, targets, values, isSigned, directed } = graph;
  const isPlain = labels.every((label, node) => label === ids[node]);
  const about: About = { isSigned, ids, labels: isPlain ? null : labels };
  return packColumns(about, {
    sources,
    targets,
    values,
    ...(importance ? { importance } : {}),
    ...(positions ? { positions } : {}),
    ...(directed ? { directed } : {}),
  });
}

/** Throws `table-damaged` where it does not hold together. */
export function unpackGraph(buffer: ArrayBuffer): ColumnGraph {
  const { about, columns } = unpackColumns(buffer);
  const { isSigned, ids, labels } = about as About;
  const [sources, targets, values] = ['sources', 'targets', 'values'].map((name) => columns.get(name));
  const [importance, positions, directed] = ['importance', 'positions', 'directed'].map(
    (name) => columns.get(name) ?? null,
  );
  if (
    !(sources instanceof Uint32Array) ||
    !(targets instanceof Uint32Array) ||
    !(values instanceof Float32Array) ||
    sources.length !== values.length ||
    targets.length !== values.length ||
    [sources, targets].some((ends) => ends.some((end) => end >= ids.length))
  )
    throw new Failure('table-damaged', 'edges');
  return {
    ids,
    labels: labels ?? ids,
    importance: importance instanceof Float32Array ? importance : null,
    positions: positions instanceof Float32Array ? positions : null,
    sources,
    targets,
    values,
    isSigned,
    directed: directed instanceof Uint8Array ? directed : null,
  };
}
