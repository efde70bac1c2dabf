// A network as JSON that other graph tools and scripts read easily: two lists, nodes and edges, with the fields of
// src/lib/network/network.ts as they are.

import type { Network } from '#lib/network/network.ts';

export const GRAPH_FORMAT = 'entente-graph';
export const GRAPH_VERSION = 1;

/** Indented JSON with a line end. */
export function writeGraphJson({ nodes, edges }: Network): string {
  return `${JSON.stringify({ format: GRAPH_FORMAT, version: GRAPH_VERSION, nodes, edges }, null, 2)}\n`;
}
