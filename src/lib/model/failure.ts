// The one catalogue of what can go wrong: a stable code, a sentence for the reader, and what to do about it.

export const FAILURES = {
  'input-empty': {
    message: 'There is no text here.',
    remedy: 'Paste the words of an article, or choose a file that has some.',
  },
  'input-binary': {
    message: 'This looks like a binary file, not text.',
    remedy: 'Save the article as .txt, .md or .html and choose that.',
  },
  'input-too-large': {
    message: 'This text is larger than Entente reads at once.',
    remedy: 'Split it into several articles.',
  },
  'input-not-english': {
    message: 'This does not read like English.',
    remedy: 'Entente reads English only, so far. Paste an English version.',
  },
  'input-not-json': { message: 'This is not valid JSON.', remedy: 'Check that the file is complete.' },
  'input-wrong-shape': {
    message: 'This JSON is not what was expected here.',
    remedy: 'Use the form that the documentation shows.',
  },
  'workspace-newer': {
    message: 'This workspace was made by a newer Entente.',
    remedy: 'Update Entente and open it again.',
  },
  'network-too-large': {
    message: 'These are too many actors for one network.',
    remedy: 'Keep only the most active ones, or narrow the filters.',
  },
  cancelled: { message: 'Cancelled.', remedy: 'Nothing was changed.' },
  internal: {
    message: 'Something went wrong inside Entente.',
    remedy: 'What was open is kept. Please report the text that caused it.',
  },
} as const satisfies Record<string, { message: string; remedy: string }>;

export type FailureCode = keyof typeof FAILURES;

/** An error that may reach the reader. `detail` names the file, line or value at fault. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly detail: string | null;

  constructor(code: FailureCode, detail: string | null = null, options?: ErrorOptions) {
    super(FAILURES[code].message + (detail ? ` (${detail})` : ''), options);
    this.name = 'Failure';
    this.code = code;
    this.detail = detail;
  }

  get remedy(): string {
    return FAILURES[this.code].remedy;
  }
}
