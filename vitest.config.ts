import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,architecture,known-gaps}/**/*.test.ts'],
    env: { TZ: 'UTC', LANG: 'en_GB.UTF-8' },
  },
});
