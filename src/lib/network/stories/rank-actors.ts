// Statements to how much each actor says, how often it disagrees and how alone it stands. Alone is the share of the others
// who take the other side, over the issues on which both can be compared: the text says so of the two, or both took one side
// on a proposal. Stances on a topic are not compared; two who disagree on it need not agree with each other.

import type { EntityId } from '#lib/model/entity.ts';
import type { IssueId } from '#lib/model/issue.ts';
import { oppositeOf, type Stance, type Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { heldStances, sideOf } from './held-stances.ts';
import type { Order } from './order.ts';

/** Others on the same side and on the other, once for each issue. */
export interface Company {
  readonly same: number;
  readonly other: number;
}

export interface ActorStory {
  readonly actor: EntityId;
  /** Statements that it holds, by stance. */
  readonly agree: number;
  readonly disagree: number;
  /** Statements in which it is only the counterpart. */
  readonly named: number;
  /** What the text says of it and others, and what follows from stances on proposals; nobody is in both on one issue. */
  readonly said: Company;
  readonly derived: Company;
  /** The share of those who are on the other side, 0 to 1; null where nobody can be compared. */
  readonly alone: number | null;
}

interface Draft {
  agree: number;
  disagree: number;
  named: number;
  said: { same: number; other: number };
  derived: { same: number; other: number };
}

/** Stories of the actors in `statements`, those with the most statements first, then by id. */
export function rankActors(workspace: Workspace, statements: readonly Statement[]): ActorStory[] {
  const drafts = new Map<EntityId, Draft>();
  const draftOf = (id: EntityId): Draft => {
    const draft = drafts.get(id) ?? {
      agree: 0,
      disagree: 0,
      named: 0,
      said: { same: 0, other: 0 },
      derived: { same: 0, other: 0 },
    };
    drafts.set(id, draft);
    return draft;
  };
  for (const { holders, counterparts, stance } of statements) {
    for (const id of new Set(holders)) draftOf(id)[stance] += 1;
    for (const id of new Set(counterparts)) if (!holders.includes(id)) draftOf(id).named += 1;
  }

  const said = saidOfPairs(statements);
  for (const onIssue of said.values())
    for (const [actor, ofActor] of onIssue) {
      const company = draftOf(actor).said;
      for (const stances of ofActor.values()) {
        if (stances === BITS.agree) company.same += 1;
        else if (stances === BITS.disagree) company.other += 1;
      }
    }

  const proposals = new Set(workspace.issues.filter(({ kind }) => kind === 'proposal').map(({ id }) => id));
  for (const [issue, held] of heldStances(statements)) {
    if (!proposals.has(issue)) continue;
    const sides = new Map([...held].map(([actor, each]) => [actor, sideOf(each)]));
    const on: Record<Stance, number> = { agree: 0, disagree: 0 };
    for (const side of sides.values()) if (side) on[side] += 1;
    for (const [actor, side] of sides) {
      if (!side) continue;
      const company = { same: on[side] - 1, other: on[oppositeOf(side)] };
      // What the text says of two goes before what their stances come to.
      for (const other of said.get(issue)?.get(actor)?.keys() ?? []) {
        const theirs = sides.get(other);
        if (theirs) company[theirs === side ? 'same' : 'other'] -= 1;
      }
      draftOf(actor).derived.same += company.same;
      draftOf(actor).derived.other += company.other;
    }
  }

  return [...drafts]
    .map(([actor, draft]): ActorStory => {
      const other = draft.said.other + draft.derived.other;
      const all = other + draft.said.same + draft.derived.same;
      return { actor, ...draft, alone: all === 0 ? null : other / all };
    })
    .sort(byActivity);
}

/** By issue, actor and other actor: which stances are told of the two, as a sum of `BITS`. */
type SaidOfPairs = Map<IssueId, Map<EntityId, Map<EntityId, number>>>;
const BITS: Readonly<Record<Stance, number>> = { agree: 1, disagree: 2 };

/** Of a pair both ways round. */
function saidOfPairs(statements: readonly Statement[]): SaidOfPairs {
  const said: SaidOfPairs = new Map();
  for (const { issue, holders, counterparts, stance } of statements) {
    if (issue === null || counterparts.length === 0) continue;
    const onIssue = said.get(issue) ?? new Map<EntityId, Map<EntityId, number>>();
    said.set(issue, onIssue);
    const say = (a: EntityId, b: EntityId): void => {
      const ofActor = onIssue.get(a) ?? new Map<EntityId, number>();
      onIssue.set(a, ofActor.set(b, (ofActor.get(b) ?? 0) | BITS[stance]));
    };
    for (const holder of holders)
      for (const counterpart of counterparts) {
        if (holder === counterpart) continue;
        say(holder, counterpart);
        say(counterpart, holder);
      }
  }
  return said;
}

const told = ({ agree, disagree }: ActorStory): number => agree + disagree;

function byActivity(a: ActorStory, b: ActorStory): number {
  return told(b) - told(a) || b.named - a.named || (a.actor < b.actor ? -1 : 1);
}

export const ACTOR_ORDERS: readonly Order<ActorStory>[] = [
  {
    id: 'active',
    label: 'Most active',
    explanation: 'By the number of their own statements.',
    none: 'Nobody takes part in a statement.',
    compare: byActivity,
  },
  {
    id: 'alone',
    label: 'Most alone',
    explanation:
      'By how often others take the other side on the same issue: said of the two, or seen from stances on proposals.',
    none: 'Nobody who can be compared with others stands on another side than they.',
    keeps: ({ alone }) => alone !== null && alone > 0,
    compare: (a, b) =>
      (b.alone ?? 0) - (a.alone ?? 0) ||
      b.said.other + b.derived.other - a.said.other - a.derived.other ||
      byActivity(a, b),
  },
  {
    id: 'disagree',
    label: 'Disagree most often',
    explanation: 'By the number of their own statements that disagree.',
    none: 'Nobody disagrees.',
    keeps: ({ disagree }) => disagree > 0,
    compare: (a, b) => b.disagree - a.disagree || told(a) - told(b) || byActivity(a, b),
  },
];
