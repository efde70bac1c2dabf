// A Polis conversation: participants and comments together, so that evidence says what was agreed to.

import { expect, test } from './the-page.ts';
import { TheTables } from './the-tables.ts';

const VOTES = [
  'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2',
  '11,0,0,3,2,1,1,-1,1',
  '12,0,0,3,2,1,1,-1,1',
  '13,1,0,3,1,2,-1,1,-1',
  '',
].join('\n');
const COMMENTS = 'comment-id,comment-body\n0,"Trees, many of them"\n1,Cars first\n2,Trams at night\n';
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('Participants and comments chosen together show the texts as evidence, after a reload too', async ({
  page,
}) => {
  const tables = new TheTables(page);
  await page.goto('./tables');
  await page.getByRole('button', { name: /^Open a table/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Table file')
    .setInputFiles([file('comments.csv', COMMENTS), file('participants-votes.csv', VOTES)]);
  await expect(dialog.getByText('3 comments with their texts')).toBeVisible();
  await dialog.getByRole('button', { name: 'Read all rows' }).click();
  await dialog.getByRole('button', { name: 'Show the network' }).click();
  await tables.isThere();
  await expect(page.getByText('0. Trees, many of them')).toBeVisible();
  await expect(page).toHaveURL(/\?table=/);
  await page.goto(`${page.url()}&sel=11&sel=13`);
  await expect(tables.evidence).toContainText('Trees, many of them');
  await expect(tables.evidence).toContainText('No. 0');
});

test('The comments can come after, and another file in their place is refused in words', async ({ page }) => {
  await page.goto('./tables');
  await page.getByRole('button', { name: /^Open a table/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Table file').setInputFiles(file('participants-votes.csv', VOTES));
  await dialog.getByLabel('Comments file').setInputFiles(file('other.csv', 'a,b\n1,2\n'));
  await expect(dialog.getByRole('alert')).toContainText('no comments of a Polis conversation');
  await dialog.getByLabel('Comments file').setInputFiles(file('comments.csv', COMMENTS));
  await expect(dialog.getByText('3 comments with their texts')).toBeVisible();
  await expect(dialog.getByRole('alert')).toBeHidden();
});

test('Two tables at once are not both opened, and that is said', async ({ page }) => {
  await page.goto('./tables');
  await page.getByRole('button', { name: /^Open a table/ }).click();
  const dialog = page.getByRole('dialog');
  const table = 'Who,Topic,Stance\nA,X,agree\nB,X,disagree\n';
  await dialog.getByLabel('Table file').setInputFiles([file('one.csv', table), file('two.csv', table)]);
  await expect(dialog.getByRole('alert')).toContainText('Tables are opened one at a time');
  await expect(dialog.getByLabel('Title')).toHaveValue('one');
});
