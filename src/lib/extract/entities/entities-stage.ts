// The stage that finds who and where: mentions of people, organizations, countries and places, linked to one entity
// each across the document. Finds names sentence by sentence, links them, then resolves roles, phrases and pronouns.

import { ambiguousNames } from '#lib/lexicon/context-words.ts';
import { countryName } from '#lib/lexicon/countries.ts';
import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Parse } from '#lib/text/parse.ts';
import type { Stage } from '../stage.ts';
import type { Draft } from './draft.ts';
import { entityId } from './entity-id.ts';
import type { NameContext } from './find-names.ts';
import { findGroups } from './find-groups.ts';
import { findNames } from './find-names.ts';
import { linkNames } from './link-names.ts';
import { placeGiven } from './place-given.ts';
import { readAppositions } from './read-appositions.ts';
import { resolveContextPhrases } from './resolve-context-phrases.ts';
import { resolvePronouns } from './resolve-pronouns.ts';
import { resolveRoles } from './resolve-roles.ts';
import type { SentenceView } from './sentence-view.ts';
import { quoteStaysOpen, viewSentence } from './sentence-view.ts';

export const entities: Stage<'parse', 'entities'> = {
  id: 'entities',
  requires: ['parse'],
  assigns: ['entities'],
  run({ document, parse, given }) {
    const views = viewSentences(document.text, parse);
    const context = readContext(document.text, parse);
    const hitsOf = views.map((view) => readAppositions(view, findNames(view, context)));
    const drafts = linkNames(hitsOf.flat(), document.text);
    resolveContextPhrases(views, hitsOf, drafts);
    settleCountries(drafts);
    resolveRoles(views, hitsOf, drafts);
    resolvePronouns(views, drafts);
    findGroups(parse.sentences, drafts);
    placeGiven(document.text, given, parse.sentences, drafts);
    return { entities: merge(drafts.map((draft) => finish(draft, document.id))) };
  },
};

function viewSentences(text: string, parse: Parse): SentenceView[] {
  let paragraph = -1;
  let open = false;
  return parse.sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) open = false;
    paragraph = sentence.paragraph;
    const view = viewSentence(text, sentence, open);
    open = quoteStaysOpen(view, open);
    return view;
  });
}

function readContext(text: string, parse: Parse): NameContext {
  const lowerCased = new Set<string>();
  for (const { tokens } of parse.sentences)
    for (const token of tokens) if (token.text === token.lower) lowerCased.add(token.lower);
  const ambiguous = new Map<string, string | null>();
  for (const { name, country, pro, contra } of ambiguousNames.values()) {
    if (!text.includes(name)) continue;
    const speaksFor = pro.filter((word) => text.includes(word)).length;
    const speaksAgainst = contra.filter((word) => text.includes(word)).length;
    ambiguous.set(name, speaksAgainst > speaksFor ? null : country);
  }
  return { text, lowerCased, ambiguous };
}

// A person's country where the text tells it only through somebody else, or through an office that one country has.
function settleCountries(drafts: readonly Draft[]): void {
  const spoken = new Set(drafts.filter(({ type }) => type === 'country').map(({ country }) => country));
  for (const draft of drafts)
    if (draft.type === 'person' && draft.usualCountry && spoken.has(draft.usualCountry) && !draft.possessor)
      draft.country ??= draft.usualCountry;
  for (let round = 0; round < 2; round++)
    for (const draft of drafts)
      if (draft.type === 'person' && draft.possessor) draft.country ??= draft.possessor.country;
}

function finish(draft: Draft, document: Entity['mentions'][number]['document']): Entity {
  const country = draft.type === 'country' ? (draft.country ?? draft.name) : draft.country;
  const name = draft.type === 'country' && draft.country ? countryName(draft.country) : draft.name;
  return {
    id: entityId(draft.type, name, draft.country),
    name,
    type: draft.type,
    country: draft.type === 'country' && !draft.country ? null : country,
    role: draft.role,
    mentions: draft.mentions.map(({ span, nameSpan, form }) => ({ document, span, nameSpan, form })),
  };
}

// Drafts that come to the same id are one entity; entities stand in the order of their first mention.
function merge(found: readonly Entity[]): Entity[] {
  const byId = new Map<EntityId, Entity>();
  for (const entity of found) {
    const other = byId.get(entity.id);
    if (!other) {
      byId.set(entity.id, entity);
      continue;
    }
    const mentions = [...other.mentions, ...entity.mentions].sort((a, b) => a.span.begin - b.span.begin);
    byId.set(entity.id, {
      ...other,
      country: other.country ?? entity.country,
      role: other.role ?? entity.role,
      mentions,
    });
  }
  return [...byId.values()].sort((a, b) => a.mentions[0]!.span.begin - b.mentions[0]!.span.begin);
}
