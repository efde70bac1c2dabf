// What a person corrects by hand: statements judged, edited and made; actors and issues merged, renamed, split; and every
// step taken back.

import type { Locator, Page } from '@playwright/test';
import { findViolations } from './find-violations.ts';
import { MINING } from './invented-articles.ts';
import { expect, test, type ThePage } from './the-page.ts';

/** Two of its actors are in MINING as well. */
const HARBOUR = `Tremblay turns on harbour fees

OTTAWA, April 2, 2021 — Canadian Foreign Minister Paul Tremblay rejected harbour fees on Friday. Norwegian Environment Minister Ingrid Halvorsen supports harbour fees, she said.
`;

/** Its second Tremblay may be another one. */
const NAMESAKES = `Tremblay and Tremblay

OTTAWA, April 9, 2021 — Canadian Foreign Minister Paul Tremblay rejected harbour fees on Friday.

Tremblay opposes seabed mining. Canada supports harbour fees.
`;

async function expectNoViolations(page: Page, state: string): Promise<void> {
  expect.soft(await findViolations(page, '[role="dialog"]'), state).toEqual([]);
}

const review = (page: Page): Locator => page.getByRole('region', { name: 'Review' });
const undo = (page: Page): Locator => page.getByRole('button', { name: /^Undo: / });

/** Picks a node by the search, as its evidence then shows. */
async function pick(map: ThePage, name: string): Promise<void> {
  await map.page.getByRole('combobox', { name: /^Search/ }).fill(name);
  await map.page.keyboard.press('Enter');
  await expect(map.evidence.getByRole('heading', { name, level: 2 })).toBeVisible();
}

async function openPart(map: ThePage, part: 'Details' | 'Merge' | 'Split'): Promise<Locator> {
  await map.evidence.getByRole('button', { name: part === 'Merge' ? 'Merge…' : 'Edit…' }).click();
  await expect(map.dialog).toBeVisible();
  await map.dialog.getByRole('radio', { name: part, exact: true }).check();
  return map.dialog;
}

