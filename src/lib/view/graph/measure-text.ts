// Widths of texts as the browser sets them, remembered, because labels are placed anew at every frame.

import type { Measure } from './place-labels.ts';

/** `font` is a CSS font-family list. */
export function createMeasure(document: Document, font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, sizePx, weight) => {
    const key = `${weight} ${sizePx} ${text}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    if (known.size > 20_000) known.clear();
    if (context) context.font = `${weight} ${sizePx}px ${font}`;
    const widthPx = context?.measureText(text).width ?? text.length * sizePx * 0.58;
    known.set(key, widthPx);
    return widthPx;
  };
}
