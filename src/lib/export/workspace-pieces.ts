// A workspace's JSON in pieces, one after the other the same as `writeWorkspace` gives at once. The base is what was read;
// the corrections come after it, so that making one need not write the articles again. The base comes piece by piece, so
// that who writes a large one can let the page answer in between.

import type { Workspace } from '#lib/model/workspace.ts';
import { WORKSPACE_FORMAT, WORKSPACE_VERSION } from '#lib/model/workspace.ts';

const LISTS = ['documents', 'entities', 'issues', 'statements', 'quotations'] as const;

/** So many of a list's items are written at once; documents, which are long, one by one. */
const ITEMS_AT_ONCE = 200;

/** Whether two workspaces have the same base but for the title: not by what is in them, but as the very same lists. */
export function isSameBase(one: Workspace, other: Workspace): boolean {
  return LISTS.every((name) => one[name] === other[name]);
}

/** All before the corrections. */
export function* basePieces(written: Workspace): Generator<string, void> {
  const { format, version, title } = written;
  yield `${JSON.stringify({ format, version, title }).slice(0, -1)}`;
  for (const name of LISTS) {
    yield `,"${name}":[`;
    const step = name === 'documents' ? 1 : ITEMS_AT_ONCE;
    for (let at = 0; at < written[name].length; at += step) {
      const items = written[name].slice(at, at + step);
      yield (at > 0 ? ',' : '') + JSON.stringify(items).slice(1, -1);
    }
    yield ']';
  }
}

/** The rest. */
export function correctionsPiece({ corrections }: Workspace): string {
  return `,"corrections":${JSON.stringify(corrections)}}\n`;
}

/** The corrections of such a piece alone, checked as `readWorkspace` does; throws as that does. */
export async function readCorrections(piece: string): Promise<Workspace['corrections']> {
  const { readWorkspace } = await import('./workspace-json.ts');
  const lists = LISTS.map((name) => `,"${name}":[]`).join('');
  const base = `{"format":"${WORKSPACE_FORMAT}","version":${WORKSPACE_VERSION},"title":""${lists}`;
  return readWorkspace(base + piece).corrections;
}

/** Whether a base was written in the present form; only then may the corrections of the present form follow it. */
export function isPresentBase(base: string): boolean {
  return base.startsWith(`{"format":"${WORKSPACE_FORMAT}","version":${WORKSPACE_VERSION},`);
}
