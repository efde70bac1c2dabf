// A stretch of a document's cleaned text: half-open, in UTF-16 code units, as `text.slice(begin, end)` takes them.

export interface Span {
  readonly begin: number;
  readonly end: number;
}
