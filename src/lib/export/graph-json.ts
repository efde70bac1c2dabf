// A network as JSON that other graph tools and scripts read easily: two lists, nodes and edges, with the fields of
// src/lib/network/network.ts as they are, and what it is of and how it was filtered in words.

import type { Network } from '#lib/network/network.ts';
import type { Captions } from './captions.ts';

export const GRAPH_FORMAT = 'entente-graph';
export const GRAPH_VERSION = 1;

/** Indented JSON with a line end; `about` is left out where there are no captions. */
export function writeGraphJson({ nodes, edges }: Network, about?: Captions): string {
  const graph = { format: GRAPH_FORMAT, version: GRAPH_VERSION, about, nodes, edges };
  return `${JSON.stringify(graph, null, 2)}\n`;
}
