// Errors on their way from a worker to the page: only a name and a message get through, so a Failure's code goes in the name.

import { asFailure, Failure, FAILURES } from '#lib/model/failure.ts';
import type { FailureCode } from '#lib/model/failure.ts';

const PREFIX = 'failure:';

export function wrapFailure(error: unknown): Error {
  const { code, detail } = asFailure(error);
  const wrapped = new Error(detail ?? '');
  wrapped.name = PREFIX + code;
  return wrapped;
}

export function unwrapFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (!(error instanceof Error)) return new Failure('internal', String(error));
  const code = error.name.startsWith(PREFIX) ? error.name.slice(PREFIX.length) : '';
  return code in FAILURES
    ? new Failure(code as FailureCode, error.message || null)
    : new Failure('internal', error.message || null);
}
