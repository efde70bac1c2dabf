// Tagged words into a dependency tree by greedy arc-hybrid moves. A class is 0 for a shift, then a left arc for each
// relation, then a right arc for each. Linear in the sentence's length; the tree is projective with one root.

import { ArcHybrid } from './arc-hybrid.ts';
import { PARSE_FEATURES, parseFeatures, type ParseInput } from './parse-features.ts';
import type { Scorer } from './tag-words.ts';

export const SHIFT = 0;

export function leftClass(label: number): number {
  return 1 + label;
}

export function rightClass(label: number, labelCount: number): number {
  return 1 + labelCount + label;
}

/** Performs the move that a class stands for. */
export function move(state: ArcHybrid, chosen: number, labelCount: number): void {
  if (chosen === SHIFT) state.shift();
  else if (chosen <= labelCount) state.left(chosen - 1);
  else state.right(chosen - 1 - labelCount);
}

/** The allowed class with the highest score. `root` is the number of the relation "root". */
export function bestMove(state: ArcHybrid, scores: Float32Array, labelCount: number, root: number): number {
  if (!state.canShift && state.depth === 1) return leftClass(root);
  let best = -1;
  let bestScore = -Infinity;
  if (state.canShift) {
    best = SHIFT;
    bestScore = scores[SHIFT]!;
  }
  const from = state.canLeft ? 1 : 1 + labelCount;
  const to = state.canRight ? 1 + 2 * labelCount : 1 + labelCount;
  for (let move = from; move < to; move++) {
    if (scores[move]! > bestScore && move !== 1 + root && move !== 1 + labelCount + root) {
      best = move;
      bestScore = scores[move]!;
    }
  }
  return best;
}

/** Parses one sentence. The state afterwards holds heads and labels by position, until its next use. */
export class WordParser {
  private readonly state = new ArcHybrid();
  private readonly keys = new Int32Array(PARSE_FEATURES);
  private readonly scores: Float32Array;
  private readonly model: Scorer;
  private readonly labelCount: number;
  private readonly root: number;

  constructor(model: Scorer, labels: readonly string[]) {
    this.model = model;
    this.labelCount = labels.length;
    this.root = labels.indexOf('root');
    this.scores = new Float32Array(1 + 2 * labels.length);
  }

  parse(input: ParseInput): ArcHybrid {
    const { state, keys, scores, labelCount, root } = this;
    state.reset(input.size);
    while (!state.done) {
      if (state.depth === 0) {
        state.shift();
        continue;
      }
      const count = parseFeatures(state, input, keys);
      this.model.score(keys, count, scores);
      move(state, bestMove(state, scores, labelCount, root), labelCount);
    }
    return state;
  }
}
