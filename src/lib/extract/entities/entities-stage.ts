// The stage that finds who and where: mentions of people, organizations, countries and places, linked to one entity
// each across the document. Finds names sentence by sentence, links them, then resolves roles, phrases and pronouns.

import { countryName } from '#lib/lexicon/countries.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Parse } from '#lib/text/parse.ts';
import type { Stage } from '../stage.ts';
import { agreeInLists } from './agree-in-lists.ts';
import { agreeOnTypes } from './agree-on-types.ts';
import type { DoerModel } from './doer-model.ts';
import type { Draft } from './draft.ts';
import { entityId } from './entity-id.ts';
import { findArms } from './find-arms.ts';
import { findCapitalsThatAct } from './find-capitals-that-act.ts';
import { findDoers } from './find-doers.ts';
import { findGroups } from './find-groups.ts';
import { findNameless } from './find-nameless.ts';
import { findNames } from './find-names.ts';
import { findPowers } from './find-powers.ts';
import { judgeNames } from './judge-names.ts';
import { labelNames } from './label-names.ts';
import { linkNames } from './link-names.ts';
import { mergeEntities } from './merge-entities.ts';
import { countVotes, NameFeatures } from './name-features.ts';
import type { NameHit } from './name-hit.ts';
import type { NameModel } from './name-model.ts';
import { placeGiven } from './place-given.ts';
import { readAppositions } from './read-appositions.ts';
import { recallNames } from './recall-names.ts';
import { resolveContextPhrases } from './resolve-context-phrases.ts';
import { resolveHeads } from './resolve-heads.ts';
import { resolvePronouns } from './resolve-pronouns.ts';
import { resolveRoles } from './resolve-roles.ts';
import type { SentenceView } from './sentence-view.ts';
import { settleBounds } from './settle-bounds.ts';
import { settleTypes } from './settle-types.ts';
import { tellHomes } from './tell-homes.ts';
import { tellLands } from './tell-lands.ts';
import { tellSeats } from './tell-seats.ts';
import { tellOfficeholders } from './tell-officeholders.ts';
import { readContext, viewSentences } from './view-sentences.ts';
import { withoutAdjectives } from './without-adjectives.ts';

/**
 * The stage with a model that judges which capitals are names, and one that judges which nouns are actors; without the first (null)
 * the rules alone decide, without the second nobody is found by his noun alone.
 */
export function findEntities(
  model: NameModel | null,
  doers: DoerModel | null = null,
): Stage<'parse', 'entities' | 'doers'> {
  return {
    id: 'entities',
    requires: ['parse'],
    assigns: ['entities', 'doers'],
    run({ document, parse, given }) {
      const views = viewSentences(document.text, parse);
      const hitsOf = findAllNames(document.text, parse, views, model);
      const drafts = linkNames(hitsOf.flat(), document.text);
      resolveContextPhrases(views, hitsOf, drafts);
      tellOfficeholders(drafts);
      settleCountries(drafts);
      tellLands(drafts, document.text);
      tellHomes(drafts);
      tellSeats(drafts, document.text);
      resolveRoles(views, hitsOf, drafts);
      resolveHeads(views, drafts);
      resolvePronouns(views, drafts);
      findArms(parse.sentences, drafts);
      findGroups(parse.sentences, drafts);
      findPowers(parse.sentences, drafts);
      findNameless(document, parse.sentences, drafts);
      if (doers) findCapitalsThatAct(parse.sentences, drafts, doers);
      const mayDo = doers ? findDoers(document, parse.sentences, drafts, doers) : new Map<Draft, number>();
      placeGiven(document.text, given, parse.sentences, drafts);
      const found = drafts.map((draft) => ({ draft, entity: finish(draft, document.id) }));
      const known = new Set(found.filter(({ draft }) => !mayDo.has(draft)).map(({ entity }) => entity.id));
      const isDoer = ({ draft, entity }: (typeof found)[0]) => mayDo.has(draft) && !known.has(entity.id);
      return {
        entities: mergeEntities(found.map(({ entity }) => entity)),
        doers: new Map(found.filter(isDoer).map(({ draft, entity }) => [entity.id, mayDo.get(draft)!])),
      };
    },
  };
}

function findAllNames(
  text: string,
  parse: Parse,
  views: readonly SentenceView[],
  model: NameModel | null,
): NameHit[][] {
  const context = readContext(text, parse);
  const found = views.map((view) => findNames(view, context));
  const votes = countVotes(views, found);
  if (!model) return views.map((view, index) => readAppositions(view, found[index]!));
  const judged = views.map((view, index) => {
    const hits = found[index]!;
    const features = new NameFeatures(view, hits, context, votes, model.lists);
    const labelled = labelNames(features, view.tokens.length, model);
    const bounded = settleBounds(view, judgeNames(view, hits, labelled, text), text);
    return agreeInLists(view, settleTypes(view, bounded));
  });
  const agreed = withoutAdjectives(views, recallNames(views, agreeOnTypes(judged)));
  return views.map((view, index) => readAppositions(view, agreed[index]!));
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
