// What is taken away from the page over time: pictures and graph files, read back by other programs' readers.

import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { UndirectedGraph, DirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { PNG } from 'pngjs';
import { elementsOf, readXml } from '../fixtures/read-xml.ts';
import { expect, test } from './the-page.ts';
import { TheTables } from './the-tables.ts';

async function text(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function exportAs(page: Page, item: string | RegExp): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return download;
}

async function savePicture(page: Page, format: 'PNG' | 'SVG', widthPx = 1280): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Picture/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
  if (format === 'PNG') await dialog.getByRole('radio', { name: new RegExp(`^${widthPx} ×`) }).check();
  await expect(dialog.getByRole('img')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: `Save ${format}` }).click(),
  ]);
  await expect(dialog).toBeHidden();
  return download;
}

/** The page's colour of that name as [red, green, blue]. */
async function colour(page: Page, name: string): Promise<readonly number[]> {
  const hex = await page.evaluate(
    (name) => getComputedStyle(document.documentElement).getPropertyValue(name),
    name,
  );
  return [1, 3, 5].map((at) => parseInt(hex.trim().slice(at, at + 2), 16));
}

/** Counts of what the page says it shows: "199 of 200 countries, 9,892 lines". */
async function shownCounts(tables: TheTables): Promise<{ nodes: number; lines: number }> {
  const words = (await tables.shown.innerText()).replaceAll(',', '');
  const [, nodes, lines] = /(\d+) of \d+ \D*(\d+) line/.exec(words)!;
  return { nodes: Number(nodes), lines: Number(lines) };
}

test('A PNG of the votes is as wide as asked, shows agreement and its legend, and says its window', async ({
  page,
}) => {
  const tables = new TheTables(page);
  await tables.openVotes();
  const download = await savePicture(page, 'PNG', 3840);
  expect(download.suggestedFilename()).toMatch(
    /^votes-in-the-un-general-assembly-1946-2019--1985-1989--graph-3840\.png$/,
  );
  const bytes = await readFile(await download.path());
  const png = PNG.sync.read(bytes);
  expect(png.width).toBe(3840);
  const near = (rgb: readonly number[], from: number, to: number): number => {
    let count = 0;
    for (let y = from; y < to; y++)
      for (let x = 0; x < png.width; x++) {
        const at = 4 * (y * png.width + x);
        if (rgb.every((value, channel) => Math.abs(png.data[at + channel]! - value) <= 24)) count++;
      }
    return count;
  };
  const agree = await colour(page, '--agree');
  const disagree = await colour(page, '--disagree');
  // The legend is below the network, within the last sixth.
  const below = Math.round(png.height * 0.84);
  expect(near(agree, below, png.height)).toBeGreaterThan(100);
  expect(near(disagree, below, png.height)).toBeGreaterThan(100);
  expect(near(await colour(page, '--group-1'), 200, below)).toBeGreaterThan(1000);
  const words = bytes.subarray(0, bytes.indexOf('IDAT')).toString('utf8');
  expect(words).toContain('Votes in the UN General Assembly');
  expect(words).toContain('Time: 1985 – 1989.');
  expect(words).toContain('The strongest lines in sight:');
});

test('An SVG of the votes has a shape for every line and node, title, settings and source', async ({
  page,
}) => {
  const tables = new TheTables(page);
  await tables.openVotes('time=1985..1989&least=0.8');
  const { nodes, lines } = await shownCounts(tables);
  expect(lines).toBeGreaterThan(50);
  const download = await savePicture(page, 'SVG');
  expect(download.suggestedFilename()).toMatch(/--1985-1989--graph\.svg$/);
  const svg = await text(download);
  const root = readXml(svg);
  const groups = elementsOf(root, 'g');
  const inGroup = (id: string) => groups.find(({ attributes }) => attributes['id'] === id)!;
  expect(elementsOf(inGroup('edges'), 'path')).toHaveLength(lines);
  expect(elementsOf(inGroup('nodes'), 'title')).toHaveLength(nodes);
  expect(svg).toContain('1985 – 1989');
  expect(svg).toContain('Counts: Agreement less conflict');
  expect(svg).toContain('doi:10.7910/DVN/LEJUQZ');
  expect(svg).toContain('>Agree<');
  expect(elementsOf(inGroup('edges'), 'path').every(({ attributes }) => attributes['stroke-opacity'])).toBe(
    true,
  );
});

