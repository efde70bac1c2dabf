// Which nodes of a large graph have their label shown, and where: the most important in view, each below its node, where it
// covers no label chosen before it and no node that matters more. What must be shown comes first and is always shown.

import type { Measure } from '../graph/place-labels.ts';

export interface LargeLabel {
  readonly node: number;
  readonly text: string;
  /** The middle of its box, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly strong: boolean;
}

export const LABEL_PX = 12;
/** So many while nothing moves. */
export const RESTING_LABELS = 70;
const LABEL_WEIGHT = 500;
const STRONG_WEIGHT = 650;
export const weightOfLabel = (strong: boolean): number => (strong ? STRONG_WEIGHT : LABEL_WEIGHT);
const GAP_PX = 3;
const GROUND_PX = 3;
/** From a label's middle line to where nothing of it is painted any more, and so far beyond the ends of its text. */
export const LABEL_REACH_PX = 0.75 * LABEL_PX + GROUND_PX / 2;
const LONGEST = 32;
/** For each label that is shown, so many nodes are looked at. */
const TRIES = 6;

export interface LabelWish {
  /** All nodes, the most important first. */
  readonly order: Uint32Array;
  /** Shown whatever they cover, for instance the node under the pointer and its neighbours' first few. */
  readonly always: readonly number[];
  readonly most: number;
  readonly widthPx: number;
  readonly heightPx: number;
  textOf(node: number): string;
  /** Middle and radius in CSS pixels; null where it is not drawn. */
  placeOf(node: number): { readonly x: number; readonly y: number; readonly radius: number } | null;
  readonly measure: Measure;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

export function chooseLabels(wish: LabelWish): LargeLabel[] {
  const taken: Box[] = [];
  const chosen: LargeLabel[] = [];
  const seen = new Set<number>();
  const tryOne = (node: number, strong: boolean, must: boolean): boolean => {
    if (seen.has(node)) return false;
    const place = wish.placeOf(node);
    if (!place || place.x < 0 || place.y < 0 || place.x > wish.widthPx || place.y > wish.heightPx)
      return false;
    seen.add(node);
    const full = wish.textOf(node);
    const text = full.length > LONGEST ? `${full.slice(0, LONGEST - 1)}…` : full;
    const half = wish.measure(text, LABEL_PX, weightOfLabel(strong)) / 2;
    const x = Math.max(half + 2, Math.min(wish.widthPx - half - 2, place.x));
    const y = place.y + place.radius + GAP_PX + LABEL_PX / 2;
    const box: Box = [x - half - 2, y - LABEL_PX / 2 - 1, x + half + 2, y + LABEL_PX / 2 + 1];
    const { radius } = place;
    if (!must && taken.some((other) => meet(box, other))) return true;
    taken.push(box, [place.x - radius, place.y - radius, place.x + radius, place.y + radius]);
    chosen.push({ node, text, x, y, strong });
    return true;
  };
  wish.always.forEach((node, i) => tryOne(node, i === 0, i === 0));
  let tries = TRIES * wish.most;
  for (const node of wish.order) {
    if (chosen.length >= wish.most || tries <= 0) break;
    if (tryOne(node, false, false)) tries--;
  }
  return chosen;
}

export interface LabelTheme {
  readonly font: string;
  readonly ink: string;
  readonly surface: string;
}

/** Sets it around the origin, on a ground that lifts it off what lies below. */
export function paintLargeLabel(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { text, strong }: LargeLabel,
  { font, ink, surface }: LabelTheme,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = GROUND_PX;
  context.strokeStyle = surface;
  context.fillStyle = ink;
  context.font = `${weightOfLabel(strong)} ${LABEL_PX}px ${font}`;
  context.globalAlpha = 0.85;
  context.strokeText(text, 0, 0);
  context.globalAlpha = 1;
  context.fillText(text, 0, 0);
}
