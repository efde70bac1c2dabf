// What is open on the page over time to the bytes that it is kept as, and back; in the worker that holds it. Its id is made
// of its content, so that the same file, read in the same way elsewhere, opens the same link.

import { packGraph, unpackGraph } from '#lib/export/packed-graph.ts';
import { packTable, unpackTable } from '#lib/export/packed-table.ts';
import { Failure } from '#lib/model/failure.ts';
import { sizeWords } from '../size-words.ts';
import type { OpenedGraph, PackedTable } from './table-service.ts';
import type { OwnTable } from './own-source.ts';

/** A larger table stays open, but is not kept. */
const MOST_KEPT_BYTES = 64_000_000;

export type Held =
  | { readonly kind: 'table'; readonly own: OwnTable }
  | { readonly kind: 'graph'; readonly opened: OpenedGraph };

/** Throws `table-too-large-to-keep`. */
export function packHeld(held: Held): PackedTable {
  const title = held.kind === 'table' ? held.own.title : held.opened.title;
  const bytes = held.kind === 'table' ? packTable(held.own, MOST_KEPT_BYTES) : packGraph(held.opened.graph);
  if (bytes.length > MOST_KEPT_BYTES)
    throw new Failure(
      'table-too-large-to-keep',
      `it takes ${sizeWords(bytes.length)}, and at most ${sizeWords(MOST_KEPT_BYTES)} are kept`,
    );
  return {
    id: idOf(title, bytes),
    kind: held.kind,
    title,
    rows: held.kind === 'table' ? held.own.table.rows : held.opened.graph.sources.length,
    body: new Blob([bytes]),
  };
}

/** Throws `table-damaged`. */
export async function unpackHeld({ kind, title, body }: Omit<PackedTable, 'id' | 'rows'>): Promise<Held> {
  const buffer = await body.arrayBuffer();
  return kind === 'table'
    ? { kind, own: { title, ...unpackTable(buffer) } }
    : { kind, opened: { title, graph: unpackGraph(buffer) } };
}

function idOf(title: string, bytes: Uint8Array<ArrayBuffer>): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const short = (words ?? ['table']).slice(0, 4).map((word) => word.slice(0, 16));
  return [...short, hashOf(bytes)].join('-');
}

/** FNV-1a over words of 32 bits, twice from different beginnings: 64 bits, in base 36. */
function hashOf(bytes: Uint8Array<ArrayBuffer>): string {
  const words = new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (const word of words) {
    one = Math.imul(one ^ word, 0x01000193);
    two = Math.imul(two ^ ((word >>> 16) | (word << 16)), 0x01000193);
    one ^= one >>> 15;
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}
