// What of correcting is on the page: the dialog that is open, the text that is marked, and the line that says what
// happened. One for the page, so that keys, buttons and the palette's commands speak of the same.

import type { DocumentId } from '#lib/model/document.ts';
import type { EntityId } from '#lib/model/entity.ts';
import type { IssueId } from '#lib/model/issue.ts';
import type { Span } from '#lib/model/span.ts';
import type { Statement } from '#lib/model/statement.ts';

export type NamePart = 'details' | 'merge' | 'split';

export type CorrectDialog =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'new-statement'; readonly document: DocumentId; readonly marked: Span }
  | { readonly kind: 'entity'; readonly id: EntityId; readonly part: NamePart }
  | { readonly kind: 'issue'; readonly id: IssueId; readonly part: NamePart }
  | { readonly kind: 'corrections' };

class Correcting {
  dialog: CorrectDialog | null = $state.raw(null);
  /** Text that is marked in the article that the reader shows. */
  marked: { readonly document: DocumentId; readonly span: Span } | null = $state.raw(null);
  /** What the last verb did, for the eye and for a screen reader. */
  said: string = $state('');

  open(dialog: CorrectDialog): void {
    this.dialog = dialog;
  }

  close(): void {
    this.dialog = null;
  }

  say(words: string): void {
    this.said = words;
  }
}

export const correcting = new Correcting();
