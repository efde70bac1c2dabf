// What holds of the page as it is served: nothing leaves the browser, and nothing on it breaks its own policy.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { staticHandler } from '../../scripts/serve.mjs';
import { MINING } from './invented-articles.ts';
import { ThePage } from './the-page.ts';

test('The page opens without an error, asks nothing of any other host, and lets no foreign script run', async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL!).origin) complaints.push(request.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page).toHaveTitle(/Entente/);
  expect(complaints).toEqual([]);

  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    return 'ranInline' in window;
  });
  expect(ran).toBe(false);
});

test('The server gives files only, of the built page only, and only to reading requests', async ({
  request,
}) => {
  for (const path of ['/nothing-here', '/%2e%2e/package.json', '/..%2fpackage.json', '/.sources.sha256'])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.post('/')).status()).toBe(405);
});

test('The server sends files compressed, with their type, and says how long they may be kept', async ({
  request,
}) => {
  const page = await request.get('/', { headers: { 'Accept-Encoding': 'br' } });
  expect(page.headers()).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/html;charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  const [asset] = (await page.text()).match(/_app\/immutable\/[^"]+\.js/) ?? [];
  expect((await request.get(`/${asset}`)).headers()).toMatchObject({
    'content-type': 'text/javascript',
    'cache-control': 'public,max-age=31536000,immutable',
  });
});

test('What the sample says is on the page before any script has run', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL!);
  await expect(page.getByRole('heading', { name: 'All statements' })).toBeVisible();
  expect(await page.locator('[data-statement]').count()).toBeGreaterThanOrEqual(10);
  await context.close();
});

test('Put into a folder of any host, the page draws its graph and reads an article', async ({ page }) => {
  const files = staticHandler('build');
  const host = createServer((request, response) => {
    if (!request.url?.startsWith('/some/folder/')) return void response.writeHead(404).end();
    request.url = request.url.slice('/some/folder'.length);
    files(request, response);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  try {
    const map = new ThePage(page);
    const { port } = host.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/some/folder/?issue=iran`);
    await map.drawn();
    await expect(map.status).toHaveText(/1 filter$/);
    await map.read(MINING);
    await expect(page).toHaveTitle(/seabed mining/);
    expect(new URL(page.url()).pathname).toBe('/some/folder/');
  } finally {
    host.closeAllConnections();
    host.close();
  }
});
