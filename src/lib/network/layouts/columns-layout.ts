// Two columns: actors on the left, issues on the right, each in an order in which few lines cross, with labels on the
// outer sides. Where a column has more nodes than fit below one another, it takes several lanes and gives labels up.

import type { Network, NetworkNode } from '#lib/network/network.ts';
import { columnOrder } from './column-order.ts';
import { fitIntoCanvas } from './fit-into-canvas.ts';
import type { LabelSide, Layout, LayoutOptions, Point, Positions } from './layout.ts';
import { nodeBox } from './node-box.ts';

/** The most of the canvas's width that the labels of the left and of the right column take. */
const LABEL_SHARES = [0.4, 0.36] as const;
const AIR_PX = 2;
/** How far lines within a column swing out, as a share of their length. */
const SWING = 0.3;

function labelAt(node: NetworkNode): LabelSide {
  return node.kind === 'issue' ? 'right' : 'left';
}

/** Lines between nodes of one column swing out towards the middle, or they would run through the nodes between. */
function bendOf(source: Point, target: Point, widthPx: number): number | null {
  const down = target.y - source.y;
  if (Math.abs(target.x - source.x) > 0.3 * Math.abs(down)) return null;
  const towardsMiddle = (source.x + target.x) / 2 < widthPx / 2 ? 1 : -1;
  return towardsMiddle * Math.sign(down || 1) * SWING;
}

function run(network: Network, options: LayoutOptions): Positions {
  const { widthPx, heightPx } = options;
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const { left, right } = columnOrder(network);
  const count = network.nodes.length;
  const columns = [left, right].map((ids) => ids.map((id) => nodes.get(id)!));
  const boxes = (column: readonly NetworkNode[], labelled: boolean) =>
    column.map((node) => nodeBox(node, count, labelled, labelAt(node)));
  const labelled = columns.every(
    (column) =>
      boxes(column, true).reduce((sum, { abovePx, belowPx }) => sum + abovePx + belowPx, 0) <= heightPx,
  );
  const positions = new Map<string, Point>();
  const discPx = Math.max(...network.nodes.map((node) => 2 * nodeBox(node, count, false).radiusPx)) + AIR_PX;
  const lanes = columns.map((column) => (labelled ? 1 : Math.ceil((column.length * discPx) / heightPx)));
  const lanePx = Math.min(discPx, widthPx / Math.max(1, lanes[0]! + lanes[1]!));
  columns.forEach((column, c) => {
    const sides = boxes(column, true);
    const widest = Math.max(0, ...sides.map(({ sidePx }) => sidePx));
    const labelPx = Math.min(widest, widthPx * LABEL_SHARES[c]!);
    const rim = lanes[c]! > 1 ? lanePx / 2 : Math.max(labelPx, discPx / 2);
    const xOf = (lane: number): number => {
      const inPx = rim + lane * lanePx;
      return c === 0 ? inPx : widthPx - inPx;
    };
    if (!labelled) {
      const rows = Math.ceil(column.length / lanes[c]!);
      column.forEach(({ id }, i) => {
        const row = Math.floor(i / lanes[c]!);
        positions.set(id, { x: xOf(i % lanes[c]!), y: ((row + 0.5) * heightPx) / rows });
      });
      return;
    }
    const heights = sides.map(({ abovePx, belowPx }) => abovePx + belowPx);
    const sparePx = (heightPx - heights.reduce((sum, height) => sum + height, 0)) / column.length;
    let topPx = 0;
    column.forEach(({ id }, i) => {
      positions.set(id, { x: xOf(0), y: topPx + sparePx / 2 + sides[i]!.abovePx });
      topPx += heights[i]! + sparePx;
    });
  });
  // Whoever is held elsewhere is not in a column, and the others only make room.
  return options.held?.size ? fitIntoCanvas(network, positions, options, { fit: 'none' }) : positions;
}

export const columnsLayout: Layout = {
  id: 'columns',
  label: 'In two columns',
  rigid: true,
  labelAt,
  bendOf,
  run,
};
