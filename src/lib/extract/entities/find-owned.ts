// "his father", "her husband, John Roe", "our country": whom a possessive and a noun mean of whom everybody has one. Kin without a name
// are "Jane Doe’s father"; a country is the owner's, where the text has told it. Read when it is known whose "his" and "our" are.

import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Sentence } from '#lib/text/parse.ts';
import { entityId } from './entity-id.ts';
import { mentionIndex } from './mention-index.ts';

const POSSESSIVE = /^(?:his|her|my|our|their|its)$/;
/** Of whom one has one at a time. */
const KIN =
  /^(?:father|mother|wife|husband|fiancée?|widow|widower|stepfather|stepmother|predecessor|successor|spokesman|spokeswoman|spokesperson)$/;
const LAND = /^(?:country|nation|homeland|fatherland|motherland)$/;
const LATE = /^(?:late|former|then|own|first|second|late-?)$/;

/** One entity a phrase, with one mention of form `role`; the same words of the same owner give the same id. */
export function findOwned(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Entity[] {
  const index = mentionIndex(entities);
  const lands = new Map(
    entities.flatMap((entity) => (entity.type === 'country' ? [[entity.country, entity]] : [])),
  );
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((noun): Entity[] => {
      if (noun.upos !== 'NOUN' || !(KIN.test(noun.lower) || LAND.test(noun.lower))) return [];
      const between = LATE.test(tokens[noun.index - 1]?.lower ?? '') ? 1 : 0;
      const pronoun = tokens[noun.index - 1 - between];
      if (!pronoun || !POSSESSIVE.test(pronoun.lower)) return [];
      const owner = index.at(pronoun.begin);
      if (owner?.mention.form !== 'pronoun' || index.overlapping(noun).length) return [];
      const span = { begin: pronoun.begin, end: noun.end };
      const mentions = [{ document: document.id, span, nameSpan: span, form: 'role' as const }];
      if (LAND.test(noun.lower)) {
        const land = owner.entity.country ? lands.get(owner.entity.country) : undefined;
        return land ? [{ ...land, mentions }] : [];
      }
      if (owner.entity.type !== 'person') return [];
      const beside = document.text.startsWith(', ', noun.end) ? noun.end + 2 : noun.end + 1;
      const named = index.at(beside);
      if (named?.entity.type === 'person' && named.mention.span.begin === beside)
        return [{ ...named.entity, mentions }];
      const name = `${owner.entity.name}’s ${noun.lower}`;
      return [
        {
          id: entityId('person', name, null),
          name,
          type: 'person',
          country: null,
          role: noun.lower,
          mentions,
        },
      ];
    }),
  );
}
