// Moves boxes apart until none overlaps another and all lie inside the canvas, as far as there is room. Each round pushes
// every overlapping pair along the axis on which the least is needed; pairs are found through a grid, so that a round
// costs little more than the number of boxes. Pinned boxes do not move. Deterministic.

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

function clampInto(box: Box, { widthPx, heightPx }: Bounds): void {
  if (box.pinned) return;
  box.x = Math.min(Math.max(box.x, box.sidePx), Math.max(box.sidePx, widthPx - box.sidePx));
  box.y = Math.min(Math.max(box.y, box.abovePx), Math.max(box.abovePx, heightPx - box.belowPx));
}

function push(a: Box, b: Box): boolean {
  const acrossPx = a.sidePx + b.sidePx - Math.abs(b.x - a.x);
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const downPx = upper.belowPx + lower.abovePx - (lower.y - upper.y);
  if (acrossPx <= 0.01 || downPx <= 0.01) return false;
  const shareOfFirst = a.pinned ? 0 : b.pinned ? 1 : 0.5;
  if (a.pinned && b.pinned) return false;
  if (acrossPx <= downPx) {
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

/** Changes `x` and `y` in place. Gives true where no two boxes overlap at the end. */
export function separateBoxes(boxes: readonly Box[], bounds: Bounds, rounds = 400): boolean {
  const cellPx = Math.max(1, ...boxes.map((box) => Math.max(2 * box.sidePx, box.abovePx + box.belowPx)));
  for (let round = 0; round < rounds; round++) {
    for (const box of boxes) clampInto(box, bounds);
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
          for (const j of cells.get(`${c},${r}`) ?? []) if (j > i && push(box, boxes[j]!)) moved = true;
    });
    if (!moved) return true;
  }
  return false;
}
