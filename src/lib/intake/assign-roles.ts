// What the first paragraphs of an article are for: a line that only names the publisher, the headline, a byline, a line
// with the date; then the dateline that opens the body. Precision first: whatever is in doubt is body.

import type { ParagraphRole } from '#lib/model/document.ts';
import { readDateline } from './dateline.ts';
import { dateOfLine, findDate } from './find-date.ts';
import { publisherNamed } from './publishers.ts';

/** What was found in the text itself. */
export interface FrontMatter {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

export interface Roles extends FrontMatter {
  /** One for each paragraph. */
  readonly roles: readonly ParagraphRole[];
  /** The paragraph that a dateline opens, and the length of that dateline; null where none does. */
  readonly dateline: { readonly paragraph: number; readonly length: number } | null;
}

/** How many paragraphs before the body may be something else. */
const MOST_FRONT_LINES = 8;

/** `title` is what is known of the title already: a first paragraph that repeats it is the headline. */
export function assignRoles(paragraphs: readonly string[], title: string | null): Roles {
  const roles: ParagraphRole[] = paragraphs.map(() => 'body');
  const found: { -readonly [K in keyof FrontMatter]: FrontMatter[K] } = {
    title: null,
    publisher: null,
    date: null,
    url: null,
  };
  let index = 0;
  for (; index < Math.min(MOST_FRONT_LINES, paragraphs.length); index++) {
    const line = paragraphs[index]!;
    const last = index === paragraphs.length - 1;
    const date = dateOfLine(line);
    const publisher = publisherLine(line, found.title === null ? '' : paragraphs[index + 1]);
    if (title !== null && found.title === null && sameTitle(line, title)) {
      roles[index] = 'headline';
      found.title = line;
    } else if (last) break;
    else if (date) {
      roles[index] = 'dateline';
      found.date ??= date;
    } else if (/^(?:url\s*:\s*)?https?:\/\/\S+$/i.test(line)) {
      roles[index] = 'publisher';
      found.url ??= line.replace(/^url\s*:\s*/i, '');
    } else if (isByline(line)) {
      roles[index] = 'byline';
      found.date ??= findDate(line)?.date ?? null;
      found.publisher ??= publisherOfByline(line);
    } else if (publisher) {
      roles[index] = 'publisher';
      found.publisher ??= publisher;
      found.date ??= findDate(line)?.date ?? null;
    } else if (found.title === null && isHeadline(line, paragraphs.slice(index + 1))) {
      roles[index] = 'headline';
      found.title = line;
    } else break;
  }
  let opening: Roles['dateline'] = null;
  for (let body = index; opening === null && body < Math.min(index + 3, paragraphs.length); body++) {
    const text = paragraphs[body]!;
    const prefix = roles[body] === 'body' ? readDateline(text) : null;
    if (!prefix || prefix.length >= text.length) continue;
    opening = { paragraph: body, length: prefix.length };
    found.publisher ??= prefix.publisher;
    found.date ??= prefix.date;
  }
  for (let end = paragraphs.length - 1; end > index && end >= paragraphs.length - 3; end--)
    if (isCredit(paragraphs[end]!)) roles[end] = 'byline';
  return { roles, dateline: opening, ...found };
}

/** "Reuters", "Source: BBC News", "Reuters | 14 May 2019". */
function publisherLine(line: string, next = ''): string | null {
  if (line.length > 100) return null;
  const parts = line.split(/\s+[|•·–—-]\s+|\s*\|\s*/).filter(Boolean);
  const names = parts.filter((part) => !dateOfLine(part));
  // What stands by itself before a date or a name, under the headline.
  const isSure = names.length < parts.length || dateOfLine(next) !== null || isByline(next);
  return names.length === 1 ? publisherNamed(names[0]!, isSure) : null;
}

/** "By Jane Doe, The Harbour Courier, 3 April 2021" */
function publisherOfByline(line: string): string | null {
  const [, ...parts] = line.split(/\s*[,|•·–—]\s*/);
  return parts.map((part) => publisherNamed(part, true)).find((name) => name !== null) ?? null;
}

const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|del|van|von|der|den|la|le|al|el|bin|di|da)|\\p{Lu}[\\p{L}.'’-]*)){0,4}";
const BYLINE = new RegExp(
  `^(?:(?:[Bb]y|BY|Authors?|Written by|Text by)[: ] ?)(${NAME})(?:,? (?:and|&) ${NAME}|, ${NAME}){0,6}(?: (?:in|for|at|of) ${NAME})?(?:\\s*[|•·–—,-]\\s*.{0,60})?$`,
  'u',
);

function isByline(line: string): boolean {
  if (line.length > 160 || /[.!?]$/.test(line.replace(/\b(?:Jr|Sr|St)\.$/, ''))) return false;
  return BYLINE.test(line) && (line.match(/\b\p{Ll}\p{L}*/gu)?.length ?? 0) <= 5;
}

/** The reporters' and editors' names below a report. */
function isCredit(line: string): boolean {
  return (
    line.length < 400 &&
    /^\(?(?:additional )?(?:reporting|writing|compiled|edited|editing) by \p{Lu}|^[—–-]+ ?with (?:assistance|reporting|contributions) (?:from|by) |^(?:[\p{Lu}][^.]{0,150} )?contributed to this (?:report|story|article)\.?\)?$/iu.test(
      line,
    )
  );
}

const LONGEST_HEADLINE = 160;

/** `rest` is what follows: lines about the article may stand between its headline and its body. */
function isHeadline(line: string, rest: readonly string[]): boolean {
  if (line.length > LONGEST_HEADLINE || line.length < 8 || !/^[\p{Lu}\p{N}“"‘'’¿¡$£€(]/u.test(line))
    return false;
  const words = line.split(' ').length;
  if (words < 2 || words > 26) return false;
  if (/[.,;:]["”’')\]]*$/.test(line) && !/\b(?:U\.S|U\.N|U\.K|E\.U|D\.C|Jr|Sr|Inc|Co)\.$/.test(line))
    return false;
  if (
    /[.!?]["”’']? \p{Lu}/u.test(
      line.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|vs|Sen|Rep|Gov|Gen|Jr|Sr)\. /gu, ' '),
    )
  )
    return false;
  const next = rest
    .slice(0, MOST_FRONT_LINES)
    .find((after, at) => !dateOfLine(after) && !isByline(after) && !publisherLine(after, rest[at + 1]));
  return next !== undefined && next.length > line.length / 2;
}

function sameTitle(line: string, title: string): boolean {
  const key = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return key(line) === key(title);
}
