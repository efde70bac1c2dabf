// Timed statements to places on a strip with lanes: agree above the line, disagree below, lane 0 nearest to it. A day is
// a point; a longer time is a span over its whole width. Points of one day stand in columns by document and then in the
// order of reading. Returns null where they would crowd too much to be told apart: then `bin-marks` counts them instead.

import type { StatementId, Stance } from '#lib/model/statement.ts';
import { DAY_MS } from './iso-day.ts';
import type { ReadItem, TimedItem } from './timeline-items.ts';

export interface Strip {
  readonly widthPx: number;
  /** Lanes on each side of the line. */
  readonly lanes: number;
  /** Distance between the centres of neighbouring points. */
  readonly pitchPx: number;
}

export interface PlacedMark {
  readonly id: StatementId;
  readonly stance: Stance;
  readonly documentIndex: number;
  readonly shape: 'point' | 'span';
  /** Left and right end for a span; equal, the centre, for a point. */
  readonly x0Px: number;
  readonly x1Px: number;
  readonly lane: number;
}

/** What joins the points of one document to the time that they stand for. */
export interface Tie {
  readonly documentIndex: number;
  readonly x0Px: number;
  readonly x1Px: number;
  /** Where the points' time is on the axis; the points may stand beside it. */
  readonly anchorPx: number;
}

export interface Placement {
  readonly marks: readonly PlacedMark[];
  readonly ties: readonly Tie[];
}

/** Narrower than this a span cannot be told from a point, and is drawn as one. */
const NARROWEST_SPAN_PX = 8;
const WIDEST_CLUSTER_COLUMNS = 30;
const DOCUMENT_GAP_PX = 4;
const CLUSTER_GAP_PX = 1;

export function placeMarks(
  items: readonly TimedItem[],
  strip: Strip,
  xOf: (ms: number) => number,
): Placement | null {
  if (items.length > 2 * strip.lanes * Math.ceil(strip.widthPx / NARROWEST_SPAN_PX)) return null;
  const spans: TimedItem[] = [];
  const points: TimedItem[] = [];
  for (const item of items) {
    const long = item.untilMs - item.fromMs > DAY_MS;
    (long && xOf(item.untilMs) - xOf(item.fromMs) >= NARROWEST_SPAN_PX ? spans : points).push(item);
  }
  // Fewer rows of points leave more lanes for spans.
  for (let rows = strip.lanes; rows >= 1; rows--) {
    const placed = placePoints(points, strip, rows, xOf);
    if (!placed) return null;
    const placedSpans = placeSpans(spans, placed.marks, strip, xOf);
    if (placedSpans) return { marks: [...placed.marks, ...placedSpans], ties: placed.ties };
  }
  return null;
}

function placePoints(
  items: readonly TimedItem[],
  strip: Strip,
  rows: number,
  xOf: (ms: number) => number,
): Placement | null {
  const { pitchPx, widthPx } = strip;
  const dayPx = xOf(DAY_MS) - xOf(0);
  const clusters = gatherClusters(items, pitchPx * 0.6, xOf);
  const marks: PlacedMark[] = [];
  const ties: Tie[] = [];
  let freeFromPx = 0;
  for (const [index, cluster] of clusters.entries()) {
    const blocks = columnsByDocument(cluster.items, rows);
    const clusterPx =
      blocks.reduce((sum, block) => sum + block.columns * pitchPx, 0) + (blocks.length - 1) * DOCUMENT_GAP_PX;
    const leftRoomPx = cluster.centrePx - (clusters[index - 1]?.centrePx ?? -widthPx);
    const rightRoomPx = (clusters[index + 1]?.centrePx ?? 2 * widthPx) - cluster.centrePx;
    const roomPx = Math.min(leftRoomPx, rightRoomPx, widthPx, WIDEST_CLUSTER_COLUMNS * pitchPx);
    if (clusterPx > Math.max(dayPx, 6 * pitchPx, roomPx)) return null;
    const wishedPx = cluster.centrePx - clusterPx / 2;
    let leftPx = Math.max(wishedPx, freeFromPx, 0);
    if (leftPx + clusterPx > widthPx) leftPx = widthPx - clusterPx;
    const tolerablePx = Math.max(dayPx / 2, 2 * pitchPx, clusterPx / 2);
    if (leftPx < freeFromPx || Math.abs(leftPx - wishedPx) > tolerablePx) return null;
    freeFromPx = leftPx + clusterPx + CLUSTER_GAP_PX;
    for (const block of blocks) {
      const x1Px = leftPx + block.columns * pitchPx;
      for (const { item, column, lane } of block.cells) {
        const xPx = leftPx + (column + 0.5) * pitchPx;
        marks.push({ ...identity(item), shape: 'point', x0Px: xPx, x1Px: xPx, lane });
      }
      ties.push({ documentIndex: block.documentIndex, x0Px: leftPx, x1Px, anchorPx: cluster.centrePx });
      leftPx = x1Px + DOCUMENT_GAP_PX;
    }
  }
  return { marks, ties };
}

