// Work is kept: over reloads, killed tabs and killed browsers, between tabs, and said plainly where it cannot be.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { readWorkspace } from '#lib/export/workspace-json.ts';
import { readWorkspaces } from '#lib/export/workspace-bundle.ts';
import { findViolations } from './find-violations.ts';
import { MINING, RAILWAY } from './invented-articles.ts';
import { expect, test, ThePage } from './the-page.ts';

const CORRECTED = readFileSync(join(import.meta.dirname, '../fixtures/workspaces/version-2.json'), 'utf8');
const MINING_TITLE = 'Norway and Canada disagree on seabed mining';

async function rename(map: ThePage, from: string, to: string): Promise<void> {
  const dialog = await map.openWorkspaces();
  await dialog.getByRole('button', { name: `Rename ${from}` }).click();
  await dialog.getByRole('textbox', { name: `New name of ${from}` }).fill(to);
  await map.page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: `Rename ${to}` })).toBeFocused();
  await map.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** A change of what is open that no list of workspaces is needed for. */
async function publish({ page }: ThePage, publisher: string): Promise<void> {
  await page.getByRole('button', { name: /details$/ }).click();
  await page.getByLabel('Publisher').fill(publisher);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByLabel('Publisher')).toHaveCount(0);
}

const names = (dialog: Locator) =>
  dialog.getByRole('list', { name: 'Kept workspaces' }).locator('[data-row] .title');

/** The same address in another tab, which hears nothing of the first where it is `deaf`. */
async function openBeside(map: ThePage, { deaf = false } = {}): Promise<ThePage> {
  const page = await map.page.context().newPage();
  if (deaf) await page.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  const other = new ThePage(page);
  await page.goto(map.page.url());
  await other.drawn();
  return other;
}

test('A reload keeps a pasted article, what was changed in it, and the view', async ({ map, page }) => {
  await map.open();
  await map.read(MINING);
  await map.choose('Countries', 'Norway');
  await publish(map, 'The Daily Fathom');
  await expect(page.getByRole('button', { name: /The Daily Fathom.*details$/ })).toBeVisible();
  await map.saved();
  const status = await map.status.innerText();
  await page.reload();
  await map.drawn();
  await expect(page).toHaveTitle(/seabed mining/);
  await expect(page.getByRole('button', { name: /The Daily Fathom.*details$/ })).toBeVisible();
  await expect(map.status).toHaveText(status);
});

test('A workspace opens from the list as it was left', async ({ map, page }) => {
  await map.open();
  await map.read(MINING);
  await map.saved();
  await map.choose('Countries', 'Norway');
  const status = await map.status.innerText();
  const dialog = await map.openWorkspaces();
  await dialog.getByRole('button', { name: /The sample, as it came/ }).click();
  await expect(page).toHaveTitle(/Putin and Pompeo/);
  await map.openWorkspaces();
  await dialog.getByRole('button', { name: new RegExp(`^${MINING_TITLE}`) }).click();
  await expect(page).toHaveTitle(/seabed mining/);
  await expect(map.status).toHaveText(status);
});

test('Corrections of a saved workspace are there after a reload', async ({ map, page }) => {
  await map.open();
  await map.drop({ name: 'fishing.json', type: 'application/json', content: CORRECTED });
  await expect(page).toHaveTitle(/The fishing dispute/);
  await map.saved();
  await page.reload();
  await map.drawn();
  await expect(page).toHaveTitle(/The fishing dispute/);
  const dialog = await map.openWorkspaces();
  await expect(dialog.getByRole('button', { name: /^The fishing dispute/ })).toContainText(
    '3 articles · 16 statements · 12 corrections',
  );
});

test('The address leads to the workspace in another tab, and no other article is to be seen before it', async ({
  map,
}) => {
  await map.open();
  await map.read(MINING);
  await map.saved();
  const page = await map.page.context().newPage();
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      const title = document.querySelector('.document-trigger .title');
      if (title && getComputedStyle(title).visibility === 'visible') seen.add(title.textContent);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(map.page.url());
  await new ThePage(page).drawn();
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toEqual([
    MINING_TITLE,
  ]);
});

