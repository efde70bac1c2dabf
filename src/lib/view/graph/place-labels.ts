// Which labels a scene shows and where: the most important first, each at that of a few places beside its node which
// covers the fewest lines; one that would cover a node or a label placed before it is left out. A hovered, selected or
// focused one is always shown in full. Relation edges carry their issues; other edges say what they are when hovered.

import { counted } from '#lib/network/count-words.ts';
import { LABEL_GAP_PX, LABEL_LINE_PX, LABEL_SIZE_PX } from '#lib/network/layouts/node-box.ts';
import { wrapLabel } from '#lib/network/layouts/wrap-label.ts';
import type { Point } from '#lib/network/layouts/layout.ts';
import type { NetworkEdge } from '#lib/network/network.ts';
import { pointOnCurve } from './edge-curve.ts';
import type { Emphasis } from './emphasis.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

export interface PlacedLabel {
  readonly of: 'node' | 'edge' | 'hull';
  readonly id: string;
  readonly lines: readonly string[];
  /** The text's box, CSS pixels. Lines are centred in it. */
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sizePx: number;
  readonly linePx: number;
  readonly weight: number;
  readonly emphasis: Emphasis;
  readonly ink: 'ink' | 'agree' | 'disagree' | 'muted';
  /** The group whose colour it has instead, for the label of a hull. */
  readonly group?: number;
  /** Drawn on a box of its own: the full label of what is hovered or selected. */
  readonly boxed: boolean;
}

/** Width of a text in CSS pixels, set at that size and weight. */
export type Measure = (text: string, sizePx: number, weight: number) => number;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const EDGE_SIZE_PX = 11;
const HULL_WEIGHT = 650;
const BOX_PADDING_PX = 5;
const RIM_PX = 3;
const FULL_LINE = 30;
/** Places along a curve that are tried for its label, and how far off it. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
const ASIDE_PX = [0, -11, 11];
/** Points by which a curve is known when labels keep out of its way. */
const SAMPLES = 14;
/** What each later place costs, in covered points. */
const LATER = 0.3;
/** What it costs to be pushed onto one's own node by the scene's edge. */
const OWN_NODE = 8;
/** With more edges than this, labels no longer keep out of their way: it would cost too much at every frame. */
const FEW_EDGES = 250;

function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function fullLines(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.trim().split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= FULL_LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > 60 ? `${word.slice(0, 59)}…` : word);
  }
  return lines.length > 6 ? [...lines.slice(0, 5), '…'] : lines;
}

/** "Ukraine · Iran · 2 more"; empty where the statements name no issue. */
export function issuesLine(edge: NetworkEdge, most = 2): string {
  const labels = edge.issueLabels.map((label) => wrapLabel(label).join(' '));
  const rest = labels.length - most;
  return rest > 0 ? `${labels.slice(0, most).join(' · ')} · ${rest} more` : labels.join(' · ');
}

function edgeLines(sceneEdge: SceneEdge, stressed: boolean): readonly string[] {
  const { edge } = sceneEdge;
  if (edge.kind === 'affiliation') return stressed ? ['belongs to'] : [];
  const issues =
    edge.kind === 'relation' || (edge.kind === 'derived' && stressed)
      ? issuesLine(edge, stressed ? 6 : 2)
      : '';
  if (!stressed) return issues ? [issues] : [];
  if (edge.kind === 'derived') {
    const verb = edge.stance === 'agree' ? 'side with each other' : 'stand against each other';
    const weight = edge.weight.toLocaleString('en', { maximumFractionDigits: 2 });
    return [...(issues ? fullLines(issues) : []), `${verb} · ${weight}, computed`];
  }
  const count = counted(edge.weight, 'statement');
  return [...(issues ? fullLines(issues) : []), `${edge.stance ?? ''} · ${count}`];
}

function discs(nodes: readonly SceneNode[]): (Area & { id: string })[] {
  return nodes.map(({ node, x, y, radiusPx }) => ({
    id: node.id,
    left: x - radiusPx,
    right: x + radiusPx,
    top: y - radiusPx,
    bottom: y + radiusPx,
  }));
}

function isInView({ x, y, radiusPx }: SceneNode, scene: Scene): boolean {
  return x > -radiusPx && y > -radiusPx && x < scene.widthPx + radiusPx && y < scene.heightPx + radiusPx;
}

/** The bottom right corner of a scene, over which something else lies. */
export interface CoveredCorner {
  readonly widthPx: number;
  readonly heightPx: number;
}

