// A million statements that nobody made, for the general case: actors and issues as unequal as they are in the news (the
// n-th has a share of 1/n), days in order, stances at random. The same for the same seed.

import { TableBuilder } from '#lib/network/table/table-builder.ts';
import type { StatementTable } from '#lib/network/table/statement-table.ts';

const ROWS_A_DAY = 140;
const ROWS_A_DOCUMENT = 8;

export interface Shape {
  readonly rows: number;
  readonly actors: number;
  readonly issues: number;
  /** 1 for shares of 1/n, 0 for equal shares. */
  readonly inequality: number;
  readonly stances: readonly number[];
}

export function randomStatements({ rows, actors, issues, inequality, stances }: Shape): StatementTable {
  let state = 20_260_101;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  const chooser = (count: number): (() => number) => {
    const ends = new Float64Array(count);
    let sum = 0;
    for (let at = 0; at < count; at++) ends[at] = sum += (at + 1) ** -inequality;
    return () => {
      const point = random() * sum;
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! < point) low = middle + 1;
        else high = middle;
      }
      return low;
    };
  };
  const [actor, issue] = [chooser(actors), chooser(issues)];
  const builder = new TableBuilder();
  for (let row = 0; row < rows; row++)
    builder.add({
      actor: `actor ${actor()}`,
      issue: `issue ${issue()}`,
      document: `document ${Math.floor(row / ROWS_A_DOCUMENT)}`,
      day: Math.floor(row / ROWS_A_DAY),
      stance: stances[Math.floor(random() * stances.length)]!,
    });
  return builder.finish();
}
