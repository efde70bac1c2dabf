// The first bytes of a file to what it holds: a table in text, a graph, a database. Names of files are not believed: a PDF
// called .csv is told as a PDF.

import { binaryKind, isBinary } from '#lib/intake/check-readable.ts';
import { decodeBytes } from '#lib/intake/decode-bytes.ts';
import { Failure } from '#lib/model/failure.ts';

export type FileKind = 'text' | 'gexf' | 'graphml' | 'sqlite';

/** Throws the Failures `table-empty` and `table-binary`. */
export function recogniseFile(head: Uint8Array): FileKind {
  if (head.length === 0) throw new Failure('table-empty');
  const binary = binaryKind(head);
  if (binary === 'SQLite') return 'sqlite';
  if (binary) throw new Failure('table-binary', `it is ${binary}`);
  const { text } = decodeBytes(head);
  if (!/\S/.test(text.replace(/^\ufeff/, ''))) throw new Failure('table-empty');
  if (isBinary(text)) throw new Failure('table-binary');
  const root =
    /^\ufeff?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<![^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:\w+:)?(\w+)/.exec(
      text,
    )?.[1];
  if (root?.toLowerCase() === 'gexf') return 'gexf';
  if (root?.toLowerCase() === 'graphml') return 'graphml';
  if (root && /^\ufeff?\s*</.test(text))
    throw new Failure('table-binary', `it is <${root}>, not GEXF or GraphML`);
  if (/^\ufeff?\s*(?:\[\s*[[{]|\{\s*")/.test(text)) throw new Failure('table-binary', 'it is JSON');
  return 'text';
}
