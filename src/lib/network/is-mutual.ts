// Tells "Moscow and Washington disagree" (mutual) from "Moscow accused Washington" (one way), from where the two are
// named: mutual where one phrase names both ("the two men") or the two phrases are joined by nothing but a comma or a
// conjunction. Whatever else stands between them, the statement counts as one way.

import type { Span } from '#lib/model/span.ts';
import type { Statement } from '#lib/model/statement.ts';

const ONLY_JOINED = /^\s*(?:,|&|(?:,\s*)?(?:and|or|nor)(?:\s+(?:both\s+)?the)?)\s*$/i;

function areJoined(text: string, a: Span, b: Span): boolean {
  if (a.begin === b.begin && a.end === b.end) return true;
  const [first, second] = a.begin <= b.begin ? [a, b] : [b, a];
  return first.end <= second.begin && ONLY_JOINED.test(text.slice(first.end, second.begin));
}

/** `text` is the text of the statement's document. False where the statement has no counterparts. */
export function isMutual(statement: Statement, text: string): boolean {
  const { holders, counterparts } = statement;
  if (holders.some((id) => counterparts.includes(id))) return true;
  return statement.holderSpans.some((holder) =>
    statement.counterpartSpans.some((counterpart) => areJoined(text, holder, counterpart)),
  );
}
