// Packed votes to a statement table whose issues are topics: for networks of countries and topics, where six thousand roll
// calls would be too many to draw. A vote in a roll call about two topics is a row for each of them; one in a roll call
// about none is no row.

import { NO_CODE } from '../table/dictionary.ts';
import type { StatementTable } from '../table/statement-table.ts';
import type { Votes } from './votes-file.ts';

/** `table` is the votes' own table (see table-of-votes.ts). Documents stay the roll calls. */
export function tableOfTopics(votes: Votes, table: StatementTable): StatementTable {
  const { codes: rollCalls } = table.issues;
  const topicsOf = votes.topicsOf;
  let rows = 0;
  for (const rollCall of rollCalls) rows += countOnes(topicsOf[rollCall]!);
  const from = new Int32Array(rows);
  const issues = new Int32Array(rows);
  let row = 0;
  for (let source = 0; source < table.rows; source++)
    for (let topic = 0; topic < votes.topics.length; topic++)
      if ((topicsOf[rollCalls[source]!]! >> topic) & 1) {
        issues[row] = topic;
        from[row++] = source;
      }
  const taken = (column: Int32Array): Int32Array => from.map((source) => column[source]!);
  const names = { labels: table.actors.actor.labels, codes: taken(table.actors.actor.codes) };
  return {
    rows,
    actors: {
      actor: names,
      organization: { labels: [], codes: new Int32Array(rows).fill(NO_CODE) },
      country: names,
    },
    issues: { labels: votes.topics, codes: issues },
    documents: { labels: table.documents.labels, codes: taken(table.documents.codes) },
    days: taken(table.days),
    levels: table.levels,
    stances: taken(table.stances),
    range: table.range,
    weights: null,
    origins: taken(table.origins),
  };
}

function countOnes(bits: number): number {
  let ones = 0;
  for (let left = bits; left; left &= left - 1) ones++;
  return ones;
}
