// The part `votes` of `npm run bench:view`: what a move of a five-year window costs the main thread of the built page with
// the votes of the United Nations open, beside taking all edges out of a plain Sigma graph and putting those of the new
// window in, over the same windows in the same browser. Milliseconds are what the main thread itself ran (the processor's
// time; Performance.getMetrics). WebGL is software here, and its drawing runs in another process: it is in neither figure.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { serve } from '../../../scripts/serve.mjs';
import { buildHarness } from '../../fixtures/build-harness.ts';
import { measuredPage, openPage } from './open-page.ts';
import { readVotes } from '#lib/network/votes/votes-file.ts';
import { VOTES_VIEW } from '#lib/selection/over-time/votes-opening.ts';
import { spanFrom } from '#lib/network/follow/calendar.ts';
import { TableDesk } from '#lib/workspace/over-time/table-desk.ts';
import { VotesSource } from '#lib/workspace/over-time/votes-source.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** To and fro, as a hand does that looks for something: far enough that code is compiled and memory is collected. */
const MOVES = 240;
const TURN_AFTER = 60;
/** Between two moves; less than the page waits before it tells the window in words. */
const MOVE_MS = 90;
const PORT = 4761;
/** A move counts as undisturbed where the fixed loop, right after it, took at most so many times its shortest time. */
const UNDISTURBED = 1.25;

export async function benchVotes(browser: Browser): Promise<void> {
  const { url, close } = await serve({ port: PORT });
  try {
    const { moves, windows, fixed } = await dragOnPage(browser, url);
    const { frames, touched, shown } = framesOf(windows);
    const readded = await readdInPlainSigma(browser, frames);
    console.log(`\nUN votes, a five-year window dragged over ${MOVES} moves; main thread, ms`);
    print('the page: brush, worker, edges, words', moves);
    const undisturbed = moves.filter((_, at) => fixed[at]! <= UNDISTURBED * Math.min(...fixed));
    print(`  the ${undisturbed.length} moves that nothing disturbed`, undisturbed);
    print('plain Sigma: all edges out and in', readded);
    print('a fixed loop, at the same time', fixed);
    console.log(
      `  edges touched a move: median ${median(touched)} of ${shown.toFixed(0)} drawn on average; ratio of the medians ${(median(readded) / median(moves)).toFixed(1)}`,
    );
  } finally {
    await close();
  }
}

