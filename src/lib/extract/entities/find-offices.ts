// Offices that stand for a person whom the text does not name: "The Foreign Secretary said", "the Chadian commander", "the
// Minister for Trade". With a capital, or with the name of whose office it is; bare "the minister" is left alone, and so is
// an office whose holder is known (`resolve-roles`). Beside a name it is that person's.

import { findRoleAt, findTitleAt } from '#lib/lexicon/titles.ts';
import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { entityId } from './entity-id.ts';
import type { EntityMention, MentionIndex } from './mention-index.ts';
import { mentionIndex } from './mention-index.ts';

const CAPITAL = /^\p{Lu}/u;
const HYPHEN = /^[-‐‑]$/;

/** One entity an office phrase, with one mention of form `role`; the same words give the same id. */
export function findOffices(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Entity[] {
  const index = mentionIndex(entities);
  const found: Entity[] = [];
  for (const sentence of sentences)
    for (let at = 0; at < sentence.tokens.length; at++) {
      const office = officeAt(document.text, sentence, sentence.tokens[at]!, index);
      if (!office) continue;
      const { span, country, role } = office;
      const name = document.text.slice(span.begin, span.end).replace(/\s+/g, ' ');
      const who = personBeside(document.text, span, index) ?? {
        id: entityId('person', name, null),
        name,
        type: 'person',
        country,
        role,
      };
      found.push({ ...who, mentions: [{ document: document.id, span, nameSpan: span, form: 'role' }] });
      while (sentence.tokens[at + 1] && sentence.tokens[at + 1]!.begin < span.end) at++;
    }
  return found;
}

interface Office {
  readonly span: Span;
  readonly country: string | null;
  readonly role: string;
}

function officeAt(text: string, sentence: Sentence, first: Token, index: MentionIndex): Office | null {
  if (!/^(NOUN|PROPN|ADJ)$/.test(first.upos)) return null;
  const end = endOfOffice(text, first.begin);
  if (end === null) return null;
  const words = { begin: first.begin, end };
  if (index.overlapping(words).some(({ mention }) => mention.form !== 'demonym')) return null;
  const last = sentence.tokens.findLast((token) => token.begin < end)!;
  if (!/^(NOUN|PROPN)$/.test(last.upos) || last.xpos === 'NNS') return null;
  const next = sentence.tokens[last.index + 1];
  if (
    next &&
    next.begin - last.end <= 1 &&
    (HYPHEN.test(next.text) || /^(NOUN|PROPN)$/.test(next.upos) || CAPITAL.test(next.text))
  )
    return null;
  const before = ownerBefore(sentence, first, index);
  const after = ownerAfter(sentence, last, index);
  if (!before && !after && !isCapitalised(text.slice(first.begin, end), first)) return null;
  return {
    span: {
      begin: before?.mention.nameSpan.begin ?? first.begin,
      end: after?.mention.nameSpan.end ?? end,
    },
    country: before?.entity.country ?? after?.entity.country ?? null,
    role: text.slice(first.begin, end),
  };
}

function endOfOffice(text: string, begin: number): number | null {
  const title = findTitleAt(text, begin);
  const role = findRoleAt(text, begin);
  if (!title || title.title.office === 'courtesy') return role?.end ?? null;
  return Math.max(title.end, role?.end ?? 0);
}

// A capital at a sentence's begin shows nothing but where two words have one.
function isCapitalised(words: string, first: Token): boolean {
  const capitals = words.split(/\s+/).filter((word) => CAPITAL.test(word)).length;
  return capitals > (first.index === 0 ? 1 : 0);
}

// "Chadian commander", "Chad’s foreign minister", "NATO secretary-general"
function ownerBefore(sentence: Sentence, first: Token, index: MentionIndex): EntityMention | null {
  let at = first.index - 1;
  if (/^['’]s?$/.test(sentence.tokens[at]?.text ?? '')) at--;
  const token = sentence.tokens[at];
  return token ? ownerAt(index, token) : null;
}

// "of Chad", "for the Middle East"
function ownerAfter(sentence: Sentence, last: Token, index: MentionIndex): EntityMention | null {
  if (!/^(of|for|to)$/.test(sentence.tokens[last.index + 1]?.lower ?? '')) return null;
  const article = sentence.tokens[last.index + 2]?.lower === 'the' ? 1 : 0;
  const token = sentence.tokens[last.index + 2 + article];
  return token ? ownerAt(index, token) : null;
}

function ownerAt(index: MentionIndex, token: Token): EntityMention | null {
  return (
    index
      .overlapping(token)
      .find(
        ({ entity, mention }) =>
          /^(country|organization|place)$/.test(entity.type) && !/^(role|pronoun)$/.test(mention.form),
      ) ?? null
  );
}

const REACH = 24;
const ARTICLE = /(?<!\p{L})(?:the|an?)\s+$/iu;
const BELONGS_TO = /(?<!\p{L})(?:to|of|for|by|with|from)\s+$/iu;

// "Jane Doe, the head of the agency,", "The head of the agency, Jane Doe": but not "an aide to the minister, John Roe".
function personBeside(text: string, span: Span, index: MentionIndex): Entity | null {
  const textBefore = (offset: number) => text.slice(Math.max(0, offset - REACH), offset);
  const begin = span.begin - (ARTICLE.exec(textBefore(span.begin))?.[0].length ?? 0);
  if (text.startsWith(', ', span.end) && !BELONGS_TO.test(textBefore(begin))) {
    const next = index.at(span.end + 2);
    if (next?.entity.type === 'person' && next.mention.span.begin === span.end + 2) return next.entity;
  }
  if (
    !textBefore(begin).endsWith(', ') ||
    !/^(?:[,.;:]|\s*\n|$)/.test(text.slice(span.end, span.end + REACH))
  )
    return null;
  const last = index.at(begin - 3);
  return last?.entity.type === 'person' && last.mention.span.end === begin - 2 ? last.entity : null;
}
