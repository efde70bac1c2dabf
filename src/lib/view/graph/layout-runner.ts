// Runs a layout where it disturbs least: small networks at once, large ones in a worker, so that the page goes on
// answering. Where no worker can be had, the circle stands in, which is quick at any size.

import { circleLayout } from '#lib/network/layouts/circle-layout.ts';
import type { LayoutOptions, Positions } from '#lib/network/layouts/layout.ts';
import { layoutById } from '#lib/network/layouts/layouts.ts';
import type { Network } from '#lib/network/network.ts';
import type { LayoutAnswer, LayoutRequest } from './layout.worker.ts';

/** From this many nodes a layout goes to the worker. */
const LARGE = 500;

export class LayoutRunner {
  #worker: Worker | null = null;
  #ticket = 0;
  /** Lets go of a promise whose worker has been ended. */
  #giveUp: (() => void) | null = null;

  /**
   * Positions at once, or a promise of them for a large network. A later run makes an earlier promise give null: its
   * answer is no longer wanted.
   */
  run(layoutId: string, network: Network, options: LayoutOptions): Positions | Promise<Positions | null> {
    const ticket = ++this.#ticket;
    if (network.nodes.length <= LARGE) return layoutById(layoutId).run(network, options);
    return this.#inWorker(ticket, { ticket, layoutId, network, options }).then(
      (positions) => (ticket === this.#ticket ? positions : null),
      () => (ticket === this.#ticket ? circleLayout.run(network, options) : null),
    );
  }

  /** Ends what is under way; its promise gives null. */
  cancel(): void {
    this.#ticket++;
    this.#worker?.terminate();
    this.#worker = null;
    this.#giveUp?.();
  }

  destroy(): void {
    this.cancel();
  }

  #inWorker(ticket: number, request: LayoutRequest): Promise<Positions> {
    // A layout under way cannot be told to stop; its worker can.
    this.#worker?.terminate();
    this.#giveUp?.();
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      this.#giveUp = () => reject(new Error('No longer wanted.'));
      worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
        if (data.ticket === ticket) resolve(data.positions);
      };
      worker.onerror = () => reject(new Error('The layout worker failed.'));
      worker.postMessage(request);
    });
  }
}
