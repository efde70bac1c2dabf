// A large scene to a picture that explains itself (view/graph/frame-picture.ts): the strongest lines and the most important
// nodes of what is in sight, as many as a file can carry, which it then says.

import type { Drawing, GroupShape, Shape } from '#lib/export/drawing.ts';
import { asSentence, type Captions } from '#lib/export/captions.ts';
import { countWord } from '#lib/network/count-words.ts';
import type { LegendEntry, PictureOptions } from '../graph/frame-picture.ts';
import { framePicture, GLYPH_PX, legendLine } from '../graph/frame-picture.ts';
import { outlinePath } from '../graph/node-shape.ts';
import type { Palette } from '../graph/palette.ts';
import type { Measure } from '../graph/place-labels.ts';
import { drawArrows, drawLargeEdges, drawLargeLabels, drawLargeNodes, labelsOf } from './draw-large-scene.ts';
import { MOST_ARROWS } from './arrow-drawing.ts';
import { DASH_PX, DASH_SHARE } from './edge-drawing.ts';
import { colourOfGroup } from './group-colours.ts';
import type { LargeScene } from './large-scene.ts';
import { edgesInSight, nodesInSight } from './large-scene.ts';
import { standsOutWith } from './stands-out.ts';

/** What colours of nodes mean; a group is below 0 for none. */
export interface NodeKey {
  readonly label: string;
  readonly group: number;
}

export interface LargePictureOptions extends PictureOptions {
  readonly keys: readonly NodeKey[];
  readonly mostEdges: number;
}

/** So many nodes are as much as a drawing program bears. */
const MOST_NODES = 20_000;
/** Up to so many edges say what they are to who points at them. */
const MOST_TITLES = 3000;
/** What everything else keeps of itself while something is picked. */
const FADED = 0.25;
const MOST_NEIGHBOUR_LABELS = 24;
const NAMED = 5;
const COLOURS = 'Colours of nodes are groups that agree most among themselves (Louvain).';

/** As `framePicture`. */
export function composeLargePicture(
  scene: LargeScene,
  palette: Palette,
  measure: Measure,
  options: LargePictureOptions,
): Drawing {
  const ground = options.opaque ? palette.surface : null;
  const edges = edgesInSight(scene, options.mostEdges);
  const nodes = nodesInSight(scene, MOST_NODES);
  const stressed = standsOutWith(scene, scene.picked);
  const left = whatIsLeftOut(scene, edges.length, nodes.length, options.mostEdges);
  const hasArrows = edges.length <= MOST_ARROWS || stressed !== null;
  const group = (name: string, shapes: readonly Shape[], faded = false): GroupShape => ({
    kind: 'group',
    name,
    shapes,
    ...(faded ? { opacity: FADED } : {}),
  });
  return framePicture(
    {
      widthPx: scene.widthPx,
      heightPx: scene.heightPx,
      description: describeLargePicture(scene, options),
      legend: legendOf(scene, palette, options, hasArrows),
      shapesAt: (topPx) => {
        const low = below(scene, topPx);
        const labels = labelsOf(scene, measure, stressed?.nodes.slice(0, MOST_NEIGHBOUR_LABELS) ?? []);
        return [
          group('edges', titledEdges(low, palette, edges), stressed !== null),
          group(
            'arrows',
            drawArrows(low, palette, edges.length > MOST_ARROWS ? [] : edges),
            stressed !== null,
          ),
          group('nodes', drawLargeNodes(low, palette, nodes, ground), stressed !== null),
          ...(stressed
            ? [
                group('picked edges', drawLargeEdges(low, palette, stressed.edges, true)),
                group('picked arrows', drawArrows(low, palette, stressed.edges, true)),
                group('picked nodes', drawLargeNodes(low, palette, stressed.nodes.toReversed(), ground)),
              ]
            : []),
          group(
            'labels',
            drawLargeLabels(
              labels.map((label) => ({ ...label, y: label.y + topPx })),
              palette,
              ground,
            ),
          ),
        ];
      },
    },
    palette,
    measure,
    {
      ...options,
      settings: [options.settings, scene.groups && !options.keys.length ? COLOURS : '', left]
        .filter(Boolean)
        .join(' '),
    },
  );
}

