// Where nodes stand and how they look: layouts, pins, sizes, colours, communities, and the panel that chooses them.

import type { Locator, Page } from '@playwright/test';
import { findViolations } from './find-violations.ts';
import { expect, test } from './the-page.ts';
import { withoutWebGl } from './without-webgl.ts';

const canvas = (page: Page): Locator => page.getByRole('application');

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Layout and look' }).click();
  const panel = page.getByRole('dialog', { name: 'Layout and look' });
  await expect(panel.getByRole('radio', { name: 'By camps' })).toBeAttached();
  return panel;
}

/** Without WebGL the graph is SVG, whose nodes have places that a test can read: x and y by id. */
async function placesInSvg(page: Page, query: string): Promise<Map<string, { x: number; y: number }>> {
  await withoutWebGl(page);
  await page.goto(`./${query}`);
  const nodes = canvas(page).locator('[data-of="node"]');
  await expect(nodes.first()).toBeVisible();
  const found = await nodes.evaluateAll((groups) =>
    groups.map((group): [string, { x: number; y: number }] => {
      const circle = group.querySelector('.hit');
      return [
        (group as HTMLElement).dataset.id ?? '',
        { x: Number(circle?.getAttribute('cx')), y: Number(circle?.getAttribute('cy')) },
      ];
    }),
  );
  return new Map(found);
}

interface Found {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What a click there chooses: a node's id, or null. */
async function nodeAt(page: Page, x: number, y: number): Promise<string | null> {
  await page.mouse.click(x, y);
  const picked = new URL(page.url()).searchParams.get('sel');
  return picked?.startsWith('node:') ? picked.slice('node:'.length) : null;
}

/** Finds a node under the pointer, as someone does who does not know where they are. */
async function findNode(page: Page): Promise<Found> {
  const box = (await canvas(page).boundingBox())!;
  const cursor = () =>
    canvas(page)
      .locator('.canvas')
      .evaluate((element) => (element as HTMLElement).style.cursor);
  for (let y = box.y + 20; y < box.y + box.height - 20; y += 12)
    for (let x = box.x + 20; x < box.x + box.width - 80; x += 18) {
      await page.mouse.move(x, y);
      if ((await cursor()) !== 'pointer') continue;
      const id = await nodeAt(page, x, y);
      await page.keyboard.press('Escape');
      if (id) return { id, x, y };
    }
  throw new Error('No node was found under the pointer.');
}

test('A layout that is chosen is in the address, and back brings the last one back', async ({
  map,
  page,
}) => {
  await map.open();
  const panel = await openPanel(page);
  await panel.getByRole('radio', { name: 'In two columns' }).check({ force: true });
  await expect(page).toHaveURL(/layout=columns/);
  await panel.getByRole('radio', { name: 'By camps' }).check({ force: true });
  await expect(page).toHaveURL(/layout=camps/);
  await page.goBack();
  await expect(page).toHaveURL(/layout=columns/);
  await expect(panel.getByRole('radio', { name: 'In two columns' })).toBeChecked();
});

test('In two columns all actors stand left of all issues', async ({ page }) => {
  const places = await placesInSvg(page, '?layout=columns');
  const xs = (issues: boolean) =>
    [...places].filter(([id]) => /^(topic|proposal):/.test(id) === issues).map(([, { x }]) => x);
  expect(Math.max(...xs(false))).toBeLessThan(Math.min(...xs(true)));
});

test('By camps, two countries that disagree stand on opposite sides', async ({ page }) => {
  const places = await placesInSvg(page, '?layout=camps');
  const width = (await canvas(page).boundingBox())!.width;
  const apart = Math.abs(places.get('country:RUS')!.x - places.get('country:USA')!.x);
  expect(apart).toBeGreaterThan(width * 0.4);
});

test('A node that is dragged is pinned: it stays through a filter and a new layout, until a double click or a button lets it go', async ({
  map,
  page,
}) => {
  await map.open();
  const { id, x, y } = await findNode(page);
  const box = (await canvas(page).boundingBox())!;
  const [toX, toY] = [box.x + box.width * 0.12, box.y + box.height * 0.9];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 });
  await page.mouse.move(toX, toY, { steps: 4 });
  await page.mouse.up();
  const there = async () => {
    // Two quick clicks would be a double click, which lets a pinned node go.
    await page.waitForTimeout(500);
    return nodeAt(page, toX, toY);
  };
  const isThere = async () => expect.poll(there).toBe(id);
  await isThere();

  await page.keyboard.press('Escape');
  await map.page.getByRole('slider', { name: 'Least confidence' }).press('ArrowRight');
  await isThere();

