// What can be corrected, as commands for a palette: each says when it makes sense and opens its dialog or does its work.

import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { judgeStatement } from '#lib/view/reader/judge-statement.ts';
import { correcting, type NamePart } from './correcting.svelte.ts';
import { nameDialog } from './name-dialog.ts';

export interface CorrectCommand {
  readonly id: string;
  readonly label: string;
  /** As the help writes keys. */
  readonly keys?: string;
  enabled(current: WorkspaceState): boolean;
  run(current: WorkspaceState): void;
}

export const CORRECT_COMMANDS: readonly CorrectCommand[] = [
  {
    id: 'accept-statement',
    label: 'Accept the statement in focus',
    keys: 'a',
    enabled: (current) => focused(current) !== null,
    run: (current) => judge(current, 'accepted'),
  },
  {
    id: 'reject-statement',
    label: 'Reject the statement in focus',
    keys: 'r',
    enabled: (current) => focused(current) !== null,
    run: (current) => judge(current, 'rejected'),
  },
  {
    id: 'edit-statement',
    label: 'Edit the statement in focus…',
    keys: 'e',
    enabled: (current) => focused(current) !== null,
    run: (current) => {
      const statement = focused(current);
      if (statement) correcting.open({ kind: 'statement', statement });
    },
  },
  {
    id: 'new-statement',
    label: 'New statement…',
    keys: 's',
    enabled: (current) => place(current) !== null,
    run: (current) => {
      const at = place(current);
      if (at) correcting.open({ kind: 'new-statement', document: at.document, marked: at.span });
    },
  },
  nameCommand('edit-name', 'Edit what is picked…', 'details'),
  nameCommand('merge-name', 'Merge what is picked with others…', 'merge'),
  nameCommand('split-name', 'Split what is picked…', 'split'),
  {
    id: 'corrections',
    label: 'List of corrections…',
    enabled: () => true,
    run: () => correcting.open({ kind: 'corrections' }),
  },
];

function nameCommand(id: string, label: string, part: NamePart): CorrectCommand {
  return {
    id,
    label,
    enabled: (current) => nameDialog(current, part) !== null,
    run: (current) => {
      const dialog = nameDialog(current, part);
      if (dialog) correcting.open(dialog);
    },
  };
}

function focused(current: WorkspaceState) {
  return current.reviewed.statements.find(({ id }) => id === current.focusedStatement) ?? null;
}

function judge(current: WorkspaceState, verdict: 'accepted' | 'rejected'): void {
  const statement = focused(current);
  if (statement) judgeStatement(current, statement, verdict, 'key');
}

/** What is marked; else the statement in focus; else the first words of the article's body. */
function place(current: WorkspaceState) {
  if (correcting.marked) return correcting.marked;
  const statement = focused(current);
  if (statement) return { document: statement.document, span: statement.cue };
  const document = current.document(current.readDocument) ?? current.workspace.documents[0] ?? null;
  const body = document?.paragraphs.find(({ role }) => role === 'body') ?? document?.paragraphs[0];
  return document && body
    ? { document: document.id, span: { begin: body.begin, end: body.begin + 1 } }
    : null;
}
