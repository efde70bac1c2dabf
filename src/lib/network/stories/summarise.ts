// What is shown to one paragraph, made from counts and names alone: how much there is, what is most contested and most
// agreed, who changed sides, and what is left out.

import type { Stance, Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { counted, listed } from '../count-words.ts';
import { findFlips } from './find-flips.ts';
import { namesIn } from '../names-in.ts';
import { inOrder } from './order.ts';
import { ISSUE_ORDERS, rankIssues, type IssueStory } from './rank-issues.ts';

/** Numbers of statements that are not shown; each is in one of them. */
export interface LeftOut {
  readonly rejected: number;
  readonly guesses: number;
  /** Without a time, where a range of time is chosen. */
  readonly undated: number;
  readonly filtered: number;
}

/** As many issues of one rank are named. */
const NAMED_AT_MOST = 2;

/** `statements` are those of `workspace` that are shown. Complete sentences; the last says what is left out, if anything. */
export function summarise(workspace: Workspace, statements: readonly Statement[], leftOut: LeftOut): string {
  const nameOf = namesIn(workspace);
  return [
    statements.length ? countsOf(statements) : 'No statement is shown.',
    datesOf(statements),
    ...extremesOf(workspace, statements, nameOf),
    flipsOf(workspace, statements, nameOf),
    leftOutWords(leftOut),
  ]
    .filter(Boolean)
    .join(' ');
}

function countsOf(statements: readonly Statement[]): string {
  const actors = new Set(statements.flatMap(({ holders }) => holders)).size;
  const issues = new Set(statements.flatMap(({ issue }) => issue ?? [])).size;
  const documents = new Set(statements.map(({ document }) => document)).size;
  const unnamed = statements.filter(({ issue }) => issue === null).length;
  const agree = statements.filter(({ stance }) => stance === 'agree').length;
  const on = issues ? ` on ${counted(issues, 'issue')}` : '';
  const where = documents === 1 ? 'one article' : counted(documents, 'article');
  const without = unnamed ? `; ${unnamed} ${unnamed === 1 ? 'names' : 'name'} no issue` : '';
  return (
    `${counted(statements.length, 'statement')} by ${counted(actors, 'actor')}${on} in ${where}: ` +
    `${agree} of agreement, ${statements.length - agree} of disagreement${without}.`
  );
}

function datesOf(statements: readonly Statement[]): string {
  const undated = statements.filter(({ said }) => said === null).length;
  if (undated === 0) return '';
  if (undated === statements.length) return undated === 1 ? 'It has no date.' : 'None of them has a date.';
  return `${undated} ${undated === 1 ? 'has' : 'have'} no date.`;
}

function extremesOf(
  workspace: Workspace,
  statements: readonly Statement[],
  nameOf: (id: string) => string,
): string[] {
  const stories = rankIssues(workspace, statements);
  const top = (id: 'contested' | 'agreed', of: (story: IssueStory) => number): IssueStory[] => {
    // An issue is called what more of its actors make it.
    const sided = stories.filter(({ contest, accord }) => (id === 'contested') === contest >= accord);
    const ranked = inOrder(
      sided,
      ISSUE_ORDERS.find((order) => order.id === id)!,
    );
    return ranked.filter((story) => of(story) === of(ranked[0]!));
  };
  const tell = (words: string, of: readonly IssueStory[]): string => {
    if (!of.length) return '';
    const named = of.slice(0, NAMED_AT_MOST).map((story) => `${nameOf(story.issue)} (${sidesWords(story)})`);
    const more = of.length - named.length;
    return `${words}: ${listed(more ? [...named, `${more} more`] : named)}.`;
  };
  return [
    tell(
      'Most contested',
      top('contested', ({ contest }) => contest),
    ),
    tell(
      'Most agreed',
      top('agreed', ({ accord }) => accord),
    ),
  ];
}

/** "2 actors for it, 1 against it; 3 actors disagree with another". Stances and relations stay apart. */
export function sidesWords({ kind, stances, relations }: IssueStory): string {
  const side = (stance: Stance, count: number): string => {
    if (kind === 'proposal') return stance === 'agree' ? 'for it' : 'against it';
    return `${verb(count, stance)} on it`;
  };
  const taken = actorsWords([
    [stances.agree, side('agree', stances.agree)],
    [stances.disagree, side('disagree', stances.disagree)],
    [stances.both, 'on both sides'],
  ]);
  const told = actorsWords([
    [relations.agree, `${verb(relations.agree, 'agree')} with another`],
    [relations.disagree, `${verb(relations.disagree, 'disagree')} with another`],
  ]);
  return [taken, told].filter(Boolean).join('; ');
}

/** "2 actors for it, 1 against it": what is nought is left out, and the noun stands once. */
function actorsWords(parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words], index) => `${index === 0 ? counted(count, 'actor') : count} ${words}`)
    .join(', ');
}

function verb(count: number, stance: Stance): string {
  return count === 1 ? `${stance}s` : stance;
}

function flipsOf(
  workspace: Workspace,
  statements: readonly Statement[],
  nameOf: (id: string) => string,
): string {
  const changes = findFlips(workspace, statements).filter(({ kind }) => kind === 'changed');
  if (!changes.length) return '';
  return `Changed sides: ${listed([...new Set(changes.map(({ actor, issue }) => `${nameOf(actor)} on ${nameOf(issue)}`))])}.`;
}

function leftOutWords({ rejected, guesses, undated, filtered }: LeftOut): string {
  const parts = [
    guesses && counted(guesses, 'guess', 'guesses'),
    rejected && counted(rejected, 'rejected statement'),
    undated && `${counted(undated, 'statement')} without a date`,
    filtered && `${counted(filtered, 'statement')} that the filters hide`,
  ].filter((part) => typeof part === 'string');
  return parts.length ? `It leaves out ${listed(parts)}.` : '';
}
