// Bytes of a graph file to a graph in columns.

import { readGexf } from './gexf.ts';
import { GraphBuilder } from './graph-builder.ts';
import { readGraphml } from './graphml.ts';
import type { ImportedGraph } from './imported-graph.ts';
import { XmlStream } from './xml-stream.ts';

export interface GraphReader {
  /** Throws the Failures `graph-unreadable` and `graph-with-dtd`. */
  read(chunk: Uint8Array): void;
  finish(): ImportedGraph;
}

export function createGraphReader(format: 'gexf' | 'graphml', title: string): GraphReader {
  const builder = new GraphBuilder(title);
  const stream = new XmlStream(format === 'gexf' ? readGexf(builder) : readGraphml(builder));
  return {
    read: (chunk) => stream.write(chunk),
    finish() {
      stream.end();
      return builder.finish();
    },
  };
}
