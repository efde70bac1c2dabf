// axe finds nothing on the page over time, in light and dark, wide and narrow, whatever is open.

import type { Page } from '@playwright/test';
import { findViolations } from './find-violations.ts';
import { expect, test } from './the-page.ts';
import { TheTables } from './the-tables.ts';
import { withoutWebGl } from './without-webgl.ts';

/** `within` is a part of the page: a menu lies beside the page's landmarks. */
async function expectNoViolations(page: Page, state: string, within?: string): Promise<void> {
  expect.soft(await findViolations(page, within), state).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`In ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('The page over time has no violation, with nothing, somebody and two picked, as network and as table', async ({
      page,
    }) => {
      test.slow();
      await page.goto('./tables');
      await expect(page.getByRole('button', { name: /^Votes in the UN/ })).toBeVisible();
      await expectNoViolations(page, 'the choices');

      const tables = new TheTables(page);
      const narrow = page.viewportSize()!.width < 960;
      await tables.openVotes();
      await expect(page.getByRole('img', { name: /^Polarisation over/ })).toBeVisible();
      await expectNoViolations(page, 'the votes as they open');
      if (narrow)
        for (const tab of ['Evidence', 'Settings']) {
          await page.getByRole('tab', { name: tab }).click();
          await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
          await expectNoViolations(page, tab);
        }
      await tables.openVotes('sel=France');
      await expect(page.getByRole('region', { name: 'Nearest' })).toBeVisible();
      await expectNoViolations(page, 'somebody picked');
      await tables.openVotes('sel=France&sel=Poland&view=table');
      await expect(page.getByText(/^Both took a stance/)).toBeVisible();
      await expect(
        page.getByRole('table', { name: 'Lines of the network' }).getByRole('row').nth(3),
      ).toBeVisible();
      await expectNoViolations(page, 'two picked, as a table');
    });

    test('The export menu and its dialog, a kept graph, the list of kept tables and a link to none have no violation', async ({
      page,
    }) => {
      test.slow();
      const tables = new TheTables(page);
      const text =
        '<gexf version="1.3"><graph defaultedgetype="directed"><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>';
      await tables.openFile({ name: 'two.gexf', text });
      await expect(page).toHaveURL(/\?table=/);
      await expectNoViolations(page, 'a graph');
      await page.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('menuitem', { name: /^Picture/ })).toBeVisible();
      await expectNoViolations(page, 'the export menu', '[role="menu"]');
      await page.getByRole('menuitem', { name: /^Picture/ }).click();
      await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
      await expectNoViolations(page, 'the picture dialog');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Other table' }).click();
      await page.getByRole('button', { name: 'Delete two' }).click();
      await expect(page.getByRole('button', { name: 'Bring it back' })).toBeVisible();
      await expectNoViolations(page, 'a deleted table');
      await page.getByRole('button', { name: 'Bring it back' }).click();
      await expect(page.getByRole('button', { name: 'Delete two' })).toBeVisible();
      await expectNoViolations(page, 'kept tables');
      await page.goto('./tables?table=nothing-0');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNoViolations(page, 'a link to a table that is not here');
    });

    test('The network as SVG has no violation', async ({ page }) => {
      await withoutWebGl(page);
      await new TheTables(page).openVotes();
      await expect(page.getByText(/Without WebGL 2/)).toBeVisible();
      await expectNoViolations(page, 'without WebGL');
    });
  });

test('Nothing is wider than the screen, and the window can be moved', async ({ page }) => {
  const tables = new TheTables(page);
  for (const query of ['', 'sel=France&sel=Poland', 'view=table']) {
    await tables.openVotes(query);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(widest, query).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Window after' }).click();
  await expect(tables.window).toHaveAttribute('aria-valuetext', '1986 – 1990');
});
