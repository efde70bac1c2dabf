// Probabilities that a model gave to its choices, and whether they were right -> the line that makes them mean what they
// say: right = logistic(slope · logit(p) + shift), by Newton's method (Platt 1999).

import type { Calibration } from '#lib/extract/pairs/pair-model.ts';

export interface Guess {
  readonly probability: number;
  readonly right: boolean;
  readonly weight: number;
}

export function fitCalibration(guesses: readonly Guess[]): Calibration {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < 30; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { probability, right, weight } of guesses) {
      const x = logit(probability);
      const p = 1 / (1 + Math.exp(-(slope * x + shift)));
      const error = weight * (p - (right ? 1 : 0));
      const spread = weight * p * (1 - p);
      g0 += error * x;
      g1 += error;
      h00 += spread * x * x;
      h01 += spread * x;
      h11 += spread;
    }
    const det = h00 * h11 - h01 * h01;
    slope -= (h11 * g0 - h01 * g1) / det;
    shift -= (h00 * g1 - h01 * g0) / det;
  }
  return { slope, shift };
}

function logit(p: number): number {
  const safe = Math.min(1 - 1e-9, Math.max(1e-9, p));
  return Math.log(safe / (1 - safe));
}

/** How far confidence and truth are apart: over ten bins, the mean of |mean confidence − share right|, by size. */
export function calibrationError(guesses: readonly Guess[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = guesses.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin);
    const confidence = inside.reduce((sum, { probability }) => sum + probability, 0);
    const right = inside.filter((guess) => guess.right).length;
    error += Math.abs(confidence - right);
  }
  return error / guesses.length;
}
