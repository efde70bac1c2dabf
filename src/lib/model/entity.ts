// Who and where: people, organizations and countries, and the spans of text that name them.

import type { DocumentId } from './document.ts';
import type { Span } from './span.ts';

/**
 * Canonical across documents, made from the kind and the name: `country:RUS` (ISO 3166-1 alpha-3),
 * `person:vladimir-putin`, `organization:group-of-20`. The same id in two documents is the same entity.
 */
export type EntityId = string & { readonly __brand: 'EntityId' };

export type EntityType = 'person' | 'organization' | 'country' | 'place' | 'other';

/** How a mention names its entity; a `role` is "the Kremlin leader", a `pronoun` is "he". */
export type MentionForm =
  'name' | 'surname' | 'acronym' | 'demonym' | 'metonym' | 'role' | 'pronoun' | 'given';

export interface Mention {
  readonly document: DocumentId;
  /** The whole phrase with its title: "US Secretary of State Michael Pompeo". */
  readonly span: Span;
  /** The name alone: "Michael Pompeo". Equal to `span` where there is no title. */
  readonly nameSpan: Span;
  readonly form: MentionForm;
}

export interface Entity {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  /** ISO 3166-1 alpha-3 of the country that it is or belongs to; null where the text does not say. */
  readonly country: string | null;
  /** The organization that a person belongs to or speaks for, where the text, a table or a person says so. */
  readonly body?: EntityId | null;
  /** "Foreign Minister", as the text has it. */
  readonly role: string | null;
  readonly mentions: readonly Mention[];
}
