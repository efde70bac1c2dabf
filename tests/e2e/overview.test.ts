// The lists and the paragraph that tell the story, and why an edge is there.

import type { Locator, Page } from '@playwright/test';
import { findViolations } from './find-violations.ts';
import { expect, test } from './the-page.ts';

/** Two dates in one article: Halvorsen is for seabed mining in May and against it in June. */
const TURN = `Norway changes its mind on seabed mining

OSLO, June 9, 2021 — Norwegian Environment Minister Ingrid Halvorsen said on May 3, 2021 that she supports seabed mining in the Arctic.

Halvorsen said on Wednesday that she opposes seabed mining in the Arctic.

Canadian Foreign Minister Paul Tremblay criticised Halvorsen over fishing quotas. Halvorsen accused Tremblay of blocking fishing quotas.
`;
const CALM =
  'BERGEN, May 4, 2021 — The boats stayed in the harbour for most of the week, and the rain did not stop.';

const overview = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Overview' });
const summary = (page: Page): Locator => overview(page).getByText(/^(\d+ statements? by|No statement)/);
const list = (page: Page, name: 'Issues' | 'Actors' | 'Pairs'): Locator =>
  overview(page).getByRole('region', { name: `${name} in the overview`, exact: true });
const why = (page: Page): Locator => page.getByRole('region', { name: 'Why this edge?' });

test('The overview is the first tab and tells the counts of the status line, and how many guesses it leaves out', async ({
  map,
  page,
}) => {
  await map.open();
  await expect(page.getByRole('tab').first()).toHaveText('Overview');
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(page).toHaveURL(/pane=overview/);
  const { shown } = await map.counts();
  await expect(summary(page)).toHaveText(
    new RegExp(`^${shown} statements by \\d+ actors on \\d+ issues in one article`),
  );
  await expect(summary(page)).toHaveText(/It leaves out 2 guesses\.$/);
  await page.getByRole('button', { name: /^Show 2 guesses/ }).click();
  await expect(summary(page)).toHaveText(new RegExp(`^${shown + 2} statements `));
  await expect(summary(page)).not.toHaveText(/leaves out/);
});

test('An issue and an actor of the lists filter, by mouse and by key, and the summary follows', async ({
  map,
  page,
}) => {
  await map.open('?pane=overview');
  const before = await summary(page).innerText();
  const iran = list(page, 'Issues').getByRole('button', { name: /^Iran/ });
  await iran.click();
  await expect(iran).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/issue=iran/);
  const { shown } = await map.counts();
  await expect(summary(page)).toHaveText(
    new RegExp(`^${shown} statements .*Most contested: Iran .*that the filters hide\\.$`),
  );
  await expect(list(page, 'Actors')).toContainText('under the filters');
  // Other issues can still be chosen.
  await expect(list(page, 'Issues').getByRole('button', { name: /^Ukraine/ })).toBeVisible();

  const lavrov = list(page, 'Actors').getByRole('button', { name: /^Sergei Lavrov/ });
  await lavrov.focus();
  await page.keyboard.press('Enter');
  await expect(lavrov).toHaveAttribute('aria-pressed', 'true');
  await expect(map.status).toHaveText(/^1 of \d+ statements · 2 filters$/);
  await expect(summary(page)).toHaveText(/^1 statement by 1 actor on 1 issue in one article/);
  await expect(list(page, 'Pairs')).toContainText('No two actors disagree with each other.');

  await lavrov.click();
  await iran.click();
  await expect(summary(page)).toHaveText(before);
});

test('A list can be put into another order, which says what it counts, and shown whole', async ({
  map,
  page,
}) => {
  await map.open('?pane=overview');
  const issues = list(page, 'Issues');
  const first = issues.getByRole('listitem').first();
  await expect(first).toContainText('Iran');
  await issues.getByRole('combobox').selectOption('Most agreed');
  await expect(first).toContainText('Russia–United States relations');
  await issues.getByRole('combobox').selectOption('Most statements');
  await expect(issues).toContainText('By the number of statements.');
  await expect(issues.getByRole('listitem')).toHaveCount(5);
  await issues.getByRole('button', { name: /^Show all/ }).click();
  expect(await issues.getByRole('listitem').count()).toBeGreaterThan(5);
});

test('A pair opens its edge, which says how many statements, of whom and on what', async ({ map, page }) => {
  await map.open('?pane=overview');
  await list(page, 'Pairs')
    .getByRole('button', { name: /^Russia – United States/ })
    .click();
  await expect(page).toHaveURL(/sel=edge:relation:disagree:country:RUS(~|%7E)country:USA/);
  await expect(map.tab('Evidence')).toHaveAttribute('aria-selected', 'true');
  const count = await map.cards.count();
  await expect(why(page)).toContainText(
    `${count} statements say that Russia and United States disagree on Ukraine, Venezuela, Iran and Election interference.`,
  );
  await expect(why(page)).toContainText('They rest on 2 passages');
  await expect(why(page)).toContainText(`The line counts ${count}: one for each statement.`);
});

