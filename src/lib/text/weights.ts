// The bytes of data/models/english.bin: "ENT1", the length of a JSON header (four bytes, low first), the header, then the
// tagger's and the parser's linear models. Written by scripts/train/train.ts; refuses anything else.

import type { LemmaTables } from './lemmatize.ts';
import { LinearModel } from './linear-model.ts';

const MAGIC = 'ENT1';

export interface WeightsHeader {
  /** "VBD AUX": the Penn tag, then the universal one. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lemmas: LemmaTables;
  readonly taggerBytes: number;
  readonly parserBytes: number;
}

export interface Weights extends WeightsHeader {
  readonly tagger: LinearModel;
  readonly parser: LinearModel;
}

/** Throws where the bytes are no weights. */
export function readWeights(bytes: Uint8Array): Weights {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('These bytes are not the weights of a parser.');
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const taggerAt = 8 + headerLength;
  const header = JSON.parse(decoder.decode(bytes.subarray(8, taggerAt))) as WeightsHeader;
  const parserAt = taggerAt + header.taggerBytes;
  if (bytes.length !== parserAt + header.parserBytes)
    throw new Error('The weights of the parser are cut short.');
  return {
    ...header,
    tagger: new LinearModel(bytes.subarray(taggerAt, parserAt)),
    parser: new LinearModel(bytes.subarray(parserAt)),
  };
}

/** The reverse of `readWeights`, from the two models' bytes. */
export function writeWeights(
  header: Pick<WeightsHeader, 'tags' | 'labels' | 'lemmas'>,
  tagger: Uint8Array,
  parser: Uint8Array,
): Uint8Array {
  const encoder = new TextEncoder();
  const full: WeightsHeader = { ...header, taggerBytes: tagger.length, parserBytes: parser.length };
  const head = encoder.encode(JSON.stringify(full));
  const bytes = new Uint8Array(8 + head.length + tagger.length + parser.length);
  bytes.set(encoder.encode(MAGIC));
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  bytes.set(tagger, 8 + head.length);
  bytes.set(parser, 8 + head.length + tagger.length);
  return bytes;
}
