// What a mapping does, and what a reading did, in sentences.

import type { Rejection } from '#lib/intake/tables/rejected-rows.ts';
import { counted, listed } from '#lib/network/count-words.ts';
import type { GraphSummary, TableSummary } from '#lib/workspace/table-import/import-service.ts';
import type { Trial } from '#lib/workspace/table-import/try-mapping.ts';

/** After a number: "3 have no actor". */
const WHY: Readonly<Record<Rejection, readonly [one: string, many: string]>> = {
  cut: ['is cut off', 'are cut off'],
  'open-quote': ['opens a quotation mark that nothing closes', 'open a quotation mark that nothing closes'],
  'too-few-cells': ['has too few cells', 'have too few cells'],
  'too-many-cells': ['has too many cells', 'have too many cells'],
  'no-actor': ['has no actor', 'have no actor'],
  'no-issue': ['has no issue', 'have no issue'],
  'no-stance': ['has no stance', 'have no stance'],
  'stance-unknown': ['has a stance that is not in the list', 'have a stance that is not in the list'],
  'stance-not-a-number': ['has a stance that is no number', 'have a stance that is no number'],
  'date-unreadable': ['has a date that cannot be read', 'have a date that cannot be read'],
  'weight-unreadable': ['has a weight that cannot be read', 'have a weight that cannot be read'],
};

function whyWords(reason: Rejection, count: number, value: string | null = null): string {
  const words = `${count.toLocaleString('en')} ${WHY[reason][count === 1 ? 0 : 1]}`;
  return value === null ? words : `${words} (“${value.length > 40 ? `${value.slice(0, 40)} …` : value}”)`;
}

/** "Of the first 1,000 rows 987 can be read; 13 cannot: 10 have no actor, …" */
export function trialWords(
  { records, statements, rejected, leftOut, missing }: Trial,
  isWide: boolean,
): string {
  if (missing !== null) return missing;
  if (records === 0) return 'There are no rows below the heading.';
  const failed = rejected.reduce((sum, { count }) => sum + count, 0);
  const first =
    records >= 1000 ? `Of the first ${records.toLocaleString('en')} rows` : `Of ${counted(records, 'row')}`;
  const read = isWide
    ? `${first} come ${counted(statements, 'statement')}`
    : `${first} ${failed === 0 && leftOut === 0 ? 'all' : statements.toLocaleString('en')} can be read`;
  const left = leftOut
    ? `; ${counted(leftOut, isWide ? 'cell' : 'row')} without a stance ${leftOut === 1 ? 'is' : 'are'} left out`
    : '';
  if (failed === 0) return `${read}${left}.`;
  const why = listed(rejected.map(({ reason, count, value }) => whyWords(reason, count, value)));
  return `${read}${left}; ${failed.toLocaleString('en')} cannot: ${why}.`;
}

/** What was read, sentence by sentence. */
export function summaryWords(summary: TableSummary | GraphSummary): string[] {
  if (summary.kind === 'graph') return graphWords(summary);
  const { statements, records, actors, issues, firstDay, lastDay, undated, leftOut, endsOpen } = summary;
  const { isWide, blank, above, rejected } = summary;
  const when = firstDay && lastDay ? `, ${firstDay} to ${lastDay}` : '';
  const said = [
    `${counted(statements, 'statement')} of ${counted(actors, 'actor')} on ${counted(issues, 'issue')}${when}, from ${counted(records, 'row')}.`,
  ];
  if (firstDay && undated) said.push(`${counted(undated, 'statement')} without a date.`);
  const left = leftOut.reduce((sum, [, count]) => sum + count, 0);
  if (left)
    said.push(
      `${counted(left, isWide ? 'cell' : 'row')} left out for having no stance: ${listed(leftOut.map(([value, count]) => `${count.toLocaleString('en')} × “${value}”`))}.`,
    );
  if (blank) said.push(`${counted(blank, 'empty cell')} without a stance.`);
  if (above) said.push(`${counted(above, 'row')} above the table not read.`);
  // Where the last row is told as cut, that is all there is to say of it.
  if (endsOpen && !rejected.some(([reason]) => reason === 'cut'))
    said.push('No line end closes the last row: it may be cut short.');
  return said;
}

function graphWords(summary: GraphSummary): string[] {
  const { nodes, edges, isSigned, unsigned, weightless, loops, dangling, hyperedges, nameless, unweighed } =
    summary;
  const said = [
    `${counted(nodes, 'node')} and ${counted(edges, 'edge')}, ${isSigned ? 'with agreement and conflict' : 'none of which says agreement or conflict'}.`,
  ];
  if (unsigned) said.push(`${counted(unsigned, 'edge')} without agreement or conflict left out.`);
  if (weightless) said.push(`${counted(weightless, 'edge')} of weight 0 left out.`);
  if (loops) said.push(`${counted(loops, 'edge')} from a node to itself left out.`);
  if (dangling) said.push(`${counted(dangling, 'edge')} to nodes that the file does not have left out.`);
  if (hyperedges) said.push(`${counted(hyperedges, 'edge')} of more than two ends left out.`);
  if (nameless) said.push(`${counted(nameless, 'node')} without an id left out: no edge can lead there.`);
  if (unweighed)
    said.push(`${counted(unweighed, 'edge')} with a weight that is no number: taken with a weight of 1.`);
  if (summary.isOverTime)
    said.push('Times in the file are not read: what was there at any time is shown at once.');
  return said;
}
