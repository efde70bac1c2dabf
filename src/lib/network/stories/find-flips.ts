// Statements to the actors who took both sides of one issue. A change of sides needs two statements whose times do not
// touch; where they are undated or of one time, both sides are told in two places and nobody knows which came first; and in
// one sentence it is ambivalence, no change. Only stances count: what is said of somebody else is not a side on the issue.

import type { EntityId } from '#lib/model/entity.ts';
import type { IssueId } from '#lib/model/issue.ts';
import type { Statement, StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { heldStances } from './held-stances.ts';
import { shareSentence } from './share-sentence.ts';

export interface Flip {
  /** `changed`: `before` was said before `after`. `both`: in reading order, which came first is not known. */
  readonly kind: 'changed' | 'both' | 'ambivalent';
  readonly actor: EntityId;
  readonly issue: IssueId;
  readonly before: Statement;
  readonly after: Statement;
}

/**
 * For each actor and issue every change of sides, in order; where there is none, the first two places that tell of both
 * sides; where there are none, the first sentence that does. Those changed first, then by time, then by where they stand.
 */
export function findFlips(workspace: Workspace, statements: readonly Statement[]): Flip[] {
  const documents = new Map(workspace.documents.map(({ id, text }, index) => [id, { text, index }]));
  const placeOf = ({ document }: Statement): number => documents.get(document)?.index ?? documents.size;
  const byPlace = (a: Statement, b: Statement): number =>
    placeOf(a) - placeOf(b) || a.evidence.begin - b.evidence.begin;
  const byTimeThenPlace = (a: Statement, b: Statement): number =>
    compareText(a.said?.from ?? UNDATED, b.said?.from ?? UNDATED) || byPlace(a, b);
  const areOneSentence = (a: Statement, b: Statement): boolean =>
    a.document === b.document && shareSentence(documents.get(a.document)?.text ?? '', a.evidence, b.evidence);

  const flips: Flip[] = [];
  for (const [issue, byActor] of heldStances(statements))
    for (const [actor, held] of byActor) {
      if (!held.agree.length || !held.disagree.length) continue;
      const told = [...held.agree, ...held.disagree];
      const torn = sentencesOf(told.sort(byPlace), areOneSentence).filter(hasBoth);
      const inTorn = new Set<StatementId>(torn.flatMap((sentence) => sentence.map(({ id }) => id)));
      const [split] = torn.flatMap(turnsOf);
      const turns = turnsOf(told.filter(({ id }) => !inTorn.has(id)).sort(byTimeThenPlace));
      const changes = turns.filter(
        ([before, after]) => before.said && after.said && before.said.to < after.said.from,
      );
      const [first] = turns;
      if (changes.length)
        for (const [before, after] of changes) flips.push({ kind: 'changed', actor, issue, before, after });
      else if (first) flips.push({ kind: 'both', actor, issue, before: first[0], after: first[1] });
      else if (split) flips.push({ kind: 'ambivalent', actor, issue, before: split[0], after: split[1] });
    }
  return flips.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      byTimeThenPlace(a.after, b.after) ||
      compareText(a.actor, b.actor) ||
      compareText(a.issue, b.issue),
  );
}

/** Statements in the order of reading, cut into those of one sentence. */
function sentencesOf(
  told: readonly Statement[],
  areOneSentence: (a: Statement, b: Statement) => boolean,
): Statement[][] {
  const sentences: Statement[][] = [];
  for (const statement of told) {
    const last = sentences.at(-1);
    if (last && areOneSentence(last.at(-1)!, statement)) last.push(statement);
    else sentences.push([statement]);
  }
  return sentences;
}

function hasBoth(statements: readonly Statement[]): boolean {
  return statements.some(({ stance }) => stance !== statements[0]!.stance);
}

/** Neighbours of opposite stances. */
function turnsOf(told: readonly Statement[]): [Statement, Statement][] {
  return told.slice(1).flatMap((after, index): [Statement, Statement][] => {
    const before = told[index]!;
    return before.stance === after.stance ? [] : [[before, after]];
  });
}

const KINDS: readonly Flip['kind'][] = ['changed', 'both', 'ambivalent'];
/** Sorts behind every ISO day. */
const UNDATED = '~';

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
