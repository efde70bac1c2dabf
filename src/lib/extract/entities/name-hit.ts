// A name found in one sentence, before it is known which entity of the document it names.

import type { Gender } from '#lib/lexicon/given-names.ts';
import type { EntityType, MentionForm } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';

export interface NameHit {
  readonly sentence: number;
  /** Tokens of the name, first and last inclusive. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly type: EntityType;
  readonly form: MentionForm;
  /** Canonical for what the lexicon knows, else as the text has it. */
  readonly name: string;
  /** The lexicon knows this name. */
  readonly known: boolean;
  /** ISO 3166-1 alpha-3: of the entity itself or from the words around it. */
  readonly country: string | null;
  /** The one country where the title is used, to fall back on where the text speaks of it. */
  readonly usualCountry: string | null;
  /** Whose adviser, minister or spokesman this person is. */
  readonly possessor: NameHit | null;
  readonly role: string | null;
  /** Kinds of office and, as "title:…", the titles themselves. */
  readonly offices: readonly string[];
  readonly gender: Gender | null;
  /** A list, a title or a telling word says so; false for a guess by shape. */
  readonly sure: boolean;
  readonly quoted: boolean;
}

/** A hit with the usual defaults; `nameSpan` is the whole span where none is given. */
export function makeHit(
  hit: Pick<NameHit, 'sentence' | 'first' | 'last' | 'span' | 'type' | 'name'> & Partial<NameHit>,
): NameHit {
  return {
    nameSpan: hit.span,
    form: 'name',
    known: false,
    country: null,
    usualCountry: null,
    possessor: null,
    role: null,
    offices: [],
    gender: null,
    sure: false,
    quoted: false,
    ...hit,
  };
}
