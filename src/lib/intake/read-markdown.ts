// Markdown to plain text: front matter becomes metadata, marks of syntax are cut out, links leave their words, and every
// block (heading, list item, quotation, paragraph) is a paragraph of its own. Code blocks, images and link definitions
// go. Covers what articles use of CommonMark, line by line; what it does not know stays as it is written.

import { findDate } from './find-date.ts';
import { ENTITY, entityText } from './html-entities.ts';
import { applyEdits, type Edit, type MappedText } from './mapped-text.ts';
import type { PageMetadata } from './read-page-metadata.ts';

export interface MarkdownArticle {
  readonly mapped: MappedText;
  readonly metadata: PageMetadata;
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FENCE = /^ {0,3}(```+|~~~+)/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const QUOTE = /^(?: {0,3}> ?)+/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]*\S+.*$/;
const TABLE_RULE = /^[ \t]*\|?[ \t:|-]*-{2,}[ \t:|-]*$/;

/** `source` is the raw Markdown under its own map. */
export function readMarkdown(source: MappedText): MarkdownArticle {
  const edits: Edit[] = [];
  const front = FRONT_MATTER.exec(source.text);
  const from = front ? front[0].length : 0;
  if (front) edits.push({ begin: 0, end: from, text: '' });

  let title: string | null = null;
  let fence: string | null = null;
  let openParagraph = false;
  let begin = from;
  while (begin < source.text.length) {
    const found = source.text.indexOf('\n', begin);
    const end = found < 0 ? source.text.length : found;
    const line = source.text.slice(begin, end).replace(/\r$/, '');
    const lineEnd = begin + line.length;
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (fence !== null || mark !== null) {
      if (fence === null) fence = mark;
      else if (mark?.startsWith(fence)) fence = null;
      edits.push({ begin, end: lineEnd, text: '' });
      openParagraph = false;
    } else if (
      RULE.test(line) ||
      UNDERLINE.test(line) ||
      DEFINITION.test(line) ||
      (line.includes('-') && TABLE_RULE.test(line))
    ) {
      edits.push({ begin, end: lineEnd, text: '' });
      openParagraph = false;
    } else {
      const quote = QUOTE.exec(line)?.[0].length ?? 0;
      const rest = line.slice(quote);
      const heading = HEADING.exec(rest)?.[0].length ?? 0;
      const item = heading ? 0 : (LIST_ITEM.exec(rest)?.[0].length ?? 0);
      const prefix = quote + heading + item;
      const blank = !rest.trim();
      const continued = openParagraph && !blank && !heading && !item;
      const join = continued ? joinEdit(source.text, begin) : null;
      if (join) edits.push(join);
      if (prefix || heading || item)
        edits.push({ begin, end: begin + prefix, text: join || !(heading || item) ? '' : '\n' });
      const content = heading ? rest.slice(heading).replace(/[ \t]+#+[ \t]*$/, '') : line.slice(prefix);
      inlineEdits(content, begin + prefix, edits);
      if (begin + prefix + content.length < lineEnd)
        edits.push({ begin: begin + prefix + content.length, end: lineEnd, text: '' });
      if (heading) {
        title ??= rest.slice(0, heading).trim() === '#' ? plain(content) || null : null;
        edits.push({ begin: lineEnd, end: lineEnd, text: '\n' });
      }
      openParagraph = !blank && !heading;
    }
    begin = end + 1;
  }
  return { mapped: applyEdits(source, edits), metadata: metadataOf(front?.[1] ?? '', title) };
}

/** A line end inside a paragraph is a space, unless two spaces or a backslash before it make it a break. */
function joinEdit(text: string, begin: number): Edit | null {
  let from = begin - 1;
  if (text[from - 1] === '\r') from--;
  return /(?: {2}|\\)$/.test(text.slice(Math.max(0, from - 2), from))
    ? null
    : { begin: from, end: begin, text: ' ' };
}

/** Kept text is captured; everything else in a match goes. */
const INLINE = new RegExp(
  [
    /!\[[^\]\n]{0,500}\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,200}\])/, // image
    /\[\^[^\]\n]{1,50}\]/, // footnote
    /(?<link>\[)(?<words>(?:[^[\]\n]|\[[^\]\n]{0,200}\]){1,500})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)|\[[^\]\n]{0,200}\])/,
    /<(?<address>(?:https?:|mailto:)[^>\s]{1,1000})>/,
    /<\/?[A-Za-z][^<>\n]{0,500}>|<!--[^\n]{0,1000}?-->/,
    /\\(?<escaped>[!-/:-@[-`{-~])/,
    /(?<ticks>`+)(?<code>[^`\n]{1,500})\k<ticks>(?!`)/,
    /(?<![\p{L}\p{N}\\])(?<under>_{1,3})(?=\S)(?<underlined>[^_\n]{1,1000}?)(?<=\S)\k<under>(?![\p{L}\p{N}])/u,
    /(?<stars>\*{1,3}|~~)(?=\S)(?<starred>[^*~\n]{1,1000}?)(?<=\S)\k<stars>/,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);
const DEEPEST = 4;

function inlineEdits(text: string, offset: number, edits: Edit[], depth = 0): void {
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    entityEdits(text.slice(at, match.index), offset + at, edits);
    const begin = offset + match.index;
    const groups = match.groups!;
    const kept =
      groups['words'] ??
      groups['address'] ??
      groups['escaped'] ??
      groups['code'] ??
      groups['underlined'] ??
      groups['starred'];
    const end = begin + match[0].length;
    if (kept === undefined) edits.push({ begin, end, text: '' });
    else {
      const lead = (groups['ticks'] ?? groups['under'] ?? groups['stars'] ?? '[').length;
      edits.push({ begin, end: begin + lead, text: '' });
      if (depth < DEEPEST && groups['code'] === undefined && groups['escaped'] === undefined)
        inlineEdits(kept, begin + lead, edits, depth + 1);
      edits.push({ begin: begin + lead + kept.length, end, text: '' });
    }
    at = match.index + match[0].length;
  }
  entityEdits(text.slice(at), offset + at, edits);
}

function entityEdits(text: string, offset: number, edits: Edit[]): void {
  for (const match of text.matchAll(ENTITY)) {
    const made = entityText(match);
    if (made !== null)
      edits.push({ begin: offset + match.index, end: offset + match.index + match[0].length, text: made });
  }
}

function plain(text: string): string {
  const edits: Edit[] = [];
  inlineEdits(text, 0, edits);
  return applyEdits({ text, runs: [] }, edits).text.trim();
}

/** Simple `key: value` lines; nested YAML is passed over. */
function metadataOf(front: string, heading: string | null): PageMetadata {
  const values = new Map<string, string>();
  for (const line of front.split(/\r?\n/)) {
    const match = /^([A-Za-z_-]{2,30})\s*:\s*(.+?)\s*$/.exec(line);
    if (match) values.set(match[1]!.toLowerCase(), match[2]!.replace(/^(["'])(.*)\1$/, '$2'));
  }
  const first = (...keys: string[]): string | null =>
    keys.map((key) => values.get(key)).find(Boolean) ?? null;
  const url = first('url', 'link', 'canonical', 'canonical_url', 'source_url');
  const date = first('date', 'published', 'publish_date', 'pubdate', 'published_at');
  return {
    title: first('title', 'headline') ?? heading,
    publisher: first('publisher', 'source', 'publication', 'site', 'newspaper'),
    date: date ? (findDate(date)?.date ?? null) : null,
    url: url && /^https?:\/\/\S+$/i.test(url) ? url : null,
  };
}
