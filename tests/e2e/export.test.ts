// What is taken away: a picture whose pixels are looked at, and files that open again.

import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expect, test, type ThePage } from './the-page.ts';

async function saved(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function exportAs(page: Page, item: RegExp): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return download;
}

async function picture(map: ThePage, size: '1×' | '2×' | '4×', ground: string) {
  const { page } = map;
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /Picture/ }).click();
  await expect(map.dialog.getByRole('img')).toBeVisible();
  const option = map.dialog.locator('label').filter({ hasText: size });
  await option.getByRole('radio').check();
  await map.dialog.getByRole('radio', { name: ground }).check();
  await expect(map.dialog.getByRole('img')).toBeVisible();
  const [, width, height] = /(\d+) × (\d+)$/.exec((await option.innerText()).trim())!;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    map.dialog.getByRole('button', { name: 'Save PNG' }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    png: PNG.sync.read(await saved(download)),
    widthPx: Number(width),
    heightPx: Number(height),
  };
}

/** The page's colour of that name as [red, green, blue], 0 to 255. */
async function colour(page: Page, name: string): Promise<readonly number[]> {
  const hex = await page.evaluate(
    (name) => getComputedStyle(document.documentElement).getPropertyValue(name),
    name,
  );
  return [1, 3, 5].map((at) => parseInt(hex.trim().slice(at, at + 2), 16));
}

/** Opaque pixels within 24 of `rgb` in each channel. */
function countNear({ data }: PNG, rgb: readonly number[]): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at + 3]! > 200 && rgb.every((value, channel) => Math.abs(data[at + channel]! - value) <= 24))
      count++;
  return count;
}

test('A picture at 1× and at 4× has its size, both stances’ colours and a name that says what it is', async ({
  map,
  page,
}) => {
  await map.open();
  const viewport = (await page.getByRole('application').boundingBox())!;
  for (const [size, scale] of [
    ['1×', 1],
    ['4×', 4],
  ] as const) {
    const { name, png, widthPx, heightPx } = await picture(map, size, 'Light');
    expect([png.width, png.height]).toEqual([widthPx, heightPx]);
    expect(png.width).toBeGreaterThanOrEqual(Math.floor(viewport.width) * scale);
    expect(name).toMatch(/putin-and-pompeo.*\.png$/);
    for (const stance of ['--agree', '--disagree'])
      expect(countNear(png, await colour(page, stance)), stance).toBeGreaterThan(40 * scale);
    expect(countNear(png, await colour(page, '--surface'))).toBeGreaterThan(png.width * png.height * 0.5);
  }
});

test('A picture leaves out what is filtered, says the filter in its name, and is clear where asked', async ({
  map,
  page,
}) => {
  await map.open();
  const whole = await picture(map, '1×', 'Light');
  await map.choose('Issues', 'Ukraine');
  await expect(map.status).toHaveText(/1 filter$/);
  const filtered = await picture(map, '1×', 'Light');
  expect(filtered.name).toContain('ukraine');
  const agree = await colour(page, '--agree');
  expect(countNear(filtered.png, agree)).toBeLessThan(countNear(whole.png, agree));

  const { data } = (await picture(map, '1×', 'Transparent')).png;
  expect(data[3]).toBe(0);
  let opaque = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]! > 200) opaque++;
  expect(opaque).toBeGreaterThan(500);
});

test('What is shown is saved as a table, and the whole workspace as JSON that opens again', async ({
  map,
  page,
}) => {
  await map.open('?issue=iran');
  const { shown, all } = await map.counts();
  const table = await exportAs(page, /csv/i);
  expect(table.suggestedFilename()).toMatch(/iran.*\.csv$/);
  const rows = (await saved(table)).toString('utf8').trim().split(/\r\n/);
  expect(rows).toHaveLength(shown + 1);
  expect(rows[0]).toContain('stance');

  const file = await exportAs(page, /workspace/i);
  expect(file.suggestedFilename()).toMatch(/putin-and-pompeo.*\.json$/);
  const content = (await saved(file)).toString('utf8');
  expect(JSON.parse(content)).toMatchObject({ format: 'entente-workspace', version: 1 });
  await map.drop({ name: 'saved.json', type: 'application/json', content });
  await expect(page.getByText(/^Opened/)).toBeVisible();
  await expect(map.status).toHaveText(`${all} statements`);
});
