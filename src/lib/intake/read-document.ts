// Whatever a person pastes or drops, text or bytes, to one Document: decoded, stripped of markup, repaired, cut into
// paragraphs with roles, with the map back to the input. Refuses what is empty, binary, too large or not English.

import type { Document, DocumentId, Paragraph } from '#lib/model/document.ts';
import type { Span } from '#lib/model/span.ts';
import { assignRoles, type FrontMatter, type Roles } from './assign-roles.ts';
import { checkBytes, checkEnglish, checkRaw } from './check-readable.ts';
import { cleanCharacters } from './clean-characters.ts';
import { composeAccents } from './compose-accents.ts';
import { decodeBytes } from './decode-bytes.ts';
import { findDate } from './find-date.ts';
import { ENTITY, entityText } from './html-entities.ts';
import { joinLines } from './join-lines.ts';
import { applyEdits, identityMap, type Edit, type MappedText } from './mapped-text.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { repairEncoding } from './repair-encoding.ts';
import { repairQuotes } from './repair-quotes.ts';
import { recogniseFormat, type Format } from './recognise-format.ts';

/** What the caller knows already; it outweighs what the input says. */
export interface DocumentHints {
  /** File name: its ending tells the format. */
  readonly name?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** Any usual way to write a day; ISO `YYYY-MM-DD` at best. */
  readonly date?: string;
  readonly url?: string;
  readonly format?: Format;
}

/** Reads one document. Throws a Failure: input-empty, input-binary, input-too-large or input-not-english. */
export function readDocument(input: string | Uint8Array, hints: DocumentHints = {}): Document {
  if (typeof input !== 'string') checkBytes(input);
  const { text: raw, encoding } =
    typeof input === 'string' ? { text: input, encoding: 'utf-8' } : decodeBytes(input);
  checkRaw(raw);

  const format = hints.format ?? recogniseFormat(raw, hints.name);
  const { mapped: words, metadata } = stripped(identityMap(raw), format);
  const repaired = repairQuotes(cleanCharacters(repairEncoding(composeAccents(words))));
  const { mapped: joined, paragraphs: spans } = joinLines(repaired);
  checkEnglish(joined.text);

  const title = given(hints.title) ?? cleaned(metadata?.title);
  const roles = assignRoles(
    spans.map((span) => joined.text.slice(span.begin, span.end)),
    title,
  );
  const { mapped, paragraphs } = partDateline(joined, spans, roles);
  return {
    id: documentId(raw),
    title: title ?? roles.title,
    publisher: given(hints.publisher) ?? cleaned(metadata?.publisher) ?? roles.publisher,
    date: isoDay(hints.date) ?? metadata?.date ?? roles.date,
    url: given(hints.url) ?? metadata?.url ?? roles.url,
    text: mapped.text,
    paragraphs,
    raw,
    encoding,
    offsets: mapped.runs,
  };
}

/** The same text has the same id (FNV-1a over UTF-16 units, in two halves with different bases). */
export function documentId(raw: string): DocumentId {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < raw.length; index++) {
    const unit = raw.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + index), 0x01000193);
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return `doc-${hex(high)}${hex(low)}` as DocumentId;
}

interface Stripped {
  readonly mapped: MappedText;
  readonly metadata: FrontMatter | null;
}

/** The words of the input, without markup. */
function stripped(source: MappedText, format: Format): Stripped {
  if (format === 'markdown') return readMarkdown(source);
  if (format === 'html') return readHtml(source);
  return { mapped: resolveEntities(source), metadata: null };
}

/** Character references that were copied along with plain text ("AT&amp;T"). */
function resolveEntities(source: MappedText): MappedText {
  if (!source.text.includes('&')) return source;
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(ENTITY)) {
    const text = match[0].endsWith(';') ? entityText(match) : null;
    if (text !== null) edits.push({ begin: match.index, end: match.index + match[0].length, text });
  }
  return applyEdits(source, edits);
}

function partDateline(
  source: MappedText,
  spans: readonly Span[],
  { roles, dateline }: Roles,
): { mapped: MappedText; paragraphs: Paragraph[] } {
  const paragraphs = spans.map((span, index): Paragraph => ({ ...span, role: roles[index]! }));
  if (!dateline) return { mapped: source, paragraphs };
  const whole = paragraphs[dateline.paragraph]!;
  const end = whole.begin + dateline.length;
  const gap = source.text.slice(end, whole.end).search(/\S/);
  const shift = 2 - gap;
  const mapped = applyEdits(source, [{ begin: end, end: end + gap, text: '\n\n' }]);
  const parts: Paragraph[] = [
    { begin: whole.begin, end, role: 'dateline' },
    { begin: end + 2, end: whole.end + shift, role: 'body' },
  ];
  const later = paragraphs
    .slice(dateline.paragraph + 1)
    .map((one): Paragraph => ({ ...one, begin: one.begin + shift, end: one.end + shift }));
  return { mapped, paragraphs: [...paragraphs.slice(0, dateline.paragraph), ...parts, ...later] };
}

function given(value: string | undefined): string | null {
  return value?.trim() || null;
}

/** Metadata suffers the same damage as the text. */
function cleaned(value: string | null | undefined): string | null {
  if (!value) return null;
  const text = repairQuotes(cleanCharacters(repairEncoding(composeAccents(identityMap(value))))).text;
  return text.replace(/\s+/g, ' ').trim() || null;
}

function isoDay(value: string | undefined): string | null {
  return value ? (findDate(value)?.date ?? null) : null;
}
