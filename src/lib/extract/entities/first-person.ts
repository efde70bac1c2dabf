// "I" and "we" into mentions: inside quotation marks of the speaker, named or not, elsewhere of who speaks in an interview, else of the
// writer. "We" of a person is the body that he or she speaks for, where the text names one, else that person's side, and "we" of the
// writer the publisher, where one is known; those are organizations. "You" is who is interviewed, in questions.

import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityId, EntityType } from '#lib/model/entity.ts';
import type { Quotation } from '#lib/model/quotation.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { isQuoted, pairQuoteMarks } from '../quotations/quote-marks.ts';
import { speakerAt } from '../quotations/speaker-at.ts';
import { entityId } from './entity-id.ts';
import { readInterview } from './interview.ts';
import { mentionIndex } from './mention-index.ts';
import { whoIntroduces } from './who-introduces.ts';

const ONE = new Set(['i', 'me', 'my', 'myself', 'mine']);
const MANY = new Set(['we', 'us', 'our', 'ours', 'ourselves']);
const ASKED = new Set(['you', 'your', 'yours', 'yourself']);

/**
 * One entity a pronoun, with one mention of form `pronoun`; pronouns of the same person or side share an id. `entities` know whom
 * people speak for.
 */
export function findFirstPersons(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
  quotations: readonly Quotation[],
): Entity[] {
  const quotes = pairQuoteMarks(document);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const interview = readInterview(document, sentences, entities, (sentence) =>
    isQuoted(quotes, sentence.tokens.at(-1)!),
  );

  function meantBy(token: Token, sentence: Sentence): Who | null {
    const before = sentence.tokens[token.index - 1];
    if (interview && token.upos === 'PRON' && ASKED.has(token.lower))
      return isQuoted(quotes, token) ? null : interview.askedIn(sentence);
    const isMany = isFirstPerson(token, before, MANY);
    if (!isMany && !isFirstPerson(token, before, ONE)) return null;
    const id = speakerAt(quotations, token.begin, true);
    const inQuotes = isQuoted(quotes, token);
    const speaker = id === null ? (inQuotes ? null : (interview?.speakerOf(sentence) ?? null)) : byId.get(id);
    if (speaker) return isMany ? sideOf(speaker, byId) : speaker;
    if (!inQuotes) return writerOf(document, isMany);
    const quote = quotes.findLast(
      ({ begin, end, depth }) => depth === 0 && begin <= token.begin && token.end <= end,
    );
    const told = quote ? whoIntroduces(quote, document.text, sentences, mentionIndex(entities)) : null;
    if (told) return isMany ? sideOf(told, byId) : told;
    return unnamedOf(document, sentence.paragraph, isMany);
  }

  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      const who = meantBy(token, sentence);
      if (!who) return [];
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

function sideOf(speaker: Entity, byId: ReadonlyMap<EntityId, Entity>): Who {
  if (speaker.type !== 'person') return speaker;
  const body = speaker.body ? byId.get(speaker.body) : undefined;
  return body ?? named('organization', `${speaker.name}’s side`, speaker.country);
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
