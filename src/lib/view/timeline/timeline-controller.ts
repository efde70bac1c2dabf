// Draws a timeline's layout into an SVG with D3 and turns what is done to it into events. Knows nothing of Svelte: attach
// to an SVG, update with props, destroy. Moves that come from code are silent; a range is published only when it differs
// from the one last published. Colours come from the stylesheet by class.

import { axisBottom } from 'd3-axis';
import { brushX, type BrushBehavior, type D3BrushEvent } from 'd3-brush';
import { pointer, select, type Selection } from 'd3-selection';
import type { Statement, StatementId } from '#lib/model/statement.ts';
import {
  brushStep,
  endWords,
  moveEnd,
  pixelsOfRange,
  rangeOfPixels,
  rangeOfTimes,
  rangeWords,
  sameRange,
  wholeRange,
  type TimelineRange,
} from './brush-range.ts';
import type { Bin } from './bin-marks.ts';
import { drawTargets, keyOfTarget, setAll, type Target } from './draw-targets.ts';
import { layOutTimeline, timelineX, type TimelineAxis, type TimelineLayout } from './lay-out-timeline.ts';
import { tickLabels } from './time-words.ts';
import type { TimelineBasis, TimelineItems } from './timeline-items.ts';

export interface TimelineProps {
  readonly items: TimelineItems;
  /** Null where no statement has a time for this basis. */
  readonly axis: TimelineAxis | null;
  readonly basis: TimelineBasis;
  readonly brush: TimelineRange | null;
  readonly selected: ReadonlySet<StatementId>;
  /** What the shelf is called: "no time named". */
  readonly shelfLabel: string;
  /** A statement in a sentence, for screen readers. */
  readonly describe: (id: Statement['id']) => string;
}

/** What the pointer or the focus is on, with its box in pixels of the viewport. */
export interface TimelineHover {
  readonly target:
    | { readonly kind: 'statement'; readonly id: StatementId }
    | {
        readonly kind: 'count';
        readonly words: string;
        readonly agree: number;
        readonly disagree: number;
      };
  readonly box: DOMRect;
}

export interface TimelineEvents {
  readonly onbrush: (range: TimelineRange | null, phase: 'move' | 'end') => void;
  readonly onselect: (id: StatementId) => void;
  readonly onhover: (hover: TimelineHover | null) => void;
  /** `c` or Escape on the timeline; the caller decides whether anything is left to clear. */
  readonly onclear: () => void;
}

const GRIP_WIDTH_PX = 24;
const LEAST_TICK_PX = 72;

type Group = Selection<SVGGElement, unknown, null, undefined>;

function statementsOf(target: Target): readonly StatementId[] {
  if (target.kind === 'mark') return [target.mark.id];
  return target.kind === 'group' ? target.group.statements : [...target.bin.agree, ...target.bin.disagree];
}

/** The same for two layouts whose axis and shelf look alike. */
function axisKey({ timeScale, orderScale, shelf, ...at }: TimelineLayout, shelfLabel: string): string {
  const domain = (timeScale ?? orderScale)?.domain().map(Number);
  const agree = shelf?.items.filter(({ stance }) => stance === 'agree').length;
  const counts = [shelf?.items.length, agree, shelf?.placement === null];
  return JSON.stringify([
    ...[!timeScale, domain, at.x0Px, at.x1Px, at.lineYPx, at.axisYPx],
    ...[shelf?.x0Px, shelf?.x1Px, ...counts, shelfLabel],
  ]);
}

export class TimelineController {
  readonly #events: TimelineEvents;
  /** Prefix for ids inside the SVG, unique on the page. */
  readonly #idPrefix: string;
  #svg: SVGSVGElement | null = null;
  #props: TimelineProps | null = null;
  #layout: TimelineLayout | null = null;
  #laidOut: { items: TimelineItems; axis: TimelineAxis | null; widthPx: number; heightPx: number } | null =
    null;
  #targets: Target[] = [];
  #active = 0;
  /** Of the axis as it is drawn. */
  #axisKey = '';
  #brush: BrushBehavior<unknown> | null = null;
  #dragging = false;
  #published: TimelineRange | null = null;
  #publishedEnd: TimelineRange | null = null;
  #observer: ResizeObserver | null = null;
  #size: { readonly widthPx: number; readonly heightPx: number } | null = null;
  #abort: AbortController | null = null;

