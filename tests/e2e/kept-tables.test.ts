// A table of one's own stays: over a reload, in a link on the same machine, in a list from which it is deleted and brought
// back; and a link to one that is not here asks for its file.

import { expect, test } from './the-page.ts';
import { TheTables } from './the-tables.ts';

const SPEECHES = {
  name: 'my_speeches.csv',
  text: [
    'Date,Speaker,Topic,Position,Quote',
    ...Array.from({ length: 60 }, (_, at) =>
      [
        `20${10 + (at % 10)}-03-0${1 + (at % 9)}`,
        `Speaker ${at % 4}`,
        ['Coal', 'Tax', 'Speed'][at % 3],
        (at + (at % 4)) % 3 ? 'support' : 'oppose',
        `Words number ${at}`,
      ].join(','),
    ),
    '',
  ].join('\n'),
};

test('A table is there again after a reload, with its window, its quotes and what was picked', async ({
  page,
}) => {
  const tables = new TheTables(page);
  await tables.openFile(SPEECHES);
  await tables.isThere();
  await expect(page.getByText('Kept in this browser')).toBeVisible();
  await expect(page).toHaveURL(/\?table=my-speeches-[0-9a-z]+$/);
  await page.getByRole('button', { name: 'Choose a window' }).click();
  await page.getByRole('combobox', { name: 'Find an actor' }).fill('Speaker 2');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/table=my-speeches-[0-9a-z]+&time=.*&sel=Speaker/);
  const window = await tables.window.getAttribute('aria-valuetext');
  const shown = await tables.shown.innerText();

  await page.reload();
  await tables.isThere();
  await expect(tables.window).toHaveAttribute('aria-valuetext', window!);
  await expect(tables.shown).toHaveText(shown);
  await expect(page.getByRole('heading', { name: 'Speaker 2' })).toBeVisible();
  await page.goto(
    page
      .url()
      .replace(/sel=.*/, 'sel=Speaker+0&sel=Speaker+1')
      .replace(/time=[^&]*&/, ''),
  );
  await expect(tables.evidence).toContainText('Words number');
});

test('Kept tables are listed with rows and date, opened, deleted and brought back', async ({ page }) => {
  const tables = new TheTables(page);
  await tables.openFile(SPEECHES);
  await expect(page.getByText('Kept in this browser')).toBeVisible();
  await page.getByRole('button', { name: 'Other table' }).click();
  const list = page.getByRole('region', { name: 'Kept in this browser' });
  const row = list.getByRole('button', { name: /^my speeches 60 statements · today, / });
  await expect(row).toBeVisible();

  await list.getByRole('button', { name: 'Delete my speeches' }).click();
  await expect(row).toBeHidden();
  await list.getByRole('button', { name: 'Bring it back' }).click();
  await row.click();
  await tables.isThere();
  await expect(page).toHaveURL(/\?table=my-speeches-/);
  await page.goBack();
  await expect(list).toBeVisible();

  // What opens slowly takes the place of nothing that was opened after it.
  let sendVotes = (): void => {};
  const isWaiting = new Promise<void>((resolve) => {
    void page.route('**/un-votes*.bin', async (route) => {
      resolve();
      await new Promise<void>((send) => (sendVotes = send));
      await route.continue();
    });
  });
  await page.getByRole('button', { name: /^Votes in the UN/ }).click();
  await isWaiting;
  await page.evaluate(() => window.dispatchEvent(new PopStateEvent('popstate')));
  await expect(list).toBeVisible();
  await row.click();
  await tables.isThere();
  const votes = page.waitForResponse(/un-votes.*bin$/);
  sendVotes();
  await (await votes).finished();
  await page.getByRole('combobox', { name: 'Find an actor' }).fill('Speaker 2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Speaker 2' })).toBeVisible();
  await expect(page).toHaveURL(/\?table=my-speeches-/);
});

test('A link to a table that this browser does not have asks for its file, and then shows the link’s view', async ({
  page,
  browser,
}) => {
  const tables = new TheTables(page);
  await tables.openFile(SPEECHES);
  await expect(page).toHaveURL(/\?table=/);
  const link = `${page.url()}&sel=Speaker+3`;

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const theirs = new TheTables(other);
  await other.goto(link);
  await expect(other.getByRole('alert')).toContainText('This browser does not have the table of this link.');
  await theirs.readFile(SPEECHES);
  await theirs.isThere();
  await expect(other.getByRole('heading', { name: 'Speaker 3' })).toBeVisible();
  await expect(other.getByRole('alert')).toBeHidden();

  await other.goto(link.replace(/-[0-9a-z]+&/, '-0&'));
  await expect(other.getByRole('alert')).toContainText('This browser does not have the table of this link.');
  await theirs.readFile({ ...SPEECHES, text: SPEECHES.text.replace('Coal', 'Coke') });
  await expect(other.getByRole('alert')).toContainText('This is not the same table as the link’s.');
  await elsewhere.close();
});

test('A graph is kept as well', async ({ page }) => {
  const tables = new TheTables(page);
  const text =
    '<gexf version="1.3"><graph defaultedgetype="directed"><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>';
  await tables.openFile({ name: 'two.gexf', text });
  await expect(page).toHaveURL(/\?table=two-/);
  await page.reload();
  await expect(page.getByText('2 nodes, 1 line')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What the lines mean' })).toContainText('leads to');
});

test('Where storage is refused the table opens all the same, and the page says that it is not kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  const tables = new TheTables(page);
  await tables.openFile(SPEECHES);
  await tables.isThere();
  await expect(page.getByRole('alert')).toContainText('This table is not kept');
});
