// The first part of `npm run bench:view`: what a hover, a filter and a pan make Sigma do in Entente's graph of an article
// and in plain Sigma with the same graph. Counts are exact; milliseconds are what the main thread itself ran, less those
// of doing nothing.

import type { Browser } from '@playwright/test';
import type { Counts, Deed, Drawer } from './article-harness.ts';
import type { BenchPage } from './open-page.ts';
import { buildHarness } from '../../fixtures/build-harness.ts';
import { openPage } from './open-page.ts';

const WORDS: Record<Exclude<Deed, 'nothing'>, string> = {
  hover: 'a node is hovered',
  leave: 'and left',
  filter: '5 % of edges filtered away',
  unfilter: 'and back',
  pan: 'the camera moves',
};

interface Work extends Counts {
  /** What the main thread ran. */
  readonly ms: number;
}

async function doDeed(
  { page, threadMs }: BenchPage,
  deed: Deed,
  drawer: Drawer,
  round: number,
): Promise<Work> {
  const beforeMs = await threadMs();
  const counts = await page.evaluate(
    ([deed, drawer, round]) =>
      (window as unknown as { doDeed(deed: Deed, drawer: Drawer, round: number): Counts }).doDeed(
        deed,
        drawer,
        round,
      ),
    [deed, drawer, round] as const,
  );
  return { ...counts, ms: (await threadMs()) - beforeMs };
}

function median(works: readonly Work[]): Work {
  return [...works].sort((a, b) => a.ms - b.ms)[Math.floor(works.length / 2)]!;
}

/** Prints a table. */
export async function benchArticle(
  browser: Browser,
  nodes: number,
  edges: number,
  rounds: number,
): Promise<void> {
  const files = await buildHarness('tests/bench/view/article-harness.ts');
  const opened = await openPage(browser, files, { width: 1100, height: 1600 }, 'prepare');
  await opened.page.evaluate(
    (sizes) => (window as unknown as { prepare(...sizes: number[]): Promise<void> }).prepare(...sizes),
    [nodes, edges],
  );
  const works = new Map<string, Work[]>();
  for (let round = 0; round < rounds; round++)
    for (const drawer of ['ours', 'plain'] as const)
      for (const deed of ['nothing', 'hover', 'leave', 'filter', 'unfilter', 'pan'] as const) {
        const key = `${deed} ${drawer}`;
        const work = await doDeed(opened, deed, drawer, round);
        works.set(key, [...(works.get(key) ?? []), work]);
      }
  await opened.page.close();
  const workOf = (deed: Deed, drawer: Drawer): Work => median(works.get(`${deed} ${drawer}`)!);

  const cells = ({ reckoned, written, ms }: Work): string =>
    [reckoned, written, ms.toFixed(1)].map((value) => String(value).padStart(9)).join('');
  console.log(`The graph of articles: ${nodes} nodes, ${edges} edges; medians of ${rounds} rounds`);
  console.log('                                 Entente                     plain Sigma');
  console.log(
    '                             reckoned  written       ms  reckoned  written       ms    ms as share',
  );
  for (const [deed, words] of Object.entries(WORDS) as [keyof typeof WORDS, string][]) {
    const [ours, plain] = (['ours', 'plain'] as const).map((drawer) => {
      const work = workOf(deed, drawer);
      return { ...work, ms: Math.max(0, work.ms - workOf('nothing', drawer).ms) };
    }) as [Work, Work];
    const share = plain.ms > 0 ? (ours.ms / plain.ms).toFixed(2) : '–';
    console.log(`${words.padEnd(28)}${cells(ours)}${cells(plain)}${share.padStart(13)}`);
  }
}
