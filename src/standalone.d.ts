// What scripts/standalone-plugin.mjs makes of an import that ends in `?standalone`.

declare module '*?standalone' {
  const program: import('./lib/export/standalone-html.ts').StandaloneProgram;
  export default program;
}