  constructor(events: TimelineEvents, idPrefix: string) {
    this.#events = events;
    this.#idPrefix = idPrefix;
  }

  attach(svg: SVGSVGElement): void {
    this.#svg = svg;
    this.#axisKey = '';
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const root = select(svg);
    this.#addDefinitions(root);
    for (const name of ['axis', 'ground', 'ties', 'brush', 'marks', 'grips'])
      root.append('g').attr('class', name);
    svg.addEventListener('pointerover', (event) => this.#hover(event.target), { signal });
    svg.addEventListener('pointermove', (event) => this.#hoverCounts(event), { signal });
    svg.addEventListener('pointerleave', () => this.#events.onhover(null), { signal });
    svg.addEventListener('focusin', (event) => this.#focused(event.target), { signal });
    svg.addEventListener('focusout', () => this.#events.onhover(null), { signal });
    svg.addEventListener('click', (event) => this.#activate(event.target), { signal });
    svg.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#observer = new ResizeObserver(([entry]) => {
      this.#size = { widthPx: entry!.contentRect.width, heightPx: entry!.contentRect.height };
      this.#draw();
    });
    this.#observer.observe(svg);
  }

  update(props: TimelineProps): void {
    this.#props = props;
    if (!this.#dragging) {
      this.#published = props.brush;
      this.#publishedEnd = props.brush;
    }
    this.#draw();
  }

  destroy(): void {
    this.#observer?.disconnect();
    this.#abort?.abort();
    this.#svg?.replaceChildren();
    this.#svg = null;
  }

  /** Puts the focus on the mark that the arrow keys left, or the first one. */
  focusMarks(): void {
    this.#nodes()[this.#active]?.focus();
  }

  #addDefinitions(root: Selection<SVGSVGElement, unknown, null, undefined>): void {
    const defs = root.append('defs');
    const soft = defs.append('linearGradient').attr('id', `${this.#idPrefix}-fade`);
    for (const [offset, opacity] of [
      [0, 0.1],
      [0.22, 1],
      [0.78, 1],
      [1, 0.1],
    ])
      soft.append('stop').attr('offset', offset!).attr('stop-color', 'white').attr('stop-opacity', opacity!);
    defs
      .append('mask')
      .attr('id', `${this.#idPrefix}-soft`)
      .attr('maskContentUnits', 'objectBoundingBox')
      .append('rect')
      .attr('width', 1)
      .attr('height', 1)
      .attr('fill', `url(#${this.#idPrefix}-fade)`);
    const dashes = defs
      .append('pattern')
      .attr('id', `${this.#idPrefix}-dashes`)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('width', 7)
      .attr('height', 7);
    dashes.append('rect').attr('class', 'disagree-fill').attr('width', 4.5).attr('height', 7);
    const stripes = defs
      .append('pattern')
      .attr('id', `${this.#idPrefix}-stripes`)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('width', 4)
      .attr('height', 4)
      .attr('patternTransform', 'rotate(45)');
    stripes.append('rect').attr('class', 'disagree-fill').attr('width', 2.4).attr('height', 4);
  }

  #draw(): void {
    const { svg, props } = { svg: this.#svg, props: this.#props };
    if (!svg || !props) return;
    // Asked for once: the browser would lay the page out again for each answer.
    this.#size ??= { widthPx: svg.clientWidth, heightPx: svg.clientHeight };
    const { widthPx, heightPx } = this.#size;
    if (widthPx < 40 || heightPx < 40) return;
    const last = this.#laidOut;
    const isSame =
      last &&
      last.items === props.items &&
      last.axis === props.axis &&
      last.widthPx === widthPx &&
      last.heightPx === heightPx;
    if (!isSame) {
      this.#layout = layOutTimeline(props.items, props.axis, { widthPx, heightPx });
      this.#laidOut = { items: props.items, axis: props.axis, widthPx, heightPx };
      this.#drawAxis();
      this.#drawTies();
      this.#drawTargets();
      this.#attachBrush();
    }
    if (!this.#dragging) this.#moveBrush(props.brush);
    this.#drawGrips();
    this.#markStates();
  }

  #group(name: string): Group {
    return select(this.#svg!).select<SVGGElement>(`:scope > g.${name}`);
  }

  #drawAxis(): void {
    const layout = this.#layout!;
    const drawn = axisKey(layout, this.#props!.shelfLabel);
    if (drawn === this.#axisKey) return;
    this.#axisKey = drawn;
    const axis = this.#group('axis');
    axis.selectAll('*').remove();
    const { timeScale, orderScale, axisYPx, lineYPx, x0Px, x1Px } = layout;
    const ruler = axis.append('g').attr('class', 'ruler').attr('transform', `translate(0,${axisYPx})`);
    if (timeScale) {
      const inside = this.#ticksThatFit((count) =>
        timeScale.ticks(count).filter((tick) => timeScale(tick) < x1Px - 8),
      );
      const labels = tickLabels(inside);
      ruler.call(
        axisBottom<Date>(timeScale)
          .tickValues(inside)
          .tickFormat((_, index) => labels[index]!)
          .tickSizeInner(4)
          .tickSizeOuter(0)
          .tickPadding(3),
      );
      this.#rules(
        axis,
        inside.map((tick) => timeScale(tick)),
      );
    } else if (orderScale) {
      const ticks = this.#ticksThatFit((count) =>
        orderScale.ticks(count).filter((tick) => Number.isInteger(tick) && tick > 0),
      );
      ruler.call(
        axisBottom<number>(orderScale as never)
          .tickValues(ticks)
          .tickFormat((tick) => String(tick))
          .tickSizeInner(4)
          .tickSizeOuter(0)
          .tickPadding(3),
      );
    }
    ruler.attr('font-family', null).attr('font-size', null);
    if (timeScale || orderScale)
      axis
        .append('line')
        .attr('class', 'middle')
        .attr('x1', x0Px)
        .attr('x2', x1Px)
        .attr('y1', lineYPx)
        .attr('y2', lineYPx);
    const { shelf } = layout;
    if (!shelf) return;
    axis
      .append('rect')
      .attr('class', 'shelf')
      .attr('x', shelf.x0Px)
      .attr('width', shelf.x1Px - shelf.x0Px)
      .attr('y', 0)
      .attr('height', axisYPx)
      .attr('rx', 3);
    axis
      .append('line')
      .attr('class', 'middle')
      .attr('x1', shelf.x0Px + 6)
      .attr('x2', shelf.x1Px - 6)
      .attr('y1', lineYPx)
      .attr('y2', lineYPx);
    axis
      .append('text')
      .attr('class', 'shelf-label')
      .attr('x', (shelf.x0Px + shelf.x1Px) / 2)
      .attr('y', axisYPx + 14)
      .text(`${this.#props!.shelfLabel} · ${shelf.items.length}`);
    if (shelf.placement) return;
    const agree = shelf.items.filter((item) => item.stance === 'agree').length;
    const centrePx = (shelf.x0Px + shelf.x1Px) / 2;
    for (const [stance, count, yPx] of [
      ['agree', agree, lineYPx / 2],
      ['disagree', shelf.items.length - agree, (lineYPx + axisYPx) / 2],
    ] as const)
      axis
        .append('text')
        .attr('class', `shelf-count ${stance}`)
        .attr('x', centrePx)
        .attr('y', yPx + 4)
        .text(`${count} ${stance}`);
  }

  /** As many ticks as leave room for their labels. `ticksFor` takes a count that it need not keep. */
  #ticksThatFit<Tick extends Date | number>(ticksFor: (count: number) => Tick[]): Tick[] {
    const { timeScale, orderScale, x0Px, x1Px } = this.#layout!;
    const xOf = (tick: Tick) => (timeScale ? timeScale(tick) : orderScale!(tick));
    for (let count = Math.ceil((x1Px - x0Px) / LEAST_TICK_PX); count > 1; count--) {
      const ticks = ticksFor(count);
      if (ticks.length < 2 || xOf(ticks[1]!) - xOf(ticks[0]!) >= LEAST_TICK_PX) return ticks;
    }
    return ticksFor(1);
  }

  #rules(axis: Group, xsPx: readonly number[]): void {
    for (const xPx of xsPx)
      axis
        .append('line')
        .attr('class', 'rule')
        .attr('x1', xPx)
        .attr('x2', xPx)
        .attr('y1', 0)
        .attr('y2', this.#layout!.axisYPx);
  }

  #drawTies(): void {
    const { placement, shelf, x0Px, lineYPx } = this.#layout!;
    const ties = [
      ...(placement?.ties ?? []).map((tie) => ({ ...tie, offsetPx: x0Px })),
      ...(shelf?.placement?.ties ?? []).map((tie) => ({ ...tie, offsetPx: shelf!.x0Px })),
    ];
    this.#group('ties')
      .selectAll('.anchor')
      .data((placement?.ties ?? []).filter(() => this.#layout!.timeScale))
      .join('rect')
      .attr('class', 'anchor')
      .attr('x', (tie) => x0Px + tie.anchorPx - 1.5)
      .attr('width', 3)
      .attr('y', this.#layout!.axisYPx - 2)
      .attr('height', 5);
    this.#group('ties')
      .selectAll('line')
      .data(ties)
      .join('line')
      .attr('data-document', (tie) => tie.documentIndex)
      .attr('x1', (tie) => tie.offsetPx + tie.x0Px + 1)
      .attr('x2', (tie) => tie.offsetPx + tie.x1Px - 1)
      .attr('y1', lineYPx)
      .attr('y2', lineYPx);
  }

  #drawTargets(): void {
    const { placement, shelf, x0Px, bins, spanGroups } = this.#layout!;
    const active = this.#targets[this.#active];
    const activeKey = active && keyOfTarget(active);
    const marks = [
      ...(placement?.marks ?? []).map((mark) => ({ kind: 'mark' as const, mark, offsetPx: x0Px })),
      ...(shelf?.placement?.marks ?? []).map((mark) => ({
        kind: 'mark' as const,
        mark,
        offsetPx: shelf!.x0Px,
      })),
    ].sort((a, b) => a.offsetPx + a.mark.x0Px - (b.offsetPx + b.mark.x0Px) || a.mark.lane - b.mark.lane);
    this.#targets = [
      ...marks,
      ...bins.map((bin) => ({ kind: 'bin' as const, bin })),
      ...spanGroups.map((group) => ({ kind: 'group' as const, group })),
    ];
    const layer = this.#group('marks');
    const hadFocus = layer.node()!.contains(document.activeElement);
    const same = this.#targets.findIndex((target) => keyOfTarget(target) === activeKey);
    this.#active = same < 0 ? Math.min(this.#active, Math.max(0, this.#targets.length - 1)) : same;
    drawTargets(layer, this.#targets, {
      layout: this.#layout!,
      idPrefix: this.#idPrefix,
      active: this.#active,
      labelOf: (target) => this.#labelOf(target),
    });
    if (hadFocus && !layer.node()!.contains(document.activeElement)) this.focusMarks();
  }

