// Shows a graph of columns (network/column-graph.ts), of up to hundreds of thousands of edges, in an element. Sigma gives
// the camera, the gestures and the layers; what is drawn comes from our own columns on the graphics card, because a graph
// of objects costs more to keep up with than to draw. Knows nothing of Svelte. Needs WebGL 2; the constructor throws
// where there is none.

import Graph from 'graphology';
import Sigma from 'sigma';
import type { ColumnGraph } from '#lib/network/column-graph.ts';
import type { Point } from '#lib/network/layouts/layout.ts';
import { createMeasure } from '../graph/measure-text.ts';
import { wantsStillness } from '../graph/move-nodes.ts';
import type { Direction } from '../graph/nearest-node.ts';
import type { Palette } from '../graph/palette.ts';
import type { Measure } from '../graph/place-labels.ts';
import { ArrowDrawing, MOST_ARROWS } from './arrow-drawing.ts';
import { chooseLabels, RESTING_LABELS } from './choose-labels.ts';
import { DrawingBudget } from './drawing-budget.ts';
import type { EdgeLook, View } from './edge-drawing.ts';
import { EdgeDrawing } from './edge-drawing.ts';
import { standingOut } from './draw-large-scene.ts';
import { edgeOpacity } from './edge-opacity.ts';
import type { StrengthScales } from './edge-strength.ts';
import { orderByStrength, strengthScales } from './edge-strength.ts';
import { FrameClock } from './frame-clock.ts';
import { Incidence } from './incidence.ts';
import { LabelDrawing } from './label-drawing.ts';
import type { Extent } from './large-camera.ts';
import { CLOSEST, FARTHEST, LargeCamera } from './large-camera.ts';
import type { LargeGraphPick, LargeScene } from './large-scene.ts';
import { buildLargeScene, FEW_EDGES, MOST_OPAQUE } from './large-scene.ts';
import { NodeDrawing } from './node-drawing.ts';
import { NodeGrid } from './node-grid.ts';
import { byImportance, importanceOf, nodeRadii } from './node-sizes.ts';
import { edgeAt, nodeAt } from './pick-at.ts';
import { rehearse } from './rehearse.ts';
import type { Counts, Piece } from './rest-pieces.ts';
import { countOf, restPieces } from './rest-pieces.ts';
import { startingPositions } from './starting-positions.ts';
import { StillPicture } from './still-picture.ts';
import { unitPositions } from './unit-positions.ts';
import { nextNeighbour, strongestFirst } from './walk-large-graph.ts';

/** The page's colours and font: `readPalette(element)` of view/graph/palette.ts. */
export type LargeGraphTheme = Palette;

export interface LargeGraphEvents {
  onhover(node: number | null): void;
  onpick(pick: LargeGraphPick | null): void;
  /** WebGL was lost; nothing is drawn any more. */
  onlost?(): void;
}

/** Sigma knows the option, its types do not. */
const UNDER_GESTURES: object = { beforeLayer: 'mouse' };
const MOVE_MS = 500;
/** Graphs of more edges are not moved frame by frame to new positions. */
const MOVED_AT_MOST = 60_000;
const MOVING_LABELS = 30;
const NEIGHBOUR_LABELS = 24;
/** How much of itself everything else keeps while something stands out. */
const FADED = 0.25;
const STRESSED_OPACITY = [0.25, 0.95, 0.25, 0.95] as const;
const STRESSED_PX = [0.8, 3] as const;
/** What has not changed for so long pauses. */
const PAUSE_MS = 180;
/** While values go on changing, so few edges are put in order of strength every so often. */
const FEW_TO_ORDER = 60_000;
const ORDER_MS = 1000;

/** What stands out; the first of the nodes is the thing itself, or one of its ends. */
interface Stressed {
  readonly edges: Uint32Array;
  readonly nodes: Uint32Array<ArrayBuffer>;
}