test.describe('What was said to be saved outlives', () => {
  let folder: string;
  let context: BrowserContext;

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-browser-'));
    context = await launch();
  });
  test.afterEach(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const launch = () => {
    const { launchOptions, baseURL, viewport } = test.info().project.use;
    return chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, viewport });
  };

  /** Keeps an article and then names it; gives the address as soon as the page says that this is saved. */
  async function keep(): Promise<{ page: Page; url: string }> {
    const page = await context.newPage();
    const map = new ThePage(page);
    await map.open();
    await map.read(MINING);
    await map.saved();
    await rename(map, MINING_TITLE, 'Deep water');
    await expect(page).toHaveTitle(/Deep water/);
    await map.saved();
    return { page, url: page.url() };
  }

  async function expectKept(url: string): Promise<void> {
    const page = await context.newPage();
    const map = new ThePage(page);
    await page.goto(url);
    await map.drawn();
    await expect(page).toHaveTitle(/Deep water/);
    await expect(map.actors).toContainText('Halvorsen');
    await expect.poll(async () => (await map.counts()).all).toBeGreaterThan(2);
  }

  test('a tab that crashes', async () => {
    const { page, url } = await keep();
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => {});
    await crashed;
    await expectKept(url);
  });

  test('a tab that is closed without a word', async () => {
    const { page, url } = await keep();
    await page.close({ runBeforeUnload: false });
    await expectKept(url);
  });

  test('a browser that is killed', async () => {
    const { page, url } = await keep();
    const session = await context.browser()!.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const { id } = processInfo.find(({ type }) => type === 'browser')!;
    const closed = context.waitForEvent('close');
    process.kill(id, 'SIGKILL');
    await closed;
    expect(page.isClosed()).toBe(true);
    context = await launch();
    await expectKept(url);
  });
});

test.describe('Two tabs of one workspace', () => {
  test.beforeEach(async ({ map }) => {
    await map.open();
    await map.read(MINING);
    await map.saved();
  });

  test('What one changes is shown in the other, with a word of notice', async ({ map }) => {
    const other = await openBeside(map);
    await rename(map, MINING_TITLE, 'Deep water');
    await expect(other.page).toHaveTitle(/Deep water/);
    await expect(other.page.getByText('Another tab has changed this workspace.')).toBeVisible();
    await other.saved();
  });

  test('Where both were changed the person is asked, and a copy keeps what is here', async ({ map }) => {
    const other = await openBeside(map, { deaf: true });
    await rename(map, MINING_TITLE, 'Theirs');
    await map.saved();
    await publish(other, 'Mine');
    const dialog = other.page.getByRole('dialog', { name: 'Changed in another tab' });
    await expect(dialog.getByRole('button', { name: 'Keep mine as a copy' })).toBeFocused();
    expect(await findViolations(other.page, '[role=dialog]')).toEqual([]);
    await other.page.keyboard.press('Escape');
    await expect(other.page.getByText('Not saved.', { exact: false })).toBeVisible();
    await other.page.getByRole('button', { name: 'Decide' }).click();
    await dialog.getByRole('button', { name: 'Keep mine as a copy' }).click();
    await other.saved();
    await expect(other.page.getByRole('button', { name: /Mine.*details$/ })).toBeVisible();
    await expect(names(await other.openWorkspaces())).toHaveText([/\(copy\)\sopen now$/, 'Theirs']);
    await expect(names(await map.openWorkspaces())).toHaveText([/\(copy\)$/, /^Theirs/]);
  });

  test('Or the other tab’s is taken', async ({ map }) => {
    const other = await openBeside(map, { deaf: true });
    await rename(map, MINING_TITLE, 'Theirs');
    await map.saved();
    await publish(other, 'Mine');
    await other.page.getByRole('button', { name: 'Take the other tab’s' }).click();
    await expect(other.page).toHaveTitle(/Theirs/);
    await other.saved();
    await expect(names(await other.openWorkspaces())).toHaveText([/^Theirs/]);
  });

  test('One that was deleted in another tab can be kept', async ({ map }) => {
    const other = await openBeside(map);
    await (await map.openWorkspaces()).getByRole('button', { name: `Delete ${MINING_TITLE}` }).click();
    const dialog = other.page.getByRole('dialog', { name: 'This workspace was deleted' });
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await other.saved();
    await expect(names(map.page.getByRole('dialog', { name: 'Workspaces' }))).toHaveText([MINING_TITLE]);
  });
});

