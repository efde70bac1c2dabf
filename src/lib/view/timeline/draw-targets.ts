// Draws what takes the focus on the timeline (marks, bars of counts, groups of long times) into a layer of its SVG. What
// stays from one picture to the next keeps its elements: to make some hundred of them anew costs more than all the rest
// of a filter.

import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { select, type Selection } from 'd3-selection';
import type { Bin, SpanGroup } from './bin-marks.ts';
import { timelineX, type TimelineLayout } from './lay-out-timeline.ts';
import type { PlacedMark } from './place-marks.ts';

/** A mark, a bin or a group of long times: everything that takes the focus. */
export type Target =
  | { readonly kind: 'mark'; readonly mark: PlacedMark; readonly offsetPx: number }
  | { readonly kind: 'bin'; readonly bin: Bin }
  | { readonly kind: 'group'; readonly group: SpanGroup };

export interface TargetDrawing {
  readonly layout: TimelineLayout;
  /** Prefix for ids inside the SVG, unique on the page: patterns and masks are found by it. */
  readonly idPrefix: string;
  /** Place of the target that the Tab key reaches. */
  readonly active: number;
  readonly labelOf: (target: Target) => string;
}

type Layer = Selection<SVGGElement, unknown, null, undefined>;

const POINT_RADIUS_PX = 4;
const CROSS_RADIUS_PX = 3.4;
const SPAN_HEIGHT_PX = 6;
const LINE_GAP_PX = 3;
const HIT_RADIUS_PX = 5.5;
const LEAST_COUNTED_PX = 30;
/** The rectangles of a stretch of time, with how far each reaches beyond it. */
const SPAN_RECTS = [
  ['hit', 2],
  ['ring', 2],
  ['shape', 0],
] as const;

export function keyOfTarget(target: Target): string {
  if (target.kind === 'mark') return target.mark.id;
  return target.kind === 'bin'
    ? `bin ${target.bin.from}`
    : `group ${target.group.fromMs} ${target.group.untilMs}`;
}

/** The layer's children come in the order of `targets`; `data-index` says which is which. */
export function drawTargets(layer: Layer, targets: readonly Target[], drawing: TargetDrawing): void {
  const { layout, idPrefix, active, labelOf } = drawing;
  const heightOf = binHeight(layout);
  layer
    .selectAll<SVGGElement, Target>(':scope > g')
    .data(targets, elementKeyOf)
    .join((enter) => {
      const nodes = enter.append('g').attr('role', 'button');
      nodes.each((target, index, all) => addShapes(select(all[index]!), target, idPrefix));
      return nodes;
    })
    .order()
    .each((target, index, all) => {
      const node = all[index]!;
      setAll(node, {
        'data-index': index,
        tabindex: index === active ? 0 : -1,
        'aria-label': labelOf(target),
      });
      if (target.kind === 'mark') placeMark(node, target.mark, target.offsetPx, layout);
      else if (target.kind === 'bin') placeBin(node, target.bin, heightOf, layout);
      else placeGroup(node, target.group, layout);
    });
}

/** What stays the same as long as a target keeps its elements: which it is, and the shapes that it is made of. */
function elementKeyOf(target: Target): string {
  if (target.kind === 'bin') return keyOfTarget(target);
  const { stance } = target.kind === 'mark' ? target.mark : target.group;
  return `${keyOfTarget(target)} ${stance} ${target.kind === 'mark' ? target.mark.shape : 'group'}`;
}

/** The elements of a target: a wide area for the pointer, a ring for the focus, and what is seen. */
function addShapes(node: Layer, target: Target, idPrefix: string): void {
  if (target.kind === 'bin') {
    node.attr('class', 'bin').append('rect').attr('class', 'hit');
    for (const stance of ['agree', 'disagree'] as const) {
      const bar = node.append('rect').attr('class', `bar ${stance}`).attr('x', 0.5);
      if (stance === 'disagree') bar.style('fill', `url(#${idPrefix}-stripes)`);
    }
    node.append('rect').attr('class', 'ring').attr('y', 0.5);
    return;
  }
  if (target.kind === 'group') {
    node.attr('class', `mark span group ${target.group.stance}`);
    addSpan(node, target.group.stance, idPrefix);
    node.append('text').attr('class', 'count').attr('y', 3.5);
    return;
  }
  const { stance, shape } = target.mark;
  node.attr('class', `mark ${stance} ${shape}`);
  if (shape === 'span') return addSpan(node, stance, idPrefix);
  node.append('circle').attr('class', 'hit').attr('r', HIT_RADIUS_PX);
  node
    .append('circle')
    .attr('class', 'ring')
    .attr('r', POINT_RADIUS_PX + 2);
  if (stance === 'agree') {
    node.append('circle').attr('class', 'shape').attr('r', POINT_RADIUS_PX);
    return;
  }
  const r = CROSS_RADIUS_PX;
  node.append('path').attr('class', 'shape').attr('d', `M${-r},${-r}L${r},${r}M${-r},${r}L${r},${-r}`);
}

