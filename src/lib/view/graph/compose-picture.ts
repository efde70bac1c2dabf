// A scene to a picture that explains itself: title, source and dates, what it is filtered by, the graph, a legend of what
// occurs in it, counts and how it is drawn. As a drawing, so that PNG and SVG are the same.

import type { Captions } from '#lib/export/captions.ts';
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
import type { Palette } from './palette.ts';
import type { Measure } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';
import type { Scene } from './scene.ts';

export interface PictureOptions extends Captions {
  /** False for a transparent ground. */
  readonly opaque: boolean;
}

interface Line {
  readonly text: string;
  readonly sizePx: number;
  readonly weight: number;
  readonly ink: 'ink' | 'muted';
}

interface LegendEntry {
  readonly label: string;
  /** Around the middle of a box of `GLYPH_PX`, at its left edge. */
  readonly sign: Shape;
}

const MARGIN_PX = 24;
const ENTRY_GAP_PX = 18;
const GLYPH_PX = 26;
const LEGEND_ROW_PX = 22;
const TEXT_PX = 12;

const KIND_LABELS: Record<NodeKind, string> = {
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  place: 'Place',
  other: 'Other',
  issue: 'Issue',
};

function wrap(line: Line, roomPx: number, measure: Measure, most: number): Line[] {
  const rows: string[] = [];
  for (const word of line.text.split(/\s+/u).filter(Boolean)) {
    const last = rows.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, line.sizePx, line.weight) <= roomPx)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  const kept = rows.slice(0, most);
  if (rows.length > most) kept[most - 1] += ' …';
  return kept.map((text) => {
    let cut = text;
    while (cut.length > 2 && measure(cut, line.sizePx, line.weight) > roomPx) cut = `${cut.slice(0, -2)}…`;
    return { ...line, text: cut };
  });
}

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
  const line = (label: string, colour: string, widthPx: number, dashPx: number): LegendEntry => ({
    label,
    sign: {
      kind: 'path',
      d: `M0,0L${GLYPH_PX - 4},0`,
      x: 0,
      y: 0,
      fill: null,
      stroke: {
        colour,
        widthPx,
        dash: dashPx ? [dashPx * DASH_SHARE, dashPx * (1 - DASH_SHARE)] : null,
      },
    },
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

function legendRows(entries: readonly LegendEntry[], roomPx: number, measure: Measure): LegendEntry[][] {
  const rows: LegendEntry[][] = [];
  let usedPx = Infinity;
  for (const entry of entries) {
    const widthPx = GLYPH_PX + measure(entry.label, TEXT_PX, 500) + ENTRY_GAP_PX;
    if (usedPx + widthPx > roomPx) {
      rows.push([]);
      usedPx = 0;
    }
    rows.at(-1)!.push(entry);
    usedPx += widthPx;
  }
  return rows;
}

/** Height of a line of text with its lead. */
function leadPx({ sizePx }: Line): number {
  return Math.round(sizePx * 1.45);
}

function moved(shape: Shape, x: number, y: number): Shape {
  return shape.kind === 'group' ? shape : { ...shape, x: shape.x + x, y: shape.y + y };
}

/**
 * As wide as the scene, and as much higher as title and legend need. `palette` is that of the ground (for a transparent
 * one, of the page's theme); `measure` must be of the font that the drawing will be set in.
 */
export function composePicture(
  scene: Scene,
  palette: Palette,
  measure: Measure,
  options: PictureOptions,
): Drawing {
  const ground = options.opaque ? palette.surface : null;
  const roomPx = scene.widthPx - 2 * MARGIN_PX;
  const line = (text: string, sizePx: number, weight: number, ink: Line['ink'], most: number): Line[] =>
    wrap({ text, sizePx, weight, ink }, roomPx, measure, most);
  const head = [
    ...line(options.title, 20, 650, 'ink', 2),
    ...line([options.source, options.dates].filter(Boolean).join(' · '), TEXT_PX, 400, 'muted', 2),
    ...(options.filters.length
      ? line(`Filtered: ${options.filters.join(' · ')}`, TEXT_PX, 600, 'ink', 3)
      : []),
  ];
  const foot = [
    ...line(`${options.counts}. ${options.settings}`, 11, 400, 'muted', 4),
    ...line('Made with Entente', 11, 400, 'muted', 1),
  ];
  const rows = legendRows(legendOf(scene, palette), roomPx, measure);
  const headPx = MARGIN_PX + head.reduce((sum, each) => sum + leadPx(each), 0) + 12;
  const footPx =
    12 + rows.length * LEGEND_ROW_PX + 8 + foot.reduce((sum, each) => sum + leadPx(each), 0) + MARGIN_PX;

  const written = (lines: readonly Line[], topPx: number): Shape[] => {
    let y = topPx;
    return lines.map((each) => {
      const middle = y + leadPx(each) / 2;
      y += leadPx(each);
      const { text, sizePx, weight } = each;
      return {
        kind: 'text',
        text,
        x: MARGIN_PX,
        y: middle,
        sizePx,
        weight,
        anchor: 'start',
        fill: palette[each.ink],
        halo: null,
      };
    });
  };

  const legendTop = headPx + scene.heightPx + 12;
  const legend = rows.flatMap((row, at): Shape[] => {
    let x = MARGIN_PX;
    const y = legendTop + (at + 0.5) * LEGEND_ROW_PX;
    return row.flatMap(({ label, sign }) => {
      const left = x;
      x += GLYPH_PX + measure(label, TEXT_PX, 500) + ENTRY_GAP_PX;
      return [
        moved(sign, left, y),
        {
          kind: 'text',
          text: label,
          x: left + GLYPH_PX,
          y,
          sizePx: TEXT_PX,
          weight: 500,
          anchor: 'start',
          fill: palette.ink,
          halo: null,
        },
      ];
    });
  });
  const rule: Shape = {
    kind: 'path',
    d: `M0,0H${roomPx}`,
    x: MARGIN_PX,
    y: legendTop - 6,
    fill: null,
    stroke: { colour: palette.line, widthPx: 1, dash: null },
  };

  const shown = { nodes: scene.nodes.map(({ node }) => node), edges: scene.edges.map(({ edge }) => edge) };
  const group = (name: string, shapes: readonly Shape[]): GroupShape => ({ kind: 'group', name, shapes });
  const graph: GroupShape = {
    kind: 'group',
    name: 'graph',
    clip: { x: 0, y: headPx, widthPx: scene.widthPx, heightPx: scene.heightPx },
    shapes: below(headPx, scene, (lowered) => [
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
      group('labels', drawLabels(labelsBelow(headPx, placeLabels(scene, measure)), palette, ground)),
    ]),
  };
  return {
    widthPx: scene.widthPx,
    heightPx: headPx + scene.heightPx + footPx,
    title: options.title,
    description: describePicture(shown, options),
    ground,
    shapes: [
      group('heading', written(head, MARGIN_PX)),
      graph,
      group('legend', [rule, ...legend]),
      group('notes', written(foot, legendTop + rows.length * LEGEND_ROW_PX + 8)),
    ],
  };
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
