// Places that a phrase around a name tells apart from it: "Chadian territory", "the Mali-Niger border", "Abeche airport", into
// places of their own in the country named. "The Chadian town of Abeche" is Abeche itself and is left alone.

import { siteNouns } from '#lib/lexicon/word-sets.ts';
import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { entityId } from './entity-id.ts';
import type { EntityMention, MentionIndex } from './mention-index.ts';
import { mentionIndex } from './mention-index.ts';

/** Words before the noun that may belong to its phrase. */
const MOST_WORDS = 5;
const HYPHEN = /^[-‐‑–]$/;

/** One entity a phrase, with one mention of form `role`; the same words give the same id. */
export function findSites(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Entity[] {
  const index = mentionIndex(entities);
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((noun): Entity[] => {
      if (!siteNouns.has(noun.lower) || !/^(NOUN|PROPN)$/.test(noun.upos)) return [];
      if (!endsPhrase(sentence, noun) || index.overlapping(noun).length) return [];
      const owner = ownerBefore(sentence, noun, index);
      if (!owner) return [];
      const span = { begin: owner.begin, end: noun.end };
      const name = document.text.slice(span.begin, span.end).replace(/\s+/g, ' ');
      const mention = { document: document.id, span, nameSpan: span, form: 'role' as const };
      const id = entityId('place', name, null);
      return [{ id, name, type: 'place', country: owner.country, role: noun.lower, mentions: [mention] }];
    }),
  );
}

/** Where the phrase begins, at the first name in it, and its country; null where no name stands right before the noun. */
function ownerBefore(
  { tokens }: Sentence,
  noun: Token,
  index: MentionIndex,
): { readonly begin: number; readonly country: string | null } | null {
  let first: EntityMention | null = null;
  for (let at = noun.index - 1; at >= 0 && at >= noun.index - MOST_WORDS; at--) {
    const token = tokens[at]!;
    if (tokens[at + 1]!.begin - token.end > 1) break;
    if (/^['’]s?$/.test(token.text)) continue;
    const named = index.overlapping(token).find(isName);
    if (named) first = named;
    else if (!HYPHEN.test(token.text) && !(first === null && describes(tokens, at))) break;
  }
  return first && { begin: first.mention.nameSpan.begin, country: first.entity.country };
}

// "oil" before "plant", "held" of "Chad-held"
const describes = (tokens: readonly Token[], at: number): boolean =>
  /^(ADJ|NOUN)$/.test(tokens[at]!.upos) ||
  (/^VB[DN]$/.test(tokens[at]!.xpos) && HYPHEN.test(tokens[at - 1]?.text ?? ''));

const isName = ({ entity, mention }: EntityMention): boolean =>
  /^(country|place|organization)$/.test(entity.type) && /^(name|acronym|demonym)$/.test(mention.form);

// Nothing after the noun makes it another thing: "the Chadian city council", "the Chadian town of Abeche".
function endsPhrase({ tokens }: Sentence, noun: Token): boolean {
  const next = tokens[noun.index + 1];
  if (!next || next.begin - noun.end > 1) return true;
  return next.lower !== 'of' && !HYPHEN.test(next.text) && !/^(NOUN|PROPN)$/.test(next.upos);
}