test('Statements are accepted and rejected by buttons, counted, filtered by, and taken back', async ({
  map,
  page,
}) => {
  await map.open();
  const { shown } = await map.counts();
  await expect(review(page)).toContainText(`0 of ${shown} reviewed`);

  const first = map.cards.nth(0);
  await first.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(first.getByRole('button', { name: 'Accepted' })).toHaveAttribute('aria-pressed', 'true');
  const rejected = await map.cards.nth(1).getByRole('blockquote').innerText();
  await map.cards.nth(1).getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(map.cards).toHaveCount(shown - 1);
  await expect(review(page)).toContainText(`2 of ${shown} reviewed: 1 accepted, 1 rejected`);
  await expect(map.status).toHaveText(`${shown - 1} statements`);

  await review(page)
    .getByRole('button', { name: /^Rejected/ })
    .click();
  await expect(map.cards).toHaveCount(1);
  await expect(map.cards.getByRole('blockquote')).toHaveText(rejected);
  await expect(map.cards.getByRole('button', { name: 'Rejected' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/review=rejected/);
  await expect(map.cards.getByRole('blockquote')).toHaveCSS('text-decoration-line', 'line-through');
  await review(page)
    .getByRole('button', { name: /^Rejected/ })
    .click();

  await page.keyboard.press('Control+z');
  await expect(map.cards).toHaveCount(shown);
  await expect(page.getByText(/^Undone: Rejected/)).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(map.cards).toHaveCount(shown - 1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(review(page)).toContainText(`0 of ${shown} reviewed`);
  await page.keyboard.press('Control+Shift+Z');
  await expect(review(page)).toContainText(`1 of ${shown} reviewed`);
});

test('What was judged outlives a reload of the page', async ({ map, page }) => {
  await map.open();
  await map.cards.nth(0).getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page).toHaveURL(/of=/);
  await map.saved();
  await page.reload();
  await map.drawn();
  await expect(map.cards.nth(0).getByRole('button', { name: 'Accepted' })).toBeVisible();
});

test('By keys alone statements are walked through, accepted, rejected and edited', async ({ map, page }) => {
  await map.open();
  const { shown } = await map.counts();
  const said = map.evidence.getByRole('status');
  await page.locator('#evidence').focus();
  await page.keyboard.press('j');
  const focused = map.evidence.locator('.focused');
  await expect(focused).toHaveCount(1);
  await expect(focused).toBeFocused();
  const first = await focused.getAttribute('data-statement');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(focused).toHaveAttribute('data-statement', first!);

  await page.keyboard.press('a');
  await expect(said).toHaveText('Accepted.');
  await expect(focused).not.toHaveAttribute('data-statement', first!);
  await expect(focused).toBeFocused();
  const second = await focused.getAttribute('data-statement');
  await page.keyboard.press('r');
  await expect(said).toHaveText('Rejected.');
  await expect(map.cards).toHaveCount(shown - 1);
  await expect(focused).toHaveCount(1);
  await expect(focused).not.toHaveAttribute('data-statement', second!);

  await page.keyboard.press('e');
  await expect(map.dialog.getByRole('heading', { name: 'Edit the statement' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map.dialog).toBeHidden();
  await page.keyboard.press('e');
  await map.dialog.getByLabel('Speaks of').fill('2020');
  await page.keyboard.press('Enter');
  await expect(map.dialog).toBeHidden();
  await expect(focused).toContainText('Edited by a person');
  await expect(focused).toContainText('2020');
});

test('An edited statement says what the person says, by whom, and why it was found at first', async ({
  map,
  page,
}) => {
  await map.open();
  await map.read(MINING);
  const card = map.cards.filter({ hasText: 'opposes' }).first();
  const cards = await map.cards.count();
  await card.getByRole('button', { name: 'Edit' }).click();
  const dialog = map.dialog;
  await dialog.getByRole('radio', { name: 'Agrees', exact: true }).check();
  await dialog.getByRole('combobox', { name: 'Who' }).fill('Arctic Council');
  await dialog.getByRole('option', { name: 'New organization “Arctic Council”' }).click();
  await dialog.getByRole('button', { name: 'Take out Ingrid Halvorsen' }).click();
  await dialog.getByRole('combobox', { name: 'On the issue' }).fill('drilling');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Take out drilling' })).toBeVisible();
  await dialog.getByLabel('Said').fill('last week');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/Write a day/).first()).toBeVisible();
  await dialog.getByLabel('Said').fill('2021-03');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();

  const edited = map.cards.filter({ hasText: 'Edited by a person' });
  await expect(edited).toHaveCount(1);
  await expect(edited).toContainText(/Arctic Council\s+agrees\s+on\s+drilling/);
  await expect(edited).toContainText('Mar 2021');
  await expect(edited).toContainText('Found first because');
  await expect(map.cards).toHaveCount(cards);
  await expect(map.actors.getByText('Arctic Council')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(edited).toHaveCount(0);
  await expect(map.actors.getByText('Arctic Council')).toBeHidden();
});

test('Words marked in the article make a statement of exactly these words', async ({ map, page }) => {
  await map.open();
  await map.read(MINING);
  const cards = await map.cards.count();
  await map.tab('Article').click();
  const words = 'We support seabed mining under strict rules';
  await map.article.evaluate((article, words) => {
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const parts: { node: Node; at: number }[] = [];
    let whole = '';
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      parts.push({ node, at: whole.length });
      whole += node.textContent;
    }
    const place = (offset: number) => parts.findLast(({ at }) => at <= offset)!;
    const begin = whole.indexOf(words);
    const end = begin + words.length;
    range.setStart(place(begin).node, begin - place(begin).at);
    range.setEnd(place(end - 1).node, end - place(end - 1).at);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  }, words);
  await expect(page.getByRole('button', { name: /^New statement from the selection/ })).toBeVisible();
  await page.keyboard.press('s');
  const dialog = map.dialog;
  await expect(dialog.locator('.box .evidence').first()).toBeVisible();
  expect((await dialog.locator('.box .evidence').allInnerTexts()).join('')).toContain(words);
  await expect(dialog.getByRole('button', { name: 'Take out Paul Tremblay' })).toBeVisible();

  // By buttons alone the evidence ends a word earlier, and begins a word later.
  await dialog.getByRole('button', { name: 'End a word earlier' }).click();
  await dialog.getByRole('button', { name: 'Begin a word later' }).click();
  const evidence = (await dialog.locator('.box .evidence').allInnerTexts()).join('');
  expect(evidence).toBe('support seabed mining under strict');
  await dialog.getByRole('button', { name: 'Add statement' }).click();
  await expect(dialog.getByText('Choose an issue, or with whom.').first()).toBeVisible();
  await dialog.getByRole('combobox', { name: 'On the issue' }).fill('seabed mining');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Add statement' }).click();
  await expect(dialog).toBeHidden();
  await expect(map.article.locator('.run.focus').first()).toBeInViewport();

  await map.tab('Evidence').click();
  await expect(map.cards).toHaveCount(cards + 1);
  const made = map.cards.filter({ hasText: 'Made by a person' });
  await expect(made.getByRole('blockquote')).toHaveText(evidence);
  await expect(made.getByRole('button', { name: 'Accepted' })).toBeVisible();
  await undo(page).click();
  await expect(map.cards).toHaveCount(cards);
});

test('A merge shows what it changes, holds for the next article, is listed, and is taken out', async ({
  map,
  page,
}) => {
  await map.open();
  await map.read(MINING);
  await pick(map, 'Paul Tremblay');
  const dialog = await openPart(map, 'Merge');
  await expect(dialog.getByText('Tick what is the same.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await dialog.getByRole('searchbox').fill('canada');
  await dialog.getByRole('checkbox', { name: /^Canada/ }).check();
  await dialog.getByRole('radio', { name: /Canada/ }).check();
  await expect(dialog.getByRole('status')).toHaveText(/statements? changes?.*, 1 actor fewer\./);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Merged Paul Tremblay into Canada.').first()).toBeVisible();
  await expect(map.evidence.getByRole('heading', { name: 'Canada', level: 2 })).toBeVisible();
  await expect(map.actors.getByText('Paul Tremblay')).toHaveCount(0);

  await map.read(HARBOUR);
  await expect(map.actors.getByText('Ingrid Halvorsen')).toBeVisible();
  await expect(map.actors.getByText('Paul Tremblay')).toHaveCount(0);
  await expect(map.cards.filter({ hasText: 'rejected harbour fees' })).toContainText('Canada');

  await review(page).getByRole('button', { name: '1 correction' }).click();
  const list = map.dialog;
  await expect(list.getByRole('region', { name: /^Rules/ })).toContainText(
    'Merged Paul Tremblay into Canada',
  );
  await list.getByRole('button', { name: 'Remove: Merged Paul Tremblay into Canada' }).click();
  await expect(list.getByText('Nothing is corrected yet.')).toBeVisible();
  await list.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(list.getByText('Merged Paul Tremblay into Canada', { exact: true })).toBeVisible();
  await list.getByRole('button', { name: 'Remove all' }).click();
  await list.getByRole('button', { name: 'Done' }).click();
  await expect(map.actors.getByText('Paul Tremblay')).toBeVisible();
});

test('An actor is renamed and retyped, and split from another of its name', async ({ map, page }) => {
  await map.open();
  await map.read(NAMESAKES);
  await pick(map, 'Canada');
  const dialog = await openPart(map, 'Details');
  await dialog.getByLabel('Name', { exact: true }).fill('Canadian government');
  await dialog.getByLabel('Kind').selectOption('organization');
  await expect(dialog.getByRole('status')).toHaveText('No statement changes.');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(map.evidence.getByRole('heading', { name: 'Canadian government' })).toBeVisible();
  await expect(map.evidence.getByText(/^Organization/)).toBeVisible();
  await expect(map.actors.getByText('Canadian government')).toBeVisible();

  await pick(map, 'Paul Tremblay');
  await openPart(map, 'Split');
  await dialog.getByRole('checkbox', { name: '“Tremblay”' }).check();
  await dialog.getByLabel('Name of the other').fill('Marie Tremblay');
  await expect(dialog.getByRole('status')).toHaveText(/1 actor more\./);
  await dialog.getByRole('checkbox', { name: '“Paul Tremblay”' }).check();
  await expect(dialog.getByRole('status')).toHaveText('Leave something with the old name, or rename it.');
  await dialog.getByRole('checkbox', { name: '“Paul Tremblay”' }).uncheck();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(map.cards.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map.cards.filter({ hasText: 'Marie Tremblay' }).first()).toContainText(
    'opposes seabed mining',
  );
  await undo(page).click();
  await expect(map.cards.filter({ hasText: 'Marie Tremblay' })).toHaveCount(0);
});

test('An issue gets a kind and a parent, whose filter then holds it, and is split by statements', async ({
  map,
  page,
}) => {
  await map.open();
  await pick(map, 'Election interference');
  const before = await map.cards.count();
  expect(before).toBeGreaterThan(1);
  const dialog = await openPart(map, 'Details');
  await dialog.getByRole('radio', { name: 'Proposal' }).check();
  await dialog.getByRole('combobox', { name: 'Under the topic' }).fill('Iran');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(map.evidence.getByText('Proposal', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await map.choose('Issues', 'Iran');
  await expect(map.cards.filter({ hasText: 'Election interference' })).toHaveCount(before);

  await pick(map, 'Election interference');
  await openPart(map, 'Split');
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByLabel('Name of the other').fill('Old accusations');
  await expect(dialog.getByRole('status')).toHaveText('1 statement changes, 1 issue more.');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(map.cards).toHaveCount(before - 1);
});

test('Rules are saved to a file and taken over by another workspace, after a look at what they change', async ({
  map,
  page,
}) => {
  await map.open();
  await map.read(MINING);
  await pick(map, 'Paul Tremblay');
  const dialog = await openPart(map, 'Details');
  await dialog.getByLabel('Name', { exact: true }).fill('P. Tremblay');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await review(page).getByRole('button', { name: '1 correction' }).click();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the rules' }).click();
  const file = await (await saved).path();
  await dialog.getByRole('button', { name: 'Remove all' }).click();

  const chooser = dialog.getByLabel('Bring rules from a file');
  await chooser.setInputFiles({
    name: 'rules.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a":1}'),
  });
  await expect(dialog.getByRole('alert')).toContainText('is not what was expected');
  await chooser.setInputFiles(file);
  const brought = dialog.getByRole('region', { name: /^Rules from/ });
  await expect(brought).toContainText('1 new rule');
  await brought.getByRole('button', { name: 'Take over' }).click();
  await expect(dialog.getByText('Took over 1 rule.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(map.actors.getByText('P. Tremblay')).toBeVisible();
});

test('A dialog gives the focus back to what opened it, and Escape first closes only its list', async ({
  map,
  page,
}) => {
  await map.open();
  const edit = map.cards.first().getByRole('button', { name: 'Edit' });
  await edit.click();
  const who = map.dialog.getByRole('combobox', { name: 'Who' });
  await expect(who).toBeFocused();
  await who.fill('l');
  await expect(map.dialog.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map.dialog.getByRole('option').first()).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(map.dialog).toBeHidden();
  await expect(edit).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`In ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('No dialog of correcting has a violation', async ({ map, page }) => {
      await map.open('?sel=node:topic:election-interference');
      await map.cards.first().getByRole('button', { name: 'Edit' }).click();
      await map.dialog.getByRole('combobox', { name: 'Who' }).fill('a');
      await expect(map.dialog.getByRole('option').first()).toBeVisible();
      await expectNoViolations(page, 'a statement to edit');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      for (const part of ['Details', 'Merge', 'Split'] as const) {
        const dialog = await openPart(map, part);
        if (part === 'Merge') await dialog.getByRole('checkbox').first().check();
        await expectNoViolations(page, `an issue, ${part}`);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      await pick(map, 'Sergei Lavrov');
      for (const part of ['Details', 'Merge', 'Split'] as const) {
        const dialog = await openPart(map, part);
        if (part === 'Merge') await dialog.getByRole('checkbox').first().check();
        await expectNoViolations(page, `an actor, ${part}`);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      await map.cards.first().getByRole('button', { name: 'Accept', exact: true }).click();
      await review(page).getByRole('button', { name: '1 correction' }).click();
      await expect(map.dialog).toBeVisible();
      await expectNoViolations(page, 'the list of corrections');
    });
  });