/** A stretch of time from the node's origin, as wide as `placeSpan` says. */
function addSpan(node: Layer, stance: 'agree' | 'disagree', idPrefix: string): void {
  for (const [className, padPx] of SPAN_RECTS)
    node
      .append('rect')
      .attr('class', className)
      .attr('x', -padPx)
      .attr('y', -SPAN_HEIGHT_PX / 2 - padPx)
      .attr('height', SPAN_HEIGHT_PX + 2 * padPx);
  node.select('.ring').attr('rx', 4);
  const shape = node.select<SVGRectElement>('.shape').attr('mask', `url(#${idPrefix}-soft)`);
  if (stance === 'disagree') shape.style('fill', `url(#${idPrefix}-dashes)`);
}

function placeMark(node: SVGGElement, mark: PlacedMark, offsetPx: number, layout: TimelineLayout): void {
  const side = mark.stance === 'agree' ? -1 : 1;
  const yPx = layout.lineYPx + side * (LINE_GAP_PX + (mark.lane + 0.5) * layout.pitchPx);
  setAll(node, {
    'data-document': mark.documentIndex,
    transform: `translate(${offsetPx + mark.x0Px},${yPx})`,
  });
  if (mark.shape === 'span') placeSpan(node, Math.max(2, mark.x1Px - mark.x0Px));
}

function placeBin(
  node: SVGGElement,
  bin: Bin,
  heightOf: (count: number) => number,
  layout: TimelineLayout,
): void {
  const { lineYPx, axisYPx, x0Px, x1Px } = layout;
  const leftPx = Math.max(x0Px, timelineX(layout, bin.from));
  const widthPx = Math.max(1, Math.min(x1Px, timelineX(layout, bin.until)) - leftPx);
  setAll(node, { transform: `translate(${leftPx},0)` });
  setAll(node.querySelector('.hit'), { width: widthPx, height: axisYPx });
  for (const stance of ['agree', 'disagree'] as const) {
    const heightPx = heightOf(bin[stance].length);
    setAll(node.querySelector(`.${stance}`), {
      width: Math.max(1, widthPx - 1),
      y: stance === 'agree' ? lineYPx - heightPx - 0.5 : lineYPx + 0.5,
      height: heightPx,
    });
  }
  setAll(node.querySelector('.ring'), { width: widthPx, height: axisYPx - 1 });
}

function placeGroup(node: SVGGElement, group: SpanGroup, layout: TimelineLayout): void {
  const { axisYPx, pitchPx } = layout;
  const x0Px = timelineX(layout, group.fromMs);
  const widthPx = Math.max(2, timelineX(layout, group.untilMs) - x0Px);
  const yPx =
    group.stance === 'agree' ? (group.lane + 0.5) * pitchPx + 1 : axisYPx - (group.lane + 0.5) * pitchPx - 2;
  setAll(node, { transform: `translate(${x0Px},${yPx})` });
  placeSpan(node, widthPx);
  const count = select(node).select('.count');
  count.attr('x', widthPx / 2).text(widthPx > LEAST_COUNTED_PX ? group.statements.length : '');
}

function placeSpan(node: SVGGElement, widthPx: number): void {
  for (const [className, padPx] of SPAN_RECTS)
    setAll(node.querySelector(`.${className}`), { width: widthPx + 2 * padPx });
}

/** Sets what differs: the browser takes every attribute that is set for a change. */
export function setAll(node: Element | null, attributes: Readonly<Record<string, string | number>>): void {
  if (!node) return;
  for (const [name, value] of Object.entries(attributes))
    if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
}

function binHeight({ bins, lineYPx, spanGroups, pitchPx }: TimelineLayout): (count: number) => number {
  const most = max(bins, (bin) => Math.max(bin.agree.length, bin.disagree.length)) ?? 1;
  const spanLanes = (max(spanGroups, (group) => group.lane) ?? -1) + 1;
  const room = Math.max(8, lineYPx - 2 - spanLanes * pitchPx);
  const scale = scaleLinear([0, most], [0, room]);
  return (count) => (count ? Math.max(2, scale(count)) : 0);
}
