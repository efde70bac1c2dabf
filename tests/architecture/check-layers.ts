// Imports run downwards only: refuses an import of a higher layer or of a neighbour on the same floor, a file that is in
// no layer, and a name of the project that Node cannot follow.

import { floorOf, layerOf } from './layers.ts';
import { readAllImports } from './read-imports.ts';
import type { SourceFiles } from './source-files.ts';

/** One line for every import that is wrong. */
export function checkLayers(files: SourceFiles): string[] {
  const faults: string[] = [];
  for (const path of files.keys()) {
    const layer = layerOf(path);
    if (path.startsWith('src/lib/') && (layer === null || floorOf(layer) < 0))
      faults.push(`${path}: is in no layer of the house`);
  }
  for (const [path, references] of readAllImports(files)) {
    for (const { specifier, target, line } of references) {
      const at = `${path}:${line}`;
      if (specifier.startsWith('$lib/'))
        faults.push(`${at}: "${specifier}" is SvelteKit's name; Node knows #lib/`);
      if (target === null) continue;
      const fault = faultBetween(path, target);
      if (fault) faults.push(`${at}: ${fault}`);
    }
  }
  return faults;
}

function faultBetween(path: string, target: string): string | null {
  const [from, to] = [layerOf(path), layerOf(target)];
  if (from === null || to === null || from === to) return null;
  const [fromFloor, toFloor] = [floorOf(from), floorOf(to)];
  if (fromFloor < 0 || toFloor < 0 || toFloor < fromFloor) return null;
  const how = toFloor === fromFloor ? 'its neighbour' : 'the higher layer';
  return `${from} imports ${how} ${to} (${target})`;
}