const NOTHING_COVERED: CoveredCorner = { widthPx: 0, heightPx: 0 };

/** In the order to paint. Only what is in view is labelled; no label is cut by the scene's edge or runs into its corner. */
export function placeLabels(
  scene: Scene,
  measure: Measure,
  corner: CoveredCorner = NOTHING_COVERED,
): readonly PlacedLabel[] {
  const visible = scene.nodes.filter((node) => isInView(node, scene));
  const bodies = discs(visible);
  const taken: Area[] = [];
  const placed: PlacedLabel[] = [];

  const lines =
    scene.edges.length > FEW_EDGES
      ? []
      : scene.edges
          .filter(({ emphasis }) => emphasis !== 'faded')
          .flatMap(({ edge, source, control, target }) =>
            Array.from({ length: SAMPLES }, (_, i) => ({
              id: edge.id,
              ...pointOnCurve(source, control, target, (i + 0.5) / SAMPLES),
            })),
          );
  const covered = (area: Area, ownEdge: string | null): number =>
    lines.reduce(
      (sum, { id, x, y }) =>
        sum + (id !== ownEdge && x > area.left && x < area.right && y > area.top && y < area.bottom ? 1 : 0),
      0,
    );

  const collides = (area: Area, own: readonly string[]): boolean =>
    taken.some((other) => overlap(area, other)) ||
    bodies.some((body) => !own.includes(body.id) && overlap(area, body));

  const clamp = (value: number, size: number, end: number): number =>
    Math.min(Math.max(value, RIM_PX), Math.max(RIM_PX, end - size - RIM_PX));

  const put = (
    label: Omit<PlacedLabel, 'left' | 'top'>,
    places: readonly (readonly [left: number, top: number])[],
    own: readonly string[],
    forced: boolean,
  ): void => {
    const areas = places.map(([left, top]) => {
      const t = clamp(top, label.heightPx, scene.heightPx);
      const isBeside = t + label.heightPx > scene.heightPx - corner.heightPx;
      const l = clamp(left, label.widthPx, scene.widthPx - (isBeside ? corner.widthPx : 0));
      return { left: l, top: t, right: l + label.widthPx, bottom: t + label.heightPx };
    });
    let best: Area | null = null;
    let least = Infinity;
    const ownEdge = label.of === 'edge' ? label.id : null;
    for (const [i, area] of areas.entries()) {
      if (least <= i * LATER || collides(area, own)) continue;
      const ownNode = bodies.some((body) => own.includes(body.id) && overlap(area, body));
      const cost = covered(area, ownEdge) + i * LATER + (ownNode ? OWN_NODE : 0);
      if (cost < least) {
        least = cost;
        best = area;
      }
    }
    const chosen = best ?? (forced ? areas[0] : undefined);
    if (!chosen) return;
    taken.push(chosen);
    placed.push({ ...label, left: chosen.left, top: chosen.top });
  };

  const rank = (node: SceneNode): number =>
    (node.hovered ? 4 : 0) + (node.selected ? 3 : 0) + (node.emphasis === 'strong' ? 1 : 0);
  const importantFrom = Math.max(3, ...visible.map(({ node }) => node.statements)) * 0.6;
  const byRank = [...visible].sort(
    (a, b) => rank(b) - rank(a) || b.node.statements - a.node.statements || (a.node.id < b.node.id ? -1 : 1),
  );

  const putNode = (sceneNode: SceneNode): void => {
    const { node, x, y, radiusPx } = sceneNode;
    const forced = sceneNode.hovered || sceneNode.selected;
    const text = forced ? fullLines(node.label) : wrapLabel(node.label);
    if (text.length === 0) return;
    const important = node.statements >= importantFrom;
    const sizePx = important ? LABEL_SIZE_PX + 1 : LABEL_SIZE_PX;
    const weight = important || forced ? 650 : 500;
    const padding = forced ? BOX_PADDING_PX : 0;
    const widthPx = Math.max(...text.map((line) => measure(line, sizePx, weight))) + 2 * padding;
    const heightPx = text.length * LABEL_LINE_PX + (forced ? padding : 0);
    const gap = radiusPx * 1.1 + LABEL_GAP_PX;
    put(
      {
        of: 'node',
        id: node.id,
        lines: text,
        widthPx,
        heightPx,
        sizePx,
        linePx: LABEL_LINE_PX,
        weight,
        emphasis: sceneNode.emphasis,
        ink: 'ink',
        boxed: forced,
      },
      [
        ...(sceneNode.labelAt === 'right' ? [[x + gap, y - heightPx / 2] as const] : []),
        ...(sceneNode.labelAt === 'left' ? [[x - gap - widthPx, y - heightPx / 2] as const] : []),
        [x - widthPx / 2, y + gap],
        [x - widthPx / 2, y - gap - heightPx],
        [x + gap, y - heightPx / 2],
        [x - gap - widthPx, y - heightPx / 2],
        // Beside it, hanging from or standing on its middle: where neighbours are close, often the only room.
        [x + gap, y],
        [x + gap, y - heightPx],
        [x - gap - widthPx, y],
        [x - gap - widthPx, y - heightPx],
      ],
      [node.id],
      forced,
    );
  };

  const putEdge = (sceneEdge: SceneEdge): void => {
    const stressed = sceneEdge.hovered || sceneEdge.selected;
    const text = edgeLines(sceneEdge, stressed);
    if (text.length === 0) return;
    const linePx = EDGE_SIZE_PX + 3;
    const padding = stressed ? BOX_PADDING_PX : 0;
    const widthPx = Math.max(...text.map((line) => measure(line, EDGE_SIZE_PX, 500))) + 2 * padding;
    const heightPx = text.length * linePx + padding;
    put(
      {
        of: 'edge',
        id: sceneEdge.edge.id,
        lines: text,
        widthPx,
        heightPx,
        sizePx: EDGE_SIZE_PX,
        linePx,
        weight: 500,
        emphasis: sceneEdge.emphasis,
        ink: sceneEdge.edge.stance ?? 'muted',
        boxed: stressed,
      },
      // A box would hide a short edge, so it stands beside it.
      (stressed ? [-heightPx / 2 - 9, heightPx / 2 + 9] : ASIDE_PX).flatMap((aside) =>
        ALONG.map((t) => {
          const { x, y } = pointOnCurve(sceneEdge.source, sceneEdge.control, sceneEdge.target, t);
          return [x - widthPx / 2, y + aside - heightPx / 2] as const;
        }),
      ),
      [],
      stressed,
    );
  };

  const putHull = ({ group, label, outline }: Scene['hulls'][number]): void => {
    const sizePx = EDGE_SIZE_PX;
    const widthPx = measure(label, sizePx, HULL_WEIGHT);
    const heightPx = sizePx + 3;
    const xs = outline.map(({ x }) => x);
    const ys = outline.map(({ y }) => y);
    const at = (values: readonly number[], most: boolean): Point =>
      outline[values.indexOf(most ? Math.max(...values) : Math.min(...values))]!;
    const [top, bottom, left, right] = [at(ys, false), at(ys, true), at(xs, false), at(xs, true)];
    put(
      {
        of: 'hull',
        id: `hull ${group}`,
        lines: [label],
        widthPx,
        heightPx,
        sizePx,
        linePx: heightPx,
        weight: HULL_WEIGHT,
        emphasis: 'plain',
        ink: 'muted',
        group,
        boxed: false,
      },
      [
        [top.x - widthPx / 2, top.y - heightPx - 3],
        [bottom.x - widthPx / 2, bottom.y + 3],
        [top.x - widthPx / 2, top.y + 3],
        [bottom.x - widthPx / 2, bottom.y - heightPx - 3],
        [left.x - widthPx - 4, left.y - heightPx / 2],
        [right.x + 4, right.y - heightPx / 2],
      ],
      [],
      false,
    );
  };

  const inView = (edge: SceneEdge): boolean => {
    const { x, y } = pointOnCurve(edge.source, edge.control, edge.target, 0.5);
    return x > 0 && y > 0 && x < scene.widthPx && y < scene.heightPx;
  };
  const edges = scene.edges.filter(inView);
  for (const node of byRank) if (rank(node) > 1) putNode(node);
  for (const edge of edges) if (edge.hovered || edge.selected) putEdge(edge);
  for (const node of byRank) if (rank(node) <= 1) putNode(node);
  for (const hull of scene.hulls) putHull(hull);
  const quieter = edges.filter((edge) => !edge.hovered && !edge.selected);
  quieter.sort((a, b) => b.edge.weight - a.edge.weight || (a.edge.id < b.edge.id ? -1 : 1));
  for (const edge of quieter) if (edge.emphasis !== 'faded') putEdge(edge);
  // What is forced lies on top.
  return placed.reverse();
}
