// A worker's entry: a graph in, places out, the first within a moment and better ones every so often, until the layout is
// done or told to stop; and the groups that are seen in it. It works in slices, because a message is only heard between them.

import { findGroups } from '#lib/network/communities/find-groups.ts';
import { layOutLarge } from '#lib/network/layouts/large/lay-out-large.ts';
import type { Pairs } from '#lib/network/layouts/large/ties.ts';

export type LayoutOrder =
  { readonly kind: 'start'; readonly pairs: Pairs; readonly seed: number } | { readonly kind: 'stop' };

export type LayoutNews =
  | {
      readonly kind: 'positions';
      /** x and y of each node one after the other; transferred. */
      readonly positions: Float32Array<ArrayBuffer>;
      /** The share of the work that is done; 1 is the last word, also where it was stopped. */
      readonly done: number;
    }
  /** Per node its group, for its colour; told once, after the first places. */
  | { readonly kind: 'groups'; readonly groups: Int32Array };

const SLICE_MS = 30;
const NEWS_MS = 160;

let isStopped = false;

async function work(pairs: Pairs, seed: number): Promise<void> {
  let saidMs = -Infinity;
  let restedMs = performance.now();
  let hasGroups = false;
  const sayGroups = (): void => {
    if (!hasGroups) postMessage({ kind: 'groups', groups: findGroups(pairs) } satisfies LayoutNews);
    hasGroups = true;
  };
  for (const { done, positions } of layOutLarge(pairs, { seed })) {
    if (done === 1) {
      sayGroups();
      return say(positions(), 1);
    }
    if (performance.now() - restedMs < SLICE_MS) continue;
    // A timer's turn, so that a message that waits is heard.
    await new Promise((resolve) => setTimeout(resolve));
    restedMs = performance.now();
    if (isStopped) {
      sayGroups();
      return say(positions(), 1);
    }
    if (restedMs - saidMs < NEWS_MS) continue;
    saidMs = restedMs;
    say(positions(), done);
    sayGroups();
  }
}

function say(positions: Float32Array<ArrayBuffer>, done: number): void {
  postMessage({ kind: 'positions', positions, done } satisfies LayoutNews, { transfer: [positions.buffer] });
}

addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  if (data.kind === 'stop') isStopped = true;
  else void work(data.pairs, data.seed);
});
