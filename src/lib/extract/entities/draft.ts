// An entity while it is being put together: what its names, mentions, offices and country are so far.

import type { Gender } from '#lib/lexicon/given-names.ts';
import type { EntityType, MentionForm } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

export interface DraftMention {
  readonly sentence: number;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly form: MentionForm;
  readonly quoted: boolean;
  /** Token of the name's last word in its sentence. */
  readonly token: number;
}

export interface Draft {
  type: EntityType;
  name: string;
  country: string | null;
  /** Used only where the text speaks of that country. */
  usualCountry: string | null;
  possessor: Draft | null;
  role: string | null;
  readonly offices: Set<string>;
  gender: Gender | null;
  readonly mentions: DraftMention[];
}

export function newDraft(type: EntityType, name: string, country: string | null): Draft {
  return {
    type,
    name,
    country,
    usualCountry: null,
    possessor: null,
    role: null,
    offices: new Set(),
    gender: null,
    mentions: [],
  };
}

/** The last mention before an offset, or null. Mentions are in the order of the text. */
export function lastMentionBefore(draft: Draft, offset: number): DraftMention | null {
  let low = 0;
  let high = draft.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (draft.mentions[middle]!.span.begin < offset) low = middle + 1;
    else high = middle;
  }
  return draft.mentions[low - 1] ?? null;
}

/** Adds a mention in its place in the text. */
export function insertMention(draft: Draft, mention: DraftMention): void {
  let at = draft.mentions.length;
  while (at > 0 && draft.mentions[at - 1]!.span.begin > mention.span.begin) at--;
  draft.mentions.splice(at, 0, mention);
}

/** Inserts words that name nobody by themselves ("police in Minsk") as a mention of `draft`; `noun` is the head of them. */
export function insertPhrase(draft: Draft, sentence: Sentence, span: Span, noun: Token): void {
  insertMention(draft, {
    sentence: sentence.index,
    span,
    nameSpan: span,
    form: 'role',
    quoted: false,
    token: noun.index,
  });
}
