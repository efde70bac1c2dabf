// What is open over time to the words that its pictures and files say about it.

import type { Captions } from '#lib/export/captions.ts';
import { counted, listed } from '#lib/network/count-words.ts';
import { describeSettings } from '#lib/selection/over-time/describe-settings.ts';
import type { NetworkView } from '#lib/selection/over-time/network-view.ts';
import type { Arrangement, Frame, OpenedGraph, OpenedTable } from '#lib/workspace/over-time/table-service.ts';
import { issuesShown } from './issues-shown.ts';
import { nodeNames } from './node-names.ts';
import { spanWords } from './span-words.ts';
import { weightWords } from './weight-words.ts';

const VOTES_SOURCE =
  'Voeten, Strezhnev and Bailey, United Nations General Assembly Voting Data (doi:10.7910/DVN/LEJUQZ), by unvotes';
const SIZES = 'Larger nodes make more statements; wider lines weigh more.';

export function networkCaptions(
  opened: OpenedTable,
  view: NetworkView,
  arrangement: Arrangement,
  frame: Frame,
): Captions {
  const isVotes = opened.kind === 'votes';
  const isTwoMode = arrangement.actors < arrangement.ids.length;
  const [one, many] = nodeNames(isVotes, isTwoMode);
  const lines = arrangement.isSigned
    ? `${counted(frame.agreements, 'line')} of agreement and ${counted(frame.conflicts, 'line')} of conflict`
    : counted(frame.shownEdges, 'line');
  const { issues } = view.settings;
  const { actors, actorsInAll } = arrangement;
  const isCut = view.settings.oneMode.mostActive === null && actors < actorsInAll;
  const mostActive = `The ${actors} most active actors of ${actorsInAll.toLocaleString('en')}.`;
  const leftOut = issuesShown(arrangement, opened, view.settings);
  return {
    title: opened.title,
    filters: issues.length ? [`${isVotes ? 'topic' : 'issue'} ${listed(issues)}`] : [],
    dates: spanWords(view.span),
    counts: [
      `${frame.shownNodes} of ${counted(arrangement.ids.length, one, many)}`,
      lines,
      counted(frame.statements, isVotes ? 'vote' : 'statement'),
    ].join(', '),
    source: isVotes ? VOTES_SOURCE : null,
    settings: [describeSettings(view, isVotes), isCut && mostActive, leftOut && `${leftOut}.`, SIZES]
      .filter(Boolean)
      .join(' '),
  };
}

/** `least` is what the weakest line that is shown weighs; 0 where all are. */
export function graphCaptions({ title, graph }: OpenedGraph, values: Float32Array, least: number): Captions {
  let [agree, conflict] = [0, 0];
  for (const value of values) {
    if (value > 0) agree++;
    else if (value < 0) conflict++;
  }
  const lines = graph.isSigned
    ? `${counted(agree, 'line')} of agreement and ${counted(conflict, 'line')} of conflict`
    : counted(agree + conflict, 'line');
  return {
    title,
    filters: least > 0 ? [`lines of ${weightWords(least)} or more`] : [],
    dates: null,
    counts: `${counted(graph.ids.length, 'node')}, ${lines}`,
    source: null,
    settings: graph.importance
      ? 'Larger nodes are larger in the file; wider lines weigh more.'
      : 'Larger nodes have more lines; wider lines weigh more.',
  };
}
