// What scripts/standalone-plugin.mjs makes of an import that ends in `?standalone`.

declare module '*?standalone' {
  import type { StandaloneProgram } from '#lib/export/standalone-html.ts';

  const program: StandaloneProgram;
  export default program;
}
