// The loops of pair-kernels.wat in TypeScript, over the same block of memory.

import { countBits } from './count-bits.ts';
import type { PairLoops } from './pair-loops.ts';

export function plainPairLoops(buffer: ArrayBuffer): PairLoops {
  const words = new Int32Array(buffer);
  const halves = new Int16Array(buffer);
  const floats = new Float64Array(buffer);
  let issue = { entries: 0, end: 0, rows: 0, actors: 0, table: 0, tableStride: 0 };
  /** Where what an entry of that stance makes with the actor at that place is, in 64-bit floats. */
  const tableAt = (stance: number, index: number): number =>
    ((issue.table + stance * issue.tableStride) >> 3) + 2 * index;

  return {
    bitPairs(present, above, stride, actors, bytes, both, differ) {
      for (let i = 0, pair = 0; i < actors; i++)
        for (let j = i + 1; j < actors; j++, pair++) {
          const [from, other] = [(i * stride) >> 2, (j * stride) >> 2];
          let [shared, different] = [0, 0];
          for (let word = 0; word < bytes >> 2; word++) {
            const of = (rows: number, row: number): number => words[(rows >> 2) + row + word]!;
            const bits = of(present, from) & of(present, other);
            shared += countBits(bits);
            different += countBits(bits & (of(above, from) ^ of(above, other)));
          }
          words[(both >> 2) + pair] = shared;
          words[(differ >> 2) + pair] = different;
        }
    },

    products(rows, stride, actors, bytes, out, outStride) {
      for (let i = 0; i < actors; i++)
        for (let j = i; j < actors; j++) {
          const [from, other] = [(rows + i * stride) >> 1, (rows + j * stride) >> 1];
          let sum = 0;
          for (let column = 0; column < bytes >> 1; column++)
            sum += halves[from + column]! * halves[other + column]!;
          words[(out + i * outStride) / 4 + j] = sum;
        }
    },

    gather(
      from,
      to,
      counts,
      changes,
      actorOf,
      levelOf,
      levels,
      factors,
      entries,
      rows,
      table,
      tableStride,
      activity,
    ) {
      issue = { entries, end: entries, rows, actors: 0, table, tableStride };
      let known = -1;
      for (let cell = from; cell < to; cell++) {
        const count = floats[(counts >> 3) + cell]!;
        if (count === 0) continue;
        const actor = words[(actorOf >> 2) + cell]!;
        const level = words[(levelOf >> 2) + cell]!;
        if (actor !== known) {
          known = actor;
          words[(rows >> 2) + issue.actors] = actor;
          for (let stance = 0; stance < levels; stance++)
            floats.fill(0, tableAt(stance, issue.actors), tableAt(stance, issue.actors) + 2);
          issue.actors++;
        }
        const change = floats[(changes >> 3) + cell]!;
        if (change !== 0) {
          words[issue.end >> 2] = issue.actors - 1;
          words[(issue.end >> 2) + 1] = level;
          floats[(issue.end >> 3) + 1] = change;
          issue.end += 16;
          floats[(activity >> 3) + actor]! += change;
        }
        for (let stance = 0; stance < levels; stance++) {
          const at = tableAt(stance, issue.actors - 1);
          const factor = (factors >> 3) + 2 * (level * levels + stance);
          floats[at]! += count * floats[factor]!;
          floats[at + 1]! += count * floats[factor + 1]!;
        }
      }
      return (issue.end - entries) >> 4;
    },

    pairGathered(out, outStride, all) {
      for (let x = issue.entries; x < issue.end; x += 16) {
        const index = words[x >> 2]!;
        const count = floats[(x >> 3) + 1]!;
        const row = (out + words[(issue.rows >> 2) + index]! * outStride) >> 3;
        for (let other = all ? 0 : index + 1; other < issue.actors; other++) {
          const to = row + 2 * words[(issue.rows >> 2) + other]!;
          const at = tableAt(words[(x >> 2) + 1]!, other);
          floats[to]! += count * floats[at]!;
          floats[to + 1]! += count * floats[at + 1]!;
        }
      }
    },

    mostGathered() {
      let most = 0;
      for (let actor = 0; actor < issue.actors; actor++) most = Math.max(most, floats[tableAt(0, actor)]!);
      return most;
    },

    columnGathered(to, stride, matrixStride, thresholds) {
      for (let x = issue.entries; x < issue.end; x += 16) {
        const count = floats[(x >> 3) + 1]!;
        const at = (to + words[(issue.rows >> 2) + words[x >> 2]!]! * stride) >> 1;
        halves[at]! += count;
        for (let below = 0; below < thresholds; below++)
          halves[at + ((below + 1) * matrixStride) / 2]! += words[(x >> 2) + 1]! > below ? count : -count;
      }
    },
  };
}
