// A change of sides in words: the line over its two quotes, and the mark on either of its statements.

import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { Flip } from '#lib/network/stories/find-flips.ts';
import { labelOf } from '#lib/selection/label-values.ts';
import { describeTime } from '#lib/view/timeline/time-words.ts';

/** "Elin Sandvik changed sides on Whaling between 3 May 2021 and 9 Jun 2021." */
export function flipWords(workspace: Workspace, { kind, actor, issue, before, after }: Flip): string {
  const who = labelOf(workspace, 'actor', actor);
  const what = labelOf(workspace, 'issue', issue);
  if (kind === 'changed' && before.said && after.said)
    return `${who} changed sides on ${what} between ${describeTime(before.said)} and ${describeTime(after.said)}.`;
  if (kind === 'ambivalent') return `${who} takes both sides on ${what} in one sentence.`;
  return before.document === after.document
    ? `${who} takes both sides on ${what} in one article; which came first is not known.`
    : `${who} takes both sides on ${what}; which came first is not known.`;
}

/** "Changed sides: Elin Sandvik disagreed later (9 Jun 2021)": what the flip's other statement says. */
export function flipMarkWords(workspace: Workspace, flip: Flip, statement: Statement): string {
  const { kind, actor, before, after } = flip;
  const who = labelOf(workspace, 'actor', actor);
  if (kind === 'ambivalent') return `${who} takes both sides in this sentence`;
  const other = statement.id === before.id ? after : before;
  const verb = other.stance === 'agree' ? 'agrees' : 'disagrees';
  if (kind === 'both' || !other.said) return `${who} ${verb} on this elsewhere`;
  return `Changed sides: ${who} ${other.stance}d ${other === before ? 'earlier' : 'later'} (${describeTime(other.said)})`;
}
