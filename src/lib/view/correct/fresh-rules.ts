// Rules from a file to those that are not here already, as drafts: whoever takes them over makes them anew.

import type { Correction } from '#lib/model/correction.ts';
import type { CorrectionDraft } from '#lib/workspace/workspace-state.svelte.ts';

/** Compared by all but id and time of making; one that the file holds twice comes once. */
export function freshRules(brought: readonly Correction[], here: readonly Correction[]): CorrectionDraft[] {
  const known = new Set(here.map(contentOf));
  const fresh: CorrectionDraft[] = [];
  for (const rule of brought) {
    const content = contentOf(rule);
    if (known.has(content)) continue;
    known.add(content);
    fresh.push(draftOf(rule));
  }
  return fresh;
}

function draftOf(correction: Correction): CorrectionDraft {
  const { id: _, madeAt: __, ...draft } = correction;
  return draft as CorrectionDraft;
}

/** Keys in one order, so that a file written by another version compares. Mentions are of articles, and do not count. */
function contentOf(correction: Correction): string {
  const sorted = (value: unknown): unknown =>
    typeof value !== 'object' || value === null
      ? value
      : Array.isArray(value)
        ? value.map(sorted)
        : Object.fromEntries(
            Object.entries(value)
              .filter(([key]) => key !== 'mentions')
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, each]) => [key, sorted(each)]),
          );
  return JSON.stringify(sorted(draftOf(correction)));
}
