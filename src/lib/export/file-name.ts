// What an exported file is called: the article, the filters, the kind of thing, in lower case with hyphens. Only letters
// and digits of any script, hyphens and the dot before the ending remain, so no name can climb out of a folder or be
// refused by a file system; at most 120 characters and 240 bytes.

export interface FileNameParts {
  readonly title: string;
  /** Each active filter in words. */
  readonly filters: readonly string[];
  /** "statements", "graph". */
  readonly kind: string;
  /** Without the dot. */
  readonly ext: string;
}

const MOST_CHARACTERS = 120;
const MOST_BYTES = 240;
/** Characters that the title may take; the filters get what remains. */
const TITLE_CHARACTERS = 60;
const NAMELESS = 'entente';

function slug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019']/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .normalize('NFC');
}

/** Cuts to whole code points within both limits, at a hyphen where one is near. */
function cut(words: string, characters: number, bytes: number): string {
  const encoder = new TextEncoder();
  let kept = '';
  let used = 0;
  for (const character of words) {
    const size = encoder.encode(character).length;
    if (kept.length + character.length > characters || used + size > bytes) {
      const hyphen = kept.lastIndexOf('-');
      return (hyphen > kept.length * 0.6 ? kept.slice(0, hyphen) : kept).replace(/-+$/u, '');
    }
    kept += character;
    used += size;
  }
  return kept;
}

/** "fishing-talks-in-bergen--issue-seabed-mining--statements.csv" */
export function fileName({ title, filters, kind, ext }: FileNameParts): string {
  const ending = `.${cut(slug(ext), 8, 16) || 'txt'}`;
  const last = cut(slug(kind), 20, 40) || 'export';
  const head = cut(slug(title), TITLE_CHARACTERS, 120) || NAMELESS;
  const bytesOf = (words: string): number => new TextEncoder().encode(words).length;
  const fixed = `${head}----${last}${ending}`;
  const middle = cut(slug(filters.join(' ')), MOST_CHARACTERS - fixed.length, MOST_BYTES - bytesOf(fixed));
  return [head, middle, last].filter(Boolean).join('--') + ending;
}
