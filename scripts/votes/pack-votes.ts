// The votes of the United Nations General Assembly, as three tables, to data/votes: `node scripts/votes/pack-votes.ts`. Reads
// the tables from ../shared/votes, or from the folder in VOTES.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';
import { dayNumber } from '#lib/network/table/day-number.ts';
import { VOTES, writeVotes } from '#lib/network/votes/votes-file.ts';
import type { Vote, Votes, VotingCountry } from '#lib/network/votes/votes-file.ts';

const ROOT = join(import.meta.dirname, '../..');
const FROM = process.env['VOTES'] ?? join(ROOT, '../shared/votes');
const TO = join(ROOT, 'data/votes');
/** Columns of a roll call that say nothing about who voted how. */
const TEXTS = ['session', 'importantvote', 'unres', 'amend', 'para', 'short', 'descr'] as const;

const readTable = (name: string) => csvParse(gunzipSync(readFileSync(join(FROM, name))).toString('utf8'));

const rollCalls = readTable('un_roll_calls.csv.gz').sort(
  (a, b) => dayNumber(a['date']!) - dayNumber(b['date']!) || Number(a['rcid']) - Number(b['rcid']),
);
const columnOf = new Map(rollCalls.map(({ rcid }, column) => [Number(rcid), column]));

const ballots = readTable('un_votes.csv.gz');
const codes = new Map(ballots.map(({ country, country_code }) => [country!, country_code || null]));
const countries: VotingCountry[] = [...codes.keys()].sort().map((name) => ({ name, code: codes.get(name)! }));
const rowOf = new Map(countries.map(({ name }, row) => [name, row]));
const cast = new Uint8Array(countries.length * rollCalls.length);
for (const { rcid, country, vote } of ballots) {
  const [row, column] = [rowOf.get(country!)!, columnOf.get(Number(rcid))];
  const code = VOTES.indexOf(vote as Vote);
  if (column === undefined || code <= 0) throw new Error(`Not a vote: ${country} on ${rcid}: ${vote}`);
  const cell = row * rollCalls.length + column;
  if (cast[cell]) throw new Error(`${country} voted twice on ${rcid}`);
  cast[cell] = code;
}

const subjects = readTable('un_roll_call_issues.csv.gz');
const topics = [...new Set(subjects.map(({ issue }) => issue!))].sort();
const topicsOf = new Uint8Array(rollCalls.length);
for (const { rcid, issue } of subjects) topicsOf[columnOf.get(Number(rcid))!]! |= 1 << topics.indexOf(issue!);

const votes: Votes = {
  countries,
  topics,
  rollCalls: rollCalls.length,
  days: Int32Array.from(rollCalls, ({ date }) => dayNumber(date!)),
  numbers: Uint16Array.from(rollCalls, ({ rcid }) => Number(rcid)),
  topicsOf,
  cast,
};
const texts = Object.fromEntries(TEXTS.map((name) => [name, rollCalls.map((rollCall) => rollCall[name])]));

report('un-votes.bin', writeVotes(votes));
report('un-roll-calls.json', new TextEncoder().encode(`${JSON.stringify(texts)}\n`));

function report(name: string, bytes: Uint8Array): void {
  writeFileSync(join(TO, name), bytes);
  console.log(`${name}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} in gzip`);
}
