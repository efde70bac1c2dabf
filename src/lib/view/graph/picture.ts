// The scene as a PNG that explains itself: title, what it is filtered by, dates, the graph, a legend of what occurs in
// it, counts and source. Drawn afresh at the asked scale, so that text is crisp; on a light, dark or transparent ground.

import { Failure } from '#lib/model/failure.ts';
import type { NodeKind } from '#lib/network/network.ts';
import { DASH_SHARE } from './edge-style.ts';
import { outlinePath, RIM, shapeOf } from './node-shape.ts';
import { nodeColour, paintEdges, paintLabels, paintNodes, paintRings } from './paint-scene.ts';
import { paintHulls } from './paint-hulls.ts';
import type { Palette } from './palette.ts';
import type { Measure } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';
import type { Scene } from './scene.ts';

export type PictureGround = 'light' | 'dark' | 'transparent';

export interface PictureOptions {
  readonly scale: 1 | 2 | 4;
  readonly ground: PictureGround;
  readonly title: string;
  /** Each active filter in words: "Issue: Iran". Empty where nothing is filtered. */
  readonly filters: readonly string[];
  /** "14 May 2019", or null where no date is known. */
  readonly dates: string | null;
  /** "9 of 21 statements, 12 actors, 5 issues". */
  readonly counts: string;
  /** Publisher or address; null where unknown. */
  readonly source: string | null;
}

interface Line {
  readonly text: string;
  readonly sizePx: number;
  readonly weight: number;
  readonly ink: 'ink' | 'muted';
}

interface LegendEntry {
  readonly label: string;
  readonly paint: (context: CanvasRenderingContext2D) => void;
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
      paint: (context) => {
        const { outline, hollow } = shapeOf(kind);
        const shape = new Path2D(outlinePath(outline, 6));
        if (hollow) shape.addPath(new Path2D(outlinePath(outline, 6 * (1 - RIM))));
        context.fillStyle = nodeColour(kind, palette);
        context.translate(GLYPH_PX - 13, 0);
        context.fill(shape, 'evenodd');
      },
    }));
  const line =
    (colour: string, widthPx: number, dashPx: number): LegendEntry['paint'] =>
    (context) => {
      context.strokeStyle = colour;
      context.lineWidth = widthPx;
      context.setLineDash(dashPx ? [dashPx * DASH_SHARE, dashPx * (1 - DASH_SHARE)] : []);
      context.beginPath();
      context.moveTo(0, 0);
      context.lineTo(GLYPH_PX - 4, 0);
      context.stroke();
      context.setLineDash([]);
    };
  const has = (test: (scene: Scene['edges'][number]) => boolean): boolean => scene.edges.some(test);
  const edges: LegendEntry[] = [];
  if (has(({ edge }) => edge.stance === 'agree'))
    edges.push({ label: 'Agree', paint: line(palette.agree, 2.5, 0) });
  if (has(({ edge }) => edge.stance === 'disagree'))
    edges.push({ label: 'Disagree', paint: line(palette.disagree, 2.5, 9) });
  if (has(({ edge }) => edge.kind === 'affiliation'))
    edges.push({ label: 'Belongs to', paint: line(palette.affiliation, 1, 0) });
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

/**
 * Draws the picture. `palette` is that of the ground (for a transparent one, of the page's theme). The canvas is `scale`
 * times as wide as the scene, and as much higher as title and legend need.
 */
export function drawPicture(
  document: Document,
  scene: Scene,
  palette: Palette,
  measure: Measure,
  options: PictureOptions,
): HTMLCanvasElement {
  const ground = options.ground === 'transparent' ? null : palette.surface;
  const roomPx = scene.widthPx - 2 * MARGIN_PX;
  const filters = options.filters.join(' · ');
  const head = [
    ...wrap({ text: options.title, sizePx: 20, weight: 650, ink: 'ink' }, roomPx, measure, 2),
    ...wrap(
      {
        text: [options.source, options.dates].filter(Boolean).join(' · '),
        sizePx: TEXT_PX,
        weight: 400,
        ink: 'muted',
      },
      roomPx,
      measure,
      2,
    ),
    ...wrap({ text: filters, sizePx: TEXT_PX, weight: 600, ink: 'ink' }, roomPx, measure, 3),
  ];
  const foot = wrap(
    { text: `${options.counts} · Made with Entente`, sizePx: 11, weight: 400, ink: 'muted' },
    roomPx,
    measure,
    2,
  );
  const rows = legendRows(legendOf(scene, palette), roomPx, measure);
  const headPx = MARGIN_PX + head.reduce((sum, line) => sum + leadPx(line), 0) + 12;
  const footPx =
    12 + rows.length * LEGEND_ROW_PX + 8 + foot.reduce((sum, line) => sum + leadPx(line), 0) + MARGIN_PX;

  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scene.widthPx * options.scale);
  canvas.height = Math.round((headPx + scene.heightPx + footPx) * options.scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Failure('internal', 'no canvas to draw the picture on');
  context.scale(options.scale, options.scale);

  context.save();
  context.beginPath();
  context.rect(0, headPx, scene.widthPx, scene.heightPx);
  context.clip();
  context.translate(0, headPx);
  paintHulls(context, scene.hulls, palette);
  paintEdges(context, scene, palette);
  paintNodes(context, scene, palette, ground);
  paintRings(context, scene, palette);
  paintLabels(context, placeLabels(scene, measure), palette, ground);
  context.restore();

  context.textBaseline = 'middle';
  context.textAlign = 'left';
  let y = MARGIN_PX;
  const write = (line: Line): void => {
    context.font = `${line.weight} ${line.sizePx}px ${palette.font}`;
    context.fillStyle = palette[line.ink];
    context.fillText(line.text, MARGIN_PX, y + leadPx(line) / 2);
    y += leadPx(line);
  };
  head.forEach(write);

  y = headPx + scene.heightPx + 12;
  context.fillStyle = palette.line;
  context.fillRect(MARGIN_PX, y - 6, roomPx, 1);
  for (const row of rows) {
    let x = MARGIN_PX;
    for (const entry of row) {
      context.save();
      context.translate(x, y + LEGEND_ROW_PX / 2);
      entry.paint(context);
      context.restore();
      context.font = `500 ${TEXT_PX}px ${palette.font}`;
      context.fillStyle = palette.ink;
      context.textAlign = 'left';
      context.fillText(entry.label, x + GLYPH_PX, y + LEGEND_ROW_PX / 2);
      x += GLYPH_PX + measure(entry.label, TEXT_PX, 500) + ENTRY_GAP_PX;
    }
    y += LEGEND_ROW_PX;
  }
  y += 8;
  foot.forEach(write);

  if (ground !== null) {
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = ground;
    context.fillRect(0, 0, scene.widthPx, headPx + scene.heightPx + footPx);
  }
  return canvas;
}

/** The canvas as a PNG. Fails where the browser cannot hold a picture that large. */
export async function encodePng(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob)
    throw new Failure('internal', `a picture of ${canvas.width} × ${canvas.height} pixels is too large here`);
  return blob;
}
