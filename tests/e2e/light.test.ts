// What the first view costs before it can be used.

import { gzipSync } from 'node:zlib';
import { expect, test } from './the-page.ts';

const MOST_JAVASCRIPT = 250_000;

test('The first view takes less than 250 kB of JavaScript, and none of the model', async ({ map, page }) => {
  let bytes = 0;
  let drawn = false;
  const early: string[] = [];
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (drawn) return;
    early.push(response.url());
    if (!/\.js(\?|$)/.test(response.url())) return;
    reading.push(response.body().then((body) => void (bytes += gzipSync(body).length)));
  });
  await map.open();
  drawn = true;
  await Promise.all(reading);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(MOST_JAVASCRIPT);
  expect(early.filter((url) => /\.bin(\?|$)|extract\.worker/.test(url))).toEqual([]);
});
