// The bytes of data/models/pairs.bin: "ENP1", the length of a JSON header (four bytes, low first), the header, then a linear
// model of two classes, agree and disagree. Written by scripts/train/pairs; refuses anything else.

import { hashParts } from '#lib/text/hash.ts';
import { LinearModel } from '#lib/text/linear-model.ts';
import type { Stance } from '#lib/model/statement.ts';

const MAGIC = 'ENP1';

/** Makes a probability mean what it says: logistic(slope · logit(p) + shift). */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

export interface PairModelHeader extends Calibration {
  /** What one unit of the linear model's scores is worth, in natural logarithms of odds. */
  readonly unit: number;
}

/** How likely each stance of either actor is, 0 to 1, on held-out rows of the training data. */
export interface PairJudgement {
  readonly firstTowardsSecond: Readonly<Record<Stance, number>>;
  readonly secondTowardsFirst: Readonly<Record<Stance, number>>;
}

export interface PairModel {
  /** Weighs the two orders of a pair against one another and against no stance at all. Keys as `featureKey` makes them. */
  judge(firstTowardsSecond: Int32Array, secondTowardsFirst: Int32Array): PairJudgement;
  /** How much one feature speaks for a stance, in natural logarithms of odds. */
  weigh(key: number, stance: Stance): number;
}

/** The key under which the model knows a feature, from the parts of its name. */
export const featureKey = hashParts;

/** Throws where the bytes are no such model. */
export function readPairModel(bytes: Uint8Array): PairModel {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('These bytes are not the weights of the pair model.');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const { unit, ...calibration } = JSON.parse(
    decoder.decode(bytes.subarray(8, 8 + length)),
  ) as PairModelHeader;
  const linear = new LinearModel(bytes.subarray(8 + length));
  const scores = new Float32Array(linear.classCount);
  const one = new Int32Array(1);
  const score = (keys: Int32Array): readonly [number, number] => {
    linear.score(keys, keys.length, scores);
    return [scores[0]! * unit, scores[1]! * unit];
  };
  return {
    judge(firstTowardsSecond, secondTowardsFirst) {
      return softmax(score(firstTowardsSecond), score(secondTowardsFirst), calibration);
    },
    weigh(key, stance) {
      one[0] = key;
      return score(one)[stance === 'agree' ? 0 : 1];
    },
  };
}

/** The odds of four outcomes against the fifth, which is nothing. */
function softmax(
  first: readonly [number, number],
  second: readonly [number, number],
  calibration: Calibration,
): PairJudgement {
  const most = Math.max(0, ...first, ...second);
  const odds = [...first, ...second].map((score) => Math.exp(score - most));
  const total = odds.reduce((sum, odd) => sum + odd, Math.exp(-most));
  const [firstAgree, firstDisagree, secondAgree, secondDisagree] = odds.map((odd) =>
    calibrate(odd / total, calibration),
  ) as [number, number, number, number];
  return {
    firstTowardsSecond: { agree: firstAgree, disagree: firstDisagree },
    secondTowardsFirst: { agree: secondAgree, disagree: secondDisagree },
  };
}

/** A model's probability as the share of such cases that are right. */
export function calibrate(probability: number, { slope, shift }: Calibration): number {
  const safe = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return 1 / (1 + Math.exp(-(slope * Math.log(safe / (1 - safe)) + shift)));
}

/** The reverse of `readPairModel`. */
export function writePairModel(header: PairModelHeader, linear: Uint8Array): Uint8Array {
  const encoder = new TextEncoder();
  const head = encoder.encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + head.length + linear.length);
  bytes.set(encoder.encode(MAGIC));
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  bytes.set(linear, 8 + head.length);
  return bytes;
}
