// Turns a layout so that its long side lies along the canvas's, as in fit-into-canvas.ts, around its middle.

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
  return upright;
}
