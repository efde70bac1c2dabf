// Tables of one's own, opened on the page of networks over time: by choosing a file and by dropping one, with the mapping
// changed by keys, cancelled, refused in words, and with the account of every row.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { findViolations } from './find-violations.ts';
import { expect, test } from './the-page.ts';

const ADDRESS = './tables';
const shared = (path: string): string => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));

const SPEECHES = [
  'Date;Speaker;Party;Topic;Position;Quote',
  ...Array.from({ length: 40 }, (_, at) =>
    [
      `${1 + (at % 28)}/0${1 + (at % 9)}/2019`,
      at === 7 ? '' : `Speaker ${at % 5}`,
      ['Left', 'Right'][at % 2],
      ['Coal', 'Tax', 'Speed'][at % 3],
      ['support', 'oppose', 'lukewarm'][at % 3 === 2 ? 2 : at % 2],
      `"Words number ${at}; said aloud"`,
    ].join(';'),
  ),
  '',
].join('\n');

const file = (name: string, content: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

async function openDialog(page: Page): Promise<Locator> {
  await page.goto(ADDRESS);
  await page.getByRole('button', { name: /^Open a table/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a table' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function choose(dialog: Locator, what: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await dialog.getByLabel('Table file').setInputFiles(what);
}

test('a table of one’s own is understood, changed, read and accounted for', async ({ page }) => {
  const dialog = await openDialog(page);
  await choose(dialog, file('my_speeches.csv', SPEECHES));
  await expect(dialog.getByLabel('Title')).toHaveValue('my speeches');
  await expect(dialog.getByLabel('Title')).toBeFocused();
  await expect(dialog.getByLabel('Between cells')).toHaveValue(';');
  for (const [column, use] of [
    ['Date', 'date'],
    ['Speaker', 'actor'],
    ['Party', 'organization'],
    ['Topic', 'issue'],
    ['Position', 'stance'],
    ['Quote', 'quote'],
  ] as const)
    await expect(dialog.getByRole('combobox', { name: column, exact: true })).toHaveValue(use);
  const trial = dialog.getByRole('status').filter({ hasText: 'can be read' });
  await expect(trial).toHaveText(/^Of 40 rows 27 can be read; 13 rows without a stance are left out\.$/);

  // By keys: what nobody knows the meaning of is said to be agreement.
  const lukewarm = dialog.getByRole('combobox', { name: /^lukewarm/ });
  await lukewarm.focus();
  await page.keyboard.press('a');
  await expect(trial).toHaveText('Of 40 rows all can be read.');

  // A party that speaks through nobody is an actor still; without the party, a row has none.
  await dialog.getByRole('combobox', { name: 'Party', exact: true }).selectOption('Not used');
  await expect(trial).toHaveText('Of 40 rows 39 can be read; 1 cannot: 1 has no actor.');

  await dialog.getByRole('button', { name: 'Read all rows' }).click();
  const account = page.getByRole('dialog', { name: 'Read: my speeches' });
  await expect(
    account.getByText(/^39 statements of 5 actors on 3 issues, 2019-\d\d-\d\d to 2019-/),
  ).toBeVisible();
  await expect(account.getByRole('heading', { name: '1 row could not be read' })).toBeVisible();
  await expect(account.getByRole('button', { name: 'Show the network' })).toBeFocused();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    account.getByRole('button', { name: /^Save them/ }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toContain('9,No actor,,,');
  await account.getByRole('button', { name: 'Change the columns' }).click();
  await expect(trial).toHaveText('Of 40 rows 39 can be read; 1 cannot: 1 has no actor.');
  // A form in which nothing can be read leaves all as it was.
  const above = dialog.getByLabel('Rows above the table');
  await above.fill('90');
  await above.press('Tab');
  await expect(dialog.getByRole('alert')).toContainText('There are no rows below the heading.');
  await expect(above).toHaveValue('0');
  await dialog.getByLabel('Title').fill(' ');
  await dialog.getByRole('button', { name: 'Read all rows' }).click();
  await account.getByRole('button', { name: 'Show the network' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('what is no table is refused in words, and another can be chosen', async ({ page }) => {
  const dialog = await openDialog(page);
  await choose(dialog, file('report.csv', '%PDF-1.7 and so on'));
  await expect(dialog.getByRole('alert')).toContainText('report.csv: This is no table in text.');
  await expect(dialog.getByRole('alert')).toContainText('it is PDF');
  await choose(
    dialog,
    file('x.graphml', '<!DOCTYPE g SYSTEM "http://example.org/x.dtd"><graphml></graphml>'),
  );
  await dialog.getByRole('button', { name: 'Read the graph' }).click();
  await expect(dialog.getByRole('alert')).toContainText('document type (DOCTYPE)');
  await dialog.getByRole('button', { name: 'Another file' }).click();
  // Dropped on the page, whatever is open: the browser does not go to the file.
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'speeches.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, SPEECHES);
  await expect(dialog.getByLabel('Title')).toHaveValue('speeches');
  await expect(dialog.getByRole('alert')).toBeHidden();
});

test('a table of a million rows can be cancelled, and the page answers meanwhile', async ({ page }) => {
  const dialog = await openDialog(page);
  await page.evaluate((row) => {
    const input = document.querySelector<HTMLInputElement>('input[aria-label="Table file"]')!;
    const parts = Array.from({ length: 100 }, () => row.repeat(10_000));
    const transfer = new DataTransfer();
    transfer.items.add(new File(['who,topic,stance,quote\n', ...parts], 'million.csv'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, 'Somebody,Something,yes,"Words that go on and on, and on"\n');
  const read = dialog.getByRole('button', { name: 'Read all rows' });
  await read.click();
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(read).toBeEnabled();
  await read.click();
  await expect(page.getByText(/^1,000,000 statements of 1 actor on 1 issue/)).toBeVisible();
});

test.describe('files of other programs', () => {
  test.skip(!existsSync(shared('dna')), 'The shared files are not here.');

  test('a database of Discourse Network Analyzer is known, and SQLite comes only for it', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const dialog = await openDialog(page);
    await choose(dialog, file('speeches.csv', SPEECHES));
    await expect(dialog.getByLabel('Title')).toHaveValue('speeches');
    expect(asked.filter((url) => url.includes('sql-wasm'))).toEqual([]);
    await dialog.getByRole('button', { name: 'Another file' }).click();
    await choose(dialog, shared('dna/sample.dna'));
    await expect(dialog.getByText(/This is a table of Discourse Network Analyzer/)).toBeVisible();
    await expect(dialog.getByLabel('Statement type')).toContainText('DNA Statement (40 rows)');
    await dialog.getByRole('button', { name: 'Read all rows' }).click();
    await expect(
      page.getByText(/^40 statements of 7 actors on 6 issues, 2005-01-26 to 2005-02-16/),
    ).toBeVisible();
  });

  test('participants of a Polis conversation are known', async ({ page }) => {
    const dialog = await openDialog(page);
    await choose(dialog, shared('polis/polis_brexit-consensus_participants-votes.csv'));
    await expect(dialog.getByText(/This is a table of Polis/)).toBeVisible();
    await expect(
      dialog.getByText('Of 204 rows come 4,637 statements; 666 cells without a stance are left out.'),
    ).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`the dialog has no fault that axe finds (${colorScheme}, ${width} px)`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 844 });
      const dialog = await openDialog(page);
      const check = async () => {
        expect(await findViolations(page, '[role="dialog"]')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      };
      await check();
      await choose(dialog, file('speeches.csv', SPEECHES));
      await expect(dialog.getByText(/^Of 40 rows/)).toBeVisible();
      await check();
      await dialog.getByRole('button', { name: 'Read all rows' }).click();
      await expect(page.getByRole('button', { name: 'Show the network' })).toBeVisible();
      await check();
    });
