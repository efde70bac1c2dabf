// Runs the layout of a large graph in a worker of its own, never on the page's main thread, and hands on the places that
// it sends: a rough picture first, then better ones.

import type { Pairs } from '#lib/network/layouts/large/ties.ts';
import type { LayoutNews, LayoutOrder } from './large-layout.worker.ts';

export interface LargeLayoutEvents {
  /** x and y of each node one after the other, for `setPositions`; `done` is the share of the work, 1 at the end. */
  onpositions(positions: Float32Array, done: number): void;
  /** Per node its group, the largest 0, -1 for none: for `setGroups` where nothing better is known. */
  ongroups?(groups: Int32Array): void;
  /** No worker could be had, or it failed; nodes stay where they are. */
  onfailed(): void;
}

const SEED = 1;

export class LargeLayout {
  readonly #events: LargeLayoutEvents;
  #worker: Worker | null = null;

  constructor(events: LargeLayoutEvents) {
    this.#events = events;
  }

  /** Begins anew; what was under way is dropped. */
  start(pairs: Pairs): void {
    this.destroy();
    try {
      this.#worker = new Worker(new URL('./large-layout.worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return this.#events.onfailed();
    }
    this.#worker.onmessage = ({ data }: MessageEvent<LayoutNews>) => {
      if (data.kind === 'groups') return this.#events.ongroups?.(data.groups);
      if (data.done === 1) this.destroy();
      this.#events.onpositions(data.positions, data.done);
    };
    this.#worker.onerror = () => {
      this.destroy();
      this.#events.onfailed();
    };
    this.#order({ kind: 'start', pairs, seed: SEED });
  }

  /** Ends with the places found so far, which come once more with `done` 1. */
  stop(): void {
    this.#order({ kind: 'stop' });
  }

  destroy(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #order(order: LayoutOrder): void {
    this.#worker?.postMessage(order);
  }
}
