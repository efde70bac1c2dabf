// Pairs of countries kept by crossfilter2: a roll call that comes into the window is added to every pair, one that goes out
// is taken from it. It knows days, and not which pairs there are, so that the sums are a reduction of our own.

import crossfilter from 'crossfilter2';
import { pairCount } from '#lib/network/derive/pairs.ts';
import type { Votes } from '#lib/network/votes/votes-file.ts';

interface Sums {
  readonly agreed: Int32Array;
  readonly differed: Int32Array;
}

const [YES, NO] = [1, 2];

/** Gives the sums of a window, both days inclusive. */
export function pairsByCrossfilter(votes: Votes): (from: number, to: number) => Sums {
  const countries = votes.countries.length;
  const rollCalls = crossfilter(Array.from({ length: votes.rollCalls }, (_, at) => at));
  const days = rollCalls.dimension((at) => votes.days[at]!);
  const change = (sums: Sums, at: number, by: number): Sums => {
    for (let a = 0, pair = 0; a < countries; a++) {
      const ofA = votes.cast[a * votes.rollCalls + at]!;
      if (ofA !== YES && ofA !== NO) {
        pair += countries - a - 1;
        continue;
      }
      for (let b = a + 1; b < countries; b++, pair++) {
        const ofB = votes.cast[b * votes.rollCalls + at]!;
        if (ofB !== YES && ofB !== NO) continue;
        if (ofA === ofB) sums.agreed[pair]! += by;
        else sums.differed[pair]! += by;
      }
    }
    return sums;
  };
  const all = rollCalls.groupAll<Sums>().reduce(
    (sums, at) => change(sums, at, 1),
    (sums, at) => change(sums, at, -1),
    () => ({
      agreed: new Int32Array(pairCount(countries)),
      differed: new Int32Array(pairCount(countries)),
    }),
  );
  return (from, to) => {
    days.filterRange([from, to + 1]);
    return all.value();
  };
}
