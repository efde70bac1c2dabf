// No file leads back to itself by its imports, of whatever kind.

import { readAllImports } from './read-imports.ts';
import type { SourceFiles } from './source-files.ts';

/** One line for every cycle found (each once, from its first file in the order of the alphabet). */
export function checkCycles(files: SourceFiles): string[] {
  const graph = new Map(
    [...readAllImports(files)].map(([path, references]) => [
      path,
      [
        ...new Set(
          references.flatMap(({ target }) => (target !== null && files.has(target) ? [target] : [])),
        ),
      ],
    ]),
  );
  const faults = new Set<string>();
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const start = trail.indexOf(path);
    if (start >= 0) faults.add(describe(trail.slice(start)));
    if (start >= 0 || done.has(path)) return;
    trail.push(path);
    for (const target of graph.get(path) ?? []) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of [...graph.keys()].sort()) visit(path);
  return [...faults];
}

function describe(cycle: readonly string[]): string {
  const first = cycle.indexOf([...cycle].sort()[0]!);
  const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
  return `cycle: ${[...turned, turned[0]].join(' → ')}`;
}
