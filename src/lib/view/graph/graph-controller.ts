// Shows a network in an element: Sigma draws nodes and edges, labels and the grounds of communities are painted from
// the scene. Knows nothing of Svelte: `attach`, `update`, `destroy`. What is hovered costs what it touches and a filter
// what it changes: see graph-display.ts, and `#restress` for pictures of thousands. Needs WebGL; `attach` throws where
// there is none (see LaidOutGraph.svelte).

import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Point } from '#lib/network/layouts/layout.ts';
import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import type { Appearance } from './appearance.ts';
import { CameraMoves, CLOSEST, FARTHEST, RESTING } from './camera-moves.ts';
import { createCurveProgram } from './curve-program.ts';
import { NodeDrag } from './drag-nodes.ts';
import { edgeStyle } from './edge-style.ts';
import type { Attention, GraphSelection, Stressed, Surroundings } from './emphasis.ts';
import { emphasisOf, findStressed } from './emphasis.ts';
import type { Brush, Touched } from './graph-display.ts';
import { GraphDisplay } from './graph-display.ts';
import type { LineToggle } from './line-program.ts';
import { createLineProgram } from './line-program.ts';
import { createMeasure } from './measure-text.ts';
import { mergeNetworks } from './merge-networks.ts';
import { moveNodes, wantsStillness } from './move-nodes.ts';
import type { Direction } from './nearest-node.ts';
import type { Insets } from './node-places.ts';
import { NodePlaces } from './node-places.ts';
import { shapeOf } from './node-shape.ts';
import { paintPins } from './paint-pins.ts';
import { FADE, paintHulls, paintLabels, paintNodesAndEdges, paintRings } from './paint-scene.ts';
import type { Palette } from './palette.ts';
import { mixColours, readPalette } from './palette.ts';
import type { CoveredCorner, Measure } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';
import type { Scene } from './scene.ts';
import { buildScene, SELECTED_EXTRA_PX } from './scene.ts';
import { createShapeProgram, shapeNumber } from './shape-program.ts';
import { nextLine, nextNode, orderLines } from './walk-graph.ts';

export interface GraphOptions {
  /** Everything that could be shown without filters; positions are made for it. */
  readonly whole: Network;
  readonly selected: GraphSelection | null;
  readonly highlighted: ReadonlySet<string>;
  readonly layoutId: string;
  readonly appearance: Appearance;
  /** Where a person has put nodes: shares of the canvas's width and height, by node id. */
  readonly pins: ReadonlyMap<string, Point>;
  /** The part of the picture that buttons lie over. */
  readonly corner: CoveredCorner;
  readonly insets: Insets;
}

export interface GraphCallbacks {
  onselect(selection: GraphSelection | null): void;
  onhover(nodeId: string | null): void;
  /** The node that the keyboard has reached, its lines in order, and the one of them that is stepped to: to be said aloud. */
  onfocusnode(node: NetworkNode | null, lines: readonly NetworkEdge[], line: NetworkEdge | null): void;
  /** A node has been pinned or let go. */
  onpins(pins: ReadonlyMap<string, Point>): void;
  /** A long layout has begun or ended. */
  onarranging(busy: boolean): void;
  /** WebGL was lost and could not be had again. */
  onlost(): void;
}

interface NodeAttributes extends Point {
  readonly type: 'shape';
}

interface EdgeAttributes {
  readonly type: 'curve' | 'line';
}

/** Sigma knows the option, its types do not. */
const UNDER_EDGES: object = { beforeLayer: 'edges' };
const RESIZE_MS = 120;
/** A canvas that changes by less than this share keeps its layout, which is only scaled. */
const RESIZED_FROM = 0.07;
/**
 * From this many edges on, lines are straight and thin, and what is hovered is drawn on top instead of all else anew.
 */
const MANY_EDGES = 2500;
/** How many labels a picture of so many tries to show beside those of what is hovered. */
const MANY_LABELS = 60;
/** Up to this many nodes are moved frame by frame to a new layout. */
const MOVED_AT_MOST = 1500;

