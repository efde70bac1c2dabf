// One attribution as found in a single sentence, before quotation marks that reach over several sentences are joined to
// it and before its source is known as an entity.

import type { Span } from '#lib/model/span.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

export interface Attribution {
  readonly sentence: Sentence;
  /** The word that reports: "said", "claim", "according". */
  readonly trigger: Token;
  /** The head of the source's noun phrase; null where the text names none. */
  readonly sourceHead: Token | null;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** May be empty where the verb takes words in quotation marks that stand next to it. */
  readonly content: readonly Span[];
  /** Whether words in quotation marks next to the cue may be its content. */
  readonly direct: boolean;
  /** A verb that does not report by itself ("smiled"): it speaks only where words in quotation marks touch it. */
  readonly adjacentOnly: boolean;
}

const LOOSE_EDGE = new Set([',', ';', ':', '.', '-', '--', '–', '—', '…', '...', '?', '!', ')', '(']);
const KEEP_AT_END = new Set(['?', '!', ')', '…', '...']);
const KEEP_AT_START = new Set(['(', '…', '...']);

/** Token positions of one sentence -> spans of text, broken where tokens are left out, without loose marks at the edges. */
export function spansOfTokens(sentence: Sentence, positions: Iterable<number>): Span[] {
  const sorted = inOrder(positions);
  const spans: Span[] = [];
  for (let at = 0; at < sorted.length;) {
    let last = at;
    while (last + 1 < sorted.length && sorted[last + 1] === sorted[last]! + 1) last++;
    const span = trimmed(sentence.tokens, sorted[at]!, sorted[last]!);
    if (span) spans.push(span);
    at = last + 1;
  }
  return spans;
}

/** Each position once, in rising order. */
function inOrder(positions: Iterable<number>): readonly number[] {
  const list = [...positions];
  return list.every((position, at) => at === 0 || position > list[at - 1]!)
    ? list
    : [...new Set(list)].sort((a, b) => a - b);
}

function trimmed(tokens: readonly Token[], first: number, last: number): Span | null {
  while (first <= last && LOOSE_EDGE.has(tokens[first]!.text) && !KEEP_AT_START.has(tokens[first]!.text))
    first++;
  while (first <= last && LOOSE_EDGE.has(tokens[last]!.text) && !KEEP_AT_END.has(tokens[last]!.text)) last--;
  return first > last ? null : { begin: tokens[first]!.begin, end: tokens[last]!.end };
}
