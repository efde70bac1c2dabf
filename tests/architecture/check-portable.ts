// The portable layers use nothing but ECMAScript: refuses every free name that its library does not declare (window,
// document, process, fetch, HTMLElement …), globalThis, import.meta, platform modules and packages not known to be
// portable. Names are resolved by TypeScript, so that a parameter called `document` is no fault.

import ts from 'typescript';
import { layerOf, PORTABLE_GLOBALS, PORTABLE_LAYERS, PORTABLE_PACKAGES } from './layers.ts';
import { readImports } from './read-imports.ts';
import type { SourceFiles } from './source-files.ts';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  lib: ['lib.esnext.d.ts'],
  // Imports stay unresolved: what matters is which names a file does not bind itself.
  noResolve: true,
  types: [],
  allowJs: true,
};

const libraries = new Map<string, ts.SourceFile | undefined>();

/** One line for every use of a platform. */
export function checkPortable(files: SourceFiles): string[] {
  const portable = new Map([...files].filter(([path]) => PORTABLE_LAYERS.has(layerOf(path) ?? '')));
  return [...[...portable].flatMap(([path, source]) => importFaults(path, source)), ...nameFaults(portable)];
}

function importFaults(path: string, source: string): string[] {
  return readImports(path, source).flatMap(({ specifier, target, line }) => {
    if (target !== null) return target.endsWith('.svelte') ? [`${path}:${line}: imports ${specifier}`] : [];
    return PORTABLE_PACKAGES.some((known) => known.test(specifier))
      ? []
      : [`${path}:${line}: imports ${specifier}, which is not known to be portable`];
  });
}

function nameFaults(files: SourceFiles): string[] {
  const program = ts.createProgram([...files.keys()], OPTIONS, hostOf(files));
  const checker = program.getTypeChecker();
  const faults: string[] = [];
  for (const path of files.keys()) {
    const file = program.getSourceFile(path)!;
    const visit = (node: ts.Node): void => {
      const name = platformName(node, checker);
      if (name) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        faults.push(`${path}:${line}: uses ${name}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return faults;
}

function platformName(node: ts.Node, checker: ts.TypeChecker): string | null {
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) return 'import.meta';
  if (!ts.isIdentifier(node) || !isReference(node)) return null;
  if (node.text === 'globalThis') return 'globalThis';
  if (node.text === 'undefined' || node.text === 'arguments' || node.text === 'const') return null;
  if (PORTABLE_GLOBALS.has(node.text)) return null;
  const meanings =
    ts.SymbolFlags.Value | ts.SymbolFlags.Type | ts.SymbolFlags.Namespace | ts.SymbolFlags.Alias;
  return checker.resolveName(node.text, node, meanings, false) ? null : node.text;
}

/** Whether the identifier stands for a thing from elsewhere: not a property, a label or what is being declared. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return false;
  if (ts.isExportSpecifier(parent) || ts.isNamespaceExport(parent)) return false;
  if (ts.isImportTypeNode(parent) || ts.isLabeledStatement(parent)) return false;
  if (ts.isBreakOrContinueStatement(parent) || ts.isMetaProperty(parent)) return false;
  if (ts.isImportAttribute(parent) || ts.isTypePredicateNode(parent)) return false;
  if (ts.isNamedTupleMember(parent)) return parent.type === (node as ts.Node);
  return !('name' in parent && parent.name === node);
}

/** Reads the given files from memory and TypeScript's own libraries from disk, once. */
function hostOf(files: SourceFiles): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS, true);
  return {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, target) => {
      const source = files.get(path);
      if (source !== undefined) return ts.createSourceFile(path, source, target, true, ts.ScriptKind.TS);
      if (!libraries.has(path)) libraries.set(path, host.getSourceFile(path, target));
      return libraries.get(path);
    },
  };
}