interface Cluster {
  centrePx: number;
  readonly items: TimedItem[];
}

/** Points whose times are nearer than `reachPx` to the first of them cannot be told apart by place, so they stand together. */
function gatherClusters(
  items: readonly TimedItem[],
  reachPx: number,
  xOf: (ms: number) => number,
): Cluster[] {
  const centred = items
    .map((item) => ({ item, xPx: xOf((item.fromMs + item.untilMs) / 2) }))
    .sort((a, b) => a.xPx - b.xPx || a.item.order - b.item.order);
  const clusters: Cluster[] = [];
  let firstPx = -Infinity;
  for (const { item, xPx } of centred) {
    const cluster = clusters[clusters.length - 1];
    if (cluster && xPx - firstPx <= reachPx) {
      cluster.items.push(item);
      cluster.centrePx = (firstPx + xPx) / 2;
    } else {
      clusters.push({ centrePx: xPx, items: [item] });
      firstPx = xPx;
    }
  }
  return clusters;
}

export interface Block<Item extends ReadItem> {
  readonly documentIndex: number;
  readonly columns: number;
  readonly cells: readonly { readonly item: Item; readonly column: number; readonly lane: number }[];
}

/**
 * One block of columns for each document, documents in order; both stances fill the same columns from the line outwards,
 * `rows` lanes high.
 */
export function columnsByDocument<Item extends ReadItem>(
  items: readonly Item[],
  rows: number,
): Block<Item>[] {
  const byDocument = new Map<number, Item[]>();
  for (const item of items) {
    const group = byDocument.get(item.documentIndex);
    if (group) group.push(item);
    else byDocument.set(item.documentIndex, [item]);
  }
  return [...byDocument]
    .sort(([a], [b]) => a - b)
    .map(([documentIndex, group]) => {
      const placed = { agree: 0, disagree: 0 };
      const cells = [...group]
        .sort((a, b) => a.order - b.order)
        .map((item) => {
          const index = placed[item.stance]++;
          return { item, column: Math.floor(index / rows), lane: index % rows };
        });
      return {
        documentIndex,
        columns: Math.ceil(Math.max(placed.agree, placed.disagree) / rows),
        cells,
      };
    });
}

function placeSpans(
  items: readonly TimedItem[],
  points: readonly PlacedMark[],
  strip: Strip,
  xOf: (ms: number) => number,
): PlacedMark[] | null {
  const taken: PlacedMark[] = [...points];
  const placed: PlacedMark[] = [];
  const shortestFirst = [...items].sort(
    (a, b) => a.untilMs - a.fromMs - (b.untilMs - b.fromMs) || a.fromMs - b.fromMs || a.order - b.order,
  );
  for (const item of shortestFirst) {
    const x0Px = xOf(item.fromMs);
    const x1Px = xOf(item.untilMs);
    const lane = lowestFreeLane(taken, item.stance, x0Px, x1Px, strip);
    if (lane === null) return null;
    const mark: PlacedMark = { ...identity(item), shape: 'span', x0Px, x1Px, lane };
    taken.push(mark);
    placed.push(mark);
  }
  return placed;
}

function lowestFreeLane(
  taken: readonly PlacedMark[],
  stance: Stance,
  x0Px: number,
  x1Px: number,
  { lanes, pitchPx }: Strip,
): number | null {
  const blocked = new Set<number>();
  for (const mark of taken) {
    const reachPx = mark.shape === 'point' ? pitchPx / 2 : 1;
    if (mark.stance === stance && mark.x0Px - reachPx < x1Px && mark.x1Px + reachPx > x0Px)
      blocked.add(mark.lane);
  }
  for (let lane = 0; lane < lanes; lane++) if (!blocked.has(lane)) return lane;
  return null;
}

function identity({ id, stance, documentIndex }: ReadItem) {
  return { id, stance, documentIndex };
}
