// Browser tests on the built page in build/, served by scripts/serve.mjs on this machine only. scripts/test.mjs says
// which Chromium and which port; by hand, `npx vite build && npx playwright test` does as well. Nothing is retried.

import { defineConfig } from '@playwright/test';

const port = Number(process.env.ENTENTE_TEST_PORT ?? 4183);
const url = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.test.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Two slow cores may be shared, and the graph is drawn without a graphics card.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 45_000 },
  reporter: 'list',
  use: {
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'wide', testIgnore: 'narrow.test.ts', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'narrow',
      testMatch: [
        'narrow.test.ts',
        'accessibility.test.ts',
        'standalone.test.ts',
        'votes-accessibility.test.ts',
      ],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
    },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    url,
    env: { PORT: String(port), HOST: '127.0.0.1' },
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
