// Orders of a matrix's rows and columns: the busiest first, by name, by the stance on one issue, or the alike together.

import { balanceOf, byActivity, cellKey, type Matrix, type MatrixLine } from './build-matrix.ts';

export type MatrixOrder = 'activity' | 'name' | 'alike';

export const MATRIX_ORDERS: readonly { readonly id: MatrixOrder; readonly label: string }[] = [
  { id: 'activity', label: 'Most statements first' },
  { id: 'name', label: 'By name' },
  { id: 'alike', label: 'Alike together' },
];

/** How often rows and columns are put in the middle of one another; more changes no order that a reader sees. */
const SWEEPS = 30;

/** `issue`: rows by their stance on it, agreement first, those without one last. */
export function sortMatrix(matrix: Matrix, order: MatrixOrder, issue: string | null): Matrix {
  const ordered =
    order === 'alike'
      ? alike(matrix)
      : {
          actors: [...matrix.actors].sort(order === 'name' ? byName : byActivity),
          issues: [...matrix.issues].sort(order === 'name' ? byName : byActivity),
        };
  if (issue === null) return { ...matrix, ...ordered };
  const stance = (actor: MatrixLine): number => balanceOf(matrix.cells.get(cellKey(actor.id, issue))) ?? -2;
  return { ...matrix, ...ordered, actors: [...ordered.actors].sort((a, b) => stance(b) - stance(a)) };
}

const byName = (a: MatrixLine, b: MatrixLine): number => a.label.localeCompare(b.label, 'en');

/**
 * Reciprocal averaging (Hill 1973) with signs: a row's place is the mean of its columns' places, counted in reverse where it
 * disagrees, and the other way round, until the first axis remains. Deterministic.
 */
function alike({ actors, issues, cells }: Matrix): Pick<Matrix, 'actors' | 'issues'> {
  const row = new Map(actors.map(({ id }, at) => [id, 1 + 1 / (at + 2)]));
  const column = new Map(issues.map(({ id }) => [id, 0]));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    average(column, row, (of) => ({ key: of.issue, other: of.actor }));
    average(row, column, (of) => ({ key: of.actor, other: of.issue }));
  }
  const sort = (lines: readonly MatrixLine[], places: ReadonlyMap<string, number>) =>
    [...lines].sort((a, b) => places.get(b.id)! - places.get(a.id)! || byActivity(a, b));
  return { actors: sort(actors, row), issues: sort(issues, column) };

  function average(
    into: Map<string, number>,
    from: ReadonlyMap<string, number>,
    ends: (cell: { actor: string; issue: string }) => { key: string; other: string },
  ): void {
    const sums = new Map<string, { sum: number; weight: number }>();
    for (const cell of cells.values()) {
      const sign = balanceOf(cell);
      if (sign === null) continue;
      const { key, other } = ends(cell);
      const known = sums.get(key) ?? { sum: 0, weight: 0 };
      sums.set(key, { sum: known.sum + sign * from.get(other)!, weight: known.weight + 1 });
    }
    let largest = 0;
    for (const id of into.keys()) {
      const { sum, weight } = sums.get(id) ?? { sum: 0, weight: 1 };
      into.set(id, sum / weight);
      largest = Math.max(largest, Math.abs(sum / weight));
    }
    if (largest > 0) for (const [id, place] of into) into.set(id, place / largest);
  }
}
