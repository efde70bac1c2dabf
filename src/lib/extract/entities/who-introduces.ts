// Whose words stand behind a colon, where no verb of saying tells: "Jane Doe issued a statement about the ban: “I …”". The subject of
// the sentence that ends in the colon, where it is a person or a body.

import { childrenOf } from '#lib/text/children.ts';
import { rootOf } from '#lib/text/ancestors.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Sentence } from '#lib/text/parse.ts';
import type { QuotedSpan } from '../quotations/quote-marks.ts';
import type { MentionIndex } from './mention-index.ts';

/** Null where no colon stands before the quotation, or nobody is the subject. */
export function whoIntroduces(
  quote: QuotedSpan,
  text: string,
  sentences: readonly Sentence[],
  index: MentionIndex,
): Entity | null {
  const colon = text.slice(0, quote.begin).trimEnd().length - 1;
  if (text[colon] !== ':') return null;
  const sentence = sentences.find(({ begin, end }) => begin <= colon && colon < end);
  const root = sentence && rootOf(sentence);
  if (!root) return null;
  const subject = childrenOf(sentence, root, 'nsubj', 'nsubj:pass').find(({ end }) => end <= colon);
  const who = subject ? index.at(subject.begin)?.entity : null;
  return who && /^(?:person|organization)$/.test(who.type) ? who : null;
}
