// A browser that has no WebGL, and one that loses it.

import type { Page } from '@playwright/test';

/** Before the page is opened: every context but those of WebGL is to be had. */
export async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
      return /webgl/.test(kind) ? null : original.call(this, kind, ...rest);
    } as typeof original;
  });
}

/** As when a graphics driver is reset: the graph's contexts are gone. */
export async function loseWebGl(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[role="application"] canvas'))
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
}
