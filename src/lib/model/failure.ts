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
  'link-broken': {
    message: 'This link is cut or damaged.',
    remedy: 'Ask for it again, or for the saved workspace as a file.',
  },
  'nothing-to-export': {
    message: 'The filters leave nothing to export.',
    remedy: 'Loosen or clear a filter. The workspace can always be saved whole.',
  },
  'no-graph-shown': {
    message: 'There is no graph on the page to make a picture of.',
    remedy: 'Show the network as a graph, wait until it is drawn, and try again.',
  },
  'picture-too-large': {
    message: 'This picture is too large for this browser.',
    remedy: 'Choose a smaller size, or SVG, which is sharp at any.',
  },
  'clipboard-refused': {
    message: 'This browser does not let the page copy pictures.',
    remedy: 'Save the picture as PNG and insert the file.',
  },
  'storage-full': {
    message: 'The browser’s storage is full.',
    remedy: 'Export the workspace to a file, or delete workspaces that you no longer need.',
  },
  'storage-absent': {
    message: 'This browser keeps nothing here, as in a private window.',
    remedy: 'Export the workspace to a file before you close the page.',
  },
  'storage-failed': {
    message: 'The browser’s storage did not do what was asked of it.',
    remedy: 'Export the workspace to a file, then reload the page.',
  },
  'workspace-changed-elsewhere': {
    message: 'This workspace was changed in another tab.',
    remedy: 'Keep yours as a copy, or take the other tab’s.',
  },
  'workspace-gone': {
    message: 'This workspace is not kept here any more.',
    remedy: 'Open its saved file, or add its articles again.',
  },
  'network-too-large': {
    message: 'These are too many actors for one network.',
    remedy: 'Keep only the most active ones, or narrow the filters.',
  },
  'table-not-loaded': {
    message: 'The table did not come.',
    remedy: 'Check the connection and open it again.',
  },
  'table-empty': { message: 'This file is empty.', remedy: 'Choose a file that has rows.' },
  'table-no-rows': {
    message: 'There are no rows below the heading.',
    remedy: 'Choose a file that has rows, or say that the first row names no columns.',
  },
  'table-quote-open': {
    message: 'No row of this file can be told: a quotation mark opens that nothing closes.',
    remedy: 'Close it, or save the table again as CSV in the program that made it.',
  },
  'table-binary': {
    message: 'This is no table in text.',
    remedy: 'Save the table as CSV in the program that made it, and choose that file.',
  },
  'table-line-too-long': {
    message: 'A line of this file is longer than a row can be.',
    remedy: 'Check that it is a table with one row a line, saved as CSV or TSV.',
  },
  'table-too-wide': {
    message: 'This table has more columns than Entente reads.',
    remedy: 'Leave out columns that are not needed, or check that its rows end in line ends.',
  },
  'table-too-large': {
    message: 'This table has more different names than fit into memory.',
    remedy: 'Split it into several files, or leave out columns in which every row is different.',
  },
  'table-not-mapped': {
    message: 'What the columns mean is not clear yet.',
    remedy: 'Choose a column with actors and one with issues.',
  },
  'comments-unreadable': {
    message: 'This file has no comments of a Polis conversation.',
    remedy: 'Choose its comments file, which has the columns comment-id and comment-body.',
  },
  'table-several': {
    message: 'Tables are opened one at a time; only the first is.',
    remedy: 'Open the others after it. Only the comments of a Polis conversation go with its participants.',
  },
  'table-damaged': {
    message: 'The kept table cannot be opened any more.',
    remedy: 'Open its file again, and delete the kept one.',
  },
  'table-not-here': {
    message: 'This browser does not have the table of this link.',
    remedy: 'Open its file: what the link shows then comes up.',
  },
  'table-other': {
    message: 'This is not the same table as the link’s.',
    remedy: 'Its rows, or how its columns were read, differ, so what you see may differ too.',
  },
  'table-too-large-to-keep': {
    message: 'This table is too large to be kept in the browser.',
    remedy: 'It stays open until you leave the page. Open its file again to go on with it.',
  },
  'table-no-room': {
    message: 'This table is not kept: the room for tables is full.',
    remedy: 'It stays open until you leave the page. Delete kept tables that you no longer need.',
  },
  'table-not-kept': {
    message: 'This table is not kept: the browser’s storage refused it, as in a private window.',
    remedy: 'It stays open until you leave the page. Open its file again to go on with it.',
  },
  'table-nothing-read': {
    message: 'No row of this table can be read so.',
    remedy: 'Look at the reasons, and change what the columns mean.',
  },
  'database-unreadable': {
    message: 'This database cannot be read.',
    remedy: 'It may be damaged, encrypted or cut short. Export its table as CSV and choose that file.',
  },
  'graph-unreadable': {
    message: 'This graph file cannot be read.',
    remedy: 'It may be damaged or cut short. Export it again as GEXF or GraphML.',
  },
  'graph-with-dtd': {
    message:
      'This graph file has a document type (DOCTYPE), which can lead to other files, so it is not read.',
    remedy: 'Take the DOCTYPE and its entities out, or export the graph again as GEXF or GraphML.',
  },
  'file-unreadable': {
    message: 'The file could not be read to its end.',
    remedy: 'It may have been changed or moved meanwhile. Choose it again.',
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

/** Whatever was thrown as a Failure: what is none is `internal`, with its message as the detail. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure('internal', error instanceof Error ? error.message : String(error), { cause: error });
}
