// A linear-chain conditional random field in training (Lafferty, McCallum and Pereira 2001): weights for sparse features
// and label transitions that maximise the likelihood of the labels, less a Gaussian prior; by AdaGrad (Duchi, Hazan and Singer 2011),
// chain by chain.

import { seededRandom, shuffle, type Random } from '../shuffle.ts';

export interface Chain {
  /** For each word the numbers of its features. */
  readonly features: readonly Int32Array[];
  readonly labels: Int32Array;
  /** How often the chain counts. */
  readonly weight: number;
}

export interface FieldOptions {
  readonly featureCount: number;
  readonly labelCount: number;
  readonly mayFollow: (before: number, label: number) => boolean;
  /** How hard a weight is drawn back to zero each time that it is touched. */
  readonly penalty: number;
  readonly rate: number;
  /** The share of a word's features that is left out each time. */
  readonly dropout: number;
  readonly rounds: number;
  /** Of the order of the chains and of what is left out; other seeds give other weights that are as good. */
  readonly seed: number;
  readonly onRound?: (round: number, loss: number) => void;
}

export interface TrainedField {
  /** Feature by feature, label by label. */
  readonly weights: Float32Array;
  /** From a label (row) to the next. */
  readonly transitions: Float32Array;
}

/** Label 0 stands before the first word of each chain. Deterministic: chains are shuffled from the seed. */
export function trainField(chains: readonly Chain[], options: FieldOptions): TrainedField {
  const { featureCount, labelCount: L, mayFollow, penalty, rounds, rate, dropout, seed, onRound } = options;
  const weights = new Float32Array(featureCount * L);
  const squares = new Float32Array(featureCount * L).fill(1e-6);
  const transitions = new Float32Array(L * L);
  const transitionSquares = new Float32Array(L * L).fill(1e-6);
  const allowed = Array.from({ length: L * L }, (_, cell) => mayFollow(Math.floor(cell / L), cell % L));
  const step = new Float64Array(L * L);
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round++) {
    let loss = 0;
    for (const whole of shuffle([...chains], random)) {
      const chain = thinned(whole, dropout, random);
      for (let cell = 0; cell < L * L; cell++) step[cell] = allowed[cell] ? Math.exp(transitions[cell]!) : 0;
      const { marginals, pairs, value } = expect(chain, weights, transitions, step, L);
      loss += value;
      chain.features.forEach((features, at) => {
        for (const feature of features)
          for (let label = 0; label < L; label++) {
            const place = feature * L + label;
            const slope = marginals[at * L + label]! + penalty * weights[place]!;
            squares[place]! += slope * slope;
            weights[place]! -= (rate * slope) / Math.sqrt(squares[place]!);
          }
      });
      for (let cell = 0; cell < L * L; cell++) {
        const slope = pairs[cell]!;
        if (!slope) continue;
        transitionSquares[cell]! += slope * slope;
        transitions[cell]! -= (rate * slope) / Math.sqrt(transitionSquares[cell]!);
      }
    }
    onRound?.(round + 1, loss);
  }
  return { weights, transitions };
}

// The chain without a share of its features, so that none leans on another.
function thinned(chain: Chain, dropout: number, random: Random): Chain {
  return { ...chain, features: chain.features.map((features) => features.filter(() => random() >= dropout)) };
}

interface Expectation {
  /** By word and label: probability less truth, times the chain's weight. */
  readonly marginals: Float64Array;
  readonly pairs: Float64Array;
  /** What the labels cost: minus the logarithm of their likelihood. */
  readonly value: number;
}

// Forward and backward, each row scaled to sum 1.
function expect(
  { features, labels, weight }: Chain,
  weights: Float32Array,
  transitions: Float32Array,
  step: Float64Array,
  L: number,
): Expectation {
  const length = features.length;
  const state = new Float64Array(length * L);
  let value = 0;
  for (let at = 0; at < length; at++) {
    const row = at * L;
    for (const feature of features[at]!) {
      const base = feature * L;
      for (let label = 0; label < L; label++) state[row + label]! += weights[base + label]!;
    }
    value -= state[row + labels[at]!]! + transitions[(at ? labels[at - 1]! : 0) * L + labels[at]!]!;
    let most = -Infinity;
    for (let label = 0; label < L; label++) most = Math.max(most, state[row + label]!);
    value += most;
    for (let label = 0; label < L; label++) state[row + label] = Math.exp(state[row + label]! - most);
  }
  const forward = new Float64Array(length * L);
  const scale = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const row = at * L;
    let sum = 0;
    for (let label = 0; label < L; label++) {
      let reach = 0;
      if (at === 0) reach = step[label]!;
      else
        for (let before = 0; before < L; before++)
          reach += forward[row - L + before]! * step[before * L + label]!;
      sum += forward[row + label] = reach * state[row + label]!;
    }
    scale[at] = 1 / sum;
    value += Math.log(sum);
    for (let label = 0; label < L; label++) forward[row + label]! *= scale[at]!;
  }
  const marginals = new Float64Array(length * L);
  const pairs = new Float64Array(L * L);
  const links = new Float64Array(L * L);
  let backward = new Float64Array(L).fill(1);
  for (let at = length - 1; at >= 0; at--) {
    const row = at * L;
    let total = 0;
    for (let label = 0; label < L; label++)
      total += marginals[row + label] = forward[row + label]! * backward[label]!;
    for (let label = 0; label < L; label++) marginals[row + label]! *= weight / total;
    marginals[row + labels[at]!]! -= weight;
    const next = new Float64Array(L);
    let sum = 0;
    for (let before = 0; before < L; before++) {
      const reach = at ? forward[row - L + before]! : before === 0 ? 1 : 0;
      for (let label = 0; label < L; label++) {
        const link = step[before * L + label]! * state[row + label]! * backward[label]! * scale[at]!;
        next[before]! += link;
        sum += links[before * L + label] = reach * link;
      }
    }
    for (let cell = 0; cell < L * L; cell++) if (links[cell]) pairs[cell]! += (weight * links[cell]!) / sum;
    pairs[(at ? labels[at - 1]! : 0) * L + labels[at]!]! -= weight;
    backward = next;
  }
  return { marginals, pairs, value: value * weight };
}
