// Pictures of every view, light and dark, wide and narrow, into docs/gallery: `npx vite build && npm run gallery`, or
// `npm run gallery -- votes graph` for some of them. Serves build/ itself.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';

const FOLDER = join(import.meta.dirname, '../docs/gallery');
const SIZES = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
};
const THEMES = ['light', 'dark'];

/** A name, the query that shows it, and what to press then. */
const VIEWS = [
  ['network', ''],
  ['evidence', '?sel=edge:relation:disagree:country:RUS~country:USA'],
  ['columns', '?view=columns'],
  ['matrix', '?view=matrix'],
  ['sides', '?view=sides&sides=topics&hulls=on'],
  ['table', '?view=table'],
  ['overview', '?pane=overview'],
  ['article', '?pane=article'],
  ['palette', '', async (page) => page.keyboard.press('Control+k')],
];

/** The page over time: a name, the query that shows it, and what to do then. */
const TABLES = [
  ['votes', '?data=un&time=1985..1989', isReckoned],
  [
    'own-table',
    '',
    async (page) => {
      await openFile(page, 'speeches.csv', inventedSpeeches());
      await page.waitForURL(/table=/);
      await page.goto(`${page.url()}&edge=subtract&norm=average&time=2015..2017&sel=Brandt&sel=Ek`);
      await isReckoned(page);
    },
  ],
  ['graph', '', (page) => openFile(page, 'directed.gexf', inventedGraph())],
];

/** Opens a file of one's own, as it is understood. */
async function openFile(page, name, text) {
  await page.getByRole('button', { name: /^Open a table/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Table file')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await dialog.getByRole('button', { name: /^Read / }).click();
  await dialog.getByRole('button', { name: 'Show the network' }).click();
  await page
    .getByText(/ lines?$/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
}

/** Waits for what is told of a window, and for its strip. */
async function isReckoned(page) {
  await page
    .getByText(/ lines?$/)
    .first()
    .waitFor();
  await page.getByText('Reckoning …').waitFor({ state: 'hidden' });
  await page.getByRole('progressbar').waitFor({ state: 'hidden' });
  await page.waitForTimeout(1_000);
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Nine people of two camps, of whom one changes sides, on six proposals over ten years. */
function inventedSpeeches() {
  const random = seeded(7);
  const people = ['Aasen', 'Brandt', 'Costa', 'Duval', 'Ek', 'Farkas', 'Gallo', 'Horak', 'Ilves'];
  const issues = ['Carbon tax', 'Night trains', 'Nuclear power', 'Speed limit', 'Wind parks', 'Road toll'];
  const rows = Array.from({ length: 700 }, (_, at) => {
    const year = 2010 + Math.floor(random() * 10);
    const [person, issue] = [Math.floor(random() * 9), Math.floor(random() * 6)];
    const camp = person === 4 ? year >= 2015 : person < 4;
    const agrees = (camp === issue % 2 > 0) !== random() < 0.12;
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const quote = `Statement ${at + 1} on ${issues[issue].toLowerCase()}`;
    return `${year}-${month}-15,${people[person]},${issues[issue]},${agrees ? 'agree' : 'disagree'},${quote}`;
  });
  return ['Date,Speaker,Proposal,Stance,Quote', ...rows, ''].join('\n');
}

/** Who cites whom in four groups. */
function inventedGraph() {
  const random = seeded(3);
  const nodes = Array.from({ length: 48 }, (_, node) => `<node id="n${node}" label="Member ${node + 1}"/>`);
  const edges = Array.from({ length: 150 }, (_, edge) => {
    const source = Math.floor(random() * 48);
    const own = (source + 4 * (1 + Math.floor(random() ** 2 * 11))) % 48;
    const target = random() < 0.85 ? own : Math.floor(random() * 48);
    return `<edge id="${edge}" source="n${source}" target="n${target}" weight="${1 + Math.floor(random() * 5)}"/>`;
  });
  return `<gexf version="1.3"><graph defaultedgetype="directed"><nodes>${nodes.join('')}</nodes><edges>${edges.join('')}</edges></graph></gexf>`;
}

mkdirSync(FOLDER, { recursive: true });
const server = await serve({ port: 4290 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
try {
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of THEMES)
      for (const [name, query, act, path = ''] of [
        ...VIEWS,
        ...TABLES.map(([name, query, act]) => [name, query, act, 'tables']),
      ]) {
        if (process.argv.length > 2 && !process.argv.includes(name)) continue;
        if (name === 'palette' && size === 'narrow') continue;
        const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
        await page.addInitScript(() => localStorage.setItem('entente-hints', 'closed'));
        await page.goto(server.url + path + query);
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(1_000);
        await act?.(page);
        await page.waitForTimeout(400);
        await page.screenshot({
          path: join(FOLDER, `${name}-${size}-${colorScheme}.jpg`),
          type: 'jpeg',
          quality: 72,
        });
        await page.close();
      }
} finally {
  await browser.close();
  await server.close();
}
