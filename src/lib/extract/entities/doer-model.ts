// The bytes of data/models/doers.bin: "END1", the length of a JSON header (four bytes, low first), the header, then a linear
// model of one class. Written by scripts/train/doers; refuses anything else.

import { LinearModel } from '#lib/text/linear-model.ts';

const MAGIC = 'END1';
/** A linear model sums no more features than this. */
const MOST_KEYS = 255;

export interface DoerModelHeader {
  /** What one unit of the linear model's scores is worth, in natural logarithms of odds. */
  readonly unit: number;
}

export interface DoerModel {
  /** How likely the noun with these features is somebody who takes part, 0 to 1. */
  judge(keys: Int32Array): number;
}

/** Throws where the bytes are no such model. */
export function readDoerModel(bytes: Uint8Array): DoerModel {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('These bytes are not the weights of the model of doers.');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const { unit } = JSON.parse(decoder.decode(bytes.subarray(8, 8 + length))) as DoerModelHeader;
  const linear = new LinearModel(bytes.subarray(8 + length));
  const scores = new Float32Array(linear.classCount);
  return {
    judge(keys) {
      linear.score(keys, Math.min(keys.length, MOST_KEYS), scores);
      return 1 / (1 + Math.exp(-scores[0]! * unit));
    },
  };
}

export function writeDoerModel(header: DoerModelHeader, linear: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + head.length + linear.length);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  bytes.set(linear, 8 + head.length);
  return bytes;
}
