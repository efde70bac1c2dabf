// The page over time as a person meets it, by roles and names.

import { expect, type Locator, type Page } from '@playwright/test';

export class TheTables {
  readonly page: Page;
  /** The middle of the brush: its value in words is the window. */
  readonly window: Locator;
  /** "158 of 200 countries, 9,892 lines", after the window. */
  readonly shown: Locator;
  readonly evidence: Locator;

  constructor(page: Page) {
    this.page = page;
    this.window = page.getByRole('slider', { name: 'Window', exact: true });
    this.shown = page.getByRole('region', { name: 'Network', exact: true }).getByText(/ lines?$/);
    this.evidence = page.getByRole('region', { name: 'Evidence' });
  }

  /** Opens the votes at `query` ("time=1950..1988") and waits until the network is there. */
  async openVotes(query = ''): Promise<void> {
    await this.page.goto(`./tables?data=un${query && `&${query}`}`);
    await this.isThere();
  }

  /** Reads a file of one's own, as it is understood, and opens it. */
  async openFile({ name, text }: { name: string; text: string }): Promise<void> {
    await this.page.goto('./tables');
    await this.readFile({ name, text });
  }

  /** The same from the choices. */
  async readFile({ name, text }: { name: string; text: string }): Promise<void> {
    await this.page.getByRole('button', { name: /^Open a table/ }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog
      .getByLabel('Table file')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await dialog.getByRole('button', { name: /^Read (all rows|the graph)/ }).click();
    await dialog.getByRole('button', { name: 'Show the network' }).click();
    await expect(dialog).toBeHidden();
  }

  async isThere(): Promise<void> {
    await expect(this.shown).toBeVisible();
    await expect(this.page.getByText('Deriving anew')).toBeHidden();
  }

  /** How often the two agree of what both took a stance on, as the evidence says it: "Both took a stance on …". */
  async agreementOf(a: string, b: string, query: string): Promise<{ agreed: number; differed: number }> {
    const pair = new URLSearchParams([
      ['sel', a],
      ['sel', b],
    ]);
    await this.openVotes(`${query}&${pair.toString()}`);
    const words = this.page.getByText(/^Both took a stance on/);
    await expect(words).toBeVisible();
    const text = await words.innerText();
    const [, agreed, differed] = /agreed\s([\d,.]+)\stimes.*disagreed\s([\d,.]+)\stimes/.exec(text) ?? [];
    if (!agreed || !differed) throw new Error(`The evidence says "${text}".`);
    const toNumber = (word: string) => Number(word.replaceAll(',', ''));
    return { agreed: toNumber(agreed), differed: toNumber(differed) };
  }
}
