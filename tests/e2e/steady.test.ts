// Nothing jumps while the page loads: the layout shifts that the browser counts, from the first paint until all is quiet.

import { expect, test } from './the-page.ts';

declare global {
  interface Window {
    shifts: { value: number; parts: string[] }[];
  }
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`At ${viewport.width} × ${viewport.height} nothing jumps while the sample loads`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
        })[])
          window.shifts.push({
            value: entry.value,
            parts: entry.sources.map(({ node, previousRect: a, currentRect: b }) => {
              const name = node instanceof Element ? `${node.tagName}.${node.className}` : node?.textContent;
              return `${name}: ${a.x},${a.y} ${a.width}×${a.height} → ${b.x},${b.y} ${b.width}×${b.height}`;
            }),
          });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await map.open();
    await page.waitForLoadState('networkidle');
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestIdleCallback(resolve));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    const shifts = await page.evaluate(() => window.shifts);
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThan(0.02);
  });
