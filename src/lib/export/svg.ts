// A drawing as SVG 1.1 that Inkscape, Illustrator and browsers draw alike: attributes instead of styles, text as text in a
// typeface that every machine has or has a twin of, the rim around letters as a text of its own beneath (Illustrator does
// not know `paint-order`), and title and description for screen readers.

import type { Drawing, GroupShape, PathShape, Shape, TextShape } from './drawing.ts';
import { BASELINE, HALO_PX } from './drawing.ts';
import { element, escapeXml, textElement, XML_HEAD } from './xml.ts';

/** Measure text in this before a drawing is composed for SVG. */
export const SVG_FONT = 'Arial, Helvetica, sans-serif';

const round = (value: number): number => Math.round(value * 100) / 100;

/** Typefaces that every machine has come in two weights. */
const weightOf = (weight: number): 'bold' | null => (weight >= 600 ? 'bold' : null);

function writePath({ d, x, y, fill, stroke }: PathShape): string {
  return element('path', {
    d,
    transform: x || y ? `translate(${round(x)} ${round(y)})` : null,
    fill: fill ?? 'none',
    'fill-rule': fill === null ? null : 'evenodd',
    stroke: stroke?.colour,
    'stroke-width': stroke && round(stroke.widthPx),
    'stroke-dasharray': stroke?.dash && stroke.dash.map(round).join(' '),
    'stroke-opacity': stroke?.opacity === undefined ? null : Math.round(stroke.opacity * 1000) / 1000,
  });
}

function writeText({ text, x, y, sizePx, weight, anchor, fill, halo }: TextShape): string {
  const common = {
    x: round(x),
    y: round(y + sizePx * BASELINE),
    'font-size': sizePx,
    'font-weight': weightOf(weight),
    'text-anchor': anchor === 'middle' ? 'middle' : null,
  };
  const rim =
    halo === null
      ? ''
      : element(
          'text',
          {
            ...common,
            fill: halo,
            stroke: halo,
            'stroke-width': HALO_PX,
            'stroke-linejoin': 'round',
            'aria-hidden': true,
          },
          escapeXml(text),
        );
  return rim + element('text', { ...common, fill }, escapeXml(text));
}

/** As `writeSvg` for a whole drawing; `clips` collects what must be defined. */
function writeGroup({ shapes, name, title, opacity, clip }: GroupShape, clips: string[]): string {
  let clipPath: string | null = null;
  if (clip) {
    clipPath = `clip-${clips.length + 1}`;
    const { x, y, widthPx, heightPx } = clip;
    clips.push(
      element('clipPath', { id: clipPath }, element('rect', { x, y, width: widthPx, height: heightPx })),
    );
  }
  return element(
    'g',
    {
      id: name,
      opacity: opacity === undefined || opacity === 1 ? null : round(opacity),
      'clip-path': clipPath && `url(#${clipPath})`,
    },
    title ? textElement('title', {}, title) : '',
    ...shapes.map((shape) => writeShape(shape, clips)),
  );
}

function writeShape(shape: Shape, clips: string[]): string {
  if (shape.kind === 'path') return `\n${writePath(shape)}`;
  if (shape.kind === 'text') return `\n${writeText(shape)}`;
  return `\n${writeGroup(shape, clips)}`;
}

export function writeSvg({ widthPx, heightPx, title, description, ground, shapes }: Drawing): string {
  const clips: string[] = [];
  const body = shapes.map((shape) => writeShape(shape, clips));
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: round(widthPx),
      height: round(heightPx),
      viewBox: `0 0 ${round(widthPx)} ${round(heightPx)}`,
      'font-family': SVG_FONT,
      role: 'img',
      'aria-labelledby': 'picture-title picture-description',
    },
    element('title', { id: 'picture-title' }, escapeXml(title)),
    '\n',
    element('desc', { id: 'picture-description' }, escapeXml(description)),
    '\n',
    clips.length ? element('defs', {}, ...clips) : '',
    ground === null
      ? ''
      : `\n${element('rect', { width: round(widthPx), height: round(heightPx), fill: ground })}`,
    ...body,
    '\n',
  );
  return `${XML_HEAD}\n${root}\n`;
}
