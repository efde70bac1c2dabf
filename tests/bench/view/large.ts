// The second part of `npm run bench:view`: graphs of columns in Entente and in its peers, each on a page of its own in the
// same Chromium. A mouse drags the picture and rests on nodes as a hand would; milliseconds are what the main thread ran
// (the processor's time) less that of waiting alone, and, in brackets, what a step took by the clock, which on software
// rendering is mostly drawing. One that does not get there in its time is shown as a dash.

import type { Browser, Page } from '@playwright/test';
import type { DrawerName } from './large-harness.ts';
import type { BenchPage } from './open-page.ts';
import { buildHarness } from '../../fixtures/build-harness.ts';
import { openPage } from './open-page.ts';

type Sizes = readonly (readonly [nodes: number, edges: number])[];

const SIZES: Sizes = [
  [200, 19_900],
  [5000, 20_000],
  [50_000, 200_000],
];
const DRAWERS: readonly DrawerName[] = ['Entente', 'Sigma', 'Sigma, lines', 'cytoscape', 'force-graph'];
const DEEDS = ['build', 'pan', 'hover', 'filter'] as const;
const WORDS: Record<(typeof DEEDS)[number], string> = {
  build: 'it is drawn first',
  pan: 'a drag, each move',
  hover: 'a node is hovered',
  filter: '1 % go, 1 % come back',
};
const MOVES = 4;
const MOST_MS = 15_000;

interface Cost {
  /** The main thread's, without waiting. */
  readonly ms: number;
  readonly clockMs: number;
}

type Costs = Record<(typeof DEEDS)[number], Cost | undefined>;

interface Globals {
  makeGraph(nodes: number, edges: number): void;
  draw(name: DrawerName): Promise<void>;
  filter(turn: number): Promise<void>;
  nextFrame(): Promise<void>;
  placeOf(node: number): { x: number; y: number };
}

const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as Globals).nextFrame());

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

async function costOf({ threadMs }: BenchPage, steps: number, work: () => Promise<void>): Promise<Cost> {
  const beforeMs = await threadMs();
  const startMs = performance.now();
  await work();
  const clockMs = (performance.now() - startMs) / steps;
  return { ms: ((await threadMs()) - beforeMs) / steps, clockMs };
}

type Measured = Record<(typeof DEEDS)[number] | 'wait', Cost[]>;

/** Adds to `costs` as it goes on. */
async function measure(
  opened: BenchPage,
  name: DrawerName,
  sizes: readonly [number, number],
  rounds: number,
  costs: Measured,
): Promise<void> {
  const { page } = opened;
  const { mouse } = page;
  await page.evaluate(([nodes, edges]) => (window as unknown as Globals).makeGraph(nodes, edges), sizes);
  costs.build.push(
    await costOf(opened, 1, () => page.evaluate((name) => (window as unknown as Globals).draw(name), name)),
  );
  for (let round = 0; round < rounds; round++) {
    costs.wait.push(
      await costOf(opened, MOVES, async () => {
        for (let move = 0; move < MOVES; move++) await nextFrame(page);
      }),
    );
    for (let move = 0; move < MOVES; move++)
      costs.filter.push(
        await costOf(opened, 1, () =>
          page.evaluate((turn) => (window as unknown as Globals).filter(turn), round * MOVES + move),
        ),
      );
    await mouse.move(500, 350);
    await mouse.down();
    costs.pan.push(
      await costOf(opened, MOVES, async () => {
        for (let move = 1; move <= MOVES; move++) {
          await mouse.move(500 + 12 * move * (round % 2 ? -1 : 1), 350 + 5 * move);
          await nextFrame(page);
        }
      }),
    );
    await mouse.up();
    // A drag may go on by its own weight for a while.
    await page.waitForTimeout(500);
    const nodes = Array.from({ length: MOVES }, (_, i) => (round * MOVES + i) * 3 + 1);
    const places = await page.evaluate(
      (nodes) => nodes.map((node) => (window as unknown as Globals).placeOf(node)),
      nodes,
    );
    costs.hover.push(
      await costOf(opened, MOVES, async () => {
        for (const { x, y } of places) {
          await mouse.move(x, y);
          await nextFrame(page);
        }
      }),
    );
    await mouse.move(999, 699);
    await nextFrame(page);
  }
}

/** What could be measured in the time that there is. */
async function tryToMeasure(
  browser: Browser,
  files: ReadonlyMap<string, string>,
  name: DrawerName,
  sizes: readonly [number, number],
  rounds: number,
): Promise<Costs> {
  const opened = await openPage(browser, files, { width: 1000, height: 700 }, 'makeGraph');
  const costs: Measured = { wait: [], build: [], pan: [], hover: [], filter: [] };
  let isOver = false;
  const tooLong = new Promise<void>((resolve) => setTimeout(resolve, MOST_MS).unref());
  const measured = measure(opened, name, sizes, rounds, costs).catch((error: unknown) => {
    // What the page's closing cuts off is not wanted.
    if (!isOver) throw error;
  });
  await Promise.race([measured, tooLong]);
  isOver = true;
  await opened.page.close();
  const waitMs = costs.wait.length ? median(costs.wait.map(({ ms }) => ms)) : 0;
  const middle = (all: readonly Cost[], less: number): Cost | undefined =>
    all.length
      ? {
          ms: Math.max(0, median(all.map(({ ms }) => ms)) - less),
          clockMs: median(all.map(({ clockMs }) => clockMs)),
        }
      : undefined;
  return Object.fromEntries(
    DEEDS.map((deed) => [deed, middle(costs[deed], deed === 'build' ? 0 : waitMs)]),
  ) as Costs;
}

/** Prints a table for each size. */
export async function benchLarge(browser: Browser, sizes: Sizes = SIZES, rounds = 3): Promise<void> {
  const files = await buildHarness('tests/bench/view/large-harness.ts');
  for (const each of sizes) {
    const [nodes, edges] = each;
    console.log(
      `\nA graph of columns: ${nodes} nodes, ${edges} edges; main thread ms (ms by the clock), medians of ${rounds} rounds`,
    );
    console.log(`${''.padEnd(22)}${DRAWERS.map((name) => name.padStart(18)).join('')}`);
    const all: Costs[] = [];
    for (const name of DRAWERS) all.push(await tryToMeasure(browser, files, name, each, rounds));
    for (const deed of DEEDS) {
      const cell = (cost: Cost | undefined): string =>
        (cost ? `${cost.ms.toFixed(1)} (${cost.clockMs.toFixed(0)})` : '–').padStart(18);
      const own = all[0]![deed]?.ms;
      const times = (cost: Cost | undefined): string =>
        (cost && own ? `${(cost.ms / own).toFixed(1)} ×` : '–').padStart(18);
      console.log(`${WORDS[deed].padEnd(22)}${all.map((costs) => cell(costs[deed])).join('')}`);
      console.log(`${''.padEnd(22)}${all.map((costs) => times(costs[deed])).join('')}`);
    }
  }
}
