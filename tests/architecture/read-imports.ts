// Which other files a source refers to, in every way that there is: import and export, type-only ones, dynamic import,
// `import('…').Type`, `new URL('…', import.meta.url)`, `new Worker('…')`.

import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFiles } from './source-files.ts';

export interface Reference {
  readonly specifier: string;
  /** The file of the project that it leads to, or null for a package or a platform module. */
  readonly target: string | null;
  readonly line: number;
}

/** All references of one file. A target need not exist. */
export function readImports(path: string, source: string): Reference[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const references: Reference[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    references.push({ specifier: node.text, target: resolve(path, node.text), line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    else if (ts.isNewExpression(node) && isFileConstructor(node)) add(node.arguments?.[0]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return references;
}

function isFileConstructor({ expression, arguments: given }: ts.NewExpression): boolean {
  if (!ts.isIdentifier(expression)) return false;
  if (expression.text === 'Worker' || expression.text === 'SharedWorker') return true;
  return expression.text === 'URL' && given?.[1]?.getText() === 'import.meta.url';
}

/** Relative paths and the project's own names (`#lib/`, `#data/`, SvelteKit's `$lib/`) to paths from the root. */
function resolve(from: string, specifier: string): string | null {
  const path = specifier.replace(/\?.*$/, '');
  if (/^\.{1,2}\//.test(path)) return posix.join(posix.dirname(from), path);
  const own = /^(?:#|\$)(lib|data)\/(.*)$/.exec(path);
  if (!own) return null;
  return own[1] === 'lib' ? `src/lib/${own[2]}` : `data/${own[2]}`;
}

const known = new WeakMap<SourceFiles, ReadonlyMap<string, readonly Reference[]>>();

/** The references of every file; parsed once for all checks. */
export function readAllImports(files: SourceFiles): ReadonlyMap<string, readonly Reference[]> {
  const imports =
    known.get(files) ?? new Map([...files].map(([path, source]) => [path, readImports(path, source)]));
  known.set(files, imports);
  return imports;
}
