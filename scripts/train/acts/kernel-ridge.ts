// Kernel ridge regression (Saunders, Gammerman and Vovk 1998) with a weight an example: what is known of some things -> a
// guess about others by how alike they are. Solved exactly, by Cholesky's decomposition; cubic in the number of examples.

export interface Example {
  /** Whatever `alike` compares. */
  readonly at: number;
  /** The values to be learned. */
  readonly values: readonly number[];
  /** Above 0; an example of twice the weight is believed twice as much. */
  readonly weight: number;
}

export type Guess = (at: number) => number[];

/** `alike` must be a positive semidefinite kernel; `penalty` pulls guesses towards the mean of the examples. */
export function fitKernelRidge(
  examples: readonly Example[],
  alike: (a: number, b: number) => number,
  penalty: number,
): Guess {
  const count = examples.length;
  const width = examples[0]!.values.length;
  const mean = Array.from(
    { length: width },
    (_, column) => examples.reduce((sum, { values }) => sum + values[column]!, 0) / count,
  );
  const lower = examples.map((example, row) => {
    const line = new Float64Array(row + 1);
    for (let column = 0; column < row; column++) line[column] = alike(example.at, examples[column]!.at);
    line[row] = alike(example.at, example.at) + penalty / example.weight;
    return line;
  });
  decompose(lower);
  const solutions = mean.map((middle, column) =>
    solve(
      lower,
      examples.map(({ values }) => values[column]! - middle),
    ),
  );
  return (at) => {
    const sums = [...mean];
    for (let index = 0; index < count; index++) {
      const likeness = alike(at, examples[index]!.at);
      for (let column = 0; column < width; column++) sums[column]! += likeness * solutions[column]![index]!;
    }
    return sums;
  };
}

/** Cholesky's, in place. */
function decompose(lower: readonly Float64Array[]): void {
  for (const [row, line] of lower.entries()) {
    for (let column = 0; column <= row; column++) {
      const other = lower[column]!;
      let sum = line[column]!;
      for (let at = 0; at < column; at++) sum -= line[at]! * other[at]!;
      line[column] = column === row ? Math.sqrt(sum) : sum / other[column]!;
    }
  }
}

function solve(lower: readonly Float64Array[], values: readonly number[]): Float64Array {
  const solution = Float64Array.from(values);
  for (const [row, line] of lower.entries()) {
    let sum = solution[row]!;
    for (let at = 0; at < row; at++) sum -= line[at]! * solution[at]!;
    solution[row] = sum / line[row]!;
  }
  for (let row = lower.length - 1; row >= 0; row--) {
    solution[row]! /= lower[row]![row]!;
    const value = solution[row]!;
    for (let at = 0; at < row; at++) solution[at]! -= lower[row]![at]! * value;
  }
  return solution;
}
