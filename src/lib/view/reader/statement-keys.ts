// The keys of the reader: from a key to what it does to the statement in focus, in one map that the page's own keys give
// way to, and the help draws.

import { tick } from 'svelte';
import { correcting } from '#lib/view/correct/correcting.svelte.ts';
import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { judgeStatement } from './judge-statement.ts';
import { nextStatement } from './next-statement.ts';
import { statementOrder } from './statement-order.ts';

export type StatementVerb = 'next' | 'previous' | 'accept' | 'reject' | 'edit' | 'mark';

export const STATEMENT_KEYS: Readonly<Record<string, StatementVerb>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'reject',
  e: 'edit',
  s: 'mark',
};

/** For the list of keys in the help. */
export const STATEMENT_SHORTCUTS = [
  { keys: 'j', words: 'In the evidence or the article: next statement' },
  { keys: 'k', words: 'Previous statement' },
  { keys: 'a', words: 'Accept the statement in focus' },
  { keys: 'r', words: 'Reject the statement in focus' },
  { keys: 'e', words: 'Edit the statement in focus' },
  { keys: 's', words: 'Make a statement of the marked text' },
] as const;

const READER = '#evidence, #article';

/** Does what the key means in the reader; false where it means nothing there, so that it may mean something elsewhere. */
export function onStatementKey(event: KeyboardEvent, current: WorkspaceState): boolean {
  const verb = Object.hasOwn(STATEMENT_KEYS, event.key) ? STATEMENT_KEYS[event.key] : undefined;
  if (!verb || event.ctrlKey || event.metaKey || event.altKey) return false;
  const inReader = document.activeElement?.closest(READER) != null;
  if (verb !== 'mark' && !inReader && current.focusedStatement === null) return false;
  if (!runVerb(verb, current)) return false;
  if (verb !== 'edit' && verb !== 'mark') void tick().then(() => followFocus(current, inReader));
  return true;
}

function runVerb(verb: StatementVerb, current: WorkspaceState): boolean {
  const focused = current.reviewed.statements.find(({ id }) => id === current.focusedStatement);
  switch (verb) {
    case 'next':
    case 'previous': {
      const next = nextStatement(statementOrder(current), focused?.id ?? null, verb === 'next' ? 1 : -1);
      if (next !== null) current.focusStatement(next);
      else correcting.say(verb === 'next' ? 'This is the last statement.' : 'This is the first statement.');
      return true;
    }
    case 'accept':
    case 'reject':
      if (focused) judgeStatement(current, focused, verb === 'accept' ? 'accepted' : 'rejected', 'key');
      return focused !== undefined;
    case 'edit':
      if (focused) correcting.open({ kind: 'statement', statement: focused });
      return focused !== undefined;
    case 'mark': {
      const { marked } = correcting;
      if (marked) correcting.open({ kind: 'new-statement', document: marked.document, marked: marked.span });
      return marked !== null;
    }
  }
}

/** The page's focus goes with the statement's, so that a screen reader reads it and Tab goes on from there. */
function followFocus(current: WorkspaceState, inReader: boolean): void {
  const lost = document.activeElement === document.body;
  if (current.focusedStatement === null || !(inReader || lost)) return;
  const card = [...document.querySelectorAll<HTMLElement>('[data-statement]')].find(
    ({ dataset }) => dataset.statement === current.focusedStatement,
  );
  card?.focus({ preventScroll: true });
}
