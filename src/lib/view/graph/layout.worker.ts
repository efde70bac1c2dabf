// A worker's entry: one layout request in, positions out.

import type { LayoutOptions, Positions } from '#lib/network/layouts/layout.ts';
import { layoutById } from '#lib/network/layouts/layouts.ts';
import type { Network } from '#lib/network/network.ts';

export interface LayoutRequest {
  readonly ticket: number;
  readonly layoutId: string;
  readonly network: Network;
  readonly options: LayoutOptions;
}

export interface LayoutAnswer {
  readonly ticket: number;
  readonly positions: Positions;
}

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const positions = layoutById(data.layoutId).run(data.network, data.options);
  postMessage({ ticket: data.ticket, positions } satisfies LayoutAnswer);
});
