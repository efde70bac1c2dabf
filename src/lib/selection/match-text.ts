// A statement's words against what a person searches for: every word of the query must begin a word of the evidence, of the
// actors' names or of the issue; what stands between quotation marks must occur as it is.

import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { foldText } from './fold-text.ts';
import { labelOf } from './label-values.ts';

/** A test for the query; an empty one lets everything through. What a statement says is folded once a workspace. */
export function textTest(workspace: Workspace, query: string): (statement: Statement) => boolean {
  const wanted = [...foldText(query).matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/gu)].map(
    ([, phrase, word]) => phrase?.trim() ?? ` ${word}`,
  );
  return (statement) => {
    const words = searchedWords(workspace, statement);
    return wanted.every((each) => words.includes(each));
  };
}

const searched = new WeakMap<Workspace, Map<string, string>>();

function searchedWords(workspace: Workspace, statement: Statement): string {
  const known = searched.get(workspace) ?? new Map<string, string>();
  searched.set(workspace, known);
  const before = known.get(statement.id);
  if (before !== undefined) return before;
  const names = [...statement.holders, ...statement.counterparts].map((id) =>
    labelOf(workspace, 'actor', id),
  );
  const issue = statement.issue === null ? '' : labelOf(workspace, 'issue', statement.issue);
  const { begin, end } = statement.evidence;
  const evidence = textOf(workspace, statement.document).slice(begin, end);
  const folded = ` ${foldText([evidence, ...names, issue].join(' \n ')).replace(/\s+/gu, ' ')}`;
  // As it is for phrases, and once more with each word after a space, so that " word" asks for the beginning of one.
  const whole = `${folded}\n ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  known.set(statement.id, whole);
  return whole;
}

const texts = new WeakMap<Workspace, ReadonlyMap<string, string>>();

function textOf(workspace: Workspace, document: string): string {
  const known = texts.get(workspace) ?? new Map(workspace.documents.map(({ id, text }) => [id, text]));
  texts.set(workspace, known);
  return known.get(document) ?? '';
}
