// A graph's shapes to a picture that explains itself: title, source and dates, what it is filtered by, the graph, a legend of
// what occurs in it, counts and how it is drawn. As a drawing, so that PNG and SVG are the same.

import type { Captions } from '#lib/export/captions.ts';
import type { Drawing, GroupShape, Shape } from '#lib/export/drawing.ts';
import type { Palette } from './palette.ts';
import type { Measure } from './place-labels.ts';

export interface PictureOptions extends Captions {
  /** False for a transparent ground. */
  readonly opaque: boolean;
}

export interface LegendEntry {
  readonly label: string;
  /** Around the middle of a box of `GLYPH_PX`, at its left edge. */
  readonly sign: Shape;
}

/** What a frame is put around. */
export interface FramedGraph {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly legend: readonly LegendEntry[];
  /** Its shapes, with its upper left corner at 0, `topPx`. */
  shapesAt(topPx: number): readonly GroupShape[];
}

interface Line {
  readonly text: string;
  readonly sizePx: number;
  readonly weight: number;
  readonly ink: 'ink' | 'muted';
}

export const GLYPH_PX = 26;
const MARGIN_PX = 24;
const ENTRY_GAP_PX = 18;
const LEGEND_ROW_PX = 22;
const TEXT_PX = 12;

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

/** A line as the legend shows it; no dash where `dashPx` is 0. */
export function legendLine(
  label: string,
  { colour, widthPx, dash }: { colour: string; widthPx: number; dash: readonly [number, number] | null },
): LegendEntry {
  const stroke = { colour, widthPx, dash };
  return { label, sign: { kind: 'path', d: `M0,0L${GLYPH_PX - 4},0`, x: 0, y: 0, fill: null, stroke } };
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
 * As wide as the graph, and as much higher as title and legend need. `palette` is that of the ground (for a transparent
 * one, of the page's theme); `measure` must be of the font that the drawing will be set in.
 */
export function framePicture(
  graph: FramedGraph,
  palette: Palette,
  measure: Measure,
  options: PictureOptions,
): Drawing {
  const ground = options.opaque ? palette.surface : null;
  const roomPx = graph.widthPx - 2 * MARGIN_PX;
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
  const rows = legendRows(graph.legend, roomPx, measure);
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

  const legendTop = headPx + graph.heightPx + 12;
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

  const group = (name: string, shapes: readonly Shape[]): GroupShape => ({ kind: 'group', name, shapes });
  const framed: GroupShape = {
    kind: 'group',
    name: 'graph',
    clip: { x: 0, y: headPx, widthPx: graph.widthPx, heightPx: graph.heightPx },
    shapes: graph.shapesAt(headPx),
  };
  return {
    widthPx: graph.widthPx,
    heightPx: headPx + graph.heightPx + footPx,
    title: options.title,
    description: graph.description,
    ground,
    shapes: [
      group('heading', written(head, MARGIN_PX)),
      framed,
      group('legend', [rule, ...legend]),
      group('notes', written(foot, legendTop + rows.length * LEGEND_ROW_PX + 8)),
    ],
  };
}