function titledEdges(scene: LargeScene, palette: Palette, edges: Uint32Array): Shape[] {
  const shapes = drawLargeEdges(scene, palette, edges);
  if (edges.length > MOST_TITLES) return shapes;
  return shapes.map((shape, at) => ({
    kind: 'group',
    title: `${edgeWords(scene, edges[at]!)}.`,
    shapes: [shape],
  }));
}

/** "Norway and Sweden: agreement, 0.93"; where it leads one way, "Norway to Sweden: 3". */
function edgeWords({ graph, values }: LargeScene, edge: number): string {
  const [a, b] = [graph.labels[graph.sources[edge]!]!, graph.labels[graph.targets[edge]!]!];
  const amount = Number(Math.abs(values[edge]!).toPrecision(3));
  const ends = graph.directed?.[edge] ? `${a} to ${b}` : `${a} and ${b}`;
  if (!graph.isSigned) return `${ends}: ${amount}`;
  return `${ends}: ${values[edge]! < 0 ? 'conflict' : 'agreement'}, ${amount}`;
}

function below(scene: LargeScene, topPx: number): LargeScene {
  return { ...scene, places: scene.places.map((place, at) => (at % 2 ? place + topPx : place)) };
}

function legendOf(
  scene: LargeScene,
  palette: Palette,
  { keys }: LargePictureOptions,
  hasArrows: boolean,
): LegendEntry[] {
  const { graph, values } = scene;
  const nodes = keys.map(({ label, group }): LegendEntry => ({
    label,
    sign: {
      kind: 'path',
      d: outlinePath('disc', 6),
      x: GLYPH_PX / 2,
      y: 0,
      fill: colourOfGroup(group, palette),
      stroke: null,
    },
  }));
  const line = (label: string, colour: string, dash: readonly [number, number] | null): LegendEntry =>
    legendLine(label, { colour, widthPx: 2, dash });
  const lines: LegendEntry[] = [];
  if (graph.isSigned) {
    if (values.some((value) => value > 0)) lines.push(line('Agree', palette.agree, null));
    if (values.some((value) => value < 0))
      lines.push(line('Conflict', palette.disagree, [DASH_PX * DASH_SHARE, DASH_PX * (1 - DASH_SHARE)]));
  } else lines.push(line('Tie', palette.affiliation, null));
  if (hasArrows && graph.directed?.some((is, edge) => is !== 0 && values[edge] !== 0))
    lines.push({
      label: 'Leads to',
      sign: {
        kind: 'path',
        d: `M0,0H${GLYPH_PX - 4}M${GLYPH_PX - 10},-3.5L${GLYPH_PX - 4},0L${GLYPH_PX - 10},3.5`,
        x: 0,
        y: 0,
        fill: null,
        stroke: { colour: palette.muted, widthPx: 1.5, dash: null },
      },
    });
  return [...nodes, ...lines];
}

/** What a file could not carry; empty where all of it is drawn. */
function whatIsLeftOut(scene: LargeScene, edges: number, nodes: number, mostEdges: number): string {
  const parts: string[] = [];
  const all = scene.values.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);
  if (edges === mostEdges && edges < all) parts.push(`the strongest ${countWord(edges)} lines`);
  if (nodes === MOST_NODES)
    parts.push(`the largest ${countWord(nodes)} of ${countWord(scene.order.length)} nodes`);
  return parts.length ? `Drawn are ${parts.join(' and ')}.` : '';
}

/** A text alternative: what it is of, counts, the strongest lines, filters and source. */
function describeLargePicture(scene: LargeScene, captions: Captions): string {
  const { title, counts, filters, dates, source } = captions;
  const strongest = edgesInSight(scene, NAMED).toReversed();
  return [
    asSentence(title),
    `${counts}.`,
    ...(strongest.length
      ? [
          `The strongest lines in sight: ${Array.from(strongest, (edge) => edgeWords(scene, edge)).join('; ')}.`,
        ]
      : []),
    ...(filters.length ? [`Filtered: ${filters.join(', ')}.`] : []),
    ...(dates ? [`Time: ${dates}.`] : []),
    ...(source ? [`Source: ${source}.`] : []),
  ].join(' ');
}
