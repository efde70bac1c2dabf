// A workspace of thousands of lines, where a filter shows and hides what is drawn instead of drawing it anew.

import { writeWorkspace } from '#lib/export/workspace-json.ts';
import { largeWorkspace } from '../fixtures/large-workspace.ts';
import { expect, test } from './the-page.ts';

test('A filter over thousands of lines hides them, and taken back gives the same picture again', async ({
  map,
  page,
}) => {
  await map.open();
  await page.getByRole('button', { name: 'Add article' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Files', { exact: true }).setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeWorkspace(largeWorkspace(1500, 6000))),
  });
  await dialog.getByRole('button', { name: 'Analyse' }).click();
  await expect(dialog).toBeHidden();
  await expect(map.status).toContainText('6,000 statements');
  await page.locator('[role="application"][aria-busy="false"]').waitFor();
  await page.mouse.move(2, 2);

  const first = await map.graph.screenshot();
  const issue = page.getByRole('region', { name: 'Issues', exact: true }).getByRole('checkbox').first();
  await issue.click();
  await expect(map.status).toContainText('of 6,000 statements');
  await page.mouse.move(2, 2);
  await expect.poll(async () => (await map.graph.screenshot()).equals(first)).toBe(false);
  await issue.click();
  await expect(map.status).not.toContainText('of 6,000');
  await page.mouse.move(2, 2);
  await expect.poll(async () => (await map.graph.screenshot()).equals(first)).toBe(true);
});
