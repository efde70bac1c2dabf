// "the Chadians", "Chadians" into the people of the country as one body, the same as "the Chadian people", and "Kurds",
// "Christians" into a body of that name. Those whom a number
// or "many" counts are persons and not the people, and are left alone.

import { peoples } from '#lib/lexicon/peoples.ts';
import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { bodyOfCountry } from './body-of-country.ts';
import { entityId } from './entity-id.ts';
import { mentionIndex } from './mention-index.ts';

const COUNTS =
  /^(many|several|few|some|most|other|more|two|three|hundreds|thousands|millions|no|young|these|those)$/;

/** One entity a mention, of form `role`. */
export function findPeoples(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Entity[] {
  const index = mentionIndex(entities);
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((noun): Entity[] => {
      if (!/^\p{Lu}/u.test(noun.text) || isCounted(sentence, noun) || !endsPhrase(sentence, noun)) return [];
      const here = index.overlapping(noun);
      const nation = isPlural(noun)
        ? here.find(({ entity, mention }) => entity.type === 'country' && mention.form === 'demonym')
        : undefined;
      const country = nation?.entity.country ?? null;
      const isKnown =
        peoples.has(noun.text.replaceAll('’', "'")) && here.every(({ entity }) => entity.type === 'other');
      if (!country && !isKnown) return [];
      const name = country ? bodyOfCountry('people', country) : noun.text;
      const span = { begin: noun.begin, end: noun.end };
      return [
        {
          id: entityId('organization', name, null),
          name,
          type: 'organization',
          country,
          role: 'people',
          mentions: [{ document: document.id, span, nameSpan: span, form: 'role' }],
        },
      ];
    }),
  );
}

const isPlural = ({ text, upos }: Token): boolean =>
  /(?:[^s]s|men)$/.test(text) && /^(NOUN|PROPN)$/.test(upos);

function isCounted(sentence: Sentence, noun: Token): boolean {
  const before = sentence.tokens[noun.index - 1];
  return (
    before !== undefined && (before.upos === 'NUM' || before.upos === 'ADJ' || COUNTS.test(before.lower))
  );
}

function endsPhrase(sentence: Sentence, noun: Token): boolean {
  const next = sentence.tokens[noun.index + 1];
  return !next || next.begin - noun.end > 1 || !/^(NOUN|PROPN|ADJ)$/.test(next.upos);
}
