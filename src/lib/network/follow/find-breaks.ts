// Where a series of numbers changes its level: the split into stretches of constant mean that leaves the least squares, for
// every number of stretches (segment neighbourhood: I. E. Auger and C. E. Lawrence, Algorithms for the optimal
// identification of segment neighborhoods, Bulletin of Mathematical Biology 51, 1989). Their number is chosen by what an
// information criterion charges for each break, three times log n (N. R. Zhang and D. O. Siegmund, A modified Bayes
// information criterion, Biometrics 63, 2007, whose smaller terms are left out). Windows that overlap tell nearly the same,
// so that n counts them only as often as they are independent.

export interface BreakSettings {
  /** How many neighbours overlap: the window's length over the step between two windows; 1 where none do. */
  readonly overlap: number;
  readonly mostBreaks: number;
}

/** In logarithms of how many independent windows there are. */
const COST_OF_BREAK = 3;

/** The places in `series` where a new level begins, ascending. Nulls are skipped. A stretch is no shorter than a window. */
export function findBreaks(
  series: readonly (number | null)[],
  { overlap, mostBreaks }: BreakSettings,
): number[] {
  const places = [...series.keys()].filter((at) => series[at] !== null);
  const values = places.map((at) => series[at]!);
  const count = values.length;
  const shortest = Math.max(2, Math.ceil(overlap));
  if (count < 2 * shortest) return [];
  const cost = squaresOf(values);

  // best[k][end] is the least cost of the first `end` values in k + 1 stretches; cut[k][end] where the last one begins.
  const best: Float64Array[] = [];
  const cut: Int32Array[] = [];
  for (let breaks = 0; breaks <= mostBreaks; breaks++) {
    const row = new Float64Array(count + 1).fill(Infinity);
    const from = new Int32Array(count + 1);
    for (let end = shortest; end <= count; end++) {
      if (breaks === 0) row[end] = cost(0, end);
      else
        for (let begin = shortest; begin + shortest <= end; begin++) {
          const total = best[breaks - 1]![begin]! + cost(begin, end);
          if (total < row[end]!) {
            row[end] = total;
            from[end] = begin;
          }
        }
    }
    best.push(row);
    cut.push(from);
  }

  const independent = count / Math.max(1, overlap);
  // Rounding leaves squares where there are none; a level that is exact needs no break.
  const floor = 1e-12 * (1 + values.reduce((sum, value) => sum + value * value, 0));
  const criterion = (breaks: number): number =>
    independent * Math.log(Math.max(best[breaks]![count]!, floor) / count) +
    COST_OF_BREAK * breaks * Math.log(independent);
  let chosen = 0;
  for (let breaks = 1; breaks <= mostBreaks; breaks++)
    if (best[breaks]![count]! < Infinity && criterion(breaks) < criterion(chosen)) chosen = breaks;

  const found: number[] = [];
  for (let breaks = chosen, end = count; breaks > 0; breaks--) {
    end = cut[breaks]![end]!;
    found.unshift(places[end]!);
  }
  return found;
}

/** What is left of the values from `begin` to before `end` around their mean, squared. */
function squaresOf(values: readonly number[]): (begin: number, end: number) => number {
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  for (const [at, value] of values.entries()) {
    sums[at + 1] = sums[at]! + value;
    squares[at + 1] = squares[at]! + value * value;
  }
  return (begin, end) => {
    const sum = sums[end]! - sums[begin]!;
    return Math.max(0, squares[end]! - squares[begin]! - (sum * sum) / (end - begin));
  };
}
