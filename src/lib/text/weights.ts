// The bytes of data/models/english.bin: "ENT2", the length of a JSON header (four bytes, low first), the header, then the
// classes of words, and the tagger's and the parser's linear models. Written by scripts/train/train.ts; refuses anything else.

import type { LemmaTables } from './lemmatize.ts';
import { LinearModel } from './linear-model.ts';
import { WordClasses } from './word-classes.ts';

const MAGIC = 'ENT2';

export interface WeightsHeader {
  /** "VBD AUX": the Penn tag, then the universal one. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lemmas: LemmaTables;
  readonly classesBytes: number;
  readonly taggerBytes: number;
  readonly parserBytes: number;
}

export interface Weights extends WeightsHeader {
  readonly classes: WordClasses;
  readonly tagger: LinearModel;
  readonly parser: LinearModel;
}

/** Throws where the bytes are no weights. */
export function readWeights(bytes: Uint8Array): Weights {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('These bytes are not the weights of a parser.');
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const classesAt = 8 + headerLength;
  const header = JSON.parse(decoder.decode(bytes.subarray(8, classesAt))) as WeightsHeader;
  const taggerAt = classesAt + header.classesBytes;
  const parserAt = taggerAt + header.taggerBytes;
  if (bytes.length !== parserAt + header.parserBytes)
    throw new Error('The weights of the parser are cut short.');
  return {
    ...header,
    classes: new WordClasses(bytes.subarray(classesAt, taggerAt)),
    tagger: new LinearModel(bytes.subarray(taggerAt, parserAt)),
    parser: new LinearModel(bytes.subarray(parserAt)),
  };
}

/** The reverse of `readWeights`, from the bytes of the classes of words and of the two models. */
export function writeWeights(
  header: Pick<WeightsHeader, 'tags' | 'labels' | 'lemmas'>,
  classes: Uint8Array,
  tagger: Uint8Array,
  parser: Uint8Array,
): Uint8Array {
  const encoder = new TextEncoder();
  const full: WeightsHeader = {
    ...header,
    classesBytes: classes.length,
    taggerBytes: tagger.length,
    parserBytes: parser.length,
  };
  const head = encoder.encode(JSON.stringify(full));
  const start = new Uint8Array(8);
  start.set(encoder.encode(MAGIC));
  new DataView(start.buffer).setUint32(4, head.length, true);
  const parts = [start, head, classes, tagger, parser];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
