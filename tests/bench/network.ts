// How long a move of the brush takes, beside other ways to the same numbers, all in one run on the same data: `npm run
// bench:network`. First the votes of the United Nations (759,212 times yes or no, 19,900 pairs of countries), then a million
// invented statements of which the 500 most active actors count. Ratios are of the processor's
// times: where others use the machine, the clock's are longer for all, and longest for what takes long.

import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { createDeriver } from '#lib/network/derive/create-deriver.ts';
import { deriveOneModePlain } from '#lib/network/derive/plain/derive-one-mode-plain.ts';
import { ONE_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import type { OneModeSettings } from '#lib/network/derive/settings.ts';
import { rollCallsAbout, tableOfVotes } from '#lib/network/votes/table-of-votes.ts';
import { readVotes } from '#lib/network/votes/votes-file.ts';
import { smoothedWindow } from '#lib/network/windows/list-windows.ts';
import { WHOLE_TIME } from '#lib/network/windows/window.ts';
import type { Window } from '#lib/network/windows/window.ts';
import { pairsByCrossfilter } from './network/adding-and-removing.ts';
import { measure } from './network/measure.ts';
import type { Timing } from './network/measure.ts';
import { randomStatements } from './network/random-statements.ts';
import { pairsBySelfJoin } from './network/self-join.ts';

const FIVE_YEARS = 1826;
const SLIDE_DAYS = 37;
const ROWS = 1_000_000;

console.log(
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} threads, Node ${process.version}; others keep ${loadavg()[0]!.toFixed(1)} busy`,
);
await benchVotes();
for (const stances of [
  [-1, 1],
  [-2, -1, 0, 1, 2],
])
  await benchStatements(stances);

async function benchVotes(): Promise<void> {
  const votes = readVotes(readFileSync(new URL('../../data/votes/un-votes.bin', import.meta.url)));
  const table = tableOfVotes(votes);
  const [first, last] = [votes.days[0]!, votes.days.at(-1)!];
  /** Windows of five years, each a little later, back to the start at the end. */
  const slide = (turn: number): Window => {
    const from = first + ((turn * SLIDE_DAYS) % (last - first - FIVE_YEARS));
    return { from, to: from + FIVE_YEARS };
  };
  const ends = ({ from, to }: Window): [number, number] => [from, to];
  const fast = createDeriver(table, ONE_MODE_DEFAULTS);
  const plainLoops = createDeriver(table, ONE_MODE_DEFAULTS, true);
  const filter = rollCallsAbout(votes, 'Human rights');
  const join = await pairsBySelfJoin(table);
  const crossfiltered = pairsByCrossfilter(votes);

  const { congruence, conflict } = fast.derive(slide(9));
  const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, number) => all + number, 0);
  const ours = [sum(congruence), sum(conflict)];
  const joined = await join(...ends(slide(9)));
  const added = crossfiltered(...ends(slide(9)));
  for (const theirs of [
    [joined.agreed, joined.differed],
    [sum(added.agreed), sum(added.differed)],
  ])
    if (theirs.join() !== ours.join()) throw new Error(`Not the same numbers: ${theirs} and ${ours}`);

  print('UN votes, all 74 years at once', [
    ['Entente', await measure(100, () => fast.derive(WHOLE_TIME))],
    ['Entente, with a topic’s filter', await measure(100, () => fast.derive(WHOLE_TIME, filter))],
    ['Entente without WebAssembly', await measure(5, () => plainLoops.derive(WHOLE_TIME))],
    [
      'crossfilter2, none to all and back, each',
      await measure(2, (turn) => jump(crossfiltered, turn, first, last)),
    ],
    ['DuckDB, self-join, 2 threads', await measure(2, () => join(first, last))],
    [
      'plain: maps and loops',
      await measure(1, () => deriveOneModePlain(table, ONE_MODE_DEFAULTS, WHOLE_TIME)),
    ],
    ['copying the result', await measure(300, () => [congruence.slice(), conflict.slice()])],
  ]);
  print(`UN votes, five years, sliding by ${SLIDE_DAYS} days`, [
    ['Entente', await measure(600, (turn) => fast.derive(slide(turn)))],
    [
      'Entente, smoothed (Epanechnikov)',
      await measure(200, (turn) =>
        fast.derive(smoothedWindow(slide(turn).from + FIVE_YEARS / 2, FIVE_YEARS / 2, 'epanechnikov')),
      ),
    ],
    ['Entente, with a topic’s filter', await measure(600, (turn) => fast.derive(slide(turn), filter))],
    ['Entente without WebAssembly', await measure(50, (turn) => plainLoops.derive(slide(turn)))],
    ['crossfilter2', await measure(30, (turn) => crossfiltered(...ends(slide(turn))))],
    [
      'crossfilter2, to another five years',
      await measure(10, (turn) => crossfiltered(...ends(slide(turn * 71)))),
    ],
    ['Entente, to another five years', await measure(100, (turn) => fast.derive(slide(turn * 71)))],
    ['DuckDB, self-join, 2 threads', await measure(3, (turn) => join(...ends(slide(turn))))],
    [
      'plain: maps and loops',
      await measure(1, (turn) => deriveOneModePlain(table, ONE_MODE_DEFAULTS, slide(turn))),
    ],
  ]);
}

/** The whole span and an empty one in turns: the one adds what the other takes away. */
function jump(
  derive: (from: number, to: number) => unknown,
  turn: number,
  first: number,
  last: number,
): void {
  if (turn % 2) derive(first, last);
  else derive(last + 1, last + 2);
}

async function benchStatements(stances: readonly number[]): Promise<void> {
  const shape = { rows: ROWS, actors: 20_000, issues: 2000, inequality: 1, stances };
  const table = randomStatements(shape);
  const last = table.days.at(-1)!;
  const base: OneModeSettings = { ...ONE_MODE_DEFAULTS, mostActive: 500 };
  const lines: [string, Timing][] = [];
  for (const duplicates of ['include', 'month'] as const) {
    const deriver = createDeriver(table, { ...base, duplicates });
    const named = duplicates === 'include' ? '' : ', once a month';
    const whole = (turn: number): Window => ({ from: turn % 30, to: last - ((7 * turn) % 30) });
    lines.push([
      `all but up to a month at each end${named}`,
      await measure(40, (turn) => deriver.derive(whole(turn))),
    ]);
    const five = (turn: number): Window => {
      const from = (turn * SLIDE_DAYS) % (last - FIVE_YEARS);
      return { from, to: from + FIVE_YEARS };
    };
    lines.push([
      `five years, sliding by ${SLIDE_DAYS} days${named}`,
      await measure(40, (turn) => deriver.derive(five(turn))),
    ]);
    const [issues, other] = [new Uint8Array(shape.issues).fill(1), new Uint8Array(shape.issues).fill(1)];
    other[shape.issues - 1] = 0;
    lines.push([
      `all, with another filter${named}`,
      await measure(20, (turn) => deriver.derive(WHOLE_TIME, turn % 2 ? issues : other)),
    ]);
    const half = (turn: number): Window =>
      turn % 2 ? { from: 0, to: last >> 1 } : { from: (last >> 1) + 1, to: last };
    lines.push([
      `from one half to the other${named}`,
      await measure(20, (turn) => deriver.derive(half(turn))),
    ]);
  }
  lines.push([
    'plain: maps and loops, five years',
    await measure(1, () => deriveOneModePlain(table, base, { from: 0, to: FIVE_YEARS })),
  ]);
  print(
    `1,000,000 statements of 20,000 actors on 2,000 issues, ${stances.length} stances, 500 actors`,
    lines,
  );
}

function print(title: string, lines: readonly (readonly [string, Timing])[]): void {
  const base = lines[0]![1].cpuMs;
  console.log(`\n${title}\n${'ms by the clock'.padStart(62)}   processor      ratio`);
  for (const [name, { wallMs, cpuMs }] of lines)
    console.log(
      `  ${name.padEnd(46)}${wallMs.toFixed(3).padStart(14)}${cpuMs.toFixed(3).padStart(12)}${(cpuMs / base).toFixed(2).padStart(11)}`,
    );
}
