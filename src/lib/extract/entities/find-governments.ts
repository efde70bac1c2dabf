// A country's name where the country acts or is dealt with ("Chad condemned the attack", "talks with Chad", "Mali-Chad
// relations", "our ally Chad") into a further mention of its government, as "the government of Chad": a name that stands
// for who rules there. Where the country is a place ("in Chad", "the south of Chad"), nothing is added. The country itself
// stays where it is told.

import type { Document } from '#lib/model/document.ts';
import type { Entity, Mention } from '#lib/model/entity.ts';
import type { Parse } from '#lib/text/parse.ts';
import { actsAsGovernment } from './acts-as-government.ts';
import { bodyOfCountry } from './body-of-country.ts';
import { entityId } from './entity-id.ts';
import type { MentionIndex } from './mention-index.ts';
import { mentionIndex } from './mention-index.ts';
import type { SentenceView } from './sentence-view.ts';
import { viewSentences } from './view-sentences.ts';

/** One entity a mention, of form `role`, as the phrases of `find-bodies` are. */
export function findGovernments(document: Document, parse: Parse, entities: readonly Entity[]): Entity[] {
  const countries = entities.filter(({ type, country }) => type === 'country' && country !== null);
  if (!countries.length) return [];
  const index = mentionIndex(countries);
  return viewSentences(document.text, parse).flatMap((view) =>
    index.within(view.sentence).flatMap(({ entity, mention }): Entity[] => {
      if (!acts(view, mention, index)) return [];
      const country = entity.country!;
      const name = bodyOfCountry('government', country);
      const span = mention.nameSpan;
      return [
        {
          id: entityId('organization', name, null),
          name,
          type: 'organization',
          country,
          role: 'government',
          mentions: [{ document: document.id, span, nameSpan: span, form: 'role' }],
        },
      ];
    }),
  );
}

function acts(view: SentenceView, { form, nameSpan }: Mention, countries: MentionIndex): boolean {
  if (!/^(name|acronym)$/.test(form)) return false;
  const first = view.tokens.findIndex(({ begin }) => begin >= nameSpan.begin);
  const last = view.tokens.findLastIndex(({ end }) => end <= nameSpan.end);
  if (first < 0 || last < first) return false;
  return actsAsGovernment(view, first, last, (token) => countries.overlapping(token).length > 0);
}
