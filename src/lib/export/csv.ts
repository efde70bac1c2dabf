// Tables as text in the form of RFC 4180: comma (or another sign), CRLF, quotation marks doubled, a heading row.
//
// Spreadsheets run cells that begin with = + - @ (or their full-width forms, a tab or a carriage return) as formulas, and
// the text of an article is anyone's. Such a cell gets one apostrophe in front; so does one that already begins with
// apostrophes before such a character, so that taking one apostrophe away always gives the text back.

export type CsvCell = string | number | boolean | null;

/** Without it spreadsheet programs take UTF-8 for an older encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

const RUNS_AS_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A cell as it was before the apostrophe that `writeCsv` may have put in front of it. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && RUNS_AS_FORMULA.test(text) ? text.slice(1) : text;
}

function cell(value: CsvCell, separator: string): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = RUNS_AS_FORMULA.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `rows` have a cell for every column. Ends with a line end. */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  separator: ',' | ';' = ',',
): string {
  return [columns, ...rows]
    .map((row) => `${row.map((value) => cell(value, separator)).join(separator)}\r\n`)
    .join('');
}
