// The graph as it lies on the screen: every node and edge with its pixels and its emphasis, free of WebGL. Labels, the
// exported picture and the view without WebGL are all drawn from it, so that they show what is seen.

import type { Point } from '#lib/network/layouts/layout.ts';
import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import { nodeRadiusPx } from '#lib/network/node-radius.ts';
import { controlPoint, edgeCurvatures } from './edge-curve.ts';
import type { EdgeStyle } from './edge-style.ts';
import { edgeStyle } from './edge-style.ts';
import type { Attention, Emphasis } from './emphasis.ts';
import { emphasisOf, findStressed } from './emphasis.ts';

export interface SceneNode extends Point {
  readonly node: NetworkNode;
  readonly radiusPx: number;
  readonly emphasis: Emphasis;
  readonly selected: boolean;
  /** The pointer is on it, or the keyboard. */
  readonly hovered: boolean;
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
}

/** How much wider the selected edge is drawn. */
export const SELECTED_EXTRA_PX = 1.6;

const DEPTH: Record<Emphasis, number> = { faded: 0, plain: 1, strong: 2 };

export function buildScene(input: SceneInput): Scene {
  const { network, zoom, attention } = input;
  const stressed = findStressed(network, attention);
  const curvatures = edgeCurvatures(network.edges);
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
      radiusPx: nodeRadiusPx(node.statements, input.nodeCount) * zoom,
      emphasis: emphasisOf(node.id, stressed?.nodes ?? null),
      selected: is(attention.selected, 'node', node.id),
      hovered: is(attention.hovered, 'node', node.id),
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
  };
}
