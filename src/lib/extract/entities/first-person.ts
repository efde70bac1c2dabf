// "I" and "we" into mentions: inside quotation marks of the speaker, named or not, elsewhere of the writer. "We" of a person
// is the side that he or she speaks for, and "we" of the writer the publisher, where one is known; those are organizations.

import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityType } from '#lib/model/entity.ts';
import type { Quotation } from '#lib/model/quotation.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { isQuoted, pairQuoteMarks } from '../quotations/quote-marks.ts';
import { speakerAt } from '../quotations/speaker-at.ts';
import { entityId } from './entity-id.ts';

const ONE = new Set(['i', 'me', 'my', 'myself', 'mine']);
const MANY = new Set(['we', 'us', 'our', 'ours', 'ourselves']);

/** One entity a pronoun, with one mention of form `pronoun`; pronouns of the same person or side share an id. */
export function findFirstPersons(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
  quotations: readonly Quotation[],
): Entity[] {
  const quotes = pairQuoteMarks(document);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      const before = sentence.tokens[token.index - 1];
      const isMany = isFirstPerson(token, before, MANY);
      if (!isMany && !isFirstPerson(token, before, ONE)) return [];
      const id = speakerAt(quotations, token.begin, true);
      const speaker = id === null ? null : (byId.get(id) ?? null);
      const who = speaker
        ? isMany
          ? sideOf(speaker)
          : speaker
        : isQuoted(quotes, token)
          ? unnamedOf(document, sentence.paragraph, isMany)
          : writerOf(document, isMany);
      const span = { begin: token.begin, end: token.end };
      return {
        ...who,
        mentions: [{ document: document.id, span, nameSpan: span, form: 'pronoun' as const }],
      };
    }),
  );
}

// Neither "US", the numeral of "Elizabeth I", nor a capital inside a name ("Our Lady").
function isFirstPerson(
  { text, lower, upos }: Token,
  before: Token | undefined,
  words: ReadonlySet<string>,
): boolean {
  if (upos !== 'PRON' || !words.has(lower) || text === 'US') return false;
  if (lower === 'i') return text === 'I' && before?.upos !== 'PROPN';
  return text === lower || !before || !/^\p{L}/u.test(before.text);
}

type Who = Omit<Entity, 'mentions'>;

function sideOf({ type, name, country, ...speaker }: Entity): Who {
  return type === 'person'
    ? named('organization', `${name}’s side`, country)
    : { id: speaker.id, type, name, country, role: speaker.role };
}

function writerOf(document: Document, isMany: boolean): Who {
  if (isMany && document.publisher) return named('organization', document.publisher, null);
  return anonymous(`the writer of “${subjectOf(document)}”`, isMany);
}

// Whom one paragraph quotes without a name is one person, and another paragraph's is another.
function unnamedOf(document: Document, paragraph: number, isMany: boolean): Who {
  return anonymous(`the speaker in paragraph ${paragraph + 1} of “${subjectOf(document)}”`, isMany);
}

function subjectOf({ title, text }: Document): string {
  return title ?? /^\S+(?:\s+\S+){0,5}/.exec(text)?.[0] ?? '';
}

function anonymous(who: string, isMany: boolean): Who {
  return isMany
    ? named('organization', `The side of ${who}`, null)
    : named('person', who[0]!.toUpperCase() + who.slice(1), null);
}

function named(type: EntityType, name: string, country: string | null): Who {
  return { id: entityId(type, name, null), type, name, country, role: null };
}
