// Files of one's own after the dialog: a table becomes a network whose lines tell the words behind them, a graph is drawn as
// it is.

import type { Page } from '@playwright/test';
import { findViolations } from './find-violations.ts';
import { expect, test } from './the-page.ts';

const TABLE = [
  'date,speaker,topic,position,quote',
  '2019-01-03,Ana Ruiz,Coal,for,"Coal must go, and soon"',
  '2019-01-09,Ben Okoro,Coal,for,I am for an end of coal',
  '2019-02-01,Cleo Marsh,Coal,against,Coal feeds us',
  '2019-02-11,Ana Ruiz,Speed,for,Slower is safer',
  '2019-03-05,Cleo Marsh,Speed,against,Nobody slows me down',
  '2019-03-15,Ben Okoro,Speed,for,Let us slow down',
  '',
].join('\n');

const node = (id: string) => `<node id="${id}" label="Actor ${id.toUpperCase()}"/>`;
const edge = (id: number, source: string, target: string, weight: number) =>
  `<edge id="${id}" source="${source}" target="${target}" weight="${weight}"/>`;
const GRAPH = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
<nodes>${['a', 'b', 'c', 'd'].map(node).join('')}</nodes>
<edges>${edge(0, 'a', 'b', 9)}${edge(1, 'b', 'c', 4)}${edge(2, 'a', 'c', 2)}${edge(3, 'c', 'd', 1)}</edges>
</graph></gexf>`;

async function read(page: Page, name: string, content: string): Promise<void> {
  await page.goto('./tables');
  await page.getByRole('button', { name: /^Open a table/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Table file').setInputFiles({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  });
  await dialog.getByRole('button', { name: /^Read (all rows|the graph)/ }).click();
  await dialog.getByRole('button', { name: 'Show the network' }).click();
  await expect(dialog).toBeHidden();
}

test('A table of one’s own becomes a network, and a line tells the words on both sides', async ({ page }) => {
  await read(page, 'speeches.csv', TABLE);
  await expect(page).toHaveTitle(/speeches/);
  await expect(page.getByText('6 statements of 3 actors.')).toBeVisible();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await evidence.getByRole('button', { name: /^Ana Ruiz and Ben Okoro/ }).click();
  await expect(evidence).toContainText('Both took a stance on 2 issues. They agreed 2 times');
  await expect(evidence).toContainText('Coal must go, and soon');
  await expect(evidence).toContainText('I am for an end of coal');
});

test('A graph from a file is drawn, searched, and cut to its strongest lines', async ({ page }) => {
  await read(page, 'friends.gexf', GRAPH);
  await expect(page).toHaveTitle(/friends/);
  await expect(page.getByText('4 nodes, 4 lines')).toBeVisible();
  await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByRole('progressbar', { name: 'Arranging the graph' })).toBeHidden();

  await page.getByRole('searchbox', { name: 'Find somebody' }).fill('actor c');
  await expect(page.getByRole('list', { name: 'Found' }).getByRole('button')).toHaveText(['Actor C']);
  await page.keyboard.press('Enter');
  const details = page.locator('.details');
  await expect(details.getByRole('heading', { name: 'Actor C' })).toBeVisible();
  await expect(details.getByRole('button')).toHaveText([/Actor B\s*4/, /Actor A\s*2/, /Actor D\s*1/]);

  await page.getByRole('slider', { name: /^Weakest line shown/ }).press('End');
  await expect(page.getByText('4 nodes, 1 line', { exact: true })).toBeVisible();
  await expect(details.getByRole('button')).toHaveCount(0);

  // A reload and the way back find both again.
  await expect(page).toHaveURL(/\?table=friends-\w+&least=9&sel=c$/);
  await page.reload();
  await expect(page.getByText('4 nodes, 1 line', { exact: true })).toBeVisible();
  await expect(details.getByRole('heading', { name: 'Actor C' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('4 nodes, 4 lines')).toBeVisible();
  await page.goBack();
  await expect(details.getByText('Choose somebody')).toBeVisible();

  await page.getByRole('button', { name: 'Other table' }).click();
  await expect(page.getByRole('heading', { name: 'Who sides with whom, year by year' })).toBeVisible();
});

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const)
  test(`A graph from a file has no fault that axe finds (${scheme}, ${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: scheme });
    await read(page, 'friends.gexf', GRAPH);
    await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
    await page.getByRole('searchbox', { name: 'Find somebody' }).fill('b');
    await page.getByRole('button', { name: 'Actor B' }).click();
    expect(await findViolations(page)).toEqual([]);
  });
