// A clause to the words of its chip: "Iran or Ukraine", "not France", "sure at least 60 %", "said May 2019 to Jun 2019".

import type { Workspace } from '#lib/model/workspace.ts';
import type { Clause, TimeClause } from './clause.ts';
import { namesIn } from '#lib/network/names-in.ts';
import { labelOf } from './label-values.ts';

const NAMED_AT_MOST = 3;
const BASIS_WORDS = { said: 'said', about: 'about', order: 'in reading order' } as const;

/** What a clause asks for, in words that need no context but the workspace's names. */
export function describeClause(clause: Clause, workspace: Workspace): string {
  const words = wordsOf(clause, workspace);
  return clause.negated ? `not ${words}` : words;
}

function wordsOf(clause: Clause, workspace: Workspace): string {
  if (clause.field === 'confidence') return `at least ${Math.round(clause.min * 100)} % sure`;
  if (clause.field === 'time') return describeRange(clause);
  if (clause.field === 'text') return `with “${clause.query}”`;
  if (clause.field === 'near') {
    const steps = clause.depth === 1 ? '1 step' : `${clause.depth} steps`;
    return `within ${steps} of ${namesIn(workspace)(clause.node)}`;
  }
  const labels = clause.values.map((value) => labelOf(workspace, clause.field, value));
  const named = labels.slice(0, NAMED_AT_MOST);
  const more = labels.length - named.length;
  return more ? `${named.join(', ')} or ${more} more` : named.join(' or ');
}

/** "said May 2019 to Jun 2019", "about 2016", "in reading order 3 to 9". */
export function describeRange({ basis, from, to }: Pick<TimeClause, 'basis' | 'from' | 'to'>): string {
  const [first, last] = basis === 'order' ? [from, to] : [describeDay(from), describeDay(to)];
  const range = first === last ? first : `${first} to ${last}`;
  return `${BASIS_WORDS[basis]} ${range}`;
}

/** An ISO day as "14 May 2019". */
export function describeDay(day: string): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? day : DAY.format(ms);
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
