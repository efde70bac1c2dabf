// axe finds nothing, in light and dark, wide and narrow, whatever is open.

import type { Page } from '@playwright/test';
import { inventedWorkspace } from '../fixtures/invented-workspace.ts';
import { findViolations } from './find-violations.ts';
import { expect, test } from './the-page.ts';

/** What lies under it is looked at on its own, and half covered its buttons would count as small targets. */
const DIALOG = '[role="dialog"]';

/** Goes on after a violation, so that one run tells of every state. */
async function expectNoViolations(page: Page, state: string, within = 'html'): Promise<void> {
  expect.soft(await findViolations(page, within), state).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`In ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('The page has no violation with filters, a range and a selection, nor has any view of the network', async ({
      map,
      page,
    }) => {
      test.slow();
      await map.open(
        '?issue=election-interference&time=about:2015..2020&sel=node:topic:election-interference',
      );
      await expect(page.locator('html')).toHaveClass(colorScheme === 'dark' ? /dark/ : /^((?!dark).)*$/);
      await expect(map.cards.first()).toBeVisible();
      await expectNoViolations(page, 'filters, a range and a selection');

      for (const view of ['Actors and issues', 'Sides', 'Matrix', 'Table', 'Network']) {
        const choice = page.getByRole('radio', { name: view, exact: true });
        await choice.click();
        await expect(choice).toBeChecked();
        if (view === 'Matrix' || view === 'Table')
          await expect(page.getByRole('region', { name: view }).getByRole('table').first()).toBeVisible();
        else await map.drawn();
        await expectNoViolations(page, `the view "${view}"`, '.network');
      }
    });

    test('No pane has a violation, with several articles', async ({ map, page }) => {
      test.slow();
      await map.open();
      await map.drop({
        name: 'several.json',
        type: 'application/json',
        content: JSON.stringify(inventedWorkspace),
      });
      await expect(map.tab('Articles')).toBeVisible();
      await expect(page.getByText(/^Opened/)).toBeVisible();
      await page.getByRole('button', { name: 'Close toast' }).click();
      await expect(page.getByText(/^Opened/)).toBeHidden();
      const narrow = page.viewportSize()!.width < 960;
      for (const pane of ['Overview', 'Article', 'Articles', ...(narrow ? ['Filters', 'Timeline'] : [])]) {
        await page.getByRole('tab', { name: pane, exact: true }).click();
        await expect(page.getByRole('tabpanel', { name: pane, exact: true })).toBeVisible();
        await expectNoViolations(page, `the pane "${pane}"`, '#main');
      }
    });

    test('No dialog of corrections has a violation, nor the commands or the workspaces', async ({
      map,
      page,
    }) => {
      test.slow();
      await map.open('?sel=node:topic:iran');
      await map.cards.first().focus();
      await page.keyboard.press('j');
      const run = async (command: string) => {
        await page.keyboard.press('Control+k');
        await page.getByRole('dialog').getByRole('combobox').fill(command);
        await page.keyboard.press('Enter');
      };
      const look = async (state: string, title: string | RegExp) => {
        const dialog = page.getByRole('dialog', { name: title });
        await expect(dialog).toBeVisible();
        await expectNoViolations(page, state, DIALOG);
        await page.keyboard.press('Escape');
        await expect(map.dialog).toBeHidden();
      };
      await page.keyboard.press('Control+k');
      await look('the commands', /./);
      await map.openWorkspaces();
      await look('the workspaces', 'Workspaces');
      await run('List of corrections');
      await look('the corrections', 'Corrections');
      await run('New statement');
      await look('a new statement', 'New statement');
      for (const part of ['Edit what is picked', 'Merge what is picked', 'Split what is picked']) {
        await run(part);
        await look(`an issue: ${part}`, 'Iran');
      }
      await map.cards.first().focus();
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await look('a statement', 'Edit the statement');
      await page.getByRole('combobox', { name: /^Search/ }).fill('Lavrov');
      await page.keyboard.press('Enter');
      await run('Edit what is picked');
      await look('an actor', /Lavrov/);
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