export class LargeGraphController {
  readonly #graph: ColumnGraph;
  readonly #container: HTMLElement;
  readonly #events: LargeGraphEvents;
  readonly #sigma: Sigma;
  readonly #camera: LargeCamera;
  readonly #gl: WebGL2RenderingContext;
  readonly #edges: EdgeDrawing;
  readonly #nodes: NodeDrawing;
  readonly #labels: LabelDrawing;
  /** Null where no edge leads one way. */
  readonly #arrows: ArrowDrawing | null;
  readonly #still: StillPicture;
  readonly #clock: FrameClock;
  readonly #budget: DrawingBudget;
  readonly #incidence: Incidence;
  readonly #radii: Float32Array<ArrayBuffer>;
  /** All nodes, the most important first. */
  readonly #order: Uint32Array;
  /** Values as they are drawn: 0 where an end is absent. */
  readonly #shown: Float32Array;
  readonly #present: Uint8Array;
  #theme: LargeGraphTheme;
  #measure: Measure;
  /** Null where they are to be measured again. */
  #scales: StrengthScales | null = null;
  #opacity: EdgeLook['opacity'] = [0, 0, 0, 0];
  #unit: Float32Array<ArrayBuffer>;
  #grid: NodeGrid | null = null;
  /** Nodes do not move to their first places from where they only waited for them. */
  #isLaidOut: boolean;
  /** Of all nodes, there or not: who comes with another window is in sight. */
  #extent: Extent = [0, 1, 0, 1];
  /** The person has asked for those who are there. */
  #isFitToPresent = false;
  #groups: Int32Array | null = null;
  #picked: LargeGraphPick | null = null;
  #focused: LargeGraphPick | null = null;
  #hovered: number | null = null;
  /** Where the mouse is, CSS pixels; null outside. */
  #pointer: Point | null = null;
  #moveFrame = 0;
  /** Of the frame that will be drawn; 0 where none is asked for. */
  #drawFrame = 0;
  /** What labels were last chosen for, and how often places, presence, theme have changed under them. */
  #labelsChosen = '';
  #labelsMade = 0;
  /** Other nodes are there than when labels were chosen. */
  #hasLateLabels = false;
  /** Values or places have changed a moment ago. */
  #isChanging = false;
  /** Values have changed since edges were put in order of strength. */
  #isUnordered = false;
  #orderedMs = -Infinity;
  /** What scales and order still need to follow the values. */
  #following: (() => void)[] = [];
  #pauseTimer: ReturnType<typeof setTimeout> | undefined;
  #disconnect: () => void = () => {};
  readonly #stopRehearsing: () => void;

