// A country's name where the country acts or is dealt with ("Chad condemned the attack", "talks with Chad", "Mali-Chad
// relations", "our ally Chad", "the leaders of Chad and Mali"), and a capital or seat that acts ("Damascus denied"), into a
// further mention of its government, as "the government of Chad": a name that stands for who rules there. Where the country
// is a place ("in Chad", "the south of Chad"), nothing is added. The country itself stays where it is told.

import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Parse, Token } from '#lib/text/parse.ts';
import { actsAsGovernment, isListOfStates, standsInPlace } from './acts-as-government.ts';
import { bodyOfCountry } from './body-of-country.ts';
import { entityId } from './entity-id.ts';
import type { EntityMention, MentionIndex } from './mention-index.ts';
import { mentionIndex } from './mention-index.ts';
import type { SentenceView } from './sentence-view.ts';
import { viewSentences } from './view-sentences.ts';

/** One entity a mention, of form `role`, as the phrases of `find-bodies` are. */
export function findGovernments(document: Document, parse: Parse, entities: readonly Entity[]): Entity[] {
  const countries = entities.filter(({ type, country }) => type === 'country' && country !== null);
  if (!countries.length) return [];
  const index = mentionIndex(countries);
  const isCountry = (token: Token): boolean => index.overlapping(token).length > 0;
  return viewSentences(document.text, parse).flatMap((view) =>
    listsOf(view, namesIn(view, index))
      .flatMap((list) => actingOf(view, list, isCountry))
      .map(({ entity, mention }): Entity => {
        const country = entity.country!;
        const name = bodyOfCountry('government', country);
        const span = mention.nameSpan;
        return {
          id: entityId('organization', name, null),
          name,
          type: 'organization',
          country,
          role: 'government',
          mentions: [{ document: document.id, span, nameSpan: span, form: 'role' }],
        };
      }),
  );
}

interface CountryName extends EntityMention {
  /** Tokens of the name, first and last inclusive. */
  readonly first: number;
  readonly last: number;
}

function namesIn({ sentence, tokens }: SentenceView, index: MentionIndex): CountryName[] {
  return index.within(sentence).flatMap(({ entity, mention }): CountryName[] => {
    if (!/^(name|acronym|metonym)$/.test(mention.form)) return [];
    const { nameSpan } = mention;
    const first = tokens.findIndex(({ begin }) => begin >= nameSpan.begin);
    const last = tokens.findLastIndex(({ end }) => end <= nameSpan.end);
    return first >= 0 && last >= first ? [{ entity, mention, first, last }] : [];
  });
}

// "Chad, Mali and the Niger" as one list; most have one name.
function listsOf({ tokens }: SentenceView, names: readonly CountryName[]): CountryName[][] {
  const lists: CountryName[][] = [];
  for (const name of names) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    const between = before ? tokens.slice(before.last + 1, name.first) : [];
    if (list && between.length && between.every(({ lower }) => /^(?:,|and|or|&|the)$/.test(lower)))
      list.push(name);
    else lists.push([name]);
  }
  return lists;
}

// Where one of a list acts, all do, unless a preposition of place opens it: "In Mali, Chad condemned".
function actingOf(
  view: SentenceView,
  list: readonly CountryName[],
  isCountry: (token: Token) => boolean,
): readonly CountryName[] {
  const start = list[0]!.first;
  // A capital or seat stands for its country only where it was found to act ("Damascus denied").
  const acting = list.filter(
    ({ mention, first, last }) =>
      mention.form === 'metonym' || actsAsGovernment(view, first, last, isCountry),
  );
  if (isListOfStates(view, start)) return list;
  return acting.length && !standsInPlace(view, start) ? list : acting;
}
