// A graph of 50,000 nodes and 200,000 edges from a file, alone in a process: `gexf` or `graphml`. Prints time and memory.

import { readFileSync } from 'node:fs';
import { createGraphReader } from '#lib/network/imports/create-graph-reader.ts';
import { seededRandom } from '#lib/network/communities/seeded-random.ts';

const NODES = 50_000;
const EDGES = 200_000;
const CHUNK_BYTES = 2 ** 21;

function* gexf(): Generator<string> {
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected"><nodes>\n';
  for (let node = 0; node < NODES; node++)
    yield `<node id="n${node}" label="Node number ${node}"><viz:size value="${node % 9}"/><viz:position x="${node}" y="1"/></node>\n`;
  yield '</nodes><edges>\n';
  for (const [edge, source, target] of edges())
    yield `<edge id="${edge}" source="n${source}" target="n${target}" weight="${1 + (edge % 4)}"/>\n`;
  yield '</edges></graph></gexf>\n';
}

function* graphml(): Generator<string> {
  yield '<graphml><key id="l" for="node" attr.name="label"/><key id="w" for="edge" attr.name="weight"/><graph edgedefault="undirected">\n';
  for (let node = 0; node < NODES; node++)
    yield `<node id="n${node}"><data key="l">Node number ${node}</data></node>\n`;
  for (const [edge, source, target] of edges())
    yield `<edge id="e${edge}" source="n${source}" target="n${target}"><data key="w">${1 + (edge % 4)}</data></edge>\n`;
  yield '</graph></graphml>\n';
}

function* edges(): Generator<readonly [edge: number, source: number, target: number]> {
  const random = seededRandom(5);
  for (let edge = 0; edge < EDGES; edge++) {
    const source = Math.floor(random() * NODES);
    yield [edge, source, (source + 1 + Math.floor(random() * (NODES - 1))) % NODES];
  }
}

const format = process.argv[2] === 'gexf' ? 'gexf' : 'graphml';
const bytes = Buffer.from([...(format === 'gexf' ? gexf() : graphml())].join(''));
const reader = createGraphReader(format, 'large');
const startMs = performance.now();
for (let at = 0; at < bytes.length; at += CHUNK_BYTES) reader.read(bytes.subarray(at, at + CHUNK_BYTES));
const { graph } = reader.finish();
const ms = performance.now() - startMs;
if (graph.ids.length !== NODES || graph.sources.length !== EDGES) throw new Error('Something is missing.');
const mb = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024;
console.log(
  `  ${format.padEnd(8)} ${(bytes.length / 1e6).toFixed(1)} MB, ${NODES.toLocaleString('en')} nodes, ${EDGES.toLocaleString('en')} edges: ` +
    `${ms.toFixed(0)} ms, memory at most ${mb.toFixed(0)} MB with the file and its making`,
);