  constructor(container: HTMLElement, graph: ColumnGraph, theme: LargeGraphTheme, events: LargeGraphEvents) {
    this.#graph = graph;
    this.#container = container;
    this.#theme = theme;
    this.#events = events;
    this.#measure = createMeasure(container.ownerDocument, theme.font);
    const importance = importanceOf(graph);
    this.#radii = nodeRadii(importance);
    this.#order = byImportance(importance);
    this.#present = new Uint8Array(graph.ids.length).fill(1);
    this.#incidence = new Incidence(graph);
    if (!hasWebGl2(container.ownerDocument)) throw new Error('This browser has no WebGL 2.');
    this.#sigma = new Sigma(new Graph(), container, {
      allowInvalidContainer: true,
      renderLabels: false,
      enableCameraRotation: false,
      minCameraRatio: CLOSEST,
      maxCameraRatio: FARTHEST,
      stagePadding: 0,
    });
    this.#gl = this.#createLayer();
    this.#sigma.resize(true);
    this.#edges = new EdgeDrawing(this.#gl, graph);
    this.#nodes = new NodeDrawing(this.#gl, this.#order.toReversed() as Uint32Array<ArrayBuffer>);
    this.#nodes.setRadii(this.#radii);
    this.#labels = new LabelDrawing(this.#gl);
    this.#arrows = graph.directed ? new ArrowDrawing(this.#gl, graph) : null;
    this.#budget = new DrawingBudget(graph.sources.length, this.#edges.hasBands);
    this.#clock = new FrameClock(this.#gl);
    this.#still = new StillPicture(this.#gl);
    this.#camera = new LargeCamera(this.#sigma, () => this.#rested());
    this.#shown = this.#edges.values.shown;
    this.#unit = new Float32Array(2 * graph.ids.length).fill(0.5);
    this.setShown(graph.values, null);
    this.#reorder();
    this.#isLaidOut = graph.positions !== null;
    this.#settle(startingPositions(graph));
    this.#listen();
    this.#stopRehearsing = rehearse(graph, this.#unit);
  }

  /**
   * Values of all edges, in the graph's order, of which what is not a number counts as 0; and per node, 1 where it is drawn,
   * null for all of them. An edge is drawn where both its ends are. Only edges that differ from what is drawn are
   * touched; gives how many.
   */
  setShown(values: Float32Array | Float64Array, present: Uint8Array | null): number {
    const isOtherNodes = this.#takePresent(present);
    const changed = this.#edges.values.take(values, this.#present);
    if (changed > 0 || isOtherNodes) this.#valuesChanged();
    // A window that moved over days without a statement is no pause.
    else if (this.#isChanging) this.#awaitPause();
    return changed;
  }

  /** Whether other nodes are there now. */
  #takePresent(present: Uint8Array | null): boolean {
    let isOther = false;
    for (let node = 0; node < this.#present.length; node++) {
      const now = present === null || present[node] ? 1 : 0;
      isOther ||= now !== this.#present[node];
      this.#present[node] = now;
    }
    if (!isOther) return false;
    this.#nodes.setRadii(this.#radii.map((radius, node) => (this.#present[node] ? radius : 0)));
    // To choose labels anew at every move of a window costs more than its lines: those of who has come wait until values
    // pause.
    this.#hasLateLabels = true;
    return true;
  }

  /**
   * x and y of each node, one after the other, in any unit, y upwards. Nodes move there, unless the person has asked for
   * stillness or they are too many; a camera that showed all goes on showing all.
   */
  setPositions(xy: Float32Array): void {
    cancelAnimationFrame(this.#moveFrame);
    const to = unitPositions(xy);
    const from = this.#unit.slice();
    const isStill = wantsStillness() || this.#shown.length > MOVED_AT_MOST || !this.#isLaidOut;
    this.#isLaidOut = true;
    if (isStill) return this.#settle(to);
    const startMs = performance.now();
    const step = (nowMs: number): void => {
      const share = Math.max(0, (nowMs - startMs) / MOVE_MS);
      if (share >= 1) return this.#settle(to);
      const along = 1 - (1 - share) ** 3;
      for (let at = 0; at < to.length; at++) this.#unit[at] = from[at]! + (to[at]! - from[at]!) * along;
      this.#place(this.#unit);
      this.#moveFrame = requestAnimationFrame(step);
    };
    this.#moveFrame = requestAnimationFrame(step);
  }

  /** The group of each node, from 0; colours are the palette's first eight, all others muted. */
  setGroups(groups: Int32Array | null): void {
    this.#groups = groups;
    this.#nodes.setGroups(groups);
    this.#edges.setGroups(groups);
    this.#redrawSoon();
  }

  setPicked(pick: LargeGraphPick | null): void {
    this.#picked = pick;
    this.#focused = null;
    this.#renderSoon();
  }

  zoomIn(): void {
    this.#camera.zoom('in');
  }

  zoomOut(): void {
    this.#camera.zoom('out');
  }

  /** Brings all that is drawn into view. */
  fit(): void {
    this.#isFitToPresent = true;
    this.#camera.fit(this.#measureExtent(this.#present), 'move');
  }

  /** Brings a node into view and lets the keyboard go on from it. */
  focusNode(node: number): void {
    if (!this.#present[node]) return;
    this.#focused = { kind: 'node', node };
    this.#camera.goTo(this.#unit[2 * node]!, this.#unit[2 * node + 1]!, 'closer');
    this.#renderSoon();
  }

  /**
   * Moves the keyboard's ring along an edge to the neighbour that way, or else to the nearest node. Gives where it is
   * now.
   */
  step(direction: Direction): number | null {
    const from = this.#reached();
    const view = this.#camera.view();
    const next =
      from === null
        ? (this.#order.find((node) => this.#present[node] === 1) ?? null)
        : nextNeighbour(from, direction, {
            edges: this.#shownEdgesOf(from),
            otherEnd: (edge) => this.#incidence.otherEnd(edge, from),
            placeOf: (node) => this.#onScreen(node, view),
            count: this.#present.length,
          });
    if (next === null) return from;
    this.#focused = { kind: 'node', node: next };
    const { width, height } = this.#sigma.getDimensions();
    const { x, y } = this.#onScreen(next, view)!;
    if (x < 0 || y < 0 || x > width || y > height)
      this.#camera.goTo(this.#unit[2 * next]!, this.#unit[2 * next + 1]!, 'as it is');
    this.#renderSoon();
    return next;
  }

  /** Lets an edge stand out, for the keyboard, as `step` does a node. */
  focusEdge(edge: number): void {
    this.#focused = { kind: 'edge', edge };
    this.#renderSoon();
  }

  /** What the keyboard is on, becomes what is picked. */
  pickFocused(): void {
    if (this.#focused) this.#events.onpick(this.#focused);
  }

  clearFocus(): void {
    if (!this.#focused) return;
    this.#focused = null;
    this.#renderSoon();
  }

  /** The edges of a node that are drawn, the strongest first. */
  strongestEdgesOf(node: number): readonly number[] {
    return strongestFirst(this.#shownEdgesOf(node), this.#shown);
  }

  /** The value of an edge as it is drawn. */
  valueOf(edge: number): number {
    return this.#shown[edge]!;
  }

  /** Where a node is in the element, CSS pixels, and its radius; null where it is not drawn. */
  placeOf(node: number): { x: number; y: number; radius: number } | null {
    return this.#onScreen(node, this.#camera.view());
  }

  /** What is seen, for a picture of it. */
  scene(): LargeScene {
    const { width, height } = this.#sigma.getDimensions();
    const [corner, far] = [this.#camera.toScreen(0, 1), this.#camera.toScreen(1, 0)];
    const { enlarged } = this.#camera.view();
    return buildLargeScene({
      graph: this.#graph,
      values: this.#shown.slice(),
      present: this.#present.slice(),
      unit: this.#unit,
      groups: this.#groups,
      picked: this.#picked,
      widthPx: width,
      heightPx: height,
      placement: { unitPx: far.x - corner.x, leftPx: corner.x, topPx: corner.y, enlarged },
    });
  }

  setTheme(theme: LargeGraphTheme): void {
    this.#theme = theme;
    this.#measure = createMeasure(this.#container.ownerDocument, theme.font);
    this.#labelsMade++;
    this.#redrawSoon();
  }

  destroy(): void {
    cancelAnimationFrame(this.#moveFrame);
    cancelAnimationFrame(this.#drawFrame);
    clearTimeout(this.#pauseTimer);
    this.#stopRehearsing();
    this.#disconnect();
    this.#camera.destroy();
    this.#clock.destroy();
    this.#still.destroy();
    this.#sigma.kill();
  }

  /**
   * One layer for edges and nodes; of Sigma's own layers, which it clears at every frame, only that for gestures is left.
   */
  #createLayer(): WebGL2RenderingContext {
    const gl = this.#sigma.createWebGLContext('columns', UNDER_GESTURES) as WebGL2RenderingContext;
    const { edges, nodes, edgeLabels, labels, hovers, hoverNodes } = this.#sigma.getCanvases();
    for (const unused of [edges, nodes, edgeLabels, labels, hovers, hoverNodes])
      if (unused) unused.style.display = 'none';
    gl.enable(gl.BLEND);
    return gl;
  }

  /**
   * In a long run of changes, scales and order follow every so often, one step a change, so that none has to wait for all
   * of them; the last change brings both up to date.
   */
  #valuesChanged(): void {
    this.#isUnordered = true;
    this.#following.shift()?.();
    if (!this.#following.length && performance.now() - this.#orderedMs > ORDER_MS) {
      const { length } = this.#shown;
      const isDrawnInPart = this.#budget.share(this.#present.length, length).edges < length;
      let order: Uint32Array;
      this.#following = [() => this.#rescale()];
      if (isDrawnInPart && length <= FEW_TO_ORDER)
        this.#following.unshift(
          () => (order = orderByStrength(this.#shown)),
          () => this.#edges.setOrder(order),
        );
    }
    this.#changing();
  }

  /** While values or places go on changing, as little is drawn as while the camera moves; all when they pause. */
  #changing(): void {
    this.#isChanging = true;
    this.#awaitPause();
    this.#redrawSoon();
  }

  #awaitPause(): void {
    clearTimeout(this.#pauseTimer);
    this.#pauseTimer = setTimeout(() => {
      this.#isChanging = false;
      if (this.#hasLateLabels) this.#labelsMade++;
      this.#hasLateLabels = false;
      if (this.#isUnordered) this.#reorder();
      this.#redrawSoon();
    }, PAUSE_MS);
  }

  #reorder(): void {
    this.#isUnordered = false;
    this.#following = [];
    this.#edges.setOrder(orderByStrength(this.#shown));
    this.#rescale();
  }

  #rescale(): void {
    this.#orderedMs = performance.now();
    this.#scales = null;
    this.#opacity = edgeOpacity(this.#graph, this.#shown, this.#unit);
  }

  #settle(unit: Float32Array<ArrayBuffer>): void {
    this.#place(unit);
    this.#grid = new NodeGrid(unit);
    this.#opacity = edgeOpacity(this.#graph, this.#shown, unit);
    this.#extent = this.#measureExtent(null);
    if (this.#camera.isFitted) this.#fitAgain();
  }

  #place(unit: Float32Array<ArrayBuffer>): void {
    this.#unit = unit;
    this.#edges.setPlaces(unit);
    this.#nodes.setPlaces(unit);
    this.#labelsMade++;
    this.#changing();
  }

  #fitAgain(): void {
    this.#camera.fit(this.#isFitToPresent ? this.#measureExtent(this.#present) : this.#extent, 'jump');
  }

  /** Of those who are there; null for all. */
  #measureExtent(present: Uint8Array | null): Extent {
    let [left, right, low, high] = [1, 0, 1, 0];
    for (let node = 0; node < this.#present.length; node++) {
      if (present && !present[node]) continue;
      left = Math.min(left, this.#unit[2 * node]!);
      right = Math.max(right, this.#unit[2 * node]!);
      low = Math.min(low, this.#unit[2 * node + 1]!);
      high = Math.max(high, this.#unit[2 * node + 1]!);
    }
    return left <= right ? [left, right, low, high] : [0, 1, 0, 1];
  }

  #onScreen(node: number, view: View): { x: number; y: number; radius: number } | null {
    if (!this.#present[node]) return null;
    const x = ((this.#unit[2 * node]! * view.scaleX + view.shiftX + 1) * view.width) / view.pixelRatio / 2;
    const y =
      ((1 - this.#unit[2 * node + 1]! * view.scaleY - view.shiftY) * view.height) / view.pixelRatio / 2;
    return { x, y, radius: this.#radii[node]! * view.enlarged };
  }

  #shownEdgesOf(node: number): Uint32Array {
    return this.#incidence.edgesOf(node).filter((edge) => this.#shown[edge] !== 0);
  }

  /** The node that the keyboard is on, or the picked one. */
  #reached(): number | null {
    const at = this.#focused ?? this.#picked;
    return at?.kind === 'node' && this.#present[at.node] ? at.node : null;
  }

  /**
   * Draws what stands out, over all the rest as it is. Sigma, which has nothing to draw, is not asked: it would measure
   * the page and clear the layers that are put away.
   */
  #renderSoon(): void {
    this.#drawFrame ||= requestAnimationFrame(() => this.#draw());
  }

  /** Draws all. */
  #redrawSoon(): void {
    this.#still.spoil();
    this.#renderSoon();
  }

  #stressed(): Stressed | null {
    const on: LargeGraphPick | null =
      this.#hovered !== null ? { kind: 'node', node: this.#hovered } : (this.#focused ?? this.#picked);
    if (!on) return null;
    if (on.kind === 'edge') {
      if (this.#shown[on.edge] === 0) return null;
      const ends = Uint32Array.of(this.#graph.sources[on.edge]!, this.#graph.targets[on.edge]!);
      return { edges: Uint32Array.of(on.edge), nodes: ends };
    }
    if (!this.#present[on.node]) return null;
    const edges = Uint32Array.from(this.strongestEdgesOf(on.node));
    const others = Uint32Array.from(edges, (edge) => this.#incidence.otherEnd(edge, on.node));
    return { edges, nodes: Uint32Array.of(on.node, ...others) };
  }

  #draw(): void {
    cancelAnimationFrame(this.#drawFrame);
    this.#drawFrame = 0;
    const gl = this.#gl;
    const view = this.#camera.view();
    const isMoving = this.#camera.isMoving || this.#isChanging;
    if (isMoving) this.#budget.hurry(this.#clock.waitingMs);
    const all: Counts = { nodes: this.#present.length, edges: this.#edges.count };
    const part = { ...this.#budget.share(all.nodes, all.edges), besides: { nodes: 0, edges: 0 } };
    const isPart = part.nodes < all.nodes || part.edges < all.edges;
    const stressed = this.#stressed();
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (isMoving) this.#still.spoil();
    let isAnew = true;
    if (isMoving && !stressed) this.#drawPiece(part, view);
    else {
      isAnew = this.#still.refresh(gl.drawingBufferWidth, gl.drawingBufferHeight, () =>
        this.#drawPiece(part, view),
      );
      this.#still.show(stressed ? FADED : 1);
    }
    if (stressed) this.#drawStressed(stressed, view);
    if (isAnew) this.#learn(part, isMoving || isPart);
    if (isAnew && isPart && !isMoving) this.#drawRest(all, view);
    this.#chooseLabels(stressed?.nodes ?? null, this.#camera.isMoving, view);
    this.#labels.draw(this.#present, view);
  }

  /** What rests is drawn whole, in pieces behind what is seen: where the processor draws, the page would wait for it. */
  #drawRest(all: Counts, view: View): void {
    const pieces = restPieces(all, () => this.#budget.piece);
    let before: Counts | null = null;
    this.#still.fillIn(
      (beforeMs) => {
        if (before) this.#learnFrom(beforeMs, before, true);
        const { value: piece } = pieces.next();
        if (piece) this.#drawPiece(piece, view);
        before = piece ? countOf(piece) : null;
        return before !== null;
      },
      () => this.#renderSoon(),
    );
  }

  #drawPiece({ nodes, edges, besides }: Piece, view: View): void {
    if (edges > 0) {
      this.#edges.begin(view, this.#theme);
      const look = this.#edgeLook(view);
      this.#edges.drawStrongest(edges, besides.edges, look, view);
      // While the camera moves, nobody waits for a look at every edge.
      const hasArrows = besides.edges === 0 && (!this.#camera.isMoving || this.#shown.length <= MOST_ARROWS);
      if (this.#arrows && hasArrows)
        this.#drawArrows(
          this.#edgesInSight(view),
          (look.opacity[0] + look.opacity[1]) / 2,
          look.widthPx[0],
          view,
        );
    }
    this.#nodes.begin(view, this.#theme);
    this.#nodes.drawLargest(nodes, besides.nodes);
  }

  #drawStressed({ edges, nodes }: Stressed, view: View): void {
    const look: EdgeLook = { ...this.#edgeLook(view), opacity: STRESSED_OPACITY, widthPx: STRESSED_PX };
    this.#edges.begin(view, standingOut(this.#theme));
    this.#edges.drawThese(edges.toReversed(), look, view);
    this.#drawArrows([...edges.subarray(0, MOST_ARROWS)], MOST_OPAQUE, STRESSED_PX[0], view, true);
    this.#nodes.begin(view, this.#theme);
    this.#nodes.drawThese(nodes.toReversed() as Uint32Array<ArrayBuffer>, null);
    this.#nodes.drawThese(nodes.slice(0, 1), this.#theme.ink);
  }

  #drawArrows(
    edges: readonly number[],
    opacity: number,
    widthPx: number,
    view: View,
    standsOut = false,
  ): void {
    const theme = standsOut ? standingOut(this.#theme) : this.#theme;
    this.#arrows?.draw(edges, this.#shown, theme, view, {
      opacity,
      widthPx,
      groups: this.#groups,
      placeOf: (node) => this.#onScreen(node, view),
    });
  }

  /** None where they are so many that arrows could not be told apart. */
  #edgesInSight({ scaleX, scaleY, shiftX, shiftY }: View): readonly number[] {
    const { sources, targets } = this.#graph;
    const found: number[] = [];
    for (let edge = 0; edge < this.#shown.length; edge++) {
      if (this.#shown[edge] === 0) continue;
      const [a, b] = [2 * sources[edge]!, 2 * targets[edge]!];
      const [ax, bx] = [this.#unit[a]! * scaleX + shiftX, this.#unit[b]! * scaleX + shiftX];
      const [ay, by] = [this.#unit[a + 1]! * scaleY + shiftY, this.#unit[b + 1]! * scaleY + shiftY];
      if ((ax < -1 && bx < -1) || (ax > 1 && bx > 1) || (ay < -1 && by < -1) || (ay > 1 && by > 1)) continue;
      if (found.push(edge) > MOST_ARROWS) return [];
    }
    return found;
  }

  #learn(drawn: Counts, isMoving: boolean): void {
    this.#clock.measure((ms) => {
      this.#learnFrom(ms, drawn, isMoving);
      if (!isMoving) this.#camera.setAllMs(ms);
    });
  }

  #learnFrom(ms: number, drawn: Counts, isMoving: boolean): void {
    const { form } = this.#budget;
    this.#budget.learn(ms, drawn, isMoving);
    if (form !== this.#budget.form) this.#redrawSoon();
  }

  #edgeLook({ enlarged }: View): EdgeLook {
    // Nearer, the same edges lie less densely.
    const factor = Math.max(1, enlarged);
    const [weak, strong, weakConflict, strongConflict] = this.#opacity.map((opacity) =>
      Math.min(MOST_OPAQUE, opacity * factor),
    ) as unknown as EdgeLook['opacity'];
    return {
      form: this.#budget.form,
      scales: (this.#scales ??= strengthScales(this.#shown)),
      opacity: [weak, strong, weakConflict, strongConflict],
      widthPx: this.#edges.count > FEW_EDGES ? [0.7, 1.5] : [0.8, 2.6],
    };
  }

  /** Only another view, other places or something that stands out make other labels. */
  #chooseLabels(stressed: Uint32Array | null, isMoving: boolean, view: View): void {
    const { scaleX, shiftX, shiftY, width: canvasWidth, height: canvasHeight, pixelRatio } = view;
    const chosen = [
      scaleX,
      shiftX,
      shiftY,
      canvasWidth,
      canvasHeight,
      pixelRatio,
      isMoving,
      this.#labelsMade,
    ].join();
    if (!stressed && chosen === this.#labelsChosen) return;
    this.#labelsChosen = stressed ? '' : chosen;
    const { width, height } = this.#sigma.getDimensions();
    const labels = chooseLabels({
      order: stressed ? new Uint32Array() : this.#order,
      always: stressed ? [...stressed.subarray(0, NEIGHBOUR_LABELS)] : [],
      most: isMoving ? MOVING_LABELS : RESTING_LABELS,
      widthPx: width,
      heightPx: height,
      textOf: (node) => this.#graph.labels[node] ?? '',
      placeOf: (node) => this.#onScreen(node, view),
      measure: this.#measure,
    });
    this.#labels.set(labels, this.#theme, this.#measure, pixelRatio);
  }

  /** The camera has come to rest: all is drawn again, and something else may be under the pointer. */
  #rested(): void {
    if (this.#pointer) this.#hover(this.#nodeAt(this.#pointer.x, this.#pointer.y));
    this.#redrawSoon();
  }

  #hover(node: number | null): void {
    if (node === this.#hovered) return;
    this.#hovered = node;
    this.#container.style.cursor = node === null ? '' : 'pointer';
    this.#events.onhover(node);
    this.#renderSoon();
  }

  #nodeAt(x: number, y: number): number | null {
    return nodeAt(x, y, {
      grid: this.#grid,
      camera: this.#camera,
      radii: this.#radii,
      present: this.#present,
    });
  }

  #click(x: number, y: number): void {
    const node = this.#nodeAt(x, y);
    if (node !== null) return this.#events.onpick({ kind: 'node', node });
    const edge = edgeAt(x, y, this.#graph, this.#shown, this.#unit, this.#camera.view());
    this.#focused = null;
    this.#events.onpick(edge === null ? null : { kind: 'edge', edge });
  }

  #listen(): void {
    const sigma = this.#sigma;
    sigma.on('afterRender', () => this.#draw());
    const mouse = sigma.getMouseCaptor();
    const touch = sigma.getTouchCaptor();
    // Sigma would read a pixel back from the graphics card at every one of these, and wait for it; nodes are found in
    // the grid instead. The captors move the camera by themselves.
    for (const name of ['mousemove', 'mousemovebody', 'click', 'rightClick', 'doubleClick', 'wheel'] as const)
      mouse.removeAllListeners(name);
    for (const name of ['mousedown', 'mouseup', 'mouseleave'] as const) mouse.removeAllListeners(name);
    for (const name of ['touchdown', 'touchup', 'touchmove', 'tap', 'doubletap'] as const)
      touch.removeAllListeners(name);
    mouse.on('mousemove', ({ x, y }) => {
      this.#pointer = { x, y };
      if (!mouse.isMoving && !this.#camera.isMoving) this.#hover(this.#nodeAt(x, y));
    });
    mouse.on('mouseleave', () => {
      this.#pointer = null;
      this.#hover(null);
    });
    mouse.on('click', ({ x, y }) => this.#click(x, y));
    // The finger has already left.
    touch.on('tap', ({ touches, previousTouches }) => {
      const at = touches[0] ?? previousTouches[0];
      if (at) this.#click(at.x, at.y);
    });

    const resize = new ResizeObserver(() => {
      sigma.resize();
      if (this.#camera.isFitted) this.#fitAgain();
      this.#redrawSoon();
    });
    resize.observe(this.#container);
    const lost = (event: Event): void => {
      event.preventDefault();
      this.#events.onlost?.();
    };
    this.#container.addEventListener('webglcontextlost', lost, true);
    this.#disconnect = () => {
      resize.disconnect();
      this.#container.removeEventListener('webglcontextlost', lost, true);
    };
  }
}

/** Asked before Sigma is made, which would leave its canvases behind. */
function hasWebGl2(document: Document): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}
