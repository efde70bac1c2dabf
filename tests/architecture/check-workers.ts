// A worker computes and nothing else: by no chain of imports does it reach the store, the server's files or Svelte.

import { layerOf } from './layers.ts';
import { readAllImports } from './read-imports.ts';
import type { SourceFiles } from './source-files.ts';

/** One line for every worker that reaches what it must not, with the way there. */
export function checkWorkers(files: SourceFiles): string[] {
  const imports = readAllImports(files);
  return [...files.keys()]
    .filter((path) => /\.worker\.(ts|js)$/.test(path))
    .flatMap((worker) => {
      const faults: string[] = [];
      const seen = new Set<string>();
      const visit = (path: string, trail: readonly string[]): void => {
        if (seen.has(path)) return;
        seen.add(path);
        const way = [...trail, path];
        const forbidden = forbiddenFile(path);
        if (forbidden) faults.push(`${way.join(' → ')}: a worker reaches ${forbidden}`);
        for (const { specifier, target } of imports.get(path) ?? []) {
          if (target !== null) visit(target, way);
          else if (isServerOrSvelte(specifier))
            faults.push(`${way.join(' → ')}: a worker reaches ${specifier}`);
        }
      };
      visit(worker, []);
      return faults;
    });
}

function forbiddenFile(path: string): string | null {
  if (layerOf(path) === 'store') return 'the store';
  if (layerOf(path) === 'routes' || /\.server\.(ts|js)$/.test(path) || path.includes('/server/'))
    return 'the server';
  return path.endsWith('.svelte') || /\.svelte\.(ts|js)$/.test(path) ? 'Svelte' : null;
}

function isServerOrSvelte(specifier: string): boolean {
  return /^(node:|svelte(\/|$)|@sveltejs\/|\$app\/|\$env\/|\$service-worker$)/.test(specifier);
}
