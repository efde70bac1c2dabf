// Takes edges out of a derived network, in this order: those of actors with too few statements, those below the threshold,
// those outside the backbone; then says who is still to be drawn. Changes the network in place: its arrays are reused.

import { keepBackbone } from './backbone.ts';
import type { OneModeNetwork } from './derived-network.ts';
import type { OneModeSettings } from './settings.ts';

export function cutEdges(network: OneModeNetwork, settings: OneModeSettings): void {
  const { values, statements, present } = network;
  const actors = network.actors.length;
  const { minimumStatements, threshold, backbone, isolates } = settings;
  for (let actor = 0; actor < actors; actor++)
    present[actor] = statements[actor]! >= minimumStatements && statements[actor]! > 0 ? 1 : 0;

  for (let a = 0, pair = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++, pair++) {
      const value = values[pair]!;
      if (value !== 0 && (!present[a] || !present[b] || Math.abs(value) < threshold)) values[pair] = 0;
    }

  if (backbone !== null) keepBackbone(values, actors, backbone);
  if (!isolates) leaveOutIsolates(network);
}

function leaveOutIsolates({ values, present }: OneModeNetwork): void {
  const hasEdge = new Uint8Array(present.length);
  for (let a = 0, pair = 0; a < present.length; a++)
    for (let b = a + 1; b < present.length; b++, pair++) if (values[pair] !== 0) hasEdge[a] = hasEdge[b] = 1;
  for (let actor = 0; actor < present.length; actor++) present[actor]! &= hasEdge[actor]!;
}
