// The disparity filter: keeps an edge where it carries more of either end's strength than chance would give it. M. Á.
// Serrano, M. Boguñá and A. Vespignani, Extracting the multiscale backbone of complex weighted networks, PNAS 106 (2009).
// Signed edges count by their size. An end with a single edge says nothing about it, as the authors have it.

/**
 * `values` are pairs (see pairs.ts); those that are not significant at `level` (0 to 1) at either end become 0. The chance
 * of an edge of weight w at an actor with k edges of together s is (1 - w / s) ^ (k - 1).
 */
export function keepBackbone(values: Float64Array, actors: number, level: number): void {
  const strength = new Float64Array(actors);
  const degree = new Int32Array(actors);
  for (let a = 0, pair = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++, pair++) {
      const weight = Math.abs(values[pair]!);
      if (weight === 0) continue;
      strength[a]! += weight;
      strength[b]! += weight;
      degree[a]!++;
      degree[b]!++;
    }
  const isTold = (actor: number, weight: number): boolean =>
    degree[actor]! > 1 && (1 - weight / strength[actor]!) ** (degree[actor]! - 1) < level;
  for (let a = 0, pair = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++, pair++) {
      const weight = Math.abs(values[pair]!);
      if (weight !== 0 && !isTold(a, weight) && !isTold(b, weight)) values[pair] = 0;
    }
}
