// The stage that finds who else is spoken of, once statements are made: bodies, peoples, offices and regions that phrases
// name, names inside names, and "I" and "we". Its entities hold no statements; where one is known by the same id, its
// mentions join that one's. Whom people speak for is told last, when all bodies are known.

import type { Entity } from '#lib/model/entity.ts';
import type { Stage } from '../stage.ts';
import { isArticle } from '../is-article.ts';
import type { CoreferenceModel } from './coreference-model.ts';
import { findBodies } from './find-bodies.ts';
import { describe, findSayings } from './find-descriptions.ts';
import { findFirstPersons } from './first-person.ts';
import { findGovernments } from './find-governments.ts';
import { findIts } from './find-its.ts';
import { findNested } from './find-nested.ts';
import { findOffices } from './find-offices.ts';
import { findOwned } from './find-owned.ts';
import { findPeoples } from './find-peoples.ts';
import { findRegions } from './find-regions.ts';
import { findRepeated } from './find-repeated.ts';
import { findSites } from './find-sites.ts';
import { mergeEntities } from './merge-entities.ts';
import { resolveAnaphors } from './resolve-anaphors.ts';
import { tellBodies } from './tell-bodies.ts';

/** The stage with a model that says whom "it" and "the company" mean; without it (null) the rules alone decide. */
export function findSpokenOf(
  model: CoreferenceModel | null,
): Stage<'parse' | 'entities' | 'doers' | 'quotations' | 'statements', 'spokenOf'> {
  return {
    id: 'spoken-of',
    requires: ['parse', 'entities', 'doers', 'quotations', 'statements'],
    assigns: ['spokenOf'],
    run({ document, parse, entities: all, doers, quotations, statements }) {
      const told = new Set(statements.flatMap(({ holders, counterparts }) => [...holders, ...counterparts]));
      const entities = all.filter(({ id }) => !doers.has(id) || told.has(id));
      const { sentences } = parse;
      const named = mergeEntities([
        ...entities,
        ...findBodies(document, sentences, entities),
        ...findGovernments(document, parse, entities),
        ...findPeoples(document, sentences, entities),
        ...findOffices(document, sentences, entities),
        ...findRegions(document, sentences, entities),
        ...findSites(document, sentences, entities),
        ...findNested(document, entities),
      ]);
      const withBodies = tellBodies(document.text, named);
      const repeated = mergeEntities([
        ...withBodies,
        ...findRepeated(document, sentences, named),
        ...findIts(document, sentences, named),
      ]);
      const firstPersons = (known: readonly Entity[]) =>
        findFirstPersons(document, sentences, known, quotations);
      if (!isArticle(document.text))
        return { spokenOf: mergeEntities([...repeated, ...firstPersons(withBodies)]) };
      const held = new Set(entities.map(({ id }) => id));
      const sayings = findSayings(sentences);
      const tellWho = (known: readonly Entity[]) => describe(document, sayings, known, held, model);
      const described = tellBodies(document.text, tellWho(repeated));
      const spoken = mergeEntities([...described, ...firstPersons(described)]);
      const linked = model ? resolveAnaphors(document, sentences, spoken, model) : [];
      const known = tellWho(mergeEntities([...spoken, ...linked]));
      return { spokenOf: mergeEntities([...known, ...findOwned(document, sentences, known)]) };
    },
  };
}
