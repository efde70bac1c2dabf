// All of what is shown as it would lie on a canvas of some size.

import { buildLargeScene, placementOfAll } from '#lib/view/large-graph/large-scene.ts';
import type { LargeScene } from '#lib/view/large-graph/large-scene.ts';
import { startingPositions } from '#lib/view/large-graph/starting-positions.ts';
import { unitPositions } from '#lib/view/large-graph/unit-positions.ts';
import type { ShownNetwork } from './shown-network.ts';

export function sceneOfAll(shown: ShownNetwork, widthPx: number, heightPx: number): LargeScene {
  const { graph, groups, picked, positions } = shown;
  const present = shown.present ?? new Uint8Array(graph.ids.length).fill(1);
  const unit = positions ? unitPositions(positions) : startingPositions(graph);
  const values = shown.values.map((value, edge) =>
    present[graph.sources[edge]!] && present[graph.targets[edge]!] && Number.isFinite(value) ? value : 0,
  );
  return buildLargeScene({
    graph,
    values,
    present,
    unit,
    groups,
    picked,
    widthPx,
    heightPx,
    placement: placementOfAll(unit, widthPx, heightPx),
  });
}
