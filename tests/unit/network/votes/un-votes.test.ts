// The packed votes against the tables that they were made from.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { createDeriver } from '#lib/network/derive/create-deriver.ts';
import { ONE_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import { dayNumber, isoDay } from '#lib/network/table/day-number.ts';
import { rollCallsAbout, tableOfVotes } from '#lib/network/votes/table-of-votes.ts';
import { VOTES, readVotes, writeVotes } from '#lib/network/votes/votes-file.ts';
import { unVotes, unVotesBytes } from '../../../fixtures/un-votes.ts';

const votes = unVotes();
const texts = JSON.parse(
  readFileSync(new URL('../../../../data/votes/un-roll-calls.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;
const TABLES = fileURLToPath(new URL('../../../../../shared/votes', import.meta.url));
if (!existsSync(TABLES)) console.warn(`Skipped: ${TABLES} is not here.`);
const readTable = (name: string) => csvParse(gunzipSync(readFileSync(`${TABLES}/${name}`)).toString('utf8'));

describe('the packed votes', () => {
  test('are 870,109 votes of 200 countries in 6,203 roll calls', () => {
    const times = [0, 0, 0, 0];
    for (const vote of votes.cast) times[vote]!++;
    expect(votes.countries).toHaveLength(200);
    expect(votes.rollCalls).toBe(6203);
    expect(times).toEqual([200 * 6203 - 870_109, 693_664, 65_548, 110_897]);
    expect(
      votes.topicsOf.reduce((sum, topics) => sum + topics.toString(2).replaceAll('0', '').length, 0),
    ).toBe(5745);
  });

  test('are sorted by day', () => {
    expect([...votes.days]).toEqual([...votes.days].sort((a, b) => a - b));
    expect([isoDay(votes.days[0]!), isoDay(votes.days.at(-1)!)]).toEqual(['1946-01-01', '2020-01-14']);
  });

  test('take less than 0.3 MB in gzip', () => {
    expect(gzipSync(unVotesBytes(), { level: 9 }).length).toBeLessThan(300_000);
  });

  test('are read as they are written', () => {
    expect(writeVotes(votes)).toEqual(unVotesBytes());
  });

  test('are refused where they are cut short or something else', () => {
    expect(() => readVotes(unVotesBytes().subarray(0, -1))).toThrow('cut short');
    expect(() => readVotes(new TextEncoder().encode('rcid,country,vote\n'))).toThrow('not packed votes');
    expect(() => readVotes(new Uint8Array(3))).toThrow('not packed votes');
  });

  test('make a table of yes and no, with abstentions left out or half way', () => {
    expect(tableOfVotes(votes)).toMatchObject({ rows: 693_664 + 65_548, range: 2 });
    const withAbstentions = tableOfVotes(votes, 'half-way');
    expect(withAbstentions.rows).toBe(870_109);
    expect([...withAbstentions.levels]).toEqual([-1, 0, 1]);
    let sum = 0;
    for (const stance of withAbstentions.stances) sum += withAbstentions.levels[stance]!;
    expect(sum).toBe(693_664 - 65_548);
  });
});

describe('the networks of the packed votes', () => {
  test('are the same by sums kept up to every block, by bits alone, and by counts', () => {
    const table = tableOfVotes(votes, 'half-way');
    const deriver = createDeriver(table, ONE_MODE_DEFAULTS);
    const counted = createDeriver(
      { ...table, weights: new Float64Array(table.rows).fill(1) },
      ONE_MODE_DEFAULTS,
    );
    const all = new Uint8Array(votes.rollCalls).fill(1);
    for (const [from, to] of [
      ['1946-01-01', '2020-01-14'],
      ['1950-06-01', '1991-12-26'],
      ['1989-12-06', '1989-12-06'],
    ] as const) {
      const window = { from: dayNumber(from), to: dayNumber(to) };
      const kept = structuredClone(deriver.derive(window));
      expect(deriver.derive(window, all)).toEqual(kept);
      expect(counted.derive(window)).toEqual(kept);
    }
  });
});

describe.skipIf(!existsSync(TABLES))('every row of the tables', () => {
  const columnOf = new Map([...votes.numbers].map((number, column) => [number, column]));

  test('of votes is packed, and nothing else', () => {
    const rowOf = new Map(votes.countries.map(({ name }, row) => [name, row]));
    const rows = readTable('un_votes.csv.gz');
    let wrong = 0;
    for (const { rcid, country, country_code, vote } of rows) {
      const [row, column] = [rowOf.get(country!)!, columnOf.get(Number(rcid))!];
      if (VOTES[votes.cast[row * votes.rollCalls + column]!] !== vote) wrong++;
      if (votes.countries[row]!.code !== (country_code || null)) wrong++;
    }
    expect(wrong).toBe(0);
    expect(rows.length).toBe(votes.cast.reduce((sum, vote) => sum + (vote ? 1 : 0), 0));
  });

  test('of roll calls is packed, text included', () => {
    const rows = readTable('un_roll_calls.csv.gz');
    expect(rows).toHaveLength(votes.rollCalls);
    for (const { rcid, date, ...rest } of rows) {
      const column = columnOf.get(Number(rcid))!;
      expect(votes.days[column]).toBe(dayNumber(date!));
      expect(Object.fromEntries(Object.entries(texts).map(([name, list]) => [name, list[column]]))).toEqual(
        rest,
      );
    }
  });

  test('of topics is packed', () => {
    const rows = readTable('un_roll_call_issues.csv.gz');
    const numbers = Map.groupBy(rows, ({ issue }) => issue!);
    expect([...numbers.keys()].sort()).toEqual(votes.topics);
    for (const [topic, of] of numbers) {
      const expected = new Set(of.map(({ rcid }) => Number(rcid)));
      const packed = [...rollCallsAbout(votes, topic)!.entries()].flatMap(([column, is]) =>
        is ? [votes.numbers[column]!] : [],
      );
      expect(new Set(packed)).toEqual(expected);
    }
    expect(rollCallsAbout(votes, 'Whaling')).toBeNull();
  });
});