export class GraphController {
  readonly #callbacks: GraphCallbacks;
  readonly #places = new NodePlaces();
  readonly #display = new GraphDisplay();
  readonly #drag = new NodeDrag();
  #container: HTMLElement | null = null;
  #sigma: Sigma<NodeAttributes, EdgeAttributes> | null = null;
  #camera: CameraMoves<NodeAttributes, EdgeAttributes> | null = null;
  #palette: Palette | null = null;
  #measure: Measure = (text, sizePx) => text.length * sizePx * 0.58;
  #network: Network = { nodes: [], edges: [] };
  #options: GraphOptions | null = null;
  /** Null where it has to be made anew. */
  #brush: Brush | null = null;
  #stressed: Stressed | null = null;
  #hovered: GraphSelection | null = null;
  #focused: string | null = null;
  /** The line of the focused node that the keyboard has stepped to. */
  #focusedLine: string | null = null;
  #hasMany = false;
  #lines: LineToggle | null = null;
  /** Ids of what is shown, the largest first; null where it has to be sorted anew. */
  #byImportance: readonly string[] | null = null;
  #layoutRuns = 0;
  /** Sigma will draw at the next frame. */
  #isRenderDue = false;
  #isArranging = false;
  #stopMoving: () => void = () => {};
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
    const sigma = new Sigma(new MultiDirectedGraph<NodeAttributes, EdgeAttributes>(), container, {
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      defaultEdgeType: 'curve',
      nodeProgramClasses: { shape: createShapeProgram(() => this.#palette?.surface ?? '#ffffff') },
      edgeProgramClasses: {
        curve: createCurveProgram(),
        line: createLineProgram((lines) => (this.#lines = lines)),
      },
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
    sigma.createCanvasContext('hulls', UNDER_EDGES).resize(true);
    this.#sigma = sigma;
    this.#camera = new CameraMoves(sigma);
    this.#listen(sigma, container);
  }

  update(network: Network, options: GraphOptions): void {
    const before = this.#options;
    const isOther = network !== this.#network || options.whole !== before?.whole;
    this.#network = network;
    this.#options = options;
    if (options.appearance !== before?.appearance) this.#brush = null;
    const hasNewLayout = options.layoutId !== before?.layoutId;
    const pinsMoved = this.#places.setPins(options.pins);
    if (hasNewLayout || this.#places.isEmpty) this.#place(true, before ? 'move' : 'jump');
    else if (options.whole !== before?.whole) this.#place(false, 'jump');
    else if (pinsMoved) this.#standStill();
    if (this.#show()) this.#place(false, 'jump');
    if (this.#focused !== null && !this.#display.shownNode(this.#focused)) this.#focusOn(null);
    if (this.#focusedLine !== null && !this.#display.shownEdge(this.#focusedLine))
      this.#focusOn(this.#focused);
    if (this.#hovered && !this.#exists(this.#hovered)) this.#hovered = null;
    if (hasNewLayout && before) this.#camera?.rest();
    else if (isOther && !this.#anyInView()) this.fit();
    if (isOther || pinsMoved || options.appearance !== before?.appearance) this.#renderSoon();
    this.#restress();
  }

  /** Lays everything out afresh around what is pinned. */
  arrange(): void {
    this.#place(true, 'move');
    this.#camera?.rest();
  }

  /**
   * Ends a long layout that is under way; nodes stay where they are, or stand in columns, which are quick, where they
   * had no place.
   */
  cancelArranging(): void {
    this.#places.cancel();
    if (this.#places.isEmpty) this.#place(true, 'jump', 'columns');
  }

  /** Moves the camera to a node and lets the keyboard go on from it. Does nothing where the node is not shown. */
  focusNode(id: string): void {
    const place = this.#onScreen(id, RESTING);
    if (!place) return;
    this.#hovered = null;
    this.#focusOn(id);
    this.#camera?.goTo(place, 'closer');
  }

  zoomIn(): void {
    this.#camera?.zoom('in');
  }

  zoomOut(): void {
    this.#camera?.zoom('out');
  }

  /** Brings every node that is shown into view. */
  fit(): void {
    this.#camera?.fit(this.#network.nodes.flatMap(({ id }) => this.#onScreen(id, RESTING) ?? []));
  }

  /** What is seen now; for a picture without what the pointer or the keyboard is on. */
  scene(use: 'page' | 'picture' = 'page'): Scene | null {
    const sigma = this.#sigma;
    const options = this.#options;
    if (!sigma || !options) return null;
    const { width, height } = sigma.getDimensions();
    const attention = this.#attention();
    const isExcerpt = this.#hasMany && use === 'page';
    const { layout } = this.#places;
    return buildScene({
      network: isExcerpt ? this.#excerpt() : this.#network,
      widthPx: width,
      heightPx: height,
      placeOf: (id) => this.#onScreen(id),
      zoom: sigma.scaleSize(1),
      nodeCount: this.#nodeCount(),
      attention: use === 'page' ? attention : { ...attention, hovered: null },
      appearance: options.appearance,
      pinned: use === 'page' ? this.#places.pins : new Map(),
      ...(layout.labelAt ? { labelAt: layout.labelAt } : {}),
      bendOf: (edge) => this.#bendOf(edge),
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
    const next = nextNode(start, direction, places, this.#surroundings().edgesOf(start));
    if (next === null) return;
    this.#hovered = null;
    this.#focusOn(next);
    const { x, y } = places.get(next)!;
    const { width, height } = sigma.getDimensions();
    if (x < 0 || y < 0 || x > width || y > height)
      this.#camera?.goTo(this.#onScreen(next, RESTING)!, 'as it is');
  }

  /** Moves on among the lines of the node with the keyboard's ring, or of the chosen one. */
  stepLine(by: 1 | -1): void {
    const selected = this.#options?.selected;
    const id = this.#focused ?? (selected?.kind === 'node' && this.#exists(selected) ? selected.id : null);
    if (id === null) return this.#focusOn(this.#busiest());
    this.#hovered = null;
    const line = nextLine(this.#linesOf(id), this.#focusedLine, by);
    this.#focusOn(id, line?.id ?? null);
  }

  /** Selects the line that the keyboard has stepped to, or the node with its ring. */
  selectFocused(): void {
    if (this.#focusedLine !== null) this.#callbacks.onselect({ kind: 'edge', id: this.#focusedLine });
    else if (this.#focused !== null) this.#callbacks.onselect({ kind: 'node', id: this.#focused });
  }

  clearFocus(): void {
    this.#focusOn(null);
  }

  /**
   * Pins the node that the keyboard has reached, or the chosen one, or lets it go. Gives it, or null where there is
   * none.
   */
  togglePin(): { readonly node: NetworkNode; readonly pinned: boolean } | null {
    const selected = this.#options?.selected;
    const id = this.#focused ?? (selected?.kind === 'node' ? selected.id : null);
    const node = id === null ? undefined : this.#display.shownNode(id);
    const place = node && this.#places.of(node.id);
    if (!node || !place) return null;
    const pinned = !this.#places.pins.has(node.id);
    if (pinned) this.#places.pin(node.id, place);
    else this.#places.unpin(node.id);
    this.#callbacks.onpins(this.#places.pins);
    this.#sigma?.scheduleRender();
    return { node, pinned };
  }

  /** Reads colours and fonts again: the theme has changed or a font has come. */
  repaint(): void {
    if (!this.#container || !this.#sigma) return;
    this.#palette = readPalette(this.#container);
    this.#measure = createMeasure(this.#container.ownerDocument, this.#palette.font);
    this.#brush = null;
    this.#show();
    this.#sigma.scheduleRender();
  }

  destroy(): void {
    clearTimeout(this.#resizeTimer);
    this.#stopMoving();
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
    this.#places.destroy();
    this.#sigma?.kill();
    this.#sigma = null;
    this.#camera = null;
    this.#container = null;
  }

  #attention(): Attention {
    return {
      hovered: this.#hovered ?? this.#reached(),
      selected: this.#options?.selected ?? null,
      highlighted: this.#options?.highlighted ?? new Set(),
    };
  }

  /** What the keyboard is on. */
  #reached(): GraphSelection | null {
    if (this.#focusedLine !== null) return { kind: 'edge', id: this.#focusedLine };
    return this.#focused === null ? null : { kind: 'node', id: this.#focused };
  }

  #linesOf(id: string): readonly NetworkEdge[] {
    return orderLines(this.#surroundings().edgesOf(id));
  }

  #exists({ kind, id }: GraphSelection): boolean {
    return (kind === 'node' ? this.#display.shownNode(id) : this.#display.shownEdge(id)) !== undefined;
  }

  #nodeCount(): number {
    return Math.max(this.#options?.whole.nodes.length ?? 0, this.#network.nodes.length);
  }

  #busiest(): string | null {
    const sorted = [...this.#network.nodes].sort((a, b) => b.statements - a.statements);
    return sorted[0]?.id ?? null;
  }

  /**
   * Where a node stands on the screen, by the camera's state or another; null where it is not drawn. Read from the
   * graph, because Sigma's own record is stale between a change and the next frame.
   */
  #onScreen(id: string, cameraState?: typeof RESTING): Point | null {
    const graph = this.#sigma?.getGraph();
    if (!this.#sigma || !graph?.hasNode(id) || !this.#display.shownNode(id)) return null;
    const { x, y } = graph.getNodeAttributes(id);
    return this.#sigma.graphToViewport({ x, y }, cameraState ? { cameraState } : {});
  }

  /** What is shown, to be asked about: only the graph knows a node's edges without looking through all. */
  #surroundings(): Surroundings {
    const display = this.#display;
    return {
      hasNode: (id) => display.shownNode(id) !== undefined,
      edge: (id) => display.shownEdge(id),
      edgesOf: (id) => {
        const graph = this.#sigma?.getGraph();
        return graph?.hasNode(id) ? graph.edges(id).flatMap((edge) => display.shownEdge(edge) ?? []) : [];
      },
    };
  }

  /**
   * Lets what is hovered, focused or chosen stand out. Among many edges the rest is only dimmed and nothing handed to
   * Sigma.
   */
  #restress(): void {
    const sigma = this.#sigma;
    if (!sigma) return;
    this.#stressed = findStressed(this.#surroundings(), this.#attention());
    const opacity = this.#hasMany && this.#stressed ? String(1 - FADE) : '';
    const { edges, nodes } = sigma.getCanvases();
    for (const layer of [edges, nodes]) if (layer) layer.style.opacity = opacity;
    // A frame that is on its way paints too.
    if (!this.#hasMany) sigma.refresh({ schedule: true });
    else if (!this.#isRenderDue) this.#paint();
  }

  #renderSoon(): void {
    this.#isRenderDue = true;
    this.#sigma?.scheduleRender();
  }

  #focusOn(id: string | null, lineId: string | null = null): void {
    if (this.#focused === id && this.#focusedLine === lineId) return;
    this.#focused = id;
    this.#focusedLine = lineId;
    const node = id === null ? undefined : this.#display.shownNode(id);
    const lines = node ? this.#linesOf(node.id) : [];
    this.#callbacks.onfocusnode(node ?? null, lines, lines.find((line) => line.id === lineId) ?? null);
    this.#restress();
  }

  #hover(choice: GraphSelection | null): void {
    if (this.#drag.isOn) return;
    this.#hovered = choice;
    if (this.#container) this.#container.style.cursor = choice ? 'pointer' : '';
    this.#callbacks.onhover(choice?.kind === 'node' ? choice.id : null);
    this.#restress();
  }

  /** `data` is a copy that Sigma made for this. */
  #showNode(id: string, data: NodeAttributes) {
    const display = this.#display.node(id) ?? { size: 1, color: '#000000', shape: 0, hidden: true };
    if (this.#hasMany) return Object.assign(data, display);
    const faded = emphasisOf(id, this.#stressed?.nodes ?? null) === 'faded';
    return {
      ...data,
      ...display,
      color: faded ? mixColours(display.color, this.#palette!.surface, FADE) : display.color,
      zIndex: faded ? 0 : 1,
    };
  }

  /** `data` is a copy that Sigma made for this. Of thousands, what is returned is not copied again. */
  #showEdge(id: string, data: EdgeAttributes) {
    const display = this.#display.edge(id);
    if (!display) return Object.assign(data, { hidden: true });
    if (this.#hasMany) return display;
    const faded = emphasisOf(id, this.#stressed?.edges ?? null) === 'faded';
    const selected = this.#options?.selected;
    return {
      ...data,
      ...display,
      type: data.type,
      size: display.size + (selected?.kind === 'edge' && selected.id === id ? SELECTED_EXTRA_PX : 0),
      color: faded ? mixColours(display.color, this.#palette!.surface, FADE) : display.color,
      zIndex: display.zIndex + (faded ? 0 : 2),
    };
  }

  /** Gives every node of the whole picture, and of what is shown, a place. */
  #place(afresh: boolean, how: 'move' | 'jump', layoutId = this.#options?.layoutId ?? ''): void {
    const options = this.#options;
    const sigma = this.#sigma;
    if (!options || !sigma) return;
    const { width, height } = sigma.resize().getDimensions();
    if (width < 2 || height < 2) return;
    const network = mergeNetworks(options.whole, this.#network);
    if (!afresh && !this.#places.lacks(network)) return this.#build();
    const before = this.#places.canvas;
    const mayMove =
      how === 'move' &&
      before.widthPx === width &&
      before.heightPx === height &&
      network.nodes.length <= MOVED_AT_MOST &&
      !wantsStillness();
    const canvas = { widthPx: width, heightPx: height };
    const run = ++this.#layoutRuns;
    const answer = this.#places.place(network, layoutId, canvas, options.insets, afresh);
    const settle = (): void => {
      this.#brush = null;
      if (mayMove) this.#moveOver();
      else this.#standStill();
      this.#build();
      this.#show();
    };
    this.#arranging(answer !== true);
    if (answer === true) return settle();
    void answer.then((isDone) => {
      if (!this.#sigma) return;
      // A later one may be under way instead.
      if (run === this.#layoutRuns) this.#arranging(false);
      if (isDone) settle();
      this.#restress();
    });
  }

  #arranging(busy: boolean): void {
    if (busy === this.#isArranging) return;
    this.#isArranging = busy;
    this.#callbacks.onarranging(busy);
  }

  /** A place in the graph's coordinates, which have y upwards. */
  #inGraph({ x, y }: Point): Point {
    return { x, y: this.#places.canvas.heightPx - y };
  }

  /** Puts every node of the graph where it belongs, at once. */
  #standStill(): void {
    this.#stopMoving();
    this.#moveTo(new Map());
  }

  /** Moves every node of the graph to where it belongs, so that the eye can follow. */
  #moveOver(): void {
    const graph = this.#sigma?.getGraph();
    if (!graph) return;
    this.#stopMoving();
    const from = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
    const to = new Map(
      graph.nodes().flatMap((id): [string, Point][] => {
        const place = this.#places.of(id);
        return place ? [[id, this.#inGraph(place)]] : [];
      }),
    );
    this.#stopMoving = moveNodes(from, to, (places) => this.#moveTo(places));
  }

  /** Nodes without an entry go to their place. */
  #moveTo(places: ReadonlyMap<string, Point>): void {
    const sigma = this.#sigma;
    if (!sigma) return;
    const { widthPx, heightPx } = this.#places.canvas;
    if (widthPx > 0) sigma.setCustomBBox({ x: [0, widthPx], y: [0, heightPx] });
    sigma.getGraph().updateEachNodeAttributes(
      (id, attributes) => {
        const place = this.#places.of(id);
        const at = places.get(id) ?? (place ? this.#inGraph(place) : attributes);
        return { ...attributes, x: at.x, y: at.y };
      },
      { attributes: ['x', 'y'] },
    );
  }

  /** Hands Sigma a new graph where the one that it has lacks something. */
  #build(): void {
    const sigma = this.#sigma;
    const options = this.#options;
    if (!sigma || !options) return;
    const network = mergeNetworks(options.whole, this.#network);
    const known = sigma.getGraph();
    const fits =
      known.order === network.nodes.length &&
      network.nodes.every(({ id }) => known.hasNode(id)) &&
      network.edges.every(({ id }) => known.hasEdge(id));
    if (fits) return;
    this.#stopMoving();
    this.#hasMany = network.edges.length >= MANY_EDGES;
    const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
    for (const { id } of network.nodes) {
      const place = this.#places.of(id);
      if (place) graph.addNode(id, { ...this.#inGraph(place), type: 'shape' });
    }
    const type = this.#hasMany ? 'line' : 'curve';
    for (const { id, source, target } of network.edges)
      if (graph.hasNode(source) && graph.hasNode(target)) graph.addEdgeWithKey(id, source, target, { type });
    const { widthPx, heightPx } = this.#places.canvas;
    if (widthPx > 0) sigma.setCustomBBox({ x: [0, widthPx], y: [0, heightPx] });
    // Sigma asks how things look as soon as it has the graph.
    this.#display.clear();
    this.#brush = null;
    this.#compare(graph);
    this.#stressed = findStressed(this.#surroundings(), this.#attention());
    sigma.setGraph(graph);
  }

  /** Compares what is shown with what was, and has Sigma draw the difference. True where the graph lacks some of it. */
  #show(): boolean {
    const sigma = this.#sigma;
    if (!sigma || !this.#options) return false;
    const { nodes, edges, toggled, lacksSome } = this.#compare(sigma.getGraph());
    if (nodes.length + edges.length + toggled.length === 0) return lacksSome;
    if (nodes.length > 0) this.#byImportance = null;
    this.#isRenderDue = true;
    if (!this.#hasMany) sigma.refresh({ schedule: true });
    else {
      this.#lines?.toggle(toggled);
      sigma.refresh({
        partialGraph: { nodes: [...nodes], edges: [...edges] },
        skipIndexation: true,
        schedule: true,
      });
    }
    return lacksSome;
  }

  #compare(graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>): Touched {
    return this.#display.show(this.#network, (this.#brush ??= this.#makeBrush()), graph);
  }

  #makeBrush(): Brush {
    const palette = this.#palette!;
    const { appearance } = this.#options!;
    const nodeCount = this.#nodeCount();
    return {
      node: (node) => ({
        size: appearance.radiusPx(node, nodeCount),
        color: appearance.colour(node, palette),
        shape: shapeNumber(shapeOf(node.kind)),
      }),
      edge: (edge) => {
        const { widthPx, colour, dashPx, arrow } = edgeStyle(edge, nodeCount);
        return {
          type: this.#hasMany ? ('line' as const) : ('curve' as const),
          label: '' as const,
          forceLabel: false as const,
          size: widthPx,
          color: palette[colour],
          dashPx,
          arrow,
          zIndex: this.#hasMany || edge.kind === 'affiliation' ? 0 : 1,
        };
      },
      curved: !this.#hasMany,
      bendOf: (edge) => this.#bendOf(edge),
    };
  }

  #bendOf({ source, target }: NetworkEdge): number | null {
    const { layout, canvas } = this.#places;
    const from = this.#places.of(source);
    const to = this.#places.of(target);
    return from && to ? (layout.bendOf?.(from, to, canvas.widthPx) ?? null) : null;
  }

  #anyInView(): boolean {
    const { nodes } = this.#network;
    if (nodes.length === 0 || !this.#sigma) return true;
    const { width, height } = this.#sigma.getDimensions();
    return nodes.some(({ id }) => {
      const at = this.#onScreen(id);
      return at !== null && at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
    });
  }

  /**
   * Of a picture of thousands, what is painted beside Sigma: what stands out, or else the largest nodes in view for
   * their labels; and whatever has a mark or a ground.
   */
  #excerpt(): Network {
    const display = this.#display;
    const marked = [
      ...this.#places.pins.keys(),
      ...(this.#options?.appearance.hulls.flatMap(({ members }) => members) ?? []),
    ];
    const ids = new Set([...(this.#stressed?.nodes ?? this.#largestInView()), ...marked]);
    return {
      nodes: [...ids].flatMap((id) => display.shownNode(id) ?? []),
      edges: [...(this.#stressed?.edges ?? [])].flatMap((id) => display.shownEdge(id) ?? []),
    };
  }

  #largestInView(): readonly string[] {
    const sigma = this.#sigma!;
    const graph = sigma.getGraph();
    const { width, height } = sigma.getDimensions();
    const least = sigma.viewportToGraph({ x: 0, y: height });
    const most = sigma.viewportToGraph({ x: width, y: 0 });
    this.#byImportance ??= this.#network.nodes
      .map(({ id }) => id)
      .filter((id) => graph.hasNode(id))
      .sort((a, b) => (this.#display.node(b)?.size ?? 0) - (this.#display.node(a)?.size ?? 0));
    const found: string[] = [];
    for (const id of this.#byImportance) {
      if (found.length === MANY_LABELS) break;
      const { x, y } = graph.getNodeAttributes(id);
      if (x >= least.x && x <= most.x && y >= least.y && y <= most.y) found.push(id);
    }
    return found;
  }

  #paint(): void {
    const scene = this.scene();
    const palette = this.#palette;
    const sigma = this.#sigma;
    if (!scene || !sigma || !palette) return;
    const canvases = sigma.getCanvases();
    const ground = canvases.hulls?.getContext('2d');
    const context = canvases.labels?.getContext('2d');
    if (!ground || !context) return;
    const { width, height } = sigma.getDimensions();
    for (const each of [ground, context]) each.clearRect(0, 0, width, height);
    paintHulls(ground, scene.hulls, palette);
    if (this.#hasMany && this.#stressed) {
      const strong = {
        ...scene,
        nodes: scene.nodes.filter(({ emphasis }) => emphasis === 'strong'),
        edges: scene.edges.filter(({ emphasis }) => emphasis === 'strong'),
      };
      paintNodesAndEdges(context, strong, palette);
    }
    paintRings(context, scene, palette);
    const labelled = this.#hasMany ? ofFew(scene) : scene;
    const labels = placeLabels(labelled, this.#measure, this.#options?.corner);
    paintLabels(context, labels, palette, palette.surface);
    paintPins(context, scene, palette);
  }

  #resized(): void {
    const sigma = this.#sigma;
    if (!sigma) return;
    sigma.resize();
    const { width, height } = sigma.getDimensions();
    const { widthPx, heightPx } = this.#places.canvas;
    clearTimeout(this.#resizeTimer);
    // Until anything has a place there is nothing to keep steady.
    if (this.#places.isEmpty || widthPx < 2) {
      this.#place(true, 'jump');
      this.#restress();
    } else if (
      Math.abs(width - widthPx) > RESIZED_FROM * widthPx ||
      Math.abs(height - heightPx) > RESIZED_FROM * heightPx
    ) {
      this.#resizeTimer = setTimeout(() => this.#place(true, 'jump'), RESIZE_MS);
    }
    sigma.refresh({ schedule: true });
  }

  #listen(sigma: Sigma<NodeAttributes, EdgeAttributes>, container: HTMLElement): void {
    sigma.on('afterRender', () => {
      this.#isRenderDue = false;
      this.#paint();
    });
    sigma.on('enterNode', ({ node }) => this.#hover({ kind: 'node', id: node }));
    sigma.on('leaveNode', () => this.#hover(null));
    sigma.on('enterEdge', ({ edge }) => this.#hover({ kind: 'edge', id: edge }));
    sigma.on('leaveEdge', () => this.#hover(null));
    sigma.on('leaveStage', () => this.#hover(null));
    sigma.on('clickNode', ({ node }) => {
      if (!this.#drag.hasMoved) this.#callbacks.onselect({ kind: 'node', id: node });
    });
    sigma.on('clickEdge', ({ edge }) => this.#callbacks.onselect({ kind: 'edge', id: edge }));
    sigma.on('clickStage', () => {
      this.#focusOn(null);
      this.#callbacks.onselect(null);
    });
    sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      if (!this.#places.pins.has(node)) return;
      this.#places.unpin(node);
      this.#callbacks.onpins(this.#places.pins);
      sigma.scheduleRender();
    });
    sigma.on('doubleClickEdge', (event) => event.preventSigmaDefault());
    this.#drag.listen(sigma, {
      onstart: () => this.#stopMoving(),
      onmove: (id, at) => {
        if (!sigma.getGraph().hasNode(id)) return;
        sigma.getGraph().mergeNodeAttributes(id, at);
        this.#places.pin(id, { x: at.x, y: this.#places.canvas.heightPx - at.y });
      },
      onend: () => this.#callbacks.onpins(this.#places.pins),
    });

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

/** The nodes of a scene that come last, which are the most important, with what is hovered and chosen. */
function ofFew(scene: Scene): Scene {
  return {
    ...scene,
    nodes: scene.nodes.slice(-MANY_LABELS),
    edges: scene.edges.filter(({ hovered, selected }) => hovered || selected),
  };
}
