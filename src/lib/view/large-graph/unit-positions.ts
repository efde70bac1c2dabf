// Positions of any units into the square from 0 to 1, with their proportions kept and y upwards, as the camera counts.

/**
 * `xy` holds x and y of each node one after the other. A place that is not a number becomes the middle.
 */
export function unitPositions(xy: Float32Array): Float32Array<ArrayBuffer> {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let node = 0; 2 * node < xy.length; node++) {
    const x = xy[2 * node]!;
    const y = xy[2 * node + 1]!;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  const size = Math.max(right - left, high - low);
  const scale = size > 0 && Number.isFinite(size) ? 1 / size : 0;
  const unit = new Float32Array(xy.length).fill(0.5);
  for (let at = 0; at < xy.length; at += 2) {
    const x = (xy[at]! - (left + right) / 2) * scale;
    const y = (xy[at + 1]! - (low + high) / 2) * scale;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    unit[at] = 0.5 + x;
    unit[at + 1] = 0.5 + y;
  }
  return unit;
}
