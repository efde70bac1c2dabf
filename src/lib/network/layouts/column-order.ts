// An order of two columns in which few lines cross: each column in turn is sorted by the mean place of its nodes'
// neighbours in the other (the barycentre sweeps of Sugiyama, Tagawa and Toda 1981), then neighbours change places
// where that saves crossings (greedy switching, Eades and Kelly 1986), and the best order met is kept. Links within a
// column draw their ends together a little.

import type { Network } from '#lib/network/network.ts';
import { walkOrder } from './start-on-circle.ts';

const SWEEPS = 24;
const SWITCHES = 40;
const WITHIN_PULL = 0.3;

export interface Columns {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Actors left, issues right. Deterministic. */
export function columnOrder(network: Network): Columns {
  const issues = new Set(network.nodes.filter(({ kind }) => kind === 'issue').map(({ id }) => id));
  const pulls = new Map<string, [other: string, weight: number][]>(network.nodes.map(({ id }) => [id, []]));
  for (const { source, target, weight } of network.edges) {
    const pull = issues.has(source) === issues.has(target) ? WITHIN_PULL : Math.max(1, weight);
    pulls.get(source)?.push([target, pull]);
    pulls.get(target)?.push([source, pull]);
  }
  const across = acrossLines(network, issues);
  let best: Columns | null = null;
  let fewest = Infinity;
  const keep = (order: Columns): boolean => {
    const crossings = countCrossings(order, network);
    if (crossings >= fewest) return false;
    fewest = crossings;
    best = order;
    return true;
  };
  for (const from of ['busiest', 'rim'] as const) {
    const walk = walkOrder(network, from);
    let order: Columns = {
      left: walk.filter((id) => !issues.has(id)),
      right: walk.filter((id) => issues.has(id)),
    };
    keep(order);
    for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      const places = placesOf(order);
      order =
        sweep % 2 === 0
          ? { ...order, right: sorted(order.right, pulls, places) }
          : { ...order, left: sorted(order.left, pulls, places) };
      keep(order);
    }
  }
  for (let pass = 0; pass < SWITCHES; pass++) {
    const left = switched(best!.left, best!.right, across);
    if (!keep({ left, right: switched(best!.right, left, across) })) break;
  }
  return best!;
}

/** Each node's neighbours in the other column. */
function acrossLines(network: Network, issues: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const across = new Map<string, string[]>(network.nodes.map(({ id }) => [id, []]));
  for (const { source, target } of network.edges) {
    if (issues.has(source) === issues.has(target)) continue;
    across.get(source)?.push(target);
    across.get(target)?.push(source);
  }
  return across;
}

/** From top to bottom, a node lets the next one pass where their lines then cross less. */
function switched(
  column: readonly string[],
  other: readonly string[],
  across: ReadonlyMap<string, readonly string[]>,
): string[] {
  const places = new Map(other.map((id, i) => [id, i]));
  const ends = new Map(
    column.map((id) => [
      id,
      across
        .get(id)!
        .map((to) => places.get(to)!)
        .sort((a, b) => a - b),
    ]),
  );
  /** Crossings of two nodes' lines where `a` is above. */
  const crossings = (a: readonly number[], b: readonly number[]): number => {
    let sum = 0;
    let passed = 0;
    for (const to of a) {
      while (passed < b.length && b[passed]! < to) passed++;
      sum += passed;
    }
    return sum;
  };
  const order = [...column];
  for (let i = 0; i + 1 < order.length; i++) {
    const [a, b] = [ends.get(order[i]!)!, ends.get(order[i + 1]!)!];
    if (crossings(b, a) < crossings(a, b)) [order[i], order[i + 1]] = [order[i + 1]!, order[i]!];
  }
  return order;
}

/** Places from 0 at the top to 1 at the bottom. */
function placesOf({ left, right }: Columns): Map<string, number> {
  return new Map(
    [left, right].flatMap((column) =>
      column.map((id, i): [string, number] => [id, (i + 0.5) / column.length]),
    ),
  );
}

function sorted(
  column: readonly string[],
  pulls: ReadonlyMap<string, readonly (readonly [other: string, weight: number])[]>,
  places: ReadonlyMap<string, number>,
): string[] {
  const wish = new Map(
    column.map((id): [string, number] => {
      let sum = 0;
      let weights = 0;
      for (const [other, weight] of pulls.get(id)!) {
        sum += weight * (places.get(other) ?? 0.5);
        weights += weight;
      }
      return [id, weights > 0 ? sum / weights : places.get(id)!];
    }),
  );
  return [...column].sort((a, b) => wish.get(a)! - wish.get(b)! || places.get(a)! - places.get(b)!);
}

/** How many pairs of lines between the columns cross, counted with a Fenwick tree in order of the left ends. */
export function countCrossings({ left, right }: Columns, network: Network): number {
  const leftAt = new Map(left.map((id, i) => [id, i]));
  const rightAt = new Map(right.map((id, i) => [id, i]));
  const lines = network.edges
    .flatMap(({ source, target }): [number, number][] => {
      const from = leftAt.get(source) ?? leftAt.get(target);
      const to = rightAt.get(target) ?? rightAt.get(source);
      return from === undefined || to === undefined ? [] : [[from, to]];
    })
    .sort(([a, c], [b, d]) => a - b || c - d);
  const tree = new Uint32Array(right.length + 1);
  let crossings = 0;
  lines.forEach(([, to], before) => {
    let upTo = 0;
    for (let i = to + 1; i > 0; i -= i & -i) upTo += tree[i]!;
    crossings += before - upTo;
    for (let i = to + 1; i <= right.length; i += i & -i) tree[i]!++;
  });
  return crossings;
}
