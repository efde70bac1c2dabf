// The page as a person meets it, by roles and names; and a `test` that also fails on a script error, a dialog that
// nobody asked for, or a request to anywhere but the page's own server.

import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

export const test = base.extend<{ map: ThePage; watched: void }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
      page.on('dialog', (dialog) => {
        problems.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!/^(data|blob):/.test(url) && !url.startsWith(baseURL!)) problems.push(`request to ${url}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      await use();
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
  map: async ({ page }, use) => use(new ThePage(page)),
});

export class ThePage {
  readonly page: Page;
  /** "9 of 21 statements · 2 filters". */
  readonly status: Locator;
  /** Its name says in words what the graph shows. */
  readonly graph: Locator;
  readonly timeline: Locator;
  readonly evidence: Locator;
  readonly article: Locator;
  readonly actors: Locator;
  /** One card a statement. */
  readonly cards: Locator;

  constructor(page: Page) {
    this.page = page;
    this.status = page.getByRole('region', { name: 'What is shown' }).getByRole('status');
    this.graph = page.getByRole('img', { name: /^Graph / });
    this.timeline = page.getByRole('group', { name: /^Timeline of/ });
    this.evidence = page.getByRole('tabpanel', { name: 'Evidence' });
    this.article = page.getByRole('region', { name: 'Article text' });
    this.actors = page.getByRole('region', { name: 'Actors' });
    this.cards = this.evidence.locator('[data-statement]');
  }

  /** Opens the page at `query` ("?issue=iran") and waits until the graph is drawn. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`./${query}`);
    await this.drawn();
  }

  async drawn(): Promise<void> {
    await expect(this.page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
    await expect(this.graph).toBeVisible();
  }

  /** What the status line says: of all statements, how many are shown. */
  async counts(): Promise<{ shown: number; all: number }> {
    const words = await this.status.innerText();
    const [, shown, all] = /^([\d,]+)(?: of ([\d,]+))? statements?/.exec(words) ?? [];
    if (!shown) throw new Error(`The status line says "${words}".`);
    const toNumber = (text: string) => Number(text.replaceAll(',', ''));
    return { shown: toNumber(shown), all: toNumber(all ?? shown) };
  }

  /** Ticks a value of a filter list: `choose('Issues', 'Iran')`. */
  async choose(list: 'Issues' | 'Countries' | 'Actors', value: string): Promise<void> {
    const region = this.page.getByRole('region', { name: list, exact: true });
    const checkbox = region.getByRole('checkbox', { name: new RegExp(`^${value}\\b`, 'i') });
    const more = region.getByRole('button', { name: /^Show all/ });
    if (!(await checkbox.isVisible()) && (await more.isVisible())) await more.click();
    await checkbox.check();
  }

  tab(name: 'Evidence' | 'Article' | 'Articles' | 'Filters' | 'Timeline'): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async openAddArticle(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Add article' }).click();
    await expect(this.dialog).toBeVisible();
    return this.dialog;
  }

  /** Pastes text into the dialog and asks for it to be read. Does not wait for the result. */
  async submit(text: string): Promise<void> {
    const dialog = await this.openAddArticle();
    await dialog.getByLabel('Text of the article').fill(text);
    await dialog.getByRole('button', { name: 'Analyse' }).click();
  }

  /** A paste as the browser tells the page of it: a real one needs a clipboard, which the tests share. */
  async paste(target: Locator, text: string): Promise<void> {
    await target.evaluate((element, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  /** Chooses a file in the dialog and asks for it to be read. Typing a very long text in would take minutes. */
  async submitFile(name: string, content: string): Promise<void> {
    const dialog = await this.openAddArticle();
    await dialog
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await dialog.getByRole('button', { name: 'Analyse' }).click();
  }

  /** As `submit`, and waits until the article is open. */
  async read(text: string): Promise<void> {
    await this.submit(text);
    await expect(this.dialog).toBeHidden();
    await this.drawn();
  }

  /** Waits until all that is open is kept. */
  async saved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible();
  }

  async openWorkspaces(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Workspaces', exact: true }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'Workspaces' });
    await expect(dialog.getByText('The sample, as it came')).toBeVisible();
    return dialog;
  }

  /** Drops files on the page, as from a file manager. */
  async drop(...files: { name: string; type: string; content: string | number[] }[]): Promise<void> {
    const transfer = await this.page.evaluateHandle((files) => {
      const transfer = new DataTransfer();
      for (const { name, type, content } of files) {
        const part = typeof content === 'string' ? content : new Uint8Array(content);
        transfer.items.add(new File([part], name, { type }));
      }
      return transfer;
    }, files);
    for (const type of ['dragenter', 'dragover', 'drop'])
      await this.page.dispatchEvent('body', type, { dataTransfer: transfer });
  }

  /** Drags over the timeline, from and to shares of its axis (0 to 1). */
  async brush(from: number, to: number): Promise<void> {
    const axis = await this.timeline.locator('.brush .overlay').boundingBox();
    if (!axis) throw new Error('The timeline has no axis.');
    // Near the upper edge, where no mark stands in the way.
    const y = axis.y + 3;
    await this.page.mouse.move(axis.x + axis.width * from, y);
    await this.page.mouse.down();
    await this.page.mouse.move(axis.x + axis.width * ((from + to) / 2), y + 4, { steps: 4 });
    await this.page.mouse.move(axis.x + axis.width * to, y, { steps: 4 });
    await this.page.mouse.up();
  }
}
