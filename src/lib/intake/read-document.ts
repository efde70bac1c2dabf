// Whatever a person pastes or drops, text or bytes, to one Document: decoded, repaired, stripped of markup, cut into
// paragraphs with roles, with the map back to the input. Refuses what is empty, binary, too large or not English.

import type { Document, DocumentId, Paragraph } from '#lib/model/document.ts';
import { checkBytes, checkEnglish, checkRaw } from './check-readable.ts';
import { cleanCharacters } from './clean-characters.ts';
import { composeAccents } from './compose-accents.ts';
import { decodeBytes } from './decode-bytes.ts';
import { joinLines } from './join-lines.ts';
import { identityMap } from './mapped-text.ts';
import { repairEncoding } from './repair-encoding.ts';
import { repairQuotes } from './repair-quotes.ts';

/** What the caller knows already; it outweighs what the input says. */
export interface DocumentHints {
  /** File name: its ending tells the format. */
  readonly name?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** Any usual way to write a day; ISO `YYYY-MM-DD` at best. */
  readonly date?: string;
  readonly url?: string;
  readonly format?: 'text' | 'markdown' | 'html';
}

/** Reads one document. Throws a Failure: input-empty, input-binary, input-too-large or input-not-english. */
export function readDocument(input: string | Uint8Array, hints: DocumentHints = {}): Document {
  if (typeof input !== 'string') checkBytes(input);
  const { text: raw, encoding } =
    typeof input === 'string' ? { text: input, encoding: 'utf-8' } : decodeBytes(input);
  checkRaw(raw);

  const repaired = repairEncoding(composeAccents(identityMap(raw)));
  const cleaned = repairQuotes(cleanCharacters(repaired));
  const { mapped, paragraphs: spans } = joinLines(cleaned);
  checkEnglish(mapped.text);
  const paragraphs: Paragraph[] = spans.map((span) => ({ ...span, role: 'body' }));
  return {
    id: documentId(raw),
    title: hints.title ?? null,
    publisher: hints.publisher ?? null,
    date: hints.date ?? null,
    url: hints.url ?? null,
    text: mapped.text,
    paragraphs,
    raw,
    encoding,
    offsets: mapped.runs,
  };
}

/** The same text has the same id (64 bits of FNV-1a over UTF-16 units, in two halves with different bases). */
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
