import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // For the runes of src/lib/workspace; SvelteKit itself is not needed.
  plugins: [svelte({ configFile: false })],
  test: {
    include: ['tests/{unit,architecture,known-gaps}/**/*.test.ts'],
    // The word lists and models that most files need are then read once a worker; no test changes what a module holds.
    isolate: false,
    // Two slow cores may be shared with a browser; no test here waits for a clock.
    testTimeout: 60_000,
    env: { TZ: 'UTC', LANG: 'en_GB.UTF-8' },
  },
});
