// The votes of the United Nations on the page over time: what political science knows, in the numbers that the page computed
// and shows (abstentions left out); and that it opens in one click, plays, and says what every line rests on.
//
// - The Cold War split the Assembly into East and West: E. Voeten, Clashes in the Assembly, International Organization 54
//   (2000); M. A. Bailey, A. Strezhnev and E. Voeten, Estimating Dynamic State Preferences from United Nations Voting Data,
//   Journal of Conflict Resolution 61 (2017).
// - On the Middle East, Israel and the United States stand together and nearly alone: United States Department of State,
//   Voting Practices in the United Nations (yearly); E. Voeten, Data and Analyses of Voting in the United Nations General
//   Assembly, in The Routledge Handbook of International Organization (2013).
// - The members of the European Union vote as one more than others do, less so France and the United Kingdom: P. Luif, EU
//   Cohesion in the UN General Assembly, EUISS Occasional Papers 49 (2003); M. O. Hosli et al., Voting Cohesion in the
//   United Nations General Assembly: The Case of the European Union (2010).

import { readFile } from 'node:fs/promises';
import { csvParse } from 'd3-dsv';
import type { Page } from '@playwright/test';
import { expect, test } from './the-page.ts';
import { TheTables } from './the-tables.ts';

interface Line {
  readonly agreed: number;
  readonly differed: number;
}

/** Every line that the page draws, by its own export of them: names joined in order to what the two have in common. */
async function exportedLines(page: Page, query: string): Promise<ReadonlyMap<string, Line>> {
  const tables = new TheTables(page);
  await tables.openVotes(`least=0&edge=ignore&norm=no&abstain=left-out&${query}`);
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Lines as CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const rows = csvParse(text.replace(/^\uFEFF/, ''));
  expect(rows.length).toBeGreaterThan(1000);
  return new Map(
    rows.map((row) => [
      [row['actor']!, row['other actor']!].sort().join(' | '),
      { agreed: Number(row['agreement']), differed: Number(row['conflict']) },
    ]),
  );
}

function shareOf(lines: ReadonlyMap<string, Line>, a: string, b: string): number {
  const line = lines.get([a, b].sort().join(' | '));
  if (!line) throw new Error(`There is no line of ${a} and ${b}.`);
  return line.agreed / (line.agreed + line.differed);
}

