// Puts nodes without ties in rows below those that have some, where they are seen and in nobody's way.

/** In a row at least, and how many times as many as there are rows. */
const ROW_LEAST = 40;
const WIDER = 3;
/** Above the first row, in heights of the layout. */
const GAP = 0.1;

/**
 * `placed` holds x and y of the `tied` nodes, one after the other, y upwards; the result those of all `count` nodes.
 */
export function untiedBelow(
  placed: Float32Array,
  tied: Uint32Array,
  count: number,
): Float32Array<ArrayBuffer> {
  const all = new Float32Array(2 * count).fill(NaN);
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  tied.forEach((node, i) => {
    const x = placed[2 * i]!;
    const y = placed[2 * i + 1]!;
    all[2 * node] = x;
    all[2 * node + 1] = y;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  });
  const untied = count - tied.length;
  if (untied === 0) return all;
  if (tied.length === 0) [left, right, low, high] = [0, 1, 0, 1];
  const inRow = Math.max(ROW_LEAST, Math.ceil(Math.sqrt(WIDER * untied)));
  const apart = (right - left || 1) / inRow;
  const first = low - Math.max(apart, GAP * (high - low));
  let placedNow = 0;
  for (let node = 0; node < count; node++) {
    if (!Number.isNaN(all[2 * node]!)) continue;
    const row = Math.floor(placedNow / inRow);
    // The last row, which may be short, stands in the middle.
    const inThis = Math.min(inRow, untied - row * inRow);
    all[2 * node] = (left + right) / 2 + ((placedNow % inRow) - (inThis - 1) / 2) * apart;
    all[2 * node + 1] = first - row * apart;
    placedNow++;
  }
  return all;
}
