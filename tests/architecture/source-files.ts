// The sources as the checks read them: path to text. A Svelte file becomes its scripts, at their own lines, followed by
// the modules that its markup imports.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AST, parse } from 'svelte/compiler';

/** Paths from the project's root, with forward slashes, to TypeScript. */
export type SourceFiles = ReadonlyMap<string, string>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every TypeScript, JavaScript and Svelte file under src/. */
export function readSourceFiles(): SourceFiles {
  const files = new Map<string, string>();
  for (const entry of readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ts|js|svelte)$/.test(entry.name)) continue;
    const path = relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/');
    const source = readFileSync(join(ROOT, path), 'utf8');
    files.set(path, path.endsWith('.svelte') ? scriptsOf(source) : source);
  }
  return files;
}

/** The scripts of a Svelte component as one TypeScript text in which every line keeps its number. */
export function scriptsOf(component: string): string {
  const { instance, module, fragment } = parse(component, { modern: true });
  const kept = new Uint8Array(component.length);
  for (const script of [instance, module]) {
    if (!script) continue;
    const { start, end } = script.content as unknown as { start: number; end: number };
    kept.fill(1, start, end);
  }
  let text = '';
  for (let index = 0; index < component.length; index++)
    text += kept[index] || component[index] === '\n' ? component[index] : ' ';
  const inMarkup = [...importsInMarkup(fragment)].map((specifier) => `import(${JSON.stringify(specifier)});`);
  return [text, ...inMarkup].join('\n');
}

function importsInMarkup(fragment: AST.Fragment): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'ImportExpression' && 'source' in value) {
      const { source } = value as { source: { value?: unknown } };
      if (typeof source.value === 'string') found.add(source.value);
    }
    for (const [key, child] of Object.entries(value)) if (key !== 'parent') visit(child);
  };
  visit(fragment);
  return found;
}
