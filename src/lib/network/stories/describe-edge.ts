// The arithmetic of an edge in sentences: how many statements, of whom, on what; for a derived edge on which issues the two
// take the same side and on which opposite ones, and what that comes to.

import type { Stance } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { counted, listed } from '../count-words.ts';
import { countVoices, type ExplainedEdge, type IssueGroup } from './edge-explanation.ts';
import { namesIn } from '../names-in.ts';

export function describeEdge(
  workspace: Workspace,
  edge: ExplainedEdge,
  groups: readonly IssueGroup[],
): string[] {
  const nameOf = namesIn(workspace);
  const sentences = {
    stance: describeStance,
    relation: describeRelation,
    affiliation: describeAffiliation,
    derived: describeDerived,
  }[edge.kind](workspace, edge, groups, nameOf);
  return sentences.filter(Boolean);
}

type Describe = (
  workspace: Workspace,
  edge: ExplainedEdge,
  groups: readonly IssueGroup[],
  nameOf: (id: string) => string,
) => string[];

const describeStance: Describe = (workspace, edge, groups, nameOf) => {
  const count = sum(groups, ({ agree, disagree }) => countVoices(agree) + countVoices(disagree));
  const issue = workspace.issues.find(({ id }) => id === edge.target);
  const side =
    issue?.kind === 'proposal'
      ? edge.stance === 'agree'
        ? 'is for'
        : 'is against'
      : edge.stance === 'agree'
        ? 'agrees on'
        : 'disagrees on';
  return [
    `${saysIn(workspace, edge, count)} that ${nameOf(edge.source)} ${side} ${nameOf(edge.target)}.`,
    lineCounts(count),
  ];
};

const describeRelation: Describe = (workspace, edge, groups, nameOf) => {
  const [source, target] = [nameOf(edge.source), nameOf(edge.target)];
  const of = (voice: 'left' | 'right' | 'both') =>
    sum(groups, ({ agree, disagree }) => agree[voice].length + disagree[voice].length);
  const [left, right, both] = [of('left'), of('right'), of('both')];
  const count = left + right + both;
  const verb = edge.stance === 'agree' ? 'agree' : 'disagree';
  const issues = groups.flatMap(({ issue }) => issue ?? []).map(nameOf);
  const unnamed = sum(
    groups.filter(({ issue }) => issue === null),
    ({ agree, disagree }) => countVoices(agree) + countVoices(disagree),
  );
  const who =
    left + both === 0
      ? `${target} ${verb}s with ${source}`
      : right + both === 0
        ? `${source} ${verb}s with ${target}`
        : `${source} and ${target} ${verb}`;
  const on = issues.length ? ` on ${listed(issues)}` : '';
  const named = count - unnamed;
  const wanted = new Set(edge.statements);
  const passages = new Set(
    workspace.statements
      .filter(({ id }) => wanted.has(id))
      .map(({ document, evidence }) => `${document} ${evidence.begin} ${evidence.end}`),
  ).size;
  return [
    `${saysIn(workspace, edge, count)} that ${who}${on}.`,
    unnamed && named ? `${unnamed} of them ${unnamed === 1 ? 'names' : 'name'} no issue.` : '',
    unnamed && !named ? `${unnamed === 1 ? 'It names' : 'They name'} no issue.` : '',
    Number(left > 0) + Number(right > 0) + Number(both > 0) > 1
      ? `${listed(
          [
            left && `${source} ${verb}s in ${left}`,
            right && `${target} ${verb}s in ${right}`,
            both && `${both} ${both === 1 ? 'tells' : 'tell'} of both at once`,
          ].filter((part) => typeof part === 'string'),
        )}.`
      : '',
    passages < count
      ? `They rest on ${counted(passages, 'passage')}: one that tells of several things counts for each.`
      : '',
    lineCounts(count),
  ];
};

