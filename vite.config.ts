import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { standalonePlugin } from './scripts/standalone-plugin.mjs';

export default defineConfig({
  plugins: [standalonePlugin(), tailwindcss(), sveltekit()],
  worker: { format: 'es' },
});
