// A worker's entry: one network in, its figures out.

import type { Network } from '#lib/network/network.ts';
import { reckonFigures } from '#lib/network/measures/reckon-figures.ts';
import type { Figures, FiguresAsked } from '#lib/network/measures/reckon-figures.ts';

export interface FiguresRequest {
  readonly ticket: number;
  readonly network: Network;
  readonly asked: FiguresAsked;
}

export interface FiguresAnswer {
  readonly ticket: number;
  readonly figures: Figures;
}

addEventListener('message', ({ data }: MessageEvent<FiguresRequest>) => {
  postMessage({
    ticket: data.ticket,
    figures: reckonFigures(data.network, data.asked),
  } satisfies FiguresAnswer);
});
