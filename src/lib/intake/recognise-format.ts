// Whether a text is HTML, Markdown or plain, by its file's name and by how it begins. In doubt it is plain.

export type Format = 'text' | 'markdown' | 'html';

const PAGE =
  /^\s*(?:\ufeff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|meta|title)\b/i;

/** The format of a raw text; `name` is a file's name, if it has one. */
export function recogniseFormat(raw: string, name?: string): Format {
  const head = raw.slice(0, 4000);
  const ending = /\.([a-z0-9]+)$/i.exec(name ?? '')?.[1]?.toLowerCase();
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  if (PAGE.test(head) && /<\/(?:p|div|h1|title|body|article)\s*>/i.test(raw.slice(0, 200_000))) return 'html';
  if (ending === 'txt') return 'text';
  const frontMatter = /^\ufeff?---[ \t]*\r?\n(?:[A-Za-z_-]+[ \t]*:.*\r?\n)+(?:---|\.\.\.)/.test(head);
  return frontMatter || /^\s*# \S[^\n]*\n\s*\n/.test(head) ? 'markdown' : 'text';
}