test('What both ends of an edge say stands side by side where there is room, and below each other where not', async ({
  map,
  page,
}) => {
  await map.open();
  await map.read(TURN);
  await page.getByRole('tab', { name: 'Overview' }).click();
  await list(page, 'Pairs')
    .getByRole('button', { name: /Halvorsen – / })
    .click();
  await expect(why(page)).toContainText(
    '2 statements say that Ingrid Halvorsen and Paul Tremblay disagree on Fishing and seas. Ingrid Halvorsen disagrees in 1 and Paul Tremblay disagrees in 1.',
  );
  const quotes = why(page).getByRole('blockquote');
  await expect(quotes).toHaveText([/Halvorsen accused Tremblay/, /Tremblay criticised Halvorsen/]);
  const tops = async () => {
    const boxes = await Promise.all((await quotes.all()).map((quote) => quote.boundingBox()));
    return boxes.map((box) => Math.round(box!.y));
  };
  const [upper, lower] = await tops();
  expect(lower).toBeGreaterThan(upper!);
  await page.setViewportSize({ width: 2300, height: 900 });
  await expect(async () => {
    const [left, right] = await tops();
    expect(right).toBe(left);
  }).toPass();

  await why(page)
    .getByRole('button', { name: /^Details of what Paul Tremblay/ })
    .click();
  await expect(map.evidence.locator('.card.focused')).toContainText('criticised');
});

test('A change of sides is told on the edge, the actor and both cards, with both quotes and dates', async ({
  map,
  page,
}) => {
  await map.open();
  await map.read(TURN);
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(summary(page)).toContainText('Changed sides: Ingrid Halvorsen on Seabed mining.');
  await list(page, 'Actors')
    .getByRole('button', { name: /^Ingrid Halvorsen/ })
    .click();
  await map.tab('Evidence').click();
  const supports = map.cards.filter({ hasText: 'supports' });
  await expect(supports).toContainText('Changed sides: Ingrid Halvorsen disagreed later (9 Jun 2021)');
  await expect(map.cards.filter({ hasText: 'opposes' })).toContainText(
    'Changed sides: Ingrid Halvorsen agreed earlier (3 May 2021)',
  );

  const words = 'Ingrid Halvorsen changed sides on Seabed mining between 3 May 2021 and 9 Jun 2021.';
  await supports.getByRole('button', { name: 'Ingrid Halvorsen' }).click();
  const changes = map.evidence.getByRole('region', { name: 'Changes of sides' });
  await expect(changes).toContainText(words);
  await expect(changes.getByRole('blockquote')).toHaveText([/supports/, /opposes/]);
  await expect(changes.getByRole('figure').first()).toContainText('3 May 2021');

  await page.goto(
    page.url().replace(/sel=[^&]*/, 'sel=edge:stance:agree:person:ingrid-halvorsen>topic:seabed-mining'),
  );
  await map.drawn();
  await expect(why(page)).toContainText(
    '1 statement says that Ingrid Halvorsen agrees on Seabed mining. The line counts 1.',
  );
  await expect(why(page)).toContainText(words);
  await why(page).getByRole('button', { name: 'Details' }).last().click();
  await expect(page).toHaveURL(/sel=edge:stance:disagree:person:ingrid-halvorsen/);
  await expect(map.evidence.locator('.card.focused')).toContainText('opposes');
});

test('An article without a statement, and filters that leave none, are said so', async ({ map, page }) => {
  await map.open('?pane=overview&issue=iran&actor=vladimir-putin');
  await expect(summary(page)).toHaveText(
    /^No statement is shown\. It leaves out .* that the filters hide\.$/,
  );
  await overview(page).getByRole('button', { name: 'Clear filters' }).click();
  await expect(summary(page)).toHaveText(/^\d+ statements by/);
  await map.submit(CALM);
  await expect(map.dialog).toBeHidden();
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(overview(page)).toContainText('No one in this text was found to agree or disagree');
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`In ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('Overview and explanation have no violation and are no wider than the screen, wide and narrow', async ({
      map,
      page,
    }) => {
      await map.open();
      await map.read(TURN);
      for (const size of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(size);
        await map.drawn();
        await page.getByRole('tab', { name: 'Overview' }).click();
        await list(page, 'Issues').getByRole('combobox').selectOption('Most statements');
        await list(page, 'Issues')
          .getByRole('button', { name: /^Seabed mining/ })
          .click();
        await expectClean(page, `overview at ${size.width}`);
        await list(page, 'Issues')
          .getByRole('button', { name: /^Seabed mining/ })
          .click();
        await list(page, 'Pairs')
          .getByRole('button', { name: /Halvorsen – / })
          .click();
        await expect(why(page)).toBeVisible();
        await expectClean(page, `a relation at ${size.width}`);
        await map.cards.getByRole('button', { name: 'Ingrid Halvorsen' }).first().click();
        await expect(map.evidence.getByRole('region', { name: 'Changes of sides' })).toBeVisible();
        await expectClean(page, `an actor who changed sides at ${size.width}`);
      }
    });
  });

async function expectClean(page: Page, state: string): Promise<void> {
  expect.soft(await findViolations(page, '[role="tabpanel"]'), state).toEqual([]);
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect.soft(scroll, state).toBeLessThanOrEqual(client);
}