function meanShare(
  lines: ReadonlyMap<string, Line>,
  some: readonly string[],
  others: readonly string[],
): number {
  const shares = some.flatMap((a) => others.flatMap((b) => (a === b ? [] : [shareOf(lines, a, b)])));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

test.describe('What political science knows', () => {
  test('The Cold War: either bloc votes with its own, the East as one, and the two against each other', async ({
    page,
  }) => {
    const east = [
      'Russia',
      'Poland',
      'Czechoslovakia',
      'Hungary',
      'Bulgaria',
      'Belarus',
      'Ukraine',
      'Romania',
    ];
    const west = [
      ...['United States', 'United Kingdom', 'Canada', 'Netherlands'],
      ...['Belgium', 'Luxembourg', 'Italy', 'France'],
    ];
    const lines = await exportedLines(page, 'time=1950..1988');
    expect(meanShare(lines, east, east)).toBeGreaterThan(0.95);
    expect(meanShare(lines, west, west)).toBeGreaterThan(0.8);
    expect(meanShare(lines, east, west)).toBeLessThan(0.5);
    for (const [own, other] of [
      [east, west],
      [west, east],
    ] as const)
      for (const country of own)
        expect(
          meanShare(lines, [country], own) - meanShare(lines, [country], other),
          country,
        ).toBeGreaterThan(0.25);
  });

  test('The Middle East: Israel and the United States agree, and say so in the evidence', async ({
    page,
  }) => {
    const tables = new TheTables(page);
    const query = 'time=1990..2019&abstain=left-out&issue=Palestinian+conflict';
    const together = await tables.agreementOf('Israel', 'United States', query);
    expect(together.agreed + together.differed).toBeGreaterThan(300);
    expect(together.agreed / (together.agreed + together.differed)).toBeGreaterThan(0.98);
    for (const other of ['Egypt', 'France', 'China']) {
      const apart = await tables.agreementOf('Israel', other, query);
      expect(apart.agreed / (apart.agreed + apart.differed), other).toBeLessThan(0.25);
    }
  });

  test('The European Union votes as one, France and the United Kingdom less so', async ({ page }) => {
    const core = [
      ...['Austria', 'Belgium', 'Bulgaria', 'Croatia', 'Denmark', 'Estonia', 'Finland', 'Germany', 'Greece'],
      ...['Hungary', 'Ireland', 'Italy', 'Latvia', 'Lithuania', 'Luxembourg', 'Netherlands', 'Poland'],
      ...['Portugal', 'Romania', 'Slovakia', 'Slovenia', 'Spain', 'Sweden'],
    ];
    const all = [...core, 'France', 'United Kingdom'];
    const others = ['Brazil', 'India', 'China', 'Egypt', 'South Africa', 'Mexico', 'Indonesia', 'Nigeria'];
    const lines = await exportedLines(page, 'time=2013..2019');
    const within = meanShare(lines, all, all);
    expect(within).toBeGreaterThan(0.95);
    expect(within - meanShare(lines, all, others)).toBeGreaterThan(0.15);
    for (const name of ['France', 'United Kingdom'])
      expect(meanShare(lines, [name], core), name).toBeLessThan(meanShare(lines, core, core));
  });

  test('The strip finds the end of the Cold War between the United States and Poland', async ({ page }) => {
    const tables = new TheTables(page);
    await tables.openVotes('strip=pair&pair=United+States&pair=Poland&abstain=left-out');
    const breaks = page.getByTitle('A new level begins here. Go to this window.');
    await expect(breaks.first()).toBeVisible();
    const years = (await breaks.allInnerTexts()).map((words) => Number(words.slice(0, 4)));
    expect(
      years.some((year) => year >= 1986 && year <= 1992),
      years.join(),
    ).toBe(true);
  });
});

test.describe('The page over time', () => {
  test('opens the votes in one click from its own first view, and from the map of articles', async ({
    map,
    page,
  }) => {
    await map.open();
    await page.getByRole('link', { name: 'Networks over time', exact: true }).click();
    await page.getByRole('button', { name: /^Votes in the UN General Assembly/ }).click();
    const tables = new TheTables(page);
    await expect(tables.shown).toContainText('158 of 200 countries');
    await expect(page).toHaveURL(/tables\?data=un$/);
    // As it opens: its preset is pressed, and there is nothing to reset until something is chosen.
    const reset = page.getByRole('button', { name: 'Reset all' });
    await expect(page.getByRole('button', { name: 'Blocs' })).toHaveAttribute('aria-pressed', 'true');
    await expect(reset).toBeHidden();
    await page.getByRole('button', { name: 'Who stands apart' }).click();
    await expect(page.getByRole('button', { name: 'Blocs' })).toHaveAttribute('aria-pressed', 'false');
    await reset.click();
    await expect(page).toHaveURL(/tables\?data=un$/);
    await expect(reset).toBeHidden();
    await page.getByRole('link', { name: 'Articles' }).click();
    await map.drawn();
  });

  test('comes and goes with the address, and going back undoes', async ({ page }) => {
    const tables = new TheTables(page);
    await tables.openVotes('time=1961..1965&issue=Colonialism&strip=actors');
    await expect(tables.window).toHaveAttribute('aria-valuetext', '1961 – 1965');
    await expect(page.getByRole('checkbox', { name: /^Colonialism/ })).toBeChecked();
    await expect(page.getByLabel('Figure over all windows')).toHaveValue('actors');
    const before = await tables.shown.innerText();

    await page.getByLabel('Counts', { exact: true }).selectOption({ label: 'Conflict' });
    await expect(page).toHaveURL(/edge=conflict/);
    await expect(tables.shown).not.toHaveText(before);
    await page.goBack();
    await expect(page).not.toHaveURL(/edge=/);
    await expect(tables.shown).toHaveText(before);

    const weakest = page.getByRole('spinbutton', { name: 'Weakest edge' });
    await weakest.fill('-3');
    await weakest.press('Enter');
    await expect(page.getByText('The least is 0.')).toBeVisible();
    await expect(weakest).toHaveValue('0');

    await page.getByRole('button', { name: 'Reset all' }).click();
    await expect(page.getByText('The least is 0.')).toBeHidden();
    await expect(tables.window).toHaveAttribute('aria-valuetext', '1985 – 1989');
    await expect(page).toHaveURL(/tables\?data=un$/);
  });

  test('moves and resizes the window by keys', async ({ page }) => {
    const tables = new TheTables(page);
    await tables.openVotes();
    const at = (words: string) => expect(tables.window).toHaveAttribute('aria-valuetext', words);
    await tables.window.focus();
    await page.keyboard.press('ArrowRight');
    await at('1986 – 1990');
    await page.keyboard.press('Shift+ArrowRight');
    await at('1986 – 1991');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('PageUp');
    await at('1991 – 1995');
    await page.keyboard.press('Home');
    await at('1946 – 1950');
    await page.getByRole('slider', { name: 'Window ends' }).focus();
    await page.keyboard.press('ArrowRight');
    await at('1946 – 1951');
    await page.keyboard.press('.');
    await at('1947 – 1952');
    await expect(page).toHaveURL(/time=1947\.\.1952/);
  });

  test('moves the window with a drag, and another drag draws a new one', async ({ page }) => {
    const tables = new TheTables(page);
    await tables.openVotes();
    const box = (await tables.window.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const before = await tables.shown.innerText();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 100, y, { steps: 4 });
    // A hand that rests has not let go: going back undoes the whole drag.
    await page.waitForTimeout(400);
    await page.mouse.move(x - 200, y, { steps: 4 });
    await page.mouse.up();
    await expect(tables.window).not.toHaveAttribute('aria-valuetext', '1985 – 1989');
    await expect(tables.shown).not.toHaveText(before);
    const moved = (await tables.window.boundingBox())!;
    expect(Math.abs(moved.width - box.width)).toBeLessThan(3);
    await page.goBack();
    await expect(tables.window).toHaveAttribute('aria-valuetext', '1985 – 1989');
    await page.goForward();
    await expect(tables.window).not.toHaveAttribute('aria-valuetext', '1985 – 1989');

    await page.mouse.move(x - 20, y);
    await page.mouse.down();
    await page.mouse.move(x + 100, y, { steps: 5 });
    await page.mouse.up();
    const drawn = (await tables.window.boundingBox())!;
    expect(Math.abs(drawn.width - 120)).toBeLessThan(4);
  });

  test('plays until it is paused', async ({ page }) => {
    const tables = new TheTables(page);
    await tables.openVotes('time=1950..1954');
    await page.getByLabel('Speed').selectOption({ label: '8 a second' });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect
      .poll(async () => Number((await tables.window.getAttribute('aria-valuetext'))!.slice(0, 4)))
      .toBeGreaterThan(1953);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(page).toHaveURL(/time=19[56]/);
    await page.goBack();
    await expect(tables.window).toHaveAttribute('aria-valuetext', '1950 – 1954');

    // A hand that takes the window stops what plays.
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await tables.window.press('End');
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(tables.window).toHaveAttribute('aria-valuetext', 'Feb 2015 – Jan 2020');
  });

  test('shows a figure over all windows, its breaks, and goes to the window that is clicked', async ({
    page,
  }) => {
    const tables = new TheTables(page);
    await tables.openVotes('strip=actors');
    const strip = page.getByRole('img', { name: /^Number of actors over 7\d windows/ });
    await expect(strip).toBeVisible();
    const box = (await strip.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + 30);
    await expect(page.getByText(/^19\d\d – 19\d\d: \d+$/)).toBeVisible();
    const [, words] = /^(.*): \d+$/.exec(await page.getByText(/^19\d\d – 19\d\d: \d+$/).innerText())!;
    await page.mouse.click(box.x + box.width * 0.3, box.y + 30);
    await expect(tables.window).toHaveAttribute('aria-valuetext', words!);

    await page.getByRole('combobox', { name: 'Window', exact: true }).selectOption('cumulative');
    await expect(tables.window).toBeHidden();
    await page.getByRole('combobox', { name: 'Window', exact: true }).selectOption('smoothed');
    await page.getByLabel('Kernel').selectOption('gaussian');
    await expect(page.getByText(/A bell curve/)).toBeVisible();
    await expect(strip).toBeVisible();
  });

  test('says what a line rests on: sums, topics, arithmetic, and every roll call in words', async ({
    page,
  }) => {
    const tables = new TheTables(page);
    await tables.openVotes('abstain=left-out&time=1985..1989&sel=France&sel=Poland');
    const words = page.getByText(/^Both took a stance on [\d,]+ roll calls/);
    await expect(words).toBeVisible();
    const text = await words.innerText();
    const [both, agreed, differed] = [...text.matchAll(/(\d[\d,]*)(?=\sroll calls|\stimes)/g)].map((match) =>
      Number(match[0].replaceAll(',', '')),
    );
    expect(agreed! + differed!).toBe(both);
    await expect(page.getByText(`${agreed} − ${differed} = ${agreed! - differed!}`)).toBeVisible();
    await expect(page.getByRole('row', { name: /^Colonialism/ })).toBeVisible();
    const list = page.getByRole('list', { name: 'Roll calls' });
    await expect(list.getByText(/1989$/).first()).toBeVisible();
    await expect(list.getByRole('listitem').first()).not.toContainText('…');
  });

  test('tells of somebody found by name who is near, and of a network of countries and topics', async ({
    page,
  }) => {
    const tables = new TheTables(page);
    await tables.openVotes();
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('isra');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Israel' })).toBeVisible();
    const nearest = page.getByRole('region', { name: 'Nearest' }).getByRole('button').first();
    await expect(nearest).toContainText('United States');
    await nearest.click();
    await expect(page.getByRole('heading', { name: /Israel and United States/ })).toBeVisible();

    await page.getByRole('button', { name: 'Countries and topics' }).click();
    await expect(tables.shown).toContainText('countries and topics');
    await tables.isThere();
    await page.getByRole('combobox', { name: 'Find an actor or an issue' }).fill('palest');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Smallest lines' })).toContainText('Israel');
  });

  test('is a table too, sorted by any column, and a matrix to take along', async ({ page }) => {
    const tables = new TheTables(page);
    await tables.openVotes('view=table');
    const table = page.getByRole('table', { name: 'Lines of the network' });
    await expect(table.getByRole('row').nth(1)).toBeVisible();
    await table.getByRole('button', { name: 'Line', exact: true }).click();
    await expect(table.getByRole('columnheader', { name: 'Line' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(table.getByRole('row').nth(1)).toContainText('United States');
    await table.getByRole('row').nth(1).getByRole('button').click();
    await expect(page.getByRole('heading', { name: /United States/ })).toBeVisible();

    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Matrix as CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(
      /^votes-in-the-un-general-assembly-1946-2019--1985-1989--matrix\.csv$/,
    );
    const rows = csvParse((await readFile(await file.path(), 'utf8')).replace(/^\uFEFF/, ''));
    expect(rows).toHaveLength(200);
    const [france, germany] = ['France', 'Germany'];
    const cell = (a: string, b: string) => rows.find((row) => row[''] === a)![b];
    expect(cell(france, germany)).toBe(cell(germany, france));
  });

  test('says so where the votes do not come', async ({ page }) => {
    await page.route(/un-votes.*\.bin/, (route) => route.fulfill({ status: 200, body: 'no votes' }));
    await page.goto('./tables');
    await page.getByRole('button', { name: /^Votes in the UN/ }).click();
    await expect(page.getByRole('alert')).toContainText('The table did not come.');
    await page.unroute(/un-votes.*\.bin/);
    await page.getByRole('button', { name: /^Votes in the UN/ }).click();
    await new TheTables(page).isThere();
  });
});
