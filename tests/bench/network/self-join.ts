// Pairs of countries by DuckDB, which joins the table of votes with itself on the roll call.

import { DuckDBInstance } from '@duckdb/node-api';
import type { StatementTable } from '#lib/network/table/statement-table.ts';

/** Gives how many pairs of votes agree and differ in a window, and for how many pairs of countries. */
export type SelfJoin = (
  from: number,
  to: number,
) => Promise<{ readonly pairs: number; readonly agreed: number; readonly differed: number }>;

export async function pairsBySelfJoin({
  actors,
  issues,
  days,
  stances,
  rows,
}: StatementTable): Promise<SelfJoin> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  await connection.run('CREATE TABLE votes (country INTEGER, issue INTEGER, day INTEGER, stance INTEGER)');
  const appender = await connection.createAppender('votes');
  for (let row = 0; row < rows; row++) {
    for (const column of [actors.actor.codes, issues.codes, days, stances])
      appender.appendInteger(column[row]!);
    appender.endRow();
  }
  appender.closeSync();
  return async (from, to) => {
    const result = await connection.run(
      `SELECT a.country, b.country, count(*) FILTER (a.stance = b.stance), count(*) FILTER (a.stance <> b.stance)
      FROM votes a JOIN votes b ON a.issue = b.issue AND a.country < b.country
      WHERE a.day BETWEEN ${from} AND ${to} AND b.day BETWEEN ${from} AND ${to}
      GROUP BY a.country, b.country`,
    );
    let [pairs, agreed, differed] = [0, 0, 0];
    for (const chunk of await result.fetchAllChunks()) {
      pairs += chunk.rowCount;
      for (const value of chunk.getColumnValues(2)) agreed += Number(value);
      for (const value of chunk.getColumnValues(3)) differed += Number(value);
    }
    return { pairs, agreed, differed };
  };
}
