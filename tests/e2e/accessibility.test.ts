// axe finds nothing, in light and dark, wide and narrow, whatever is open.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type ThePage } from './the-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`),
  );
  expect(found).toEqual([]);
}

const STATES: readonly [string, (map: ThePage) => Promise<void>][] = [
  ['as it opens', async () => {}],
  [
    'with filters, a range and a selection',
    async ({ page }) => {
      await page.goto('./?issue=iran&time=about:2015..2020&sel=node:topic:iran');
    },
  ],
  ['with the article', async (map) => map.tab('Article').click()],
  ['while an article is added', async (map) => void (await map.openAddArticle())],
  [
    'with a picture to save',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: /Picture/ }).click();
      await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
    },
  ],
  ['with the help', async ({ page }) => page.getByRole('button', { name: 'Help and keys' }).click()],
];

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`In ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [state, reach] of STATES)
      test(`The page ${state} has no violation`, async ({ map, page }) => {
        await map.open();
        await expect(page.locator('html')).toHaveClass(colorScheme === 'dark' ? /dark/ : /^((?!dark).)*$/);
        await reach(map);
        await expectNoViolations(page);
      });
  });
