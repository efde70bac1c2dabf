// Reckons a network's figures where it disturbs least: those of small networks here, those of large ones in a worker.
// The code for it is fetched when it is first needed, since a plain picture needs none of it.

import type { Network } from '#lib/network/network.ts';
import type { Figures, FiguresAsked } from '#lib/network/measures/reckon-figures.ts';
import type { FiguresAnswer, FiguresRequest } from './figures.worker.ts';

/** From this many nodes, or this many edges, it is the worker's. */
const MANY_NODES = 300;
const MANY_EDGES = 1500;

export class FiguresRunner {
  #worker: Worker | null = null;
  #ticket = 0;

  /** Null where a later run has made this one's answer unwanted. Throws where the worker cannot be had. */
  async run(network: Network, asked: FiguresAsked): Promise<Figures | null> {
    const ticket = ++this.#ticket;
    const isLarge = network.nodes.length > MANY_NODES || network.edges.length > MANY_EDGES;
    const figures = isLarge
      ? await this.#inWorker({ ticket, network, asked })
      : (await import('#lib/network/measures/reckon-figures.ts')).reckonFigures(network, asked);
    return ticket === this.#ticket ? figures : null;
  }

  destroy(): void {
    this.#ticket++;
    this.#worker?.terminate();
    this.#worker = null;
  }

  #inWorker(request: FiguresRequest): Promise<Figures> {
    // What is under way is out of date now.
    this.#worker?.terminate();
    const worker = new Worker(new URL('./figures.worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FiguresAnswer>) => {
        if (data.ticket === request.ticket) resolve(data.figures);
      };
      worker.onerror = () => reject(new Error('The worker for measures failed.'));
      worker.postMessage(request);
    });
  }
}
