// What a move costs: how many gold arcs can no longer be reached after it (Goldberg and Nivre 2013, the dynamic oracle of
// the arc-hybrid system). Positions as in ArcHybrid; the gold root's head is `size + 1`.

import type { ArcHybrid } from '../../src/lib/text/arc-hybrid.ts';

export class ArcHybridOracle {
  private readonly goldHeads: Int32Array;
  private readonly children: number[][];

  constructor(goldHeads: Int32Array) {
    this.goldHeads = goldHeads;
    this.children = Array.from({ length: goldHeads.length }, () => []);
    for (let child = 1; child < goldHeads.length - 1; child++) this.children[goldHeads[child]!]!.push(child);
  }

  leftCost(state: ArcHybrid): number {
    const top = state.stacked(0);
    const head = this.goldHeads[top]!;
    return (
      this.childrenFrom(top, state.front) +
      (head > state.front || (head > 0 && head === state.stacked(1)) ? 1 : 0)
    );
  }

  rightCost(state: ArcHybrid): number {
    const top = state.stacked(0);
    return this.childrenFrom(top, state.front) + (this.goldHeads[top]! >= state.front ? 1 : 0);
  }

  shiftCost(state: ArcHybrid): number {
    const { front } = state;
    const head = this.goldHeads[front]!;
    let cost = 0;
    for (let at = 0; at < state.depth; at++) {
      const position = state.stack[at]!;
      if (this.goldHeads[position] === front) cost++;
      if (position === head && at < state.depth - 1) cost++;
    }
    return cost;
  }

  private childrenFrom(head: number, from: number): number {
    let count = 0;
    for (const child of this.children[head]!) if (child >= from) count++;
    return count;
  }
}
