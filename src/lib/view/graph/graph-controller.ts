// Shows a network in an element: Sigma draws nodes and edges, labels are painted from the scene. Knows nothing of Svelte:
// `attach`, `update`, `destroy`. Positions are kept by node id, so that a filter takes nodes away and brings them back
// without moving the others. Needs WebGL; `attach` throws where there is none (see StaticGraph.svelte).

import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeDisplayData, MouseCoords, NodeDisplayData, TouchCoords } from 'sigma/types';
import type { Point } from '#lib/network/layouts/layout.ts';
import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import { nodeRadiusPx } from '#lib/network/node-radius.ts';
import { createCurveProgram } from './curve-program.ts';
import type { CurveAttributes } from './curve-program.ts';
import { edgeCurvatures } from './edge-curve.ts';
import { edgeStyle } from './edge-style.ts';
import type { Attention, GraphSelection, Stressed } from './emphasis.ts';
import { emphasisOf, findStressed } from './emphasis.ts';
import { LayoutRunner } from './layout-runner.ts';
import { createMeasure } from './measure-text.ts';
import type { Direction } from './nearest-node.ts';
import { nearestNode } from './nearest-node.ts';
import { shapeOf } from './node-shape.ts';
import { FADE, nodeColour, paintLabels, paintRings } from './paint-scene.ts';
import type { Palette } from './palette.ts';
import { mixColours, readPalette } from './palette.ts';
import type { CoveredCorner, Measure } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';
import type { Scene } from './scene.ts';
import { buildScene, SELECTED_EXTRA_PX } from './scene.ts';
import { createShapeProgram, shapeNumber } from './shape-program.ts';

export interface GraphOptions {
  /** Everything that could be shown without filters; positions are made for it. */
  readonly whole: Network;
  readonly selected: GraphSelection | null;
  readonly highlighted: ReadonlySet<string>;
  readonly layoutId: string;
  /** The part of the picture that buttons lie over. */
  readonly corner: CoveredCorner;
  /** CSS pixels at each side that the page covers with other things. */
  readonly insets: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

export interface GraphCallbacks {
  onselect(selection: GraphSelection | null): void;
  onhover(nodeId: string | null): void;
  /** The node that the keyboard has reached, to be said aloud. */
  onfocusnode(node: NetworkNode | null): void;
  /** A long layout has begun or ended. */
  onarranging(busy: boolean): void;
  /** WebGL was lost and could not be had again. */
  onlost(): void;
}

interface NodeAttributes extends Point {
  readonly size: number;
  readonly color: string;
  readonly type: 'shape';
  readonly shape: number;
}

interface EdgeAttributes extends CurveAttributes {
  readonly size: number;
  readonly color: string;
  readonly type: 'curve';
  readonly zIndex: number;
}

const FOCUS_MS = 450;
const ZOOM_MS = 200;
const ZOOM_STEP = 1.5;
const CLOSEST = 0.08;
const FARTHEST = 2.5;
/** The camera's ratio when it goes to a node. */
const FOCUS_RATIO = 0.55;
const RESTING = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
const RESIZE_MS = 120;
/** A press that moves less than this is a click. */
const DRAG_FROM_PX = 4;
const FIT_MARGIN_PX = 70;

export class GraphController {
  readonly #callbacks: GraphCallbacks;
  readonly #runner = new LayoutRunner();
  #container: HTMLElement | null = null;
  #sigma: Sigma<NodeAttributes, EdgeAttributes> | null = null;
  #palette: Palette | null = null;
  #measure: Measure = (text, sizePx) => text.length * sizePx * 0.58;
  #network: Network = { nodes: [], edges: [] };
  #options: GraphOptions | null = null;
  #stressed: Stressed | null = null;
  #hovered: GraphSelection | null = null;
  #focused: string | null = null;
  /** Where nodes stand, CSS pixels from the top left of a canvas of `#canvas` size. */
  readonly #positions = new Map<string, Point>();
  readonly #dragged = new Set<string>();
  #canvas = { widthPx: 0, heightPx: 0 };
  #arrangedBy = '';
  #dragging: string | null = null;
  /** The press under way has moved a node, so its end is no click. */
  #hasDragged = false;
  #pressedAt: Point = { x: 0, y: 0 };
  #observers: { disconnect(): void }[] = [];
  #resizeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(callbacks: GraphCallbacks) {
    this.#callbacks = callbacks;
  }

