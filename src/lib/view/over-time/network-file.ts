// What is shown, with its counts, to what graph files are written from. Loaded when one is asked for.

import type { ColumnGraphFile } from '#lib/export/column-graph-file.ts';
import { readPalette } from '#lib/view/graph/palette.ts';
import { nodeColourOf, penOf } from '#lib/view/large-graph/draw-large-scene.ts';
import type { PairList } from '#lib/workspace/over-time/table-service.ts';
import { sceneOfAll } from './scene-of-all.ts';
import type { ShownNetwork } from './shown-network.ts';

const SIDE_PX = 1000;

/**
 * In the colours of the light theme: other programs open on white. `pairs` are the lines with their counts; null for a
 * graph that has none.
 */
export function networkFile(shown: ShownNetwork, pairs: PairList | null): ColumnGraphFile {
  const { graph, captions, groups, kindOf, statementsOf } = shown;
  const scene = sceneOfAll(shown, SIDE_PX, SIDE_PX);
  const palette = readPalette(document.documentElement, 'light');
  const counts = pairs ? countsByEdge(shown, pairs, scene.values) : null;
  return {
    graph,
    values: counts?.values ?? scene.values,
    present: scene.present,
    captions,
    groups,
    kindOf,
    statementsOf,
    agreed: counts?.agreed ?? null,
    differed: counts?.differed ?? null,
    look: {
      x: scene.places.filter((_, at) => at % 2 === 0),
      y: scene.places.filter((_, at) => at % 2 === 1).map((y) => SIDE_PX - y),
      radiiPx: scene.radiiPx,
      colourOfNode: (node) => nodeColourOf(scene, palette, node),
      colourOfEdge: (edge) => penOf(scene, palette, edge).colour,
    },
  };
}

/** `drawn` are the values as they are drawn, rounded; those of the list are not. */
function countsByEdge(
  { graph }: ShownNetwork,
  { a, b, values, agreed, differed }: PairList,
  drawn: Float32Array,
): Pick<ColumnGraphFile, 'values' | 'agreed' | 'differed'> {
  const key = (from: number, to: number): number => from * graph.ids.length + to;
  const edgeOf = new Map<number, number>();
  for (let edge = 0; edge < graph.sources.length; edge++)
    edgeOf.set(key(graph.sources[edge]!, graph.targets[edge]!), edge);
  const byEdge = (listed: Float64Array, otherwise: Float64Array): Float64Array => {
    for (let at = 0; at < a.length; at++) {
      const edge = edgeOf.get(key(a[at]!, b[at]!));
      if (edge !== undefined) otherwise[edge] = listed[at]!;
    }
    return otherwise;
  };
  const none = (): Float64Array => new Float64Array(graph.sources.length);
  return {
    values: byEdge(values, Float64Array.from(drawn)),
    agreed: agreed && byEdge(agreed, none()),
    differed: differed && byEdge(differed, none()),
  };
}
