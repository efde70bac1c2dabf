// The house of docs/architecture.md as data: which layer is above which, and which run everywhere.

/** From the ground up. Layers of one floor do not import one another. */
export const FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['text', 'lexicon'],
  ['intake'],
  ['extract'],
  ['network', 'evaluate', 'corrections'],
  ['selection'],
  ['export', 'store'],
  ['workspace'],
  ['view'],
  ['routes', 'cli'],
];

/** Run alike in a browser's worker and in Node. */
export const PORTABLE_LAYERS: ReadonlySet<string> = new Set([
  'model',
  'text',
  'lexicon',
  'intake',
  'extract',
  'evaluate',
  'network',
  'corrections',
  'selection',
  'export',
]);

/** Beyond ECMAScript, what both a browser's worker and Node have. */
export const PORTABLE_GLOBALS: ReadonlySet<string> = new Set([
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WebAssembly',
  'atob',
]);

/** Packages that touch neither the DOM nor Node; a new one is added here after a look at what it needs. */
export const PORTABLE_PACKAGES: readonly RegExp[] = [
  /^chrono-node(\/|$)/,
  /^countries-list(\/|$)/,
  /^d3-(array|polygon|scale|time|time-format)$/,
  /^graphology(-communities-louvain|-layout|-layout-forceatlas2|-layout-noverlap|-metrics|-types)?(\/(?!worker)|$)/,
  /^i18n-(iso-countries|nationality)(\/|$)/,
  /^minisearch$/,
  /^saxes$/,
  /^valibot$/,
  /^wink-(nlp|eng-lite-web-model)(\/|$)/,
];

/** The layer of a file: `src/lib/text/parse.ts` is in `text`, `src/routes/+page.svelte` in `routes`; else null. */
export function layerOf(path: string): string | null {
  return /^src\/(?:lib\/)?([^/]+)\/./.exec(path)?.[1] ?? null;
}

/** The floor that a layer is on, 0 at the bottom; -1 where the house has no such layer. */
export function floorOf(layer: string): number {
  return FLOORS.findIndex((floor) => floor.includes(layer));
}