const describeAffiliation: Describe = (workspace, edge, _, nameOf) => {
  const entity = workspace.entities.find(({ id }) => id === edge.source);
  const [longest] = [...(entity?.mentions ?? [])]
    .filter(
      ({ span, nameSpan, form }) => form !== 'role' && span.end - span.begin > nameSpan.end - nameSpan.begin,
    )
    .sort((a, b) => b.span.end - b.span.begin - (a.span.end - a.span.begin));
  const text = longest && workspace.documents.find(({ id }) => id === longest.document)?.text;
  return [
    `${nameOf(edge.source)} belongs to ${nameOf(edge.target)}.`,
    text ? `The text has “${text.slice(longest.span.begin, longest.span.end)}”.` : '',
    'No statement stands behind this line, and it counts for nothing.',
  ];
};

const describeDerived: Describe = (workspace, edge, groups, nameOf) => {
  const congruence = sum(groups, (group) => group.congruence);
  const conflict = sum(groups, (group) => group.conflict);
  const onBoth = (stance: Stance): string[] =>
    groups
      .filter((group) => isOfBoth(group, stance))
      .flatMap(({ issue }) => issue ?? [])
      .map(nameOf);
  const differ = groups
    .filter((group) => group.conflict > 0)
    .flatMap(({ issue }) => issue ?? [])
    .map(nameOf);
  const agree = onBoth('agree');
  const against = onBoth('disagree');
  const clauses = [
    agree.length && `both agree on ${listed(agree)} (${counted(agree.length, 'shared issue')})`,
    against.length && `both disagree on ${listed(against)} (${counted(against.length, 'shared issue')})`,
    differ.length && `they differ on ${listed(differ)}`,
  ].filter((part) => typeof part === 'string');
  const topics = groups
    .filter((group) => workspace.issues.some(({ id, kind }) => id === group.issue && kind === 'topic'))
    .flatMap(({ issue }) => issue ?? [])
    .map(nameOf);
  const repeated = congruence + conflict > new Set([...agree, ...against, ...differ]).size;
  return [
    clauses.length
      ? `${sentenceCase(clauses.join('; '))}.`
      : `${nameOf(edge.source)} and ${nameOf(edge.target)} share no issue here.`,
    sumsOf(edge, congruence, conflict),
    repeated ? 'Each pair of their statements on an issue counts once.' : '',
    topics.length
      ? `${listed(topics)} ${topics.length === 1 ? 'is a topic' : 'are topics'}, on which two who disagree need not agree with each other.`
      : '',
    'This is computed from what each says by itself; no text says it of the two.',
  ];
};

/** What is nought is not told: the edge may be part of what the two share. */
function sumsOf({ stance, weight }: ExplainedEdge, congruence: number, conflict: number): string {
  const sums = [congruence && `congruence ${congruence}`, conflict && `conflict ${conflict}`].filter(Boolean);
  if (!sums.length) return '';
  const counted = stance === 'disagree' ? conflict : congruence;
  const normalized = Math.abs(weight - counted) > 1e-9 ? `, normalized to ${rounded(weight)}` : '';
  const which = stance === 'disagree' ? 'conflict' : 'congruence';
  return `${sentenceCase(sums.join(', '))}. The line counts the ${which}${normalized}.`;
}

function rounded(number: number): string {
  return number.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function isOfBoth(group: IssueGroup, stance: Stance): boolean {
  const { left, right, both } = group[stance];
  return both.length > 0 || (left.length > 0 && right.length > 0);
}

/** "3 statements in 2 articles say". */
function saysIn(workspace: Workspace, edge: ExplainedEdge, count: number): string {
  const wanted = new Set(edge.statements);
  const articles = new Set(
    workspace.statements.filter(({ id }) => wanted.has(id)).map(({ document }) => document),
  ).size;
  const where =
    workspace.documents.length > 1
      ? ` in ${articles === 1 ? 'one article' : counted(articles, 'article')}`
      : '';
  return `${counted(count, 'statement')}${where} ${count === 1 ? 'says' : 'say'}`;
}

function lineCounts(count: number): string {
  return count > 1 ? `The line counts ${count}: one for each statement.` : 'The line counts 1.';
}

function sum<T>(values: readonly T[], numberOf: (value: T) => number): number {
  return values.reduce((total, value) => total + numberOf(value), 0);
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
