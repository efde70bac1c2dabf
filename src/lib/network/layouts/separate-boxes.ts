// Moves boxes apart until none overlaps another and all lie inside the canvas, as far as there is room. Each round pushes
// every overlapping pair along the axis on which the least is needed, more and more along the canvas's longer side, where
// a jam can dissolve; pairs are found through a grid, so that a round costs little more than the number of boxes. Pinned
// boxes do not move. Deterministic.

export interface Box {
  x: number;
  y: number;
  readonly sidePx: number;
  readonly abovePx: number;
  readonly belowPx: number;
  readonly pinned: boolean;
}

export interface Bounds {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How strongly, by the last round, pushes turn towards the canvas's longer side; and the most that they do. */
const BIAS = 12;
const STEEPEST = 20;

function clampInto(box: Box, { widthPx, heightPx }: Bounds): void {
  if (box.pinned) return;
  box.x = Math.min(Math.max(box.x, box.sidePx), Math.max(box.sidePx, widthPx - box.sidePx));
  box.y = Math.min(Math.max(box.y, box.abovePx), Math.max(box.abovePx, heightPx - box.belowPx));
}

/** `acrossCost` is what a pixel sideways costs beside a pixel up or down. */
function push(a: Box, b: Box, acrossCost: number): boolean {
  const acrossPx = a.sidePx + b.sidePx - Math.abs(b.x - a.x);
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const downPx = upper.belowPx + lower.abovePx - (lower.y - upper.y);
  if (acrossPx <= 0.01 || downPx <= 0.01) return false;
  const shareOfFirst = a.pinned ? 0 : b.pinned ? 1 : 0.5;
  if (a.pinned && b.pinned) return false;
  if (acrossPx * acrossCost <= downPx) {
    const sign = b.x >= a.x ? 1 : -1;
    a.x -= sign * acrossPx * shareOfFirst;
    b.x += sign * acrossPx * (1 - shareOfFirst);
  } else {
    const shareOfUpper = upper === a ? shareOfFirst : 1 - shareOfFirst;
    upper.y -= downPx * shareOfUpper;
    lower.y += downPx * (1 - shareOfUpper);
  }
  return true;
}

/**
 * For jams that pushing does not dissolve: from top to bottom each box goes below those that it would cover, then from
 * bottom to top above them, so that all end inside. False where the canvas is not high enough.
 */
function stack(boxes: readonly Box[], { heightPx }: Bounds): boolean {
  const order = [...boxes].sort((a, b) => a.y - b.y);
  const share = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) < a.sidePx + b.sidePx;
  const ys = order.map(({ y }) => y);
  order.forEach((box, i) => {
    ys[i] = Math.max(ys[i]!, box.abovePx);
    for (let j = 0; j < i; j++)
      if (share(box, order[j]!)) ys[i] = Math.max(ys[i]!, ys[j]! + order[j]!.belowPx + box.abovePx);
  });
  for (let i = order.length - 1; i >= 0; i--) {
    const box = order[i]!;
    ys[i] = Math.min(ys[i]!, heightPx - box.belowPx);
    for (let j = i + 1; j < order.length; j++)
      if (share(box, order[j]!)) ys[i] = Math.min(ys[i]!, ys[j]! - order[j]!.abovePx - box.belowPx);
  }
  if (order.some((box, i) => ys[i]! < box.abovePx - 0.01)) return false;
  order.forEach((box, i) => (box.y = ys[i]!));
  return true;
}

/** Above this many boxes a stack would cost too much. */
const STACKABLE = 600;

/** Changes `x` and `y` in place. Gives true where no two boxes overlap at the end. */
export function separateBoxes(boxes: readonly Box[], bounds: Bounds, rounds = 400): boolean {
  const cellPx = Math.max(1, ...boxes.map((box) => Math.max(2 * box.sidePx, box.abovePx + box.belowPx)));
  for (let round = 0; round < rounds; round++) {
    for (const box of boxes) clampInto(box, bounds);
    const bias = (bounds.heightPx / bounds.widthPx) ** (BIAS * (round / rounds));
    const acrossCost = Math.min(STEEPEST, Math.max(1 / STEEPEST, bias));
    const cells = new Map<string, number[]>();
    boxes.forEach((box, i) => {
      const key = `${Math.floor(box.x / cellPx)},${Math.floor(box.y / cellPx)}`;
      const cell = cells.get(key);
      if (cell) cell.push(i);
      else cells.set(key, [i]);
    });
    let moved = false;
    boxes.forEach((box, i) => {
      const column = Math.floor(box.x / cellPx);
      const row = Math.floor(box.y / cellPx);
      for (let c = column - 1; c <= column + 1; c++)
        for (let r = row - 1; r <= row + 1; r++)
          for (const j of cells.get(`${c},${r}`) ?? [])
            if (j > i && push(box, boxes[j]!, acrossCost)) moved = true;
    });
    if (!moved) return true;
  }
  for (const box of boxes) clampInto(box, bounds);
  return boxes.length <= STACKABLE && !boxes.some(({ pinned }) => pinned) && stack(boxes, bounds);
}
