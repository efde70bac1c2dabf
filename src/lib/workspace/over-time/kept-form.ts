// What is open on the page over time to the bytes that it is kept as, and back; in the worker that holds it. Its id is made
// of its content, so that the same file, read in the same way elsewhere, opens the same link.

import { packGraph, unpackGraph } from '#lib/export/packed-graph.ts';
import { packTable, unpackTable } from '#lib/export/packed-table.ts';
import { Failure } from '#lib/model/failure.ts';
import { sizeWords } from '../size-words.ts';
import type { OpenedGraph, PackedTable } from './table-service.ts';
import type { OwnTable } from './own-source.ts';

/** A larger table stays open, but is not kept. */
const MOST_KEPT_BYTES = 192_000_000;
/** Work for so long, then let other questions be answered. */
const SLICE_MS = 12;

export type Held =
  | { readonly kind: 'table'; readonly own: OwnTable }
  | { readonly kind: 'graph'; readonly opened: OpenedGraph };

/** In slices between which other questions are answered; rejects with `table-too-large-to-keep`. */
export async function packHeld(held: Held): Promise<PackedTable> {
  const title = held.kind === 'table' ? held.own.title : held.opened.title;
  const pieces =
    held.kind === 'table'
      ? await packTable(held.own, { mostBytes: MOST_KEPT_BYTES, breathe: breatheInSlices() })
      : packGraph(held.opened.graph);
  const body = new Blob(pieces);
  if (body.size > MOST_KEPT_BYTES)
    throw new Failure(
      'table-too-large-to-keep',
      `it takes ${sizeWords(body.size)}, and at most ${sizeWords(MOST_KEPT_BYTES)} are kept`,
    );
  return {
    id: idOf(title, pieces),
    kind: held.kind,
    title,
    rows: held.kind === 'table' ? held.own.table.rows : held.opened.graph.sources.length,
    body,
  };
}

function breatheInSlices(): () => Promise<void> | void {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) return;
    return new Promise((resolve) =>
      setTimeout(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}

/** Throws `table-damaged`. */
export async function unpackHeld({ kind, title, body }: Omit<PackedTable, 'id' | 'rows'>): Promise<Held> {
  const buffer = await body.arrayBuffer();
  return kind === 'table'
    ? { kind, own: { title, ...unpackTable(buffer) } }
    : { kind, opened: { title, graph: unpackGraph(buffer) } };
}

function idOf(title: string, pieces: readonly Uint8Array<ArrayBuffer>[]): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const short = (words ?? ['table']).slice(0, 4).map((word) => word.slice(0, 16));
  return [...short, hashOf(pieces)].join('-');
}

/** FNV-1a over words of 32 bits, twice from different beginnings: 64 bits, in base 36. Pieces are of whole words. */
function hashOf(pieces: readonly Uint8Array<ArrayBuffer>[]): string {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (const piece of pieces) {
    const { buffer, byteOffset, length } = piece.byteOffset % 4 ? piece.slice() : piece;
    for (const word of new Uint32Array(buffer, byteOffset, length >> 2)) {
      one = Math.imul(one ^ word, 0x01000193);
      two = Math.imul(two ^ ((word >>> 16) | (word << 16)), 0x01000193);
      one ^= one >>> 15;
    }
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}
