// Judged names made whole where their form says that they go on: "Omar al-Doe" with his last name, "7th Armoured Brigade"
// and "Task Force 9" with their numbers. Only names that no list knows, and only over words that no other name holds.

import type { Token } from '#lib/text/parse.ts';
import type { NameHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';
import { areAdjacent, isCapitalized } from './sentence-view.ts';

const HYPHEN = /^[-‐‑]$/;
const ARTICLE = /^(?:al|el|ul|ad|an|ar|as|ash|at|az|ud|ed|ez|es)$/;
/** Arms of an army, of which there is more than one: "3rd Cavalry Regiment". */
const UNIT =
  /^(?:Division|Brigade|Regiment|Battalion|Corps|Fleet|Army|Squadron|Wing|Company|Platoon|Infantry|Cavalry|Airborne|Group|Flotilla|Battery|Marines)$/;
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th|d)$/;
const NUMBERED = /^(?:Force|Unit|Squadron|Battery|Brigade|Command|Camp)$/;
const NUMBER = /^\d{1,4}$/;

/** The hits of one sentence, in order; `text` is the document's. */
export function settleBounds(view: SentenceView, hits: readonly NameHit[], text: string): NameHit[] {
  const settled: NameHit[] = [];
  hits.forEach((hit, index) => {
    const before = settled.at(-1);
    const isTaken = before !== undefined && hit.first > before.first && hit.last <= before.last;
    if (isTaken && !hit.known) return;
    if (hit.known || hit.type === 'country') settled.push(hit);
    else settled.push(widened(view, hit, hits[index - 1], hits[index + 1], text));
  });
  return settled;
}

function widened(
  view: SentenceView,
  hit: NameHit,
  previous: NameHit | undefined,
  next: NameHit | undefined,
  text: string,
): NameHit {
  const first = hit.type === 'organization' ? beginOfUnit(view, hit, previous) : hit.first;
  const last = endOfName(view, hit, next);
  if (first === hit.first && last === hit.last) return hit;
  const begin = view.tokens[first]!.begin;
  const { end } = view.tokens[last]!;
  return {
    ...hit,
    first,
    last,
    span: { begin: Math.min(begin, hit.span.begin), end },
    nameSpan: { begin, end },
    name: text.slice(begin, end).replace(/\s+/g, ' '),
    form: hit.form === 'acronym' || hit.form === 'surname' ? 'name' : hit.form,
  };
}

function beginOfUnit({ tokens }: SentenceView, { first, last }: NameHit, previous?: NameHit): number {
  const before = tokens[first - 1];
  if (!before || !ORDINAL.test(before.text) || (previous && previous.last >= first - 1)) return first;
  return tokens.slice(first, last + 1).some(({ text }) => UNIT.test(text)) ? first - 1 : first;
}

function endOfName(view: SentenceView, hit: NameHit, next?: NameHit): number {
  const { tokens } = view;
  const { last, type } = hit;
  const isFree = (to: number): boolean => !next || next.first > to || (!next.known && next.last <= to);
  const [article, hyphen, name] = tokens.slice(last + 1, last + 4) as (Token | undefined)[];
  if (
    article &&
    ARTICLE.test(article.text) &&
    hyphen &&
    HYPHEN.test(hyphen.text) &&
    areAdjacent(tokens[last], article) &&
    hyphen.begin === article.end &&
    name?.begin === hyphen.end &&
    isCapitalized(name) &&
    isFree(last + 3)
  )
    return endOfName(view, { ...hit, last: last + 3 }, next);
  if (
    type === 'organization' &&
    article &&
    NUMBERED.test(tokens[last]!.text) &&
    NUMBER.test(article.text) &&
    areAdjacent(tokens[last], article) &&
    isFree(last + 1)
  )
    return last + 1;
  return last;
}
