// A group without a name, as the words of one sentence tell it, before it is an entity.

import type { Token } from '#lib/text/parse.ts';

export interface Group {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly first: Token;
  /** Where the words that name it end. */
  readonly end: number;
}