test.describe('The list of workspaces', () => {
  test('Opens with w, goes by the keyboard, and opens, copies, names, deletes and brings back', async ({
    map,
    page,
  }) => {
    await map.open();
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog', { name: 'Workspaces' });
    await expect(dialog).toContainText('Nothing of yours is kept yet.');
    await page.keyboard.press('Escape');
    await map.read(MINING);
    await map.saved();

    await map.openWorkspaces();
    await dialog.getByRole('button', { name: `Duplicate ${MINING_TITLE}` }).click();
    await expect(names(dialog)).toHaveText([`${MINING_TITLE} (copy)`, `${MINING_TITLE} open now`]);
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);

    await dialog.getByRole('button', { name: /The sample, as it came/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page).toHaveTitle(/\(copy\)/);

    await page.keyboard.press('w');
    await dialog.getByRole('button', { name: `Rename ${MINING_TITLE} (copy)` }).click();
    await page.keyboard.type('Deep water');
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('button', { name: `Rename ${MINING_TITLE} (copy)` })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Deep water');
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(/Deep water/);

    await dialog.getByRole('button', { name: 'Delete Deep water' }).click();
    await expect(names(dialog)).toHaveText([MINING_TITLE]);
    await expect(page).toHaveTitle(/Putin and Pompeo/);
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(page).toHaveTitle(/Deep water/);
    await expect(names(dialog)).toHaveText([/^Deep water/, MINING_TITLE]);

    await dialog.getByRole('button', { name: `Delete ${MINING_TITLE}` }).click();
    // Listed as deleted once the store has said so.
    await expect(dialog.getByText('Deleted (1)')).toBeVisible();
    await page.reload();
    await map.drawn();
    await map.openWorkspaces();
    await dialog.getByText('Deleted (1)').click();
    await dialog.getByRole('button', { name: `Bring back ${MINING_TITLE}` }).click();
    await expect(names(dialog)).toHaveText([/^Deep water/, MINING_TITLE]);

    await dialog.getByRole('button', { name: `Delete ${MINING_TITLE}` }).click();
    await dialog.getByText('Deleted (1)').click();
    await dialog.getByRole('button', { name: 'Delete all of these for good' }).click();
    await dialog.getByRole('button', { name: /^Yes, delete them for good/ }).click();
    await expect(dialog.getByText(/^Deleted \(/)).toHaveCount(0);
    await expect(names(dialog)).toHaveText([/^Deep water/]);
  });

  test('All of them are one file, which opens again', async ({ map, page }) => {
    await map.open();
    await map.read(MINING);
    await map.saved();
    await page.keyboard.press('Escape');
    const added = await map.openAddArticle();
    await added.getByLabel('Text of the article').fill(RAILWAY);
    await added.getByRole('radio', { name: /Replace it/ }).check();
    await added.getByRole('button', { name: 'Analyse' }).click();
    await expect(page).toHaveTitle(/night train/);
    await map.saved();
    const dialog = await map.openWorkspaces();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export all' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('entente--workspaces.json');
    const file = readFileSync(await download.path(), 'utf8');
    const { workspaces, failures } = readWorkspaces(file);
    expect(failures).toEqual([]);
    expect(workspaces.map(({ title }) => title)).toEqual([
      expect.stringContaining('night train'),
      MINING_TITLE,
    ]);

    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: 'Open a workspace file…' }).click(),
    ]);
    await chooser.setFiles({ name: 'all.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(page.getByText('Another is among the workspaces.')).toBeVisible();
    await map.saved();
    await expect(names(await map.openWorkspaces())).toHaveCount(4);
  });

  test('Thousands are listed without drawing them all, and found by their names', async ({ map, page }) => {
    await map.open();
    await map.read(MINING);
    await map.saved();
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('entente');
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = database.transaction(['heads', 'bases', 'corrections'], 'readwrite');
      const [heads, bases, corrections] = ['heads', 'bases', 'corrections'].map((name) =>
        transaction.objectStore(name),
      ) as [IDBObjectStore, IDBObjectStore, IDBObjectStore];
      const first = <T>(store: IDBObjectStore) =>
        new Promise<T>((resolve) => {
          const request = store.getAll();
          request.onsuccess = () => resolve(request.result[0] as T);
        });
      const head = await first<{ id: string; changed: string }>(heads);
      const [base, correction] = [await first(bases), await first(corrections)];
      for (let index = 0; index < 3000; index++) {
        const id = `${head.id}${index}`;
        const changed = new Date(Date.parse(head.changed) - 1000 * (index + 1)).toISOString();
        heads.put({ ...head, id, name: `Copy number ${index}`, changed });
        bases.put(base, id);
        corrections.put(correction, id);
      }
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      database.close();
    });
    const dialog = await map.openWorkspaces();
    await expect(dialog.getByRole('listitem').nth(1)).toHaveAttribute('aria-setsize', '3001');
    expect(await dialog.getByRole('listitem').count()).toBeLessThan(60);
    await dialog.getByRole('button', { name: /^Copy number 0/ }).focus();
    await page.keyboard.press('End');
    await expect(dialog.getByRole('button', { name: /^Copy number 2999/ })).toBeFocused();
    await dialog.getByRole('searchbox', { name: 'Search the workspaces' }).fill('number 1234');
    await expect(names(dialog)).toHaveText(['Copy number 1234']);
    await dialog.getByRole('button', { name: /^Copy number 1234/ }).click();
    await expect(page).toHaveTitle(/Copy number 1234/);
  });
});

