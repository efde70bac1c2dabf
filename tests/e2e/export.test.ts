// What is taken away: pictures whose pixels and shapes are looked at, and files that other readers open.

import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import Papa from 'papaparse';
import { PNG } from 'pngjs';
import { elementsOf, readXml } from '../fixtures/read-xml.ts';
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

async function text(download: Download): Promise<string> {
  return (await saved(download)).toString('utf8');
}

interface PictureChoice {
  readonly format?: 'PNG' | 'SVG';
  readonly widthPx?: 1280 | 1920 | 2560 | 3840;
  readonly ground?: 'Light' | 'Dark' | 'Transparent';
}

/** Saves a picture by the dialog. */
async function savePicture(
  { page, dialog }: ThePage,
  { format = 'PNG', widthPx = 1280, ground = 'Light' }: PictureChoice,
): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Picture/ }).click();
  await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
  if (format === 'PNG') await dialog.getByRole('radio', { name: new RegExp(`^${widthPx} ×`) }).check();
  await dialog.getByRole('radio', { name: ground }).check();
  await expect(dialog.getByRole('img')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: `Save ${format}` }).click(),
  ]);
  await expect(dialog).toBeHidden();
  return download;
}

async function savePng(map: ThePage, choice: PictureChoice = {}) {
  const download = await savePicture(map, choice);
  const bytes = await saved(download);
  return {
    name: download.suggestedFilename(),
    png: PNG.sync.read(bytes),
    // Its words stand before the pixels, uncompressed.
    words: bytes.subarray(0, bytes.indexOf('IDAT')).toString('utf8'),
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

test('A picture is as wide as asked, up to 4K, with both stances’ colours and a name that says what it is', async ({
  map,
  page,
}) => {
  await map.open();
  for (const widthPx of [1280, 3840] as const) {
    const { name, png, words } = await savePng(map, { widthPx });
    expect(png.width).toBe(widthPx);
    expect(words).toMatch(/Description\0+Putin and Pompeo meet in Sochi\. Graph of \d/);
    expect(name).toMatch(new RegExp(`putin-and-pompeo.*-${widthPx}\\.png$`));
    for (const stance of ['--agree', '--disagree'])
      expect(countNear(png, await colour(page, stance)), stance).toBeGreaterThan(widthPx / 20);
    expect(countNear(png, await colour(page, '--surface'))).toBeGreaterThan(png.width * png.height * 0.5);
  }
});

test('A picture leaves out what is filtered, says the filter in its name, and is clear where asked', async ({
  map,
  page,
}) => {
  await map.open();
  const whole = await savePng(map);
  await map.choose('Issues', 'Ukraine');
  await expect(map.status).toHaveText(/1 filter$/);
  const filtered = await savePng(map);
  expect(filtered.name).toContain('ukraine');
  const agree = await colour(page, '--agree');
  expect(countNear(filtered.png, agree)).toBeLessThan(countNear(whole.png, agree));

  const { data } = (await savePng(map, { ground: 'Transparent' })).png;
  expect(data[3]).toBe(0);
  let opaque = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]! > 200) opaque++;
  expect(opaque).toBeGreaterThan(500);
});

test('A vector picture holds the same as text and lines, tells stances by dash, and is described', async ({
  map,
  page,
}) => {
  await map.open('?issue=iran,election-interference');
  const download = await savePicture(map, { format: 'SVG' });
  expect(download.suggestedFilename()).toMatch(/iran.*--graph\.svg$/);
  const svg = readXml(await text(download));
  const words = elementsOf(svg, 'text').map((each) => each.text);
  for (const word of ['Putin and Pompeo meet in Sochi', 'Iran', 'Disagree', 'Made with Entente'])
    expect(words).toContain(word);
  const { shown } = await map.counts();
  expect(words.join(' ')).toMatch(new RegExp(` ${shown} of \\d+ statements, `));
  expect(words.join(' ')).toContain('Filtered: ');
  const [disagree] = await page.evaluate(() => [
    getComputedStyle(document.documentElement).getPropertyValue('--disagree').trim(),
  ]);
  const lines = elementsOf(svg, 'path').filter(({ attributes }) => attributes.stroke === disagree);
  expect(lines.length).toBeGreaterThan(1);
  for (const { attributes } of lines) expect(attributes['stroke-dasharray']).toBeTruthy();
  expect(elementsOf(svg, 'desc')[0]!.text).toMatch(/Graph of .* disagree/);
});

test('A picture is copied where the browser can, and else it says what to do instead', async ({
  map,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await map.open();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Copy picture/ }).click();
  await expect(page.getByText('Picture copied.')).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(types).toEqual(['image/png']);

  await page.evaluate(() => Reflect.deleteProperty(window, 'ClipboardItem'));
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Copy picture/ }).click();
  await expect(page.getByText('This browser does not let the page copy pictures.')).toBeVisible();
  await expect(page.getByText('Save the picture as PNG and insert the file.')).toBeVisible();
});