  #xOf(value: number): number {
    return timelineX(this.#layout!, value);
  }

  #labelOf(target: Target): string {
    if (target.kind === 'mark') return this.#props!.describe(target.mark.id);
    const range = rangeWords(this.#rangeOf(target));
    if (target.kind === 'group') return `${range}: ${target.group.statements.length} ${target.group.stance}`;
    return `${range}: ${target.bin.agree.length} agree, ${target.bin.disagree.length} disagree`;
  }

  #rangeOf(target: Exclude<Target, { kind: 'mark' }>): TimelineRange {
    const { basis } = this.#props!;
    if (target.kind === 'group') return rangeOfTimes(basis, target.group);
    const { from, until } = target.bin;
    const { orderScale } = this.#layout!;
    if (!orderScale) return rangeOfTimes(basis, { fromMs: from, untilMs: until });
    const last = Math.round(orderScale.domain()[1]! - 0.5);
    return { basis: 'order', from: String(from), to: String(Math.min(until - 1, last)) };
  }

  #attachBrush(): void {
    const { x0Px, x1Px, axisYPx, timeScale, orderScale } = this.#layout!;
    const layer = this.#group('brush');
    if (!timeScale && !orderScale) {
      layer.selectAll('*').remove();
      this.#brush = null;
      return;
    }
    this.#brush = brushX<unknown>()
      .extent([
        [x0Px, 0],
        [x1Px, axisYPx],
      ])
      .handleSize(10)
      .on('start brush end', (event: D3BrushEvent<unknown>) => this.#brushed(event));
    layer.call(this.#brush);
  }

  #brushed(event: D3BrushEvent<unknown>): void {
    // Only what a person does has a source event.
    if (!event.sourceEvent) return;
    this.#dragging = event.type !== 'end';
    const selection = event.selection as [number, number] | null;
    if (!selection) {
      if (event.type === 'end') this.#clicked(event.sourceEvent as MouseEvent);
      return;
    }
    if (event.type === 'start') return;
    const range = rangeOfPixels(this.#layout!, this.#props!.basis, ...selection);
    if (event.type === 'brush') {
      if (!sameRange(range, this.#published)) {
        this.#published = range;
        this.#events.onbrush(range, 'move');
        this.#drawGrips(selection, range);
      }
      return;
    }
    this.#publish(range);
    this.#moveBrush(range);
    this.#drawGrips();
  }

  /** A click on the ground, not a drag: it clears the range, or, on counts, chooses the step under the pointer. */
  #clicked(event: MouseEvent): void {
    this.#dragging = false;
    const bin = this.#publishedEnd ? undefined : this.#binAt(pointer(event, this.#svg)[0]);
    if (bin) this.#choose(this.#rangeOf({ kind: 'bin', bin }));
    else {
      this.#publish(null);
      this.#drawGrips();
    }
  }

  /** A range that was not drawn with the brush: published and shown. */
  #choose(range: TimelineRange): void {
    this.#publish(range);
    this.#moveBrush(range);
    this.#drawGrips();
    this.#markStates();
  }

  #publish(range: TimelineRange | null): void {
    this.#published = range;
    if (sameRange(range, this.#publishedEnd)) return;
    this.#publishedEnd = range;
    this.#events.onbrush(range, 'end');
  }

  #moveBrush(range: TimelineRange | null): void {
    if (!this.#brush) return;
    const pixels = range && pixelsOfRange(this.#layout!, range);
    this.#group('brush').call(
      this.#brush.move,
      pixels && pixels[1] - pixels[0] >= 1
        ? pixels
        : pixels && [
            Math.max(this.#layout!.x0Px, pixels[0] - 1),
            Math.max(this.#layout!.x0Px + 1, pixels[0]),
          ],
    );
  }

  /** The two ends of the range as sliders for the keyboard. Without a range they stand at the ends of the axis. */
  #drawGrips(pixels: [number, number] | null = null, range = this.#published): void {
    const layout = this.#layout!;
    const { basis } = this.#props!;
    const whole = wholeRange(layout, basis);
    const shown = range ?? whole;
    const ends = whole && shown ? (['from', 'to'] as const) : [];
    const place = pixels ?? (shown && range && pixelsOfRange(layout, shown)) ?? [layout.x0Px, layout.x1Px];
    const grips = this.#group('grips')
      .selectAll<SVGGElement, 'from' | 'to'>('g')
      .data(ends, (end) => end)
      .join((enter) => {
        const grip = enter.append('g').attr('role', 'slider').attr('tabindex', 0);
        grip
          .append('rect')
          .attr('class', 'reach')
          .attr('x', -GRIP_WIDTH_PX / 2)
          .attr('width', GRIP_WIDTH_PX);
        grip.append('rect').attr('class', 'handle').attr('x', -2.5).attr('width', 5).attr('rx', 2.5);
        return grip;
      })
      .attr('class', range ? 'grip set' : 'grip')
      .attr('data-end', (end) => end)
      .attr('aria-label', (end) => (end === 'from' ? 'Start of the range' : 'End of the range'))
      .attr('aria-orientation', 'horizontal')
      .attr('transform', (end) => `translate(${place[end === 'from' ? 0 : 1]},0)`);
    grips.select('.reach').attr('height', layout.axisYPx);
    grips
      .select('.handle')
      .attr('y', layout.axisYPx / 2 - 11)
      .attr('height', 22);
    if (!whole || !shown) return;
    const scale = (end: 'from' | 'to', of: TimelineRange) =>
      this.#stepsTo(end === 'from' ? of.from : of.to, of.basis);
    grips
      .attr('aria-valuemin', scale('from', whole))
      .attr('aria-valuemax', scale('to', whole))
      .attr('aria-valuenow', (end) => scale(end, shown))
      .attr('aria-valuetext', (end) => endWords(layout, shown, end));
  }

  /** Calendar steps from the start of the axis to an ISO day, or the place in the order of reading. */
  #stepsTo(value: string, basis: TimelineRange['basis']): number {
    const { timeScale } = this.#layout!;
    const step = brushStep(this.#layout!);
    if (basis === 'order' || !timeScale || !step) return Number(value);
    return step.interval.count(timeScale.domain()[0]!, new Date(`${value}T00:00:00Z`));
  }

  #markStates(): void {
    const { selected } = this.#props!;
    const brush = this.#published;
    const pixels = brush && this.#layout ? pixelsOfRange(this.#layout, brush) : null;
    const anySelected = this.#targets.some(
      (target) => target.kind === 'mark' && selected.has(target.mark.id),
    );
    this.#group('marks')
      .selectAll<SVGGElement, unknown>(':scope > g')
      .each((_, index, nodes) => {
        const target = this.#targets[index]!;
        const node = nodes[index]!;
        const isSelected = selected.size > 0 && statementsOf(target).some((id) => selected.has(id));
        setAll(node, { 'aria-pressed': String(isSelected) });
        node.classList.toggle('selected', isSelected);
        node.classList.toggle('faded', anySelected && !isSelected);
        node.classList.toggle('outside', pixels !== null && !this.#touches(target, pixels));
      });
  }

  /** Whether a target's true time, not only its drawing, touches the brush. */
  #touches(target: Target, [x0Px, x1Px]: [number, number]): boolean {
    const { shelf } = this.#layout!;
    if (target.kind === 'bin')
      return this.#xOf(target.bin.from) < x1Px - 0.5 && this.#xOf(target.bin.until) > x0Px + 0.5;
    if (target.kind === 'group')
      return this.#xOf(target.group.fromMs) < x1Px && this.#xOf(target.group.untilMs) > x0Px;
    if (shelf && target.offsetPx === shelf.x0Px) return false;
    const item = this.#timesById().get(target.mark.id);
    if (item) return this.#xOf(item.fromMs) < x1Px - 0.01 && this.#xOf(item.untilMs) > x0Px + 0.01;
    const xPx = target.offsetPx + target.mark.x0Px;
    return xPx >= x0Px && xPx <= x1Px;
  }

  #timesFor: TimelineItems | null = null;
  #times = new Map<StatementId, { fromMs: number; untilMs: number }>();

  #timesById() {
    const { items } = this.#props!;
    if (this.#timesFor !== items) {
      this.#timesFor = items;
      this.#times = new Map(this.#layout!.timeScale ? items.timed.map((item) => [item.id, item]) : []);
    }
    return this.#times;
  }

  #nodes(): SVGGElement[] {
    return this.#svg ? [...this.#svg.querySelectorAll<SVGGElement>(':scope > g.marks > g')] : [];
  }

  #targetAt(element: EventTarget | null): { target: Target; node: SVGGElement; index: number } | null {
    const node = element instanceof Element ? element.closest<SVGGElement>('g.marks > g') : null;
    const index = Number(node?.dataset.index);
    const target = this.#targets[index];
    return node && target ? { target, node, index } : null;
  }

  #hover(element: EventTarget | null): void {
    const at = this.#targetAt(element);
    this.#stressDocument(at?.target.kind === 'mark' ? at.target.mark.documentIndex : null);
    this.#events.onhover(at && this.#hoverOf(at.target, at.node));
  }

  /** Counts let the pointer through to the brush, so the one under it is found by its place. */
  #hoverCounts(event: PointerEvent): void {
    const layout = this.#layout;
    if (!layout?.bins.length || this.#dragging || this.#targetAt(event.target)) return;
    const bin = this.#binAt(pointer(event, this.#svg)[0]);
    const index = this.#targets.findIndex((target) => target.kind === 'bin' && target.bin === bin);
    const node = this.#nodes()[index];
    this.#events.onhover(bin && node ? this.#hoverOf({ kind: 'bin', bin }, node) : null);
  }

  #binAt(xPx: number): Bin | undefined {
    return this.#layout!.bins.find((bin) => xPx >= this.#xOf(bin.from) && xPx < this.#xOf(bin.until));
  }

  #hoverOf(target: Target, node: SVGGElement): TimelineHover {
    const box = (node.querySelector('.ring') ?? node).getBoundingClientRect();
    if (target.kind === 'mark') return { target: { kind: 'statement', id: target.mark.id }, box };
    const counts =
      target.kind === 'bin'
        ? { agree: target.bin.agree.length, disagree: target.bin.disagree.length }
        : { agree: 0, disagree: 0, [target.group.stance]: target.group.statements.length };
    return { target: { kind: 'count', words: rangeWords(this.#rangeOf(target)), ...counts }, box };
  }

  /** The marks of other documents step back a little while one of this document is looked at. */
  #stressDocument(documentIndex: number | null): void {
    const svg = this.#svg!;
    const own = documentIndex === null ? null : String(documentIndex);
    for (const node of svg.querySelectorAll<SVGElement>('[data-document]'))
      node.classList.toggle('other-document', own !== null && node.dataset.document !== own);
  }

  #focused(element: EventTarget | null): void {
    const at = this.#targetAt(element);
    if (!at) return;
    this.#moveTabStop(at.index);
    if (at.node.matches(':focus-visible')) this.#hover(element);
  }

  #moveTabStop(index: number): void {
    const nodes = this.#nodes();
    nodes[this.#active]?.setAttribute('tabindex', '-1');
    nodes[index]?.setAttribute('tabindex', '0');
    this.#active = index;
  }

  #activate(element: EventTarget | null): void {
    const at = this.#targetAt(element);
    if (!at) return;
    this.#moveTabStop(at.index);
    if (at.target.kind === 'mark') return this.#events.onselect(at.target.mark.id);
    this.#choose(this.#rangeOf(at.target));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' || event.key === 'c') {
      this.#events.onhover(null);
      if (this.#published) {
        event.preventDefault();
        event.stopPropagation();
        this.#events.onclear();
      }
      return;
    }
    const end = event.target instanceof Element && event.target.closest<SVGElement>('g.grip')?.dataset.end;
    if (end === 'from' || end === 'to') return this.#gripKey(event, end);
    const at = this.#targetAt(event.target);
    if (!at) return;
    const next = MARK_KEYS[event.key]?.(at.index, this.#targets.length);
    if (next !== undefined) {
      event.preventDefault();
      const index = Math.min(Math.max(0, next), this.#targets.length - 1);
      this.#moveTabStop(index);
      this.focusMarks();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#activate(event.target);
    }
  }

  #gripKey(event: KeyboardEvent, end: 'from' | 'to'): void {
    const steps = GRIP_KEYS[event.key];
    const layout = this.#layout!;
    const range = this.#published ?? wholeRange(layout, this.#props!.basis);
    if (steps === undefined || !range) return;
    event.preventDefault();
    const moved = moveEnd(layout, range, end, steps);
    if (!moved || (!this.#published && sameRange(moved, range))) return;
    this.#choose(moved);
  }
}

const MARK_KEYS: Readonly<Record<string, (index: number, length: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowDown: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, length) => length - 1,
};

const GRIP_KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
  Home: -Infinity,
  End: Infinity,
};
