// Whom an actor stands nearest to and furthest from in a window: by the share of agreement over the issues that both took a
// stance on. Pairs that share little say little and are left out.

import type { OneModeNetwork } from '../derive/derived-network.ts';
import { pairIndex } from '../derive/pairs.ts';

export interface Nearness {
  /** Row of the network. */
  readonly actor: number;
  readonly agreed: number;
  readonly differed: number;
  /** 0 to 1. */
  readonly share: number;
}

/** A pair counts from this share of what the actor's median pair has in common. */
const LEAST_IN_COMMON = 0.25;

/** All that count, the nearest first; ties by more in common. `actor` is a row. */
export function rankNear({ congruence, conflict, actors }: OneModeNetwork, actor: number): Nearness[] {
  const all: Nearness[] = [];
  for (let other = 0; other < actors.length; other++) {
    if (other === actor) continue;
    const pair = pairIndex(actor, other, actors.length);
    const [agreed, differed] = [congruence[pair]!, conflict[pair]!];
    if (agreed + differed > 0)
      all.push({ actor: other, agreed, differed, share: agreed / (agreed + differed) });
  }
  const shared = all.map((each) => each.agreed + each.differed).sort((x, y) => x - y);
  const least = LEAST_IN_COMMON * (shared[shared.length >> 1] ?? 0);
  return all
    .filter((each) => each.agreed + each.differed >= least)
    .sort(
      (x, y) => y.share - x.share || y.agreed + y.differed - (x.agreed + x.differed) || x.actor - y.actor,
    );
}