/** Each move's main-thread time, and the first day of each window. */
async function dragOnPage(
  browser: Browser,
  url: string,
): Promise<{ moves: number[]; windows: number[]; fixed: number[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${url}tables?data=un`);
  const slider = page.getByRole('slider', { name: 'Window', exact: true });
  await page.getByText('Agree most').waitFor();
  await page.locator('.read progress').waitFor({ state: 'detached' });
  const threadMs = await measuredPage(page);
  const fixedMs = await fixedLoop(page, threadMs);
  const box = (await slider.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Playwright's own moves with a button down look for a drag and drop to intercept, twice a move and on the page's thread.
  const input = await page.context().newCDPSession(page);
  const dragTo = (to: number) =>
    input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: to, y, button: 'left', buttons: 1 });
  const moves: number[] = [];
  const windows: number[] = [];
  const fixed: number[] = [];
  // Nor does it search by role without garbage, which the page would collect while it is measured.
  const now = async (): Promise<number> => {
    const { result } = await input.send('Runtime.evaluate', {
      expression: `document.querySelector('[role="slider"][aria-label="Window"]').getAttribute('aria-valuenow')`,
    });
    return Number(result.value);
  };
  windows.push(await now());
  for (let move = 1; move <= MOVES; move++) {
    const before = await threadMs();
    const along = move % (2 * TURN_AFTER);
    await dragTo(x - 5 * Math.min(along, 2 * TURN_AFTER - along));
    await page.waitForTimeout(MOVE_MS);
    moves.push((await threadMs()) - before);
    windows.push(await now());
    fixed.push(await fixedMs());
  }
  await page.mouse.up();
  const idle = await idleMs(page, threadMs);
  await page.close();
  return { moves: moves.map((ms) => Math.max(0, ms - idle)), windows, fixed };
}

/**
 * Gives the time of the same work every time, compiled and with its memory at hand. Where others use the machine, even the
 * processor's time grows, and how much this does beside its fastest says how much the other figures are worth.
 */
async function fixedLoop(page: Page, threadMs: () => Promise<number>): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const numbers = new Float64Array(1 << 12);
    const fixedLoop = () => {
      for (let round = 0; round < 700; round++)
        for (let at = 0; at < numbers.length; at++) numbers[at] = numbers[at]! * 0.999 + at;
    };
    for (let round = 0; round < 30; round++) fixedLoop();
    Object.assign(window, { fixedLoop });
  });
  return async () => {
    const before = await threadMs();
    await page.evaluate(() => (window as unknown as { fixedLoop(): void }).fixedLoop());
    return (await threadMs()) - before;
  };
}

/** What asking for the metrics costs by itself. */
async function idleMs(page: Page, threadMs: () => Promise<number>): Promise<number> {
  await page.waitForTimeout(1500);
  const costs: number[] = [];
  for (let round = 0; round < 15; round++) {
    const before = await threadMs();
    await page.waitForTimeout(MOVE_MS);
    costs.push((await threadMs()) - before);
  }
  return median(costs);
}

type Edges = { readonly sources: number[]; readonly targets: number[]; readonly values: number[] };

/** The same windows' networks, and how many edges differ from one to the next. */
function framesOf(windows: readonly number[]): {
  frames: Edges[];
  touched: number[];
  shown: number;
} {
  const votes = readVotes(readFileSync(`${ROOT}/data/votes/un-votes.bin`));
  const desk = new TableDesk(new VotesSource(votes, () => Promise.reject(new Error('Not asked for.'))));
  const { sources, targets } = desk.arrange(VOTES_VIEW.settings);
  let before: Float32Array | null = null;
  const touched: number[] = [];
  const frames = windows.map((from): Edges => {
    const span = spanFrom(from, VOTES_VIEW.span!);
    const { values } = desk.frame({ span, motion: 'sliding', kernel: 'uniform' });
    if (before) touched.push(values.reduce((sum, value, edge) => sum + (value === before![edge] ? 0 : 1), 0));
    before = values;
    const drawn = [...values.keys()].filter((edge) => values[edge] !== 0);
    return {
      sources: drawn.map((edge) => sources[edge]!),
      targets: drawn.map((edge) => targets[edge]!),
      values: drawn.map((edge) => values[edge]!),
    };
  });
  const shown = frames.reduce((sum, { values }) => sum + values.length, 0) / frames.length;
  return { frames, touched, shown };
}

async function readdInPlainSigma(browser: Browser, frames: readonly Edges[]): Promise<number[]> {
  const files = await buildHarness('tests/bench/view/plain-edges.ts');
  const { page, threadMs } = await openPage(browser, files, { width: 1000, height: 800 }, 'showEdges');
  const costs: number[] = [];
  for (const [at, frame] of frames.entries()) {
    // Sent before the clock runs: a page gets its frame from a worker without this.
    await page.evaluate((edges) => Object.assign(window, { nextEdges: edges }), frame);
    const before = await threadMs();
    await page.evaluate(() => (window as unknown as { showEdges(): void }).showEdges());
    if (at > 0) costs.push((await threadMs()) - before);
  }
  await page.close();
  return costs;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}

function print(what: string, costs: readonly number[]): void {
  const sorted = [...costs].sort((a, b) => a - b);
  const p95 = sorted[Math.ceil(0.95 * sorted.length) - 1]!;
  console.log(
    `  ${what.padEnd(40)} least ${sorted[0]!.toFixed(1)}   median ${median(costs).toFixed(1)}   p95 ${p95.toFixed(1)}`,
  );
}
