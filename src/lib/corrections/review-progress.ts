// Statements to how far a person has come through them.

import type { Statement } from '#lib/model/statement.ts';

export interface ReviewProgress {
  readonly accepted: number;
  readonly rejected: number;
  readonly total: number;
}

export function reviewProgress(statements: readonly Statement[]): ReviewProgress {
  let accepted = 0;
  let rejected = 0;
  for (const { review } of statements) {
    if (review === 'accepted') accepted++;
    else if (review === 'rejected') rejected++;
  }
  return { accepted, rejected, total: statements.length };
}