test('The graph opens in readers of GEXF and GraphML, with places, weights and days', async ({
  map,
  page,
}) => {
  await map.open();
  const written = JSON.parse(await text(await exportAs(page, /^Graph as JSON/))) as {
    nodes: { id: string }[];
    edges: { id: string; weight: number }[];
  };
  const nodes = written.nodes.map(({ id }) => id).sort();

  const still = await exportAs(page, /^Graph for Gephi/);
  expect(still.suggestedFilename()).toMatch(/putin-and-pompeo.*--graph\.gexf$/);
  const gephi = gexf.parse(MultiGraph, await text(still), { respectInputGraphType: true });
  expect(gephi.nodes().sort()).toEqual(nodes);
  expect(gephi.size).toBe(written.edges.length);
  const places = new Set(gephi.mapNodes((_, { x, y }) => `${x} ${y}`));
  expect(places.size).toBe(nodes.length);
  for (const { id, weight } of written.edges)
    if (weight) expect(gephi.getEdgeAttribute(id, 'weight')).toBe(weight);

  const moving = readXml(await text(await exportAs(page, /^Graph over time/)));
  expect(elementsOf(moving, 'graph')[0]!.attributes).toMatchObject({ mode: 'dynamic', start: '2019-05-14' });
  expect(elementsOf(moving, 'edge').every(({ attributes }) => attributes.start === '2019-05-14')).toBe(true);

  const ml = graphml.parse(MultiGraph, await text(await exportAs(page, /^GraphML/)));
  expect(ml.nodes().sort()).toEqual(nodes);
  expect(ml.size).toBe(written.edges.length);
});

test('Nodes, edges and DNA’s event list are tables with a row for each', async ({ map, page }) => {
  await map.open('?issue=iran');
  const read = async (item: RegExp, delimiter = ',') => {
    const { data, errors } = Papa.parse<Record<string, string>>(
      (await text(await exportAs(page, item))).replace(/^\uFEFF/, ''),
      { header: true, delimiter, skipEmptyLines: true },
    );
    expect(errors).toEqual([]);
    return data;
  };
  const nodes = await read(/^Nodes/);
  const edges = await read(/^Edges/);
  const ids = new Set(nodes.map(({ Id }) => Id));
  for (const { Source, Target } of edges) expect(ids.has(Source) && ids.has(Target)).toBe(true);
  expect(nodes.map(({ Label }) => Label)).toContain('Iran');
  const events = await read(/^Discourse Network Analyzer/, ';');
  expect(new Set(events.map((row) => row['statement ID'])).size).toBe((await map.counts()).shown);
  expect(new Set(events.map(({ agreement }) => agreement))).toEqual(new Set(['0']));
});

test('Where the filters leave nothing, the menu says so, and so does every file but the workspace', async ({
  map,
  page,
}) => {
  await map.open('?min=1');
  expect((await map.counts()).shown).toBe(0);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText('The filters leave nothing. Only the workspace can be saved.')).toBeVisible();
  await page.getByRole('menuitem', { name: /^Web page/ }).click();
  await expect(page.getByText('The filters leave nothing to export.')).toBeVisible();
  expect(JSON.parse(await text(await exportAs(page, /^Workspace/))).statements.length).toBeGreaterThan(0);
});

test('The menu is worked by keys alone, and the frame to embed is there to copy', async ({ map, page }) => {
  await map.open();
  await page.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Picture/ })).toBeFocused();
  await page.keyboard.type('Embed');
  await expect(page.getByRole('menuitem', { name: /^Embed/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const frame = map.dialog.getByRole('textbox', { name: 'Frame with the saved page' });
  await expect(frame).toHaveValue(
    /^<iframe src="putin-and-pompeo-meet-in-sochi--map\.html" title="Putin and Pompeo meet in Sochi"/,
  );
  await expect(map.dialog.getByRole('textbox', { name: 'Frame with this page' })).toHaveValue(/src="http/);
});

test('What is shown is saved as a table, and the whole workspace as JSON that opens again', async ({
  map,
  page,
}) => {
  await map.open('?issue=iran');
  const { shown, all } = await map.counts();
  const table = await exportAs(page, /^Statements/);
  expect(table.suggestedFilename()).toMatch(/iran.*\.csv$/);
  const rows = (await saved(table)).toString('utf8').trim().split(/\r\n/);
  expect(rows).toHaveLength(shown + 1);
  expect(rows[0]).toContain('stance');

  const file = await exportAs(page, /^Workspace/);
  expect(file.suggestedFilename()).toMatch(/putin-and-pompeo.*\.json$/);
  const content = (await saved(file)).toString('utf8');
  expect(JSON.parse(content)).toMatchObject({ format: 'entente-workspace', version: 2 });
  await map.drop({ name: 'saved.json', type: 'application/json', content });
  await expect(page.getByText(/^Opened/)).toBeVisible();
  await expect(map.status).toHaveText(`${all} statements`);
});
