// An entity's mentions as the spans that the JSON lines tell. Everywhere its names; in an article, where what is said of one
// entity goes on over many sentences, also the phrases around the names ("the Peruvian city of Cusco", "Prime Minister Jane
// Doe"), roles and pronouns. Adjectives of countries name none and are never told. English only.

import { lookUpName } from '#lib/lexicon/find-name.ts';
import { properAdjectives } from '#lib/lexicon/peoples.ts';
import type { Entity, EntityType, Mention } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import type { MentionIndex } from './entities/mention-index.ts';
import { mentionIndex } from './entities/mention-index.ts';
import type { Extraction } from './engine.ts';
import { isArticle } from './is-article.ts';

/** Spans into the document's cleaned text for one entity of the extraction, in the order of its mentions. */
export type ToldSpans = (entity: Entity) => Span[];

/** How the entities of an extraction are told. */
export function tellSpans({ document, entities, statements }: Extraction): ToldSpans {
  const { text } = document;
  if (!isArticle(text)) {
    const index = mentionIndex(entities);
    const acting = new Set(statements.flatMap(({ holders, counterparts }) => [...holders, ...counterparts]));
    return (entity) =>
      namesOf(entity, acting.has(entity.id), text)
        .filter((mention) => !isNested(mention, index))
        .map(({ nameSpan }) => nameSpan);
  }
  const places: PlaceMentions = new Map();
  for (const { type, mentions } of entities)
    if (type === 'place' || type === 'country')
      for (const { form, nameSpan } of mentions)
        if (form === 'name' || form === 'acronym') places.set(nameSpan.begin, { end: nameSpan.end, type });
  return (entity) =>
    entity.mentions
      .filter(({ form }) => form !== 'demonym')
      .flatMap((mention) => {
        const { nameSpan } = mention;
        const phrase = phraseOf(mention, entity, text, places);
        const isSame = phrase.begin === nameSpan.begin && phrase.end === nameSpan.end;
        return isSame ? [nameSpan] : [nameSpan, phrase];
      });
}

// Names, and what else stands for the entity in a sentence that does not name it. Who has no name is told where a statement
// rests on him.
function namesOf({ mentions }: Entity, acts: boolean, text: string): Mention[] {
  const named = mentions.filter(({ form }) => !/^(pronoun|role|demonym)$/.test(form));
  return mentions.filter(
    (mention) =>
      named.includes(mention) ||
      (mention.form !== 'demonym' &&
        (named.length > 0 || acts) &&
        !named.some((name) => shareSentence(text, name, mention))),
  );
}

// Inside a longer name: "Ghana" of "University of Northern Ghana".
function isNested({ nameSpan, form }: Mention, index: MentionIndex): boolean {
  const length = nameSpan.end - nameSpan.begin;
  return (
    form === 'name' &&
    index
      .overlapping(nameSpan)
      .some(
        ({ mention: other }) =>
          other.form === 'name' &&
          other.nameSpan.begin <= nameSpan.begin &&
          nameSpan.end <= other.nameSpan.end &&
          other.nameSpan.end - other.nameSpan.begin > length,
      )
  );
}

const LONGEST_SENTENCE = 600;
const SENTENCE_END = /[.!?…]["”’')\]]*\s+["“‘'([]*\p{Lu}|\n/u;

function shareSentence(text: string, a: Mention, b: Mention): boolean {
  const [first, second] = a.span.begin < b.span.begin ? [a.span, b.span] : [b.span, a.span];
  return (
    second.begin - first.end < LONGEST_SENTENCE && !SENTENCE_END.test(text.slice(first.end, second.begin + 1))
  );
}

/** Names of places and countries by where they begin. */
type PlaceMentions = Map<number, { readonly end: number; readonly type: EntityType }>;

/** In UTF-16 code units; what stands before or after a name in its phrase is no longer. */
const REACH = 60;
const ARTICLE = /(?<![\p{L}\p{N}])(?:the|an?)\s+$/iu;
const KIND_OF_PLACE =
  'city|town|village|port|capital|province|region|district|sub-?district|governorate|island|state|municipality|county|suburb|area|peninsula|neighbou?rhood|settlement|outskirts|enclave|exclave|hamlet|quarter|stronghold|oblast|emirate|canton|prefecture|valley|territory|republic|commune';
/** "the Jordanian city of ", "the northwest province of " */
const PLACE_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:the|an?)\s+(?:[\p{L}.-]+\s+){0,2}(?:${KIND_OF_PLACE})\s+of\s+$`,
  'iu',
);
const PLACE_AFTER = new RegExp(String.raw`^\s+(?:${KIND_OF_PLACE})(?![\p{L}\p{N}-])`, 'u');

function phraseOf(
  { span, nameSpan, form }: Mention,
  { type }: Entity,
  text: string,
  places: PlaceMentions,
): Span {
  let { begin, end } = span;
  if (form === 'pronoun' || form === 'given') return span;
  if (type === 'place') {
    end += PLACE_AFTER.exec(text.slice(end, end + REACH))?.[0].length ?? 0;
    const before = PLACE_BEFORE.exec(text.slice(Math.max(0, begin - REACH), begin));
    if (before) return { begin: begin - before[0].length, end };
    end = endOfLarger(begin, end, text, places);
  }
  if (type === 'organization' && form !== 'role') begin = beginOfNation(begin, text);
  // "the Doe case": the article is not hers.
  if (type === 'person' && form !== 'role' && begin === nameSpan.begin) return { begin, end };
  begin -= ARTICLE.exec(text.slice(Math.max(0, begin - REACH), begin))?.[0].length ?? 0;
  return { begin, end };
}

const WORD_BEFORE = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}-]+)\s$/u;

// "the Kurdish YPG", "Lebanese Hezbollah": whose body it is.
function beginOfNation(begin: number, text: string): number {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, begin - REACH), begin))?.[1];
  if (!word || !(properAdjectives.has(word) || lookUpName(word)?.kind === 'adjective')) return begin;
  return begin - word.length - 1;
}

// "Anbar, Iraq" and "Reno, Nevada, United States" are one place; "Ohio, Iowa and Utah" are three.
function endOfLarger(begin: number, end: number, text: string, places: PlaceMentions): number {
  const after = (offset: number) => (text.startsWith(', ', offset) ? places.get(offset + 2) : undefined);
  const larger = after(end);
  if (!larger || /^,? (?:and|or)\b/u.test(text.slice(larger.end, larger.end + 8))) return end;
  if (larger.type === 'country') return larger.end;
  const largest = after(larger.end);
  if (largest) return largest.type === 'country' ? largest.end : end;
  return /\p{L}, $/u.test(text.slice(Math.max(0, begin - 3), begin)) ? end : larger.end;
}
