// A workspace in a link: its articles as they came, what is known of them and what a person has corrected, compressed into the
// address's fragment, which no server ever sees. Whoever opens it reads the articles again with the same rules.

import * as v from 'valibot';
import { correctionsSchema } from '#lib/export/workspace-json.ts';
import type { Correction } from '#lib/model/correction.ts';
import { Failure } from '#lib/model/failure.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { SHARED } from './shared-fragment.ts';

/** In characters. Browsers take more, but mail programs and chats cut longer ones. */
export const LONGEST_LINK = 8_000;

/** In bytes, uncompressed: a small fragment could otherwise unfold to fill the memory. */
const LARGEST_SHARED = 20_000_000;

const shared = v.object({
  version: v.literal(1),
  title: v.string(),
  articles: v.pipe(
    v.array(
      v.object({
        raw: v.string(),
        title: v.nullable(v.string()),
        publisher: v.nullable(v.string()),
        date: v.nullable(v.pipe(v.string(), v.isoDate())),
        url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//i))),
      }),
    ),
    v.minLength(1),
  ),
  corrections: correctionsSchema,
});

export interface SharedWorkspace {
  readonly title: string;
  readonly articles: readonly {
    readonly raw: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly date: string | null;
    readonly url: string | null;
  }[];
  readonly corrections: readonly Correction[];
}

/** The fragment, without `#`; null where it is too long for a link. */
export async function writeSharedFragment(read: Workspace): Promise<string | null> {
  const json = JSON.stringify({
    version: 1,
    title: read.title,
    articles: read.documents.map(({ raw, title, publisher, date, url }) => ({
      raw,
      title,
      publisher,
      date,
      url,
    })),
    corrections: read.corrections,
  });
  // Text does not shrink to less than a tenth.
  if (json.length > LONGEST_LINK * 10) return null;
  const packed = await through(new TextEncoder().encode(json), new CompressionStream('deflate-raw'));
  const fragment = SHARED + toBase64Url(packed);
  return fragment.length > LONGEST_LINK ? null : fragment;
}

/** Throws the Failure `link-broken` where the fragment is cut or is no such thing. */
export async function readSharedFragment(fragment: string): Promise<SharedWorkspace> {
  try {
    const packed = fromBase64Url(fragment.slice(SHARED.length));
    const bytes = await through(packed, new DecompressionStream('deflate-raw'), LARGEST_SHARED);
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { title, articles, corrections } = v.parse(shared, value);
    return { title, articles, corrections: corrections as unknown as readonly Correction[] };
  } catch (cause) {
    throw new Failure('link-broken', null, { cause });
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
  most = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) throw new Failure('input-too-large');
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