test.describe('Where it cannot be kept', () => {
  test('A full storage is said plainly, the file is offered, and what is saved later says so', async ({
    map,
    page,
    baseURL,
  }) => {
    await map.open();
    const session = await page.context().newCDPSession(page);
    const origin = new URL(baseURL!).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await map.read(MINING);
    const alert = page.getByRole('alert').filter({ hasText: 'Not saved.' });
    await expect(alert).toContainText('The browser’s storage is full. Export the workspace to a file');
    await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
    expect(await findViolations(page, '.save-problem')).toEqual([]);
    const downloading = page.waitForEvent('download');
    await alert.getByRole('button', { name: 'Export the workspace' }).click();
    const file = readFileSync(await (await downloading).path(), 'utf8');
    expect(readWorkspace(file).title).toBe(MINING_TITLE);

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await map.saved();
    await expect(alert).toHaveCount(0);
    await page.reload();
    await map.drawn();
    await expect(page).toHaveTitle(/seabed mining/);
  });

  test('Without IndexedDB the page works, and says that nothing is kept', async ({ map, page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await map.open('?issue=iran');
    await expect(map.status).toHaveText(/1 filter$/);
    await map.read(MINING);
    await expect(map.actors).toContainText('Halvorsen');
    const alert = page.getByRole('alert').filter({ hasText: 'Not kept.' });
    await expect(alert).toContainText('This browser keeps nothing here, as in a private window.');
    await expect(alert.getByRole('button', { name: 'Export the workspace' })).toBeVisible();
    await alert.getByRole('button', { name: 'Close this message' }).click();
    await expect(alert).toHaveCount(0);
    await expect(page.getByText('Not kept', { exact: true })).toBeVisible();
    const dialog = await map.openWorkspaces();
    await expect(dialog.getByRole('alert')).toContainText('This browser keeps nothing here');
    await page.keyboard.press('Escape');
    await page.goBack();
    await expect(page).toHaveTitle(/Putin and Pompeo/);
    await page.goForward();
    await expect(page).toHaveTitle(/seabed mining/);
  });
});
