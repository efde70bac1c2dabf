// A country's name where the country acts or is dealt with ("Chad condemned the attack", "talks with Chad", "Mali-Chad
// relations", "our ally Chad") into a further mention of its government, as "the government of Chad": a name that stands
// for who rules there. Where the country is a place ("in Chad", "the south of Chad"), nothing is added. The country itself
// stays where it is told.

import { powerNouns, townNouns, typeOfHead } from '#lib/lexicon/word-sets.ts';
import type { Document } from '#lib/model/document.ts';
import type { Entity, Mention } from '#lib/model/entity.ts';
import type { Parse } from '#lib/text/parse.ts';
import { bodyOfCountry } from './body-of-country.ts';
import { entityId } from './entity-id.ts';
import { isActor } from './is-actor.ts';
import type { MentionIndex } from './mention-index.ts';
import { mentionIndex } from './mention-index.ts';
import type { SentenceView } from './sentence-view.ts';
import { viewSentences } from './view-sentences.ts';

const HYPHEN = /^[-‐‑–]$/;
/** Nouns for what one government is to another. */
const FELLOW = /^(?:all(?:y|ies)|(?:partner|neighbou?r|rival|foe|adversar(?:y|ie)|backer|sponsor|donor)s?)$/;
/** Words from "is" to the noun: "one of our most important partners". */
const REACH = 8;

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
  const { tokens } = view;
  const first = tokens.findIndex(({ begin }) => begin >= nameSpan.begin);
  const last = tokens.findLastIndex(({ end }) => end <= nameSpan.end);
  if (first < 0 || last < first) return false;
  const before = tokens[first - 1];
  if (before && FELLOW.test(before.lower)) return true;
  if (isFellow(view, last + 1)) return true;
  if (before && HYPHEN.test(before.text))
    return first > 1 && countries.overlapping(tokens[first - 2]!).length > 0;
  // "the government of Chad", "Chadian troops": a body of its own (`find-bodies`).
  if (before?.lower === 'of' || powerNouns.has(tokens[last + 1]?.lower ?? '')) return false;
  if (isOfLand(view, last + 1)) return false;
  return isActor(view, first, last);
}

const OF_LAND =
  /^(?:capital|border|frontier|coast|coastline|shore|territory|territories|soil|land|countryside|interior|airspace|waters|population|people|climate|terrain|history|cit(?:y|ies)|(?:north|south|east|west)(?:ern|east|west)?|southeastern|southwestern|northeastern|northwestern|central|largest|biggest|main|second|oldest)$/;

/** "Chad’s capital", "Chad’s Tibesti Mountains": what the land has, not its government. */
function isOfLand({ tokens }: SentenceView, at: number): boolean {
  if (!/^['’]s?$/.test(tokens[at]?.text ?? '')) return false;
  let last = at + 1;
  if (OF_LAND.test(tokens[last]?.lower ?? '')) return true;
  while (/^\p{Lu}/u.test(tokens[last + 1]?.text ?? '')) last++;
  return typeOfHead(tokens[last]?.text ?? '') === 'place' || townNouns.has(tokens[last]?.lower ?? '');
}

/** "Chad is one of our closest allies": what the name is said to be. */
function isFellow({ tokens }: SentenceView, at: number): boolean {
  if (!/^(?:is|was|remains?|remained|became|becomes?)$/.test(tokens[at]?.lower ?? '')) return false;
  for (let index = at + 1; index <= at + REACH && index < tokens.length; index++) {
    if (tokens[index]!.upos === 'VERB' || /^[,;.:]$/.test(tokens[index]!.text)) return false;
    if (FELLOW.test(tokens[index]!.lower)) return true;
  }
  return false;
}
