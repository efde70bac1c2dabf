// Many workspaces as one JSON file and back: a list of `{ name, workspace }`, the latter as `writeWorkspace` gives it. Each
// is checked by itself, so that one that cannot be read does not stop the others.

import { asFailure, Failure } from '#lib/model/failure.ts';
import type { FailureCode } from '#lib/model/failure.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { readWorkspace } from './workspace-json.ts';

export const BUNDLE_FORMAT = 'entente-workspaces';
export const BUNDLE_VERSION = 1;
const NAME_AT_MOST = 500;

export interface UnreadWorkspace {
  readonly name: string;
  readonly code: FailureCode;
  readonly detail: string | null;
}

/** What a workspace is called, which may have changed since its JSON was written, and that JSON. */
export interface BundledWorkspace {
  readonly name: string;
  readonly json: string;
}

/** Pieces of text, to be put one after the other. */
export function bundlePieces(workspaces: readonly BundledWorkspace[]): string[] {
  const head = `{"format":"${BUNDLE_FORMAT}","version":${BUNDLE_VERSION},"workspaces":[`;
  const items = workspaces.map(
    ({ name, json }, index) => `${index ? ',' : ''}\n{"name":${JSON.stringify(name)},"workspace":${json}}`,
  );
  return [head, ...items, ']}\n'];
}

/** A file of one workspace or of many. Throws as `readWorkspace` does, for a file of which nothing can be read. */
export function readWorkspaces(json: string): { workspaces: Workspace[]; failures: UnreadWorkspace[] } {
  const items = bundledItems(json);
  if (!items) return { workspaces: [readWorkspace(json)], failures: [] };
  const workspaces: Workspace[] = [];
  const failures: UnreadWorkspace[] = [];
  for (const [index, item] of items.entries()) {
    const { name, workspace } = (item ?? {}) as { name?: unknown; workspace?: unknown };
    const title = typeof name === 'string' && name ? name.slice(0, NAME_AT_MOST) : null;
    try {
      const read = readWorkspace(JSON.stringify(workspace ?? null));
      workspaces.push(title === null ? read : { ...read, title });
    } catch (error) {
      const { code, detail } = asFailure(error);
      failures.push({ name: title ?? `Workspace ${index + 1}`, code, detail });
    }
  }
  return { workspaces, failures };
}

/** Null where it is no bundle; what else is wrong with it `readWorkspace` says. */
function bundledItems(json: string): readonly unknown[] | null {
  if (!json.slice(0, 200).includes(BUNDLE_FORMAT)) return null;
  let value: { format?: unknown; version?: unknown; workspaces?: unknown } | null;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value?.format !== BUNDLE_FORMAT) return null;
  if (typeof value.version === 'number' && value.version > BUNDLE_VERSION)
    throw new Failure('workspace-newer', `version ${value.version} of a file of many workspaces`);
  if (!Array.isArray(value.workspaces)) throw new Failure('input-wrong-shape', 'workspaces is not a list');
  return value.workspaces;
}
