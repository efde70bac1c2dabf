// Puts nodes without ties on rings around those that have some, where they are seen and in nobody's way.

const GAP = 1.06;

/**
 * `placed` holds x and y of the `tied` nodes, one after the other; the result those of all `count` nodes.
 */
export function untiedAround(
  placed: Float32Array,
  tied: Uint32Array,
  count: number,
): Float32Array<ArrayBuffer> {
  const all = new Float32Array(2 * count).fill(NaN);
  let reach = 0;
  tied.forEach((node, i) => {
    all[2 * node] = placed[2 * i]!;
    all[2 * node + 1] = placed[2 * i + 1]!;
    reach = Math.max(reach, Math.hypot(placed[2 * i]!, placed[2 * i + 1]!));
  });
  const untied = count - tied.length;
  if (untied === 0) return all;
  const first = GAP * (reach || 1);
  const apart = Math.max(first / 60, (2 * Math.PI * first) / Math.max(1, Math.min(untied, 400)));
  let [ring, onRing, room] = [first, 0, Math.floor((2 * Math.PI * first) / apart)];
  for (let node = 0; node < count; node++) {
    if (!Number.isNaN(all[2 * node]!)) continue;
    if (onRing === room) {
      ring += apart;
      onRing = 0;
      room = Math.floor((2 * Math.PI * ring) / apart);
    }
    const angle = (2 * Math.PI * onRing++) / room;
    all[2 * node] = ring * Math.cos(angle);
    all[2 * node + 1] = ring * Math.sin(angle);
  }
  return all;
}
