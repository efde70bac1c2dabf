// A scene to a picture that explains itself (frame-picture.ts), with a legend of what occurs in it.

import type { Drawing, GroupShape, Shape } from '#lib/export/drawing.ts';
import type { NodeKind } from '#lib/network/network.ts';
import { describeEdge, describeNode, describePicture } from './describe-graph.ts';
import {
  drawEdges,
  drawHulls,
  drawLabels,
  drawNodes,
  drawRings,
  nodeColour,
  signPath,
} from './draw-scene.ts';
import { DASH_SHARE } from './edge-style.ts';
import type { LegendEntry, PictureOptions } from './frame-picture.ts';
import { framePicture, GLYPH_PX, legendLine } from './frame-picture.ts';
import type { Palette } from './palette.ts';
import type { Measure } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';
import type { Scene } from './scene.ts';

const KIND_LABELS: Record<NodeKind, string> = {
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  place: 'Place',
  other: 'Other',
  issue: 'Issue',
};

function legendOf(scene: Scene, palette: Palette): LegendEntry[] {
  const kinds = new Set(scene.nodes.map(({ node }) => node.kind));
  const nodes = (Object.keys(KIND_LABELS) as NodeKind[])
    .filter((kind) => kinds.has(kind))
    .map((kind): LegendEntry => ({
      label: KIND_LABELS[kind],
      sign: {
        kind: 'path',
        d: signPath(kind, 6),
        x: GLYPH_PX / 2,
        y: 0,
        fill: nodeColour(kind, palette),
        stroke: null,
      },
    }));
  const line = (label: string, colour: string, widthPx: number, dashPx: number): LegendEntry =>
    legendLine(label, {
      colour,
      widthPx,
      dash: dashPx ? [dashPx * DASH_SHARE, dashPx * (1 - DASH_SHARE)] : null,
    });
  const has = (test: (scene: Scene['edges'][number]) => boolean): boolean => scene.edges.some(test);
  const edges: LegendEntry[] = [];
  const told = (stance: 'agree' | 'disagree') =>
    has(({ edge }) => edge.stance === stance && edge.kind !== 'derived');
  if (told('agree')) edges.push(line('Agree', palette.agree, 2.5, 0));
  if (told('disagree')) edges.push(line('Disagree', palette.disagree, 2.5, 9));
  if (has(({ edge }) => edge.kind === 'derived' && edge.stance === 'agree'))
    edges.push(line('Side with each other (computed)', palette.agree, 1.5, 4));
  if (has(({ edge }) => edge.kind === 'derived' && edge.stance === 'disagree'))
    edges.push(line('Stand against each other (computed)', palette.disagree, 1.5, 8));
  if (has(({ edge }) => edge.kind === 'affiliation'))
    edges.push(line('Belongs to', palette.affiliation, 1, 0));
  return [...nodes, ...edges];
}

/** As `framePicture`. */
export function composePicture(
  scene: Scene,
  palette: Palette,
  measure: Measure,
  options: PictureOptions,
): Drawing {
  const ground = options.opaque ? palette.surface : null;
  const shown = { nodes: scene.nodes.map(({ node }) => node), edges: scene.edges.map(({ edge }) => edge) };
  const group = (name: string, shapes: readonly Shape[]): GroupShape => ({ kind: 'group', name, shapes });
  return framePicture(
    {
      widthPx: scene.widthPx,
      heightPx: scene.heightPx,
      description: describePicture(shown, options),
      legend: legendOf(scene, palette),
      shapesAt: (topPx) =>
        below(topPx, scene, (lowered) => [
          group('communities', drawHulls(lowered.hulls, palette)),
          group(
            'edges',
            drawEdges(lowered, palette, (edge) => describeEdge(edge, shown)),
          ),
          group(
            'nodes',
            drawNodes(lowered, palette, ground, (node) => describeNode(node, shown)),
          ),
          group('rings', drawRings(lowered, palette)),
          group('labels', drawLabels(labelsBelow(topPx, placeLabels(scene, measure)), palette, ground)),
        ]),
    },
    palette,
    measure,
    options,
  );
}

/** Shapes of the scene moved down to where the picture has it. */
function below(yPx: number, scene: Scene, draw: (lowered: Scene) => GroupShape[]): GroupShape[] {
  const down = <P extends { readonly x: number; readonly y: number }>(point: P): P => ({
    ...point,
    y: point.y + yPx,
  });
  return draw({
    ...scene,
    hulls: scene.hulls.map((hull) => ({ ...hull, outline: hull.outline.map(down) })),
    nodes: scene.nodes.map(down),
    edges: scene.edges.map((edge) => ({
      ...edge,
      source: down(edge.source),
      control: down(edge.control),
      target: down(edge.target),
    })),
  });
}

function labelsBelow(yPx: number, labels: ReturnType<typeof placeLabels>): ReturnType<typeof placeLabels> {
  return labels.map((label) => ({ ...label, top: label.top + yPx }));
}
