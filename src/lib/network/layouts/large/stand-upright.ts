// Turns a layout so that its long side lies along the canvas's, as in fit-into-canvas.ts, around its middle; and draws in
// the few nodes that lie far outside, which would make all others small.

/** x and y of each node one after the other. */
export function standUpright(x: Float64Array, y: Float64Array): Float32Array<ArrayBuffer> {
  const count = Math.max(1, x.length);
  let [middleX, middleY] = [0, 0];
  for (let node = 0; node < x.length; node++) {
    middleX += x[node]! / count;
    middleY += y[node]! / count;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let node = 0; node < x.length; node++) {
    const dx = x[node]! - middleX;
    const dy = y[node]! - middleY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const upright = new Float32Array(2 * x.length);
  for (let node = 0; node < x.length; node++) {
    const dx = x[node]! - middleX;
    const dy = y[node]! - middleY;
    upright[2 * node] = cosine * dx + sine * dy;
    upright[2 * node + 1] = cosine * dy - sine * dx;
  }
  drawIn(upright);
  return upright;
}

/** The share of nodes that keep their place, and how far beyond it others may be, in its units. */
const KEPT_SHARE = 0.97;
const ROOM = 1.2;
const BEYOND = 0.25;

/** Along each axis by itself, since a layout may be long. */
function drawIn(xy: Float32Array): void {
  for (const axis of [0, 1]) {
    const distances = Float64Array.from({ length: xy.length / 2 }, (_, node) =>
      Math.abs(xy[2 * node + axis]!),
    );
    const edge = ROOM * (distances.toSorted()[Math.floor(KEPT_SHARE * (distances.length - 1))] ?? 0);
    distances.forEach((distance, node) => {
      if (distance > edge && edge > 0)
        xy[2 * node + axis]! *= (edge * (1 + BEYOND * (1 - edge / distance))) / distance;
    });
  }
}
