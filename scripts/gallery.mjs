// Pictures of every view, light and dark, wide and narrow, into docs/gallery: `npx vite build && npm run gallery`. Serves build/ itself.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';

const FOLDER = join(import.meta.dirname, '../docs/gallery');
const SIZES = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
};
const THEMES = ['light', 'dark'];

/** A name, the query that shows it, and what to press then. */
const VIEWS = [
  ['network', ''],
  ['evidence', '?sel=edge:relation:disagree:country:RUS~country:USA'],
  ['columns', '?view=columns'],
  ['matrix', '?view=matrix'],
  ['sides', '?view=sides&sides=topics&hulls=on'],
  ['table', '?view=table'],
  ['overview', '?pane=overview'],
  ['article', '?pane=article'],
  ['palette', '', async (page) => page.keyboard.press('Control+k')],
];

mkdirSync(FOLDER, { recursive: true });
const server = await serve({ port: 4290 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
try {
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of THEMES)
      for (const [name, query, act] of VIEWS) {
        if (name === 'palette' && size === 'narrow') continue;
        const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
        await page.addInitScript(() => localStorage.setItem('entente-hints', 'closed'));
        await page.goto(server.url + query);
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(1_000);
        await act?.(page);
        await page.waitForTimeout(400);
        await page.screenshot({
          path: join(FOLDER, `${name}-${size}-${colorScheme}.jpg`),
          type: 'jpeg',
          quality: 72,
        });
        await page.close();
      }
} finally {
  await browser.close();
  await server.close();
}
