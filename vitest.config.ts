import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,architecture,known-gaps}/**/*.test.ts'],
    // Two slow cores may be shared with a browser; no test here waits for a clock.
    testTimeout: 60_000,
    env: { TZ: 'UTC', LANG: 'en_GB.UTF-8' },
  },
});
