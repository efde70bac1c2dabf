// Weights of sparse features into the bytes of src/lib/text/linear-model.ts: scaled, rounded to a signed byte, zeros
// dropped, then the weakest features dropped.

import { writeVarint } from '../../src/lib/text/varint.ts';

export interface WeightedFeature {
  readonly key: number;
  /** Class and weight in turn. */
  readonly weights: readonly number[];
}

/** Scaled so that `clip` becomes 127; at most `mostEntries` weights are left. */
export function packLinearModel(
  weighted: Iterable<WeightedFeature>,
  classCount: number,
  clip: number,
  mostEntries: number,
): Uint8Array {
  const features: { key: number; entries: number[]; strength: number }[] = [];
  for (const { key, weights } of weighted) {
    const entries: number[] = [];
    let strength = 0;
    for (let at = 0; at < weights.length; at += 2) {
      const scaled = (weights[at + 1]! / clip) * 127;
      const weight = Math.round(Math.max(-127, Math.min(127, scaled)));
      if (!weight) continue;
      entries.push(weights[at]!, weight);
      strength = Math.max(strength, Math.abs(scaled));
    }
    if (entries.length) features.push({ key: key >>> 0, entries, strength });
  }
  features.sort((a, b) => b.strength - a.strength || a.key - b.key);
  let entryCount = 0;
  let kept = 0;
  while (kept < features.length) {
    entryCount += features[kept]!.entries.length / 2;
    if (entryCount > mostEntries) break;
    kept++;
  }
  features.length = kept;
  features.sort((a, b) => a.key - b.key);

  const head: number[] = [];
  writeVarint(head, kept);
  writeVarint(head, classCount);
  let before = 0;
  for (const { key } of features) {
    writeVarint(head, key - before);
    before = key;
  }
  const counts = features.map(({ entries }) => entries.length / 2);
  const classes: number[] = [];
  const values: number[] = [];
  for (const { entries } of features)
    for (let at = 0; at < entries.length; at += 2) {
      classes.push(entries[at]!);
      values.push(entries[at + 1]! & 0xff);
    }
  return concatBytes([head, counts, classes, values]);
}

function concatBytes(parts: readonly number[][]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