  await page.waitForTimeout(500);
  await page.mouse.dblclick(toX, toY);
  const panel = await openPanel(page);
  await expect(panel.getByRole('button', { name: 'Unpin all' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await isThere();
  await canvas(page).press('p');

  await openPanel(page);
  await panel.getByRole('button', { name: 'Arrange again' }).click();
  await expect(panel.getByRole('button', { name: 'Unpin all (1)' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await isThere();

  await openPanel(page);
  await panel.getByRole('button', { name: 'Unpin all (1)' }).click();
  await expect(panel.getByRole('button', { name: 'Unpin all' })).toBeDisabled();
  await panel.getByRole('button', { name: 'Arrange again' }).click();
  await page.keyboard.press('Escape');
  await page.mouse.click(box.x + 5, box.y + 5);
  await expect.poll(there).not.toBe(id);
});

test('A node stays where it was put for who opens the link, and the back button takes that back', async ({
  map,
  page,
}) => {
  await map.open();
  const { id, x, y } = await findNode(page);
  const box = (await canvas(page).boundingBox())!;
  const [toX, toY] = [box.x + box.width * 0.12, box.y + box.height * 0.9];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(toX, toY, { steps: 6 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin=/);
  await page.reload();
  await map.drawn();
  await expect.poll(() => nodeAt(page, toX, toY)).toBe(id);
  const panel = await openPanel(page);
  await expect(panel.getByRole('button', { name: 'Unpin all (1)' })).toBeEnabled();
  await page.keyboard.press('Escape');
  // What picked the node is the last step, and to have put it there the one before.
  await page.goBack();
  await page.goBack();
  await expect(page).not.toHaveURL(/pin=/);
});

test('A node is pinned and let go by a key, and the page says so', async ({ map, page }) => {
  await map.open();
  await page.keyboard.press('g');
  const spoken = canvas(page).locator('[aria-live]');
  await page.keyboard.press('p');
  await expect(spoken).toHaveText('Go to a node or choose one to pin it.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('p');
  await expect(spoken).toHaveText(/ is pinned here\.$/);
  await page.keyboard.press('p');
  await expect(spoken).toHaveText(/ is no longer pinned\.$/);
});

test.describe('Nodes', () => {
  /** How many places the label "Russia" was drawn at while the layout changed. */
  async function placesWhileMoving(page: Page): Promise<number> {
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const original = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
        if (text === 'Russia') seen.add(`${Math.round(x)},${Math.round(y)}`);
        original.call(this, text, x, y, ...rest);
      };
    });
    const panel = await openPanel(page);
    await page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.clear());
    await panel.getByRole('radio', { name: 'In a circle' }).check({ force: true });
    await expect(page).toHaveURL(/layout=circle/);
    const count = () => page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
    await expect.poll(count).toBeGreaterThan(0);
    await page.waitForTimeout(1500);
    return count();
  }

  test('go to their new places at once for who has asked for stillness', async ({ map, page }) => {
    await map.open();
    // A frame that was due may draw the old place once more; nothing is drawn on the way.
    expect(await placesWhileMoving(page)).toBeLessThanOrEqual(2);
  });

  test.describe('elsewhere', () => {
    test.use({ contextOptions: { reducedMotion: 'no-preference' } });

    test('move to their new places, so that the eye can follow', async ({ map, page }) => {
      await map.open();
      expect(await placesWhileMoving(page)).toBeGreaterThan(3);
    });
  });
});

test('Sizes, colours and communities are in the address, and the legend follows', async ({ map, page }) => {
  await map.open();
  const panel = await openPanel(page);
  await panel.getByLabel('Size by').selectOption({ label: 'Go-between' });
  await panel.getByLabel('Colour by').selectOption({ label: 'Community' });
  await panel.getByRole('checkbox', { name: 'Shade communities' }).check();
  await expect(page).toHaveURL(/size=betweenness&colour=community&hulls=on/);
  const legend = page.getByRole('group', { name: 'What colours and sizes stand for' });
  await expect(legend).toContainText(/size: going between, 0 to 0\.\d\d/);
  await expect(legend.getByRole('listitem').first()).toContainText(/\w+ \d/);
  await panel.getByLabel('Colour by').selectOption({ label: 'Agree or disagree' });
  await expect(legend).toContainText('disagrees');

  await page.reload();
  await map.drawn();
  await expect(legend).toContainText('going between');
});

test('The panel gives the network in figures, each with words that say what it means', async ({
  map,
  page,
}) => {
  await map.open();
  const panel = await openPanel(page);
  const density = panel.locator('details', { hasText: 'Density' });
  await expect(density).toContainText(/0\.\d\d/);
  await density.locator('summary').press('Enter');
  await expect(density).toContainText('Which share of all possible pairs');
});

for (const [words, viewport] of [
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 390, height: 844 }],
] as const)
  test.describe(`On a ${words} page`, () => {
    test.use({ viewport });

    test('the panel is whole, reached by keys, and has no fault that axe finds', async ({ map, page }) => {
      await map.open('?colour=country&hulls=on');
      await page.getByRole('button', { name: 'Layout and look' }).focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('dialog', { name: 'Layout and look' });
      await expect(panel.getByText('Polarisation')).toBeVisible();
      const box = (await panel.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      expect(await findViolations(page, '[role="dialog"]')).toEqual([]);
      await panel.getByRole('radio', { checked: true }).focus();
      await page.keyboard.press('ArrowDown');
      await expect(page).toHaveURL(/layout=camps/);
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
    });
  });