test('GEXF and GraphML of the votes hold the window’s countries and lines, with weights and signs', async ({
  page,
}) => {
  const tables = new TheTables(page);
  await tables.openVotes();
  const { nodes, lines } = await shownCounts(tables);
  const read = [
    gexf.parse(UndirectedGraph, await text(await exportAs(page, /^Graph for Gephi/))),
    graphml.parse(UndirectedGraph, await text(await exportAs(page, /^GraphML/))),
  ];
  for (const graph of read) {
    expect([graph.order, graph.size]).toEqual([nodes, lines]);
    // GraphML allows no spaces in what nodes are called, and keeps their ids beside.
    const nodeOf = (id: string) => graph.findNode((node, { id: own }) => node === id || own === id)!;
    const edge = graph.edge(nodeOf('Cuba'), nodeOf('United States'));
    const [weight, signed, conflicts] = ['weight', 'signed_weight', 'conflicts'].map((name) =>
      Number(graph.getEdgeAttribute(edge, name)),
    ) as [number, number, number];
    expect(signed).toBeLessThan(-0.5);
    expect(weight).toBeCloseTo(-signed, 6);
    expect(conflicts).toBeGreaterThan(100);
    expect(graph.getEdgeAttribute(edge, 'stance')).toBe('disagree');
    expect(graph.getNodeAttribute(nodeOf('United States'), 'label')).toBe('United States');
    expect(Math.min(...graph.mapEdges((_, { weight }) => Number(weight)))).toBeGreaterThanOrEqual(0.5);
  }
});

test('The table of lines can be taken as a picture too, and a picture copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tables = new TheTables(page);
  await tables.openVotes('view=table');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Copy picture/ }).click();
  await expect(page.getByText('Picture copied.')).toBeVisible();
  const width = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await createImageBitmap(await item!.getType('image/png'))).width;
  });
  expect(width).toBe(1920);
});

const DIRECTED = `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
  <nodes><node id="a" label="Ann"/><node id="b" label="Bob"/><node id="c" label="Cid"/></nodes>
  <edges><edge id="0" source="a" target="b" weight="3"/><edge id="1" source="b" target="c" weight="-1"/>
  <edge id="2" source="c" target="a" type="undirected" weight="2"/></edges></graph></gexf>`;

test('A directed graph that was opened goes out as it came in, with arrows in its picture', async ({
  page,
}) => {
  const tables = new TheTables(page);
  await tables.openFile({ name: 'three.gexf', text: DIRECTED });
  await expect(page.getByText('3 nodes, 3 lines')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What the lines mean' })).toContainText('leads to');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();

  const svg = readXml(await text(await savePicture(page, 'SVG')));
  const arrows = elementsOf(svg, 'g').find(({ attributes }) => attributes['id'] === 'arrows')!;
  expect(elementsOf(arrows, 'path')).toHaveLength(2);

  const graph = graphml.parse(DirectedGraph, await text(await exportAs(page, /^GraphML/)));
  expect(Number(graph.getEdgeAttribute(graph.edge('b', 'c'), 'signed_weight'))).toBe(-1);
  expect(graph.getEdgeAttribute(graph.edge('c', 'a'), 'mutual')).toBe(true);
  expect(graph.getEdgeAttribute(graph.edge('a', 'b'), 'mutual')).toBe(false);
  const csv = await text(await exportAs(page, 'Lines as CSV'));
  expect(csv).toContain('b,c,Directed,-1,Bob,Cid');
  expect(csv).toContain('c,a,Undirected,2,Cid,Ann');
});
