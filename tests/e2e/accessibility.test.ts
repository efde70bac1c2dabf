// axe finds nothing, in light and dark, wide and narrow, whatever is open.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './the-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What lies under it is looked at on its own, and half covered its buttons would count as small targets. */
const DIALOG = '[role="dialog"]';

/** Goes on after a violation, so that one run tells of every state. */
async function expectNoViolations(page: Page, state: string, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`),
  );
  expect.soft(found, state).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`In ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('The page has no violation, with filters, a range and a selection, and with the article', async ({
      map,
      page,
    }) => {
      await map.open(
        '?issue=election-interference&time=about:2015..2020&sel=node:topic:election-interference',
      );
      await expect(page.locator('html')).toHaveClass(colorScheme === 'dark' ? /dark/ : /^((?!dark).)*$/);
      await expect(map.cards.first()).toBeVisible();
      await expectNoViolations(page, 'filters, a range and a selection');
      await map.tab('Article').click();
      await expect(map.article).toBeVisible();
      await expectNoViolations(page, 'the article');
    });

    test('Nothing that opens over the page has a violation', async ({ map, page }) => {
      await map.open();
      await page.getByRole('button', { name: /details$/ }).click();
      await expect(page.getByLabel('Publisher')).toBeVisible();
      await expectNoViolations(page, 'the details of the article', DIALOG);
      await page.keyboard.press('Escape');
      await expect(map.dialog).toBeHidden();

      await map.openAddArticle();
      await expectNoViolations(page, 'an article to add', DIALOG);
      await page.keyboard.press('Escape');
      await expect(map.dialog).toBeHidden();

      await page.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('menuitem', { name: /^Picture/ })).toBeVisible();
      await expectNoViolations(page, 'the ways out', '[role="menu"]');
      await page.getByRole('menuitem', { name: /^Picture/ }).click();
      await expect(map.dialog.getByRole('img')).toBeVisible();
      await expectNoViolations(page, 'a picture to save', DIALOG);
      await page.keyboard.press('Escape');
      await expect(map.dialog).toBeHidden();

      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: /^Embed/ }).click();
      await expect(map.dialog).toBeVisible();
      await expectNoViolations(page, 'a frame to embed', DIALOG);
      await page.keyboard.press('Escape');
      await expect(map.dialog).toBeHidden();

      await page.getByRole('button', { name: 'Help and keys' }).click();
      await expect(map.dialog).toBeVisible();
      await expectNoViolations(page, 'the help', DIALOG);
    });
  });