  /** Throws where WebGL is not to be had. The container must be positioned; it may have no size yet. */
  attach(container: HTMLElement): void {
    this.#container = container;
    this.#palette = readPalette(container);
    this.#measure = createMeasure(container.ownerDocument, this.#palette.font);
    this.#sigma = new Sigma(new MultiDirectedGraph<NodeAttributes, EdgeAttributes>(), container, {
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      defaultEdgeType: 'curve',
      nodeProgramClasses: { shape: createShapeProgram(() => this.#palette?.surface ?? '#ffffff') },
      edgeProgramClasses: { curve: createCurveProgram() },
      renderLabels: false,
      renderEdgeLabels: false,
      defaultDrawNodeHover: () => {},
      enableEdgeEvents: true,
      enableCameraRotation: false,
      minCameraRatio: CLOSEST,
      maxCameraRatio: FARTHEST,
      stagePadding: 0,
      zIndex: true,
      nodeReducer: (id, data) => this.#showNode(id, data),
      edgeReducer: (id, data) => this.#showEdge(id, data),
    });
    this.#listen(this.#sigma, container);
  }

  update(network: Network, options: GraphOptions): void {
    const before = this.#options;
    const sameNetwork = network === this.#network && options.whole === before?.whole;
    this.#network = network;
    this.#options = options;
    if (this.#focused !== null && !network.nodes.some(({ id }) => id === this.#focused)) this.#focusOn(null);
    if (this.#hovered && !this.#exists(this.#hovered)) this.#hovered = null;
    if (!sameNetwork || options.layoutId !== before?.layoutId || this.#positions.size === 0) {
      this.#place(options.layoutId !== before?.layoutId);
      this.#rebuild();
      if (!this.#anyInView()) this.fit();
    }
    this.#restress();
  }

  /** Forgets where nodes were dragged to and lays everything out afresh. */
  arrange(): void {
    this.#place(true);
    this.#rebuild();
    this.#moveCamera(RESTING, FOCUS_MS);
  }

  /** Moves the camera to a node and lets the keyboard go on from it. Does nothing where the node is not shown. */
  focusNode(id: string): void {
    const place = this.#framed(id);
    if (!place) return;
    this.#hovered = null;
    this.#focusOn(id);
    const ratio = Math.min(this.#sigma!.getCamera().ratio, FOCUS_RATIO);
    this.#moveCamera({ x: place.x, y: place.y, ratio, angle: 0 }, FOCUS_MS);
  }

  zoomIn(): void {
    this.#zoom(1 / ZOOM_STEP);
  }

  zoomOut(): void {
    this.#zoom(ZOOM_STEP);
  }

  /** Brings every node that is shown into view, without enlarging more than twofold. */
  fit(): void {
    const sigma = this.#sigma;
    if (!sigma) return;
    const at = this.#network.nodes.flatMap(({ id }) => this.#onScreen(id, RESTING) ?? []);
    if (at.length === 0) return;
    const left = Math.min(...at.map(({ x }) => x));
    const right = Math.max(...at.map(({ x }) => x));
    const top = Math.min(...at.map(({ y }) => y));
    const bottom = Math.max(...at.map(({ y }) => y));
    const { width, height } = sigma.getDimensions();
    const insideAtRest = left >= 0 && top >= 0 && right <= width && bottom <= height;
    const share = Math.max(
      (right - left + 2 * FIT_MARGIN_PX) / width,
      (bottom - top + 2 * FIT_MARGIN_PX) / height,
    );
    if (insideAtRest && share > 0.8) return this.#moveCamera(RESTING, FOCUS_MS);
    const centre = sigma.viewportToFramedGraph(
      { x: (left + right) / 2, y: (top + bottom) / 2 },
      { cameraState: RESTING },
    );
    const ratio = Math.min(FARTHEST, Math.max(0.5, share));
    this.#moveCamera({ ...centre, ratio, angle: 0 }, FOCUS_MS);
  }

  /** What is seen now; for a picture without what the pointer or the keyboard is on. */
  scene(use: 'page' | 'picture' = 'page'): Scene | null {
    const sigma = this.#sigma;
    if (!sigma) return null;
    const { width, height } = sigma.getDimensions();
    return buildScene({
      network: this.#network,
      widthPx: width,
      heightPx: height,
      placeOf: (id) => this.#onScreen(id),
      zoom: sigma.scaleSize(1),
      nodeCount: this.#nodeCount(),
      attention: use === 'page' ? this.#attention() : { ...this.#attention(), hovered: null },
    });
  }

  get measure(): Measure {
    return this.#measure;
  }

  /** Moves the keyboard's ring: from the selected node, or the most central one, where there is none yet. */
  step(direction: Direction): void {
    const sigma = this.#sigma;
    if (!sigma || this.#network.nodes.length === 0) return;
    const selected = this.#options?.selected;
    const start = this.#focused ?? (selected?.kind === 'node' && this.#exists(selected) ? selected.id : null);
    if (start === null) return this.#focusOn(this.#busiest());
    const places = new Map(
      this.#network.nodes.flatMap(({ id }): [string, Point][] => {
        const at = this.#onScreen(id);
        return at ? [[id, at]] : [];
      }),
    );
    const from = places.get(start);
    const next = from ? nearestNode(from, direction, places) : null;
    if (next === null) return;
    this.#hovered = null;
    this.#focusOn(next);
    const { x, y } = places.get(next)!;
    const { width, height } = sigma.getDimensions();
    if (x < 0 || y < 0 || x > width || y > height)
      this.#moveCamera({ ...sigma.getCamera().getState(), ...this.#framed(next) }, FOCUS_MS);
  }

  /** Selects the node with the keyboard's ring. */
  selectFocused(): void {
    if (this.#focused !== null) this.#callbacks.onselect({ kind: 'node', id: this.#focused });
  }

  clearFocus(): void {
    this.#focusOn(null);
  }

  /** Reads colours and fonts again: the theme has changed or a font has come. */
  repaint(): void {
    if (!this.#container || !this.#sigma) return;
    this.#palette = readPalette(this.#container);
    this.#measure = createMeasure(this.#container.ownerDocument, this.#palette.font);
    this.#rebuild();
  }

  destroy(): void {
    clearTimeout(this.#resizeTimer);
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
    this.#runner.destroy();
    this.#sigma?.kill();
    this.#sigma = null;
    this.#container = null;
  }

  #attention(): Attention {
    return {
      hovered: this.#hovered ?? (this.#focused === null ? null : { kind: 'node', id: this.#focused }),
      selected: this.#options?.selected ?? null,
      highlighted: this.#options?.highlighted ?? new Set(),
    };
  }

  #exists({ kind, id }: GraphSelection): boolean {
    return (kind === 'node' ? this.#network.nodes : this.#network.edges).some((item) => item.id === id);
  }

  #nodeCount(): number {
    return Math.max(this.#options?.whole.nodes.length ?? 0, this.#network.nodes.length);
  }

  #busiest(): string | null {
    const sorted = [...this.#network.nodes].sort((a, b) => b.statements - a.statements);
    return sorted[0]?.id ?? null;
  }

  /**
   * Where a node stands on the screen, by the camera's state or another; null where it is not drawn. Read from the graph,
   * because Sigma's own record is stale between a change and the next frame.
   */
  #onScreen(id: string, cameraState?: typeof RESTING): Point | null {
    const graph = this.#sigma?.getGraph();
    if (!this.#sigma || !graph?.hasNode(id)) return null;
    const { x, y } = graph.getNodeAttributes(id);
    return this.#sigma.graphToViewport({ x, y }, cameraState ? { cameraState } : {});
  }

  /** The same as the camera counts: 0 to 1 over the canvas. */
  #framed(id: string): Point | null {
    const at = this.#onScreen(id, RESTING);
    return at && this.#sigma!.viewportToFramedGraph(at, { cameraState: RESTING });
  }

  #restress(): void {
    this.#stressed = findStressed(this.#network, this.#attention());
    this.#sigma?.refresh({ schedule: true });
  }

  #focusOn(id: string | null): void {
    if (this.#focused === id) return;
    this.#focused = id;
    this.#callbacks.onfocusnode(this.#network.nodes.find((node) => node.id === id) ?? null);
    this.#restress();
  }

  #hover(choice: GraphSelection | null): void {
    if (this.#dragging !== null) return;
    this.#hovered = choice;
    if (this.#container) this.#container.style.cursor = choice ? 'pointer' : '';
    this.#callbacks.onhover(choice?.kind === 'node' ? choice.id : null);
    this.#restress();
  }

  #showNode(id: string, data: NodeAttributes): Partial<NodeDisplayData> & NodeAttributes {
    const emphasis = emphasisOf(id, this.#stressed?.nodes ?? null);
    const faded = emphasis === 'faded';
    return {
      ...data,
      color: faded ? mixColours(data.color, this.#palette!.surface, FADE) : data.color,
      zIndex: faded ? 0 : 1,
    } as Partial<NodeDisplayData> & NodeAttributes;
  }

  #showEdge(id: string, data: EdgeAttributes): Partial<EdgeDisplayData> & EdgeAttributes {
    const emphasis = emphasisOf(id, this.#stressed?.edges ?? null);
    const selected = this.#options?.selected;
    const chosen = selected?.kind === 'edge' && selected.id === id;
    return {
      ...data,
      size: data.size + (chosen ? SELECTED_EXTRA_PX : 0),
      color: emphasis === 'faded' ? mixColours(data.color, this.#palette!.surface, FADE) : data.color,
      zIndex: data.zIndex + (emphasis === 'faded' ? 0 : 2),
    };
  }

  /** Gives every node of the whole picture, and of what is shown, a position. */
  #place(afresh: boolean): void {
    const options = this.#options;
    const sigma = this.#sigma;
    if (!options || !sigma) return;
    const { width, height } = sigma.resize().getDimensions();
    if (width < 2 || height < 2) return;
    const { insets } = options;
    const roomX = Math.max(120, width - insets.left - insets.right);
    const roomY = Math.max(120, height - insets.top - insets.bottom);
    const network = mergeNetworks(options.whole, this.#network);
    const missing = network.nodes.filter(({ id }) => !this.#positions.has(id)).length;
    if (!afresh && missing === 0) return;

    const fromScratch = afresh || missing > network.nodes.length / 2;
    if (fromScratch) {
      this.#dragged.clear();
      this.#canvas = { widthPx: width, heightPx: height };
      this.#arrangedBy = options.layoutId;
    }
    const pinned = new Map<string, Point>();
    for (const { id } of fromScratch ? [] : network.nodes) {
      const place = this.#positions.get(id);
      if (place) pinned.set(id, { x: place.x - insets.left, y: place.y - insets.top });
    }
    const answer = this.#runner.run(fromScratch ? this.#arrangedBy : 'force', network, {
      widthPx: roomX,
      heightPx: roomY,
      pinned,
    });
    const take = (positions: ReadonlyMap<string, Point>): void => {
      for (const [id, { x, y }] of positions)
        this.#positions.set(id, { x: x + insets.left, y: y + insets.top });
    };
    if (answer instanceof Promise) {
      this.#callbacks.onarranging(true);
      void answer.then((positions) => {
        if (positions === null || !this.#sigma) return;
        take(positions);
        this.#callbacks.onarranging(false);
        this.#rebuild();
        this.#restress();
      });
    } else take(answer);
  }

  /** Hands Sigma a new graph of what is shown now. */
  #rebuild(): void {
    const sigma = this.#sigma;
    const palette = this.#palette;
    if (!sigma || !palette) return;
    const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
    const count = this.#nodeCount();
    const { widthPx, heightPx } = this.#canvas;
    for (const node of this.#network.nodes) {
      const place = this.#positions.get(node.id);
      if (!place) continue;
      graph.addNode(node.id, {
        x: place.x,
        y: heightPx - place.y,
        size: nodeRadiusPx(node.statements, count),
        color: nodeColour(node.kind, palette),
        type: 'shape',
        shape: shapeNumber(shapeOf(node.kind)),
      });
    }
    const curvatures = edgeCurvatures(this.#network.edges);
    for (const edge of this.#network.edges) {
      if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target)) continue;
      graph.addEdgeWithKey(
        edge.id,
        edge.source,
        edge.target,
        edgeAttributes(edge, curvatures, palette, count),
      );
    }
    if (widthPx > 0) sigma.setCustomBBox({ x: [0, widthPx], y: [0, heightPx] });
    this.#stressed = findStressed(this.#network, this.#attention());
    sigma.setGraph(graph);
  }

  #anyInView(): boolean {
    const scene = this.scene();
    if (!scene || scene.nodes.length === 0) return true;
    return scene.nodes.some(({ x, y }) => x >= 0 && y >= 0 && x <= scene.widthPx && y <= scene.heightPx);
  }

  #paint(): void {
    const scene = this.scene();
    const context = this.#sigma?.getCanvases().labels?.getContext('2d');
    if (!scene || !context || !this.#palette) return;
    paintRings(context, scene, this.#palette);
    paintLabels(
      context,
      placeLabels(scene, this.#measure, this.#options?.corner),
      this.#palette,
      this.#palette.surface,
    );
  }

  #moveCamera(state: { x: number; y: number; ratio: number; angle: number }, durationMs: number): void {
    const camera = this.#sigma?.getCamera();
    if (!camera) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still) camera.setState(state);
    else void camera.animate(state, { duration: durationMs, easing: 'quadraticInOut' });
  }

  #zoom(factor: number): void {
    const camera = this.#sigma?.getCamera();
    if (!camera) return;
    this.#moveCamera({ ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio * factor) }, ZOOM_MS);
  }

  #resized(): void {
    const sigma = this.#sigma;
    if (!sigma) return;
    sigma.resize();
    const { width, height } = sigma.getDimensions();
    clearTimeout(this.#resizeTimer);
    const changed =
      Math.abs(width - this.#canvas.widthPx) > 8 || Math.abs(height - this.#canvas.heightPx) > 8;
    // Until anything has a place there is nothing to keep steady.
    if (this.#positions.size === 0 || this.#canvas.widthPx < 2) {
      this.#place(true);
      this.#rebuild();
    } else if (changed && this.#dragged.size === 0 && this.#canvas.widthPx > 0) {
      this.#resizeTimer = setTimeout(() => {
        this.#place(true);
        this.#rebuild();
      }, RESIZE_MS);
    }
    sigma.refresh({ schedule: true });
  }

  #listen(sigma: Sigma<NodeAttributes, EdgeAttributes>, container: HTMLElement): void {
    sigma.on('afterRender', () => this.#paint());
    sigma.on('enterNode', ({ node }) => this.#hover({ kind: 'node', id: node }));
    sigma.on('leaveNode', () => this.#hover(null));
    sigma.on('enterEdge', ({ edge }) => this.#hover({ kind: 'edge', id: edge }));
    sigma.on('leaveEdge', () => this.#hover(null));
    sigma.on('leaveStage', () => this.#hover(null));
    sigma.on('clickNode', ({ node }) => {
      if (!this.#hasDragged) this.#callbacks.onselect({ kind: 'node', id: node });
    });
    sigma.on('clickEdge', ({ edge }) => this.#callbacks.onselect({ kind: 'edge', id: edge }));
    sigma.on('clickStage', () => {
      this.#focusOn(null);
      this.#callbacks.onselect(null);
    });
    sigma.on('doubleClickNode', (event) => event.preventSigmaDefault());
    sigma.on('doubleClickEdge', (event) => event.preventSigmaDefault());
    sigma.on('downNode', ({ node, event }) => {
      this.#dragging = node;
      this.#pressedAt = { x: event.x, y: event.y };
      this.#hasDragged = false;
    });

    const drag = (event: MouseCoords | TouchCoords, at: Point): void => {
      if (this.#dragging === null) return;
      const movedPx = Math.hypot(at.x - this.#pressedAt.x, at.y - this.#pressedAt.y);
      if (!this.#hasDragged && movedPx < DRAG_FROM_PX) return event.preventSigmaDefault();
      this.#hasDragged = true;
      const { x, y } = sigma.viewportToGraph(at);
      if (!sigma.getGraph().hasNode(this.#dragging)) return;
      sigma.getGraph().mergeNodeAttributes(this.#dragging, { x, y });
      this.#positions.set(this.#dragging, { x, y: this.#canvas.heightPx - y });
      this.#dragged.add(this.#dragging);
      event.preventSigmaDefault();
      event.original.preventDefault();
    };
    const drop = (): void => {
      this.#dragging = null;
    };
    sigma.getMouseCaptor().on('mousemovebody', (event) => drag(event, event));
    sigma.getMouseCaptor().on('mouseup', drop);
    sigma.getTouchCaptor().on('touchmove', (event) => {
      const touch = event.touches[0];
      if (touch && event.touches.length === 1) drag(event, touch);
    });
    sigma.getTouchCaptor().on('touchup', drop);

    const resize = new ResizeObserver(() => this.#resized());
    resize.observe(container);
    const theme = new MutationObserver(() => this.repaint());
    theme.observe(container.ownerDocument.documentElement, {
      attributes: true,
      attributeFilter: ['class', 'data-theme', 'style'],
    });
    const lost = (event: Event): void => {
      event.preventDefault();
      this.#callbacks.onlost();
    };
    container.addEventListener('webglcontextlost', lost, true);
    this.#observers.push(resize, theme, {
      disconnect: () => container.removeEventListener('webglcontextlost', lost, true),
    });
    // Labels are measured anew when the page's own font has come.
    void container.ownerDocument.fonts?.ready.then(() => this.repaint());
  }
}

function edgeAttributes(
  edge: NetworkEdge,
  curvatures: ReadonlyMap<string, number>,
  palette: Palette,
  nodeCount: number,
): EdgeAttributes {
  const style = edgeStyle(edge, nodeCount);
  return {
    size: style.widthPx,
    color: palette[style.colour],
    curvature: curvatures.get(edge.id) ?? 0,
    dashPx: style.dashPx,
    arrow: style.arrow,
    type: 'curve',
    zIndex: edge.kind === 'affiliation' ? 0 : 1,
  };
}

/** The nodes and edges of both, those of `whole` first. */
function mergeNetworks(whole: Network, shown: Network): Network {
  const nodes = new Map(whole.nodes.map((node) => [node.id, node]));
  const edges = new Map(whole.edges.map((edge) => [edge.id, edge]));
  for (const node of shown.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
  for (const edge of shown.edges) if (!edges.has(edge.id)) edges.set(edge.id, edge);
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
