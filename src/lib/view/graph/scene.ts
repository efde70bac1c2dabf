// The graph as it lies on the screen: every node and edge with its pixels and its emphasis, free of WebGL. Labels, the
// exported picture and the view without WebGL are all drawn from it, so that they show what is seen.

import type { LabelSide, Point } from '#lib/network/layouts/layout.ts';
import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import { nodeRadiusPx } from '#lib/network/node-radius.ts';
import type { Appearance } from './appearance.ts';
import { controlPoint, edgeCurvatures } from './edge-curve.ts';
import type { EdgeStyle } from './edge-style.ts';
import { edgeStyle } from './edge-style.ts';
import type { Attention, Emphasis } from './emphasis.ts';
import { emphasisOf, findStressed, surroundingsOf } from './emphasis.ts';
import type { Hull } from './hulls.ts';
import { findHulls } from './hulls.ts';

export interface SceneNode extends Point {
  readonly node: NetworkNode;
  readonly radiusPx: number;
  readonly emphasis: Emphasis;
  readonly selected: boolean;
  /** The pointer is on it, or the keyboard. */
  readonly hovered: boolean;
  /** A person has put it where it is. */
  readonly pinned: boolean;
  readonly labelAt: LabelSide;
}

export interface SceneEdge {
  readonly edge: NetworkEdge;
  readonly source: Point;
  readonly control: Point;
  readonly target: Point;
  readonly targetRadiusPx: number;
  readonly style: EdgeStyle;
  readonly emphasis: Emphasis;
  readonly selected: boolean;
  readonly hovered: boolean;
}

/** All in CSS pixels from the top left. Edges in the order to paint; nodes likewise, the most important last. */
export interface Scene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** The grounds of communities, the largest first. */
  readonly hulls: readonly Hull[];
  /** What colours follow; null where they follow kinds. */
  readonly appearance: Appearance | null;
}

export interface SceneInput {
  readonly network: Network;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where a node stands on the screen now; null where it has no place yet. */
  readonly placeOf: (id: string) => Point | null;
  /** The camera's share of a resting pixel: 2 where everything is drawn twice as large. */
  readonly zoom: number;
  /** Number of nodes that sizes are reckoned for (the whole picture, not what a filter leaves). */
  readonly nodeCount: number;
  readonly attention: Attention;
  /** What sizes, colours and hulls follow; by default statements and kinds. */
  readonly appearance?: Appearance;
  readonly pinned?: ReadonlyMap<string, unknown>;
  /** Where the layout wants a node's label; by default below. */
  labelAt?(node: NetworkNode): LabelSide;
  /** The curvature that the layout asks for, or null. */
  bendOf?(edge: NetworkEdge): number | null;
}

/** How much wider the selected edge is drawn. */
export const SELECTED_EXTRA_PX = 1.6;

const DEPTH: Record<Emphasis, number> = { faded: 0, plain: 1, strong: 2 };

export function buildScene(input: SceneInput): Scene {
  const { network, zoom, attention } = input;
  const stressed = findStressed(surroundingsOf(network), attention);
  const curvatures = edgeCurvatures(network.edges, input.bendOf);
  const is = (choice: Attention['hovered'], kind: 'node' | 'edge', id: string): boolean =>
    choice?.kind === kind && choice.id === id;

  const nodes: SceneNode[] = [];
  const placed = new Map<string, SceneNode>();
  for (const node of network.nodes) {
    const place = input.placeOf(node.id);
    if (!place) continue;
    const sceneNode: SceneNode = {
      node,
      x: place.x,
      y: place.y,
      radiusPx: radiusOf(node, input) * zoom,
      emphasis: emphasisOf(node.id, stressed?.nodes ?? null),
      selected: is(attention.selected, 'node', node.id),
      hovered: is(attention.hovered, 'node', node.id),
      pinned: input.pinned?.has(node.id) ?? false,
      labelAt: input.labelAt?.(node) ?? 'below',
    };
    nodes.push(sceneNode);
    placed.set(node.id, sceneNode);
  }

  const edges: SceneEdge[] = [];
  for (const edge of network.edges) {
    const source = placed.get(edge.source);
    const target = placed.get(edge.target);
    if (!source || !target) continue;
    const selected = is(attention.selected, 'edge', edge.id);
    const style = edgeStyle(edge, input.nodeCount);
    edges.push({
      edge,
      source,
      target,
      control: controlPoint(source, target, curvatures.get(edge.id) ?? 0),
      targetRadiusPx: target.radiusPx,
      style: {
        ...style,
        widthPx: (style.widthPx + (selected ? SELECTED_EXTRA_PX : 0)) * zoom,
        dashPx: style.dashPx * zoom,
      },
      emphasis: emphasisOf(edge.id, stressed?.edges ?? null),
      selected,
      hovered: is(attention.hovered, 'edge', edge.id),
    });
  }

  const quiet = (edge: NetworkEdge): number => (edge.kind === 'affiliation' ? 0 : 1);
  return {
    widthPx: input.widthPx,
    heightPx: input.heightPx,
    nodes: nodes.sort(
      (a, b) =>
        DEPTH[a.emphasis] - DEPTH[b.emphasis] ||
        a.node.statements - b.node.statements ||
        (a.node.id < b.node.id ? 1 : -1),
    ),
    edges: edges.sort(
      (a, b) =>
        DEPTH[a.emphasis] - DEPTH[b.emphasis] ||
        quiet(a.edge) - quiet(b.edge) ||
        (a.edge.id < b.edge.id ? -1 : 1),
    ),
    hulls: findHulls(
      input.appearance?.hulls ?? [],
      (id) => placed.get(id) ?? null,
      (id) => placed.get(id)!.node.label,
    ),
    appearance: input.appearance?.colouring === 'kind' ? null : (input.appearance ?? null),
  };
}

function radiusOf(node: NetworkNode, { appearance, nodeCount }: SceneInput): number {
  return appearance?.radiusPx(node, nodeCount) ?? nodeRadiusPx(node.statements, nodeCount);
}
