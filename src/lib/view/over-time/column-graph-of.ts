// The worker's arrangement as the graph that is drawn, and what is picked as a place in it.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import type { NetworkPick } from '#lib/selection/over-time/network-view.ts';
import type { LargeGraphPick } from '#lib/view/large-graph/large-scene.ts';
import type { Arrangement } from '#lib/workspace/over-time/table-service.ts';

/** Values are all 0: a frame brings them. */
function columnGraphOf(arrangement: Arrangement): ColumnGraph {
  const { ids, importance, positions, sources, targets, isSigned } = arrangement;
  return {
    ids,
    labels: ids,
    importance,
    positions,
    sources,
    targets,
    values: new Float32Array(sources.length),
    isSigned,
    directed: null,
  };
}

/** The graph that is drawn already, where the arrangement has the same nodes and edges in the same places. */
export function keepGraph(drawn: ColumnGraph | null, arrangement: Arrangement): ColumnGraph {
  const isSame =
    drawn !== null &&
    drawn.isSigned === arrangement.isSigned &&
    alike(drawn.ids, arrangement.ids) &&
    alike(drawn.sources, arrangement.sources) &&
    alike(drawn.targets, arrangement.targets) &&
    alike(drawn.positions!, arrangement.positions);
  return isSame ? drawn : columnGraphOf(arrangement);
}

function alike<Item>(a: ArrayLike<Item>, b: ArrayLike<Item>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

type Ends = Pick<ColumnGraph, 'ids' | 'sources' | 'targets'>;

/** Null where the graph has no such node or pair. Of two lines between a pair, the one that leads from the first. */
export function pickOf({ ids, sources, targets }: Ends, picked: NetworkPick | null): LargeGraphPick | null {
  if (!picked) return null;
  if (picked.kind === 'node') {
    const node = ids.indexOf(picked.id);
    return node < 0 ? null : { kind: 'node', node };
  }
  const [a, b] = picked.ids.map((id) => ids.indexOf(id));
  const between = (from: number | undefined, to: number | undefined): number =>
    sources.findIndex((source, at) => source === from && targets[at] === to);
  const there = between(a, b);
  const edge = there < 0 ? between(b, a) : there;
  return edge < 0 ? null : { kind: 'edge', edge };
}

/** What `pickOf` finds again. */
export function namesOf({ ids, sources, targets }: Ends, pick: LargeGraphPick | null): NetworkPick | null {
  if (!pick) return null;
  if (pick.kind === 'node') return { kind: 'node', id: ids[pick.node]! };
  return { kind: 'pair', ids: [ids[sources[pick.edge]!]!, ids[targets[pick.edge]!]!] };
}

export function isSamePick(a: NetworkPick | null, b: NetworkPick | null): boolean {
  const idsOf = (pick: NetworkPick | null): readonly string[] =>
    pick === null ? [] : pick.kind === 'node' ? [pick.id] : pick.ids;
  return alike(idsOf(a), idsOf(b));
}
