// A workspace to the two pieces that the store keeps, and back. A large one is written in slices between which the page
// answers; what comes back is checked as a file is.

import {
  basePieces,
  correctionsPiece,
  isPresentBase,
  readCorrections,
} from '#lib/export/workspace-pieces.ts';
import { Failure } from '#lib/model/failure.ts';
import type { Correction } from '#lib/model/correction.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { Piece, WorkspaceBody, WorkspaceHead } from '#lib/store/head.ts';

/** Work for so long, then let the page answer. */
const SLICE_MS = 8;
/** Longer texts, in UTF-16 code units, are kept as a Blob. */
const STRING_AT_MOST = 500_000;

/** `breathe` resolves when the page has had its turn. */
export async function writeBase(read: Workspace, breathe: () => Promise<void>): Promise<Piece> {
  const blobs: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  let since = performance.now();
  for (const text of basePieces(read)) {
    texts.push(text);
    length += text.length;
    // Many small Blobs are put together at no cost; one large one would be encoded at a stretch.
    if (length > STRING_AT_MOST) {
      blobs.push(new Blob(texts));
      texts = [];
      length = 0;
    }
    if (performance.now() - since < SLICE_MS) continue;
    await breathe();
    since = performance.now();
  }
  return blobs.length ? new Blob([...blobs, ...texts]) : texts.join('');
}

export function writeCorrections(read: Workspace): Piece {
  const text = correctionsPiece(read);
  return text.length > STRING_AT_MOST ? new Blob([text]) : text;
}

/** Throws as `readWorkspace` does, and `storage-failed` where the browser does not give it out. */
export async function readKept(
  head: WorkspaceHead,
  body: WorkspaceBody,
): Promise<{ read: Workspace; isPresent: boolean }> {
  // The schema is large, and the first view has nothing to read.
  const { readWorkspace } = await import('#lib/export/workspace-json.ts');
  const base = await textOf(body.base);
  const read = readWorkspace(base + (await textOf(body.corrections)));
  // The name may have been changed since without loading the rest.
  return { read: { ...read, title: head.name }, isPresent: isPresentBase(base) };
}

export async function readKeptCorrections(piece: Piece): Promise<readonly Correction[]> {
  return readCorrections(await textOf(piece));
}

/** The whole JSON, unchecked. */
export async function keptJson({ base, corrections }: WorkspaceBody): Promise<string> {
  return (await textOf(base)) + (await textOf(corrections));
}

async function textOf(piece: Piece): Promise<string> {
  try {
    return typeof piece === 'string' ? piece : await piece.text();
  } catch (error) {
    throw new Failure('storage-failed', error instanceof Error ? error.message : null, { cause: error });
  }
}
