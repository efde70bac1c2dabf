// What a browser's storage throws to a Failure that says what to do.

import { Failure } from '#lib/model/failure.ts';

/** `absent` says that not even the database could be opened. A Failure stays what it is. */
export function toFailure(error: unknown, absent = false): Failure {
  if (error instanceof Failure) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const detail = error instanceof Error && error.message ? error.message : null;
  if (name === 'QuotaExceededError') return new Failure('storage-full', null, { cause: error });
  return new Failure(absent ? 'storage-absent' : 'storage-failed', detail, { cause: error });
}
