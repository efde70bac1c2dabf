// Statements to pairs of actors: what the text says of the two, and apart from it what follows from their stances on the
// same proposals. Where there are too many to compare, only what is said is counted, and the result says so.

import type { EntityId } from '#lib/model/entity.ts';
import type { Stance, Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { compareHeld, heldStances } from './held-stances.ts';
import type { Order } from './order.ts';

/** Comparisons of two actors on one issue; more would be felt while filtering. */
const MOST_COMPARISONS = 300_000;

export interface PairStory {
  /** In order. */
  readonly ends: readonly [EntityId, EntityId];
  /** Statements that tell of the two, by stance. */
  readonly said: Readonly<Record<Stance, number>>;
  /** Proposals on which both take the same side, opposite sides; who took both sides counts in both. */
  readonly derived: Readonly<Record<Stance, number>>;
}

export interface PairRanking {
  /** Those of whom the most is told first, then by ids. */
  readonly pairs: readonly PairStory[];
  /** False where there were too many stances to compare, so that `derived` is empty. */
  readonly compared: boolean;
}

export function rankPairs(workspace: Workspace, statements: readonly Statement[]): PairRanking {
  const stories = new Map<string, { ends: [EntityId, EntityId]; said: Counts; derived: Counts }>();
  const storyOf = (a: EntityId, b: EntityId) => {
    const ends: [EntityId, EntityId] = a < b ? [a, b] : [b, a];
    const key = ends.join('~');
    const story = stories.get(key) ?? {
      ends,
      said: { agree: 0, disagree: 0 },
      derived: { agree: 0, disagree: 0 },
    };
    stories.set(key, story);
    return story;
  };
  for (const { holders, counterparts, stance } of statements) {
    const seen = new Set<Counts>();
    for (const holder of holders)
      for (const counterpart of counterparts)
        if (holder !== counterpart) seen.add(storyOf(holder, counterpart).said);
    for (const said of seen) said[stance] += 1;
  }

  const proposals = new Set(workspace.issues.filter(({ kind }) => kind === 'proposal').map(({ id }) => id));
  const held = [...heldStances(statements)].filter(([issue]) => proposals.has(issue));
  const comparisons = held.reduce((sum, [, { size }]) => sum + (size * (size - 1)) / 2, 0);
  const compared = comparisons <= MOST_COMPARISONS;
  for (const [, byActor] of compared ? held : []) {
    const actors = [...byActor];
    for (let first = 0; first < actors.length; first++)
      for (let second = first + 1; second < actors.length; second++) {
        const { congruence, conflict } = compareHeld(actors[first]![1], actors[second]![1]);
        const { derived } = storyOf(actors[first]![0], actors[second]![0]);
        if (congruence > 0) derived.agree += 1;
        if (conflict > 0) derived.disagree += 1;
      }
  }
  return { pairs: [...stories.values()].sort(byTold), compared };
}

type Counts = Record<Stance, number>;

const told = ({ said, derived }: PairStory): number =>
  said.agree + said.disagree + derived.agree + derived.disagree;
const of = ({ said, derived }: PairStory, stance: Stance): number => said[stance] + derived[stance];

function byTold(a: PairStory, b: PairStory): number {
  return told(b) - told(a) || compareText(a.ends[0], b.ends[0]) || compareText(a.ends[1], b.ends[1]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const PAIR_ORDERS: readonly Order<PairStory>[] = [
  {
    id: 'disagree',
    label: 'Disagree most',
    explanation: 'By statements that they disagree, and proposals on which they take opposite sides.',
    none: 'No two actors disagree with each other.',
    keeps: (pair) => of(pair, 'disagree') > 0,
    compare: (a, b) =>
      of(b, 'disagree') - of(a, 'disagree') || of(a, 'agree') - of(b, 'agree') || byTold(a, b),
  },
  {
    id: 'agree',
    label: 'Agree most',
    explanation: 'By statements that they agree, and proposals on which they take the same side.',
    none: 'No two actors agree with each other.',
    keeps: (pair) => of(pair, 'agree') > 0,
    compare: (a, b) =>
      of(b, 'agree') - of(a, 'agree') || of(a, 'disagree') - of(b, 'disagree') || byTold(a, b),
  },
];
