// The bytes of data/models/coreference.bin: "ENC1", the length of a JSON header (four bytes, low first), the header, a linear model of
// the kinds that nouns stand for, then a linear model of one class that says how well somebody fits as whom a later word means. Written
// by scripts/train/coreference; refuses anything else.

import { LinearModel } from '#lib/text/linear-model.ts';

const MAGIC = 'ENC1';
/** A linear model sums no more features than this. */
const MOST_KEYS = 255;

/** What a noun stands for; the order is that of the model's classes. */
export const NOUN_KINDS = ['person', 'organization', 'place', 'other'] as const;

export interface CoreferenceHeader {
  /** How long the first linear model is, in bytes. */
  readonly kindBytes: number;
  /** What one unit of each linear model's scores is worth, in natural logarithms of odds. */
  readonly kindUnit: number;
  readonly linkUnit: number;
}

export interface CoreferenceModel {
  /** The likelihood of each kind, in the order of `NOUN_KINDS`; they add up to 1. The array is overwritten by the next call. */
  kindsOf(keys: Int32Array, count: number): Float32Array;
  /** How well a candidate with these features fits, against 0 for nobody; in natural logarithms. */
  fit(keys: Int32Array, count: number): number;
}

/** Throws where the bytes are no such model. */
export function readCoreferenceModel(bytes: Uint8Array): CoreferenceModel {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('These bytes are not the weights of the model of coreference.');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(decoder.decode(bytes.subarray(8, 8 + length))) as CoreferenceHeader;
  const linksAt = 8 + length + header.kindBytes;
  const kinds = new LinearModel(bytes.subarray(8 + length, linksAt));
  const links = new LinearModel(bytes.subarray(linksAt));
  const likely = new Float32Array(NOUN_KINDS.length);
  const score = new Float32Array(links.classCount);
  return {
    kindsOf(keys, count) {
      kinds.score(keys, Math.min(count, MOST_KEYS), likely);
      let sum = 0;
      for (let kind = 0; kind < likely.length; kind++)
        sum += likely[kind] = Math.exp(likely[kind]! * header.kindUnit);
      for (let kind = 0; kind < likely.length; kind++) likely[kind]! /= sum;
      return likely;
    },
    fit(keys, count) {
      links.score(keys, Math.min(count, MOST_KEYS), score);
      return score[0]! * header.linkUnit;
    },
  };
}

export function writeCoreferenceModel(
  units: Omit<CoreferenceHeader, 'kindBytes'>,
  kinds: Uint8Array,
  links: Uint8Array,
): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ ...units, kindBytes: kinds.length }));
  const bytes = new Uint8Array(8 + head.length + kinds.length + links.length);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  bytes.set(kinds, 8 + head.length);
  bytes.set(links, 8 + head.length + kinds.length);
  return bytes;
}
