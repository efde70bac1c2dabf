// "it", "its", "the company" into mentions of whom they mean, by the model of coreference: of those spoken of before the one that
// fits best, where the model holds him likely enough, nobody being one of the choices. A wrong link is worse than none.

import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Sentence } from '#lib/text/parse.ts';
import type { CoreferenceModel } from './coreference-model.ts';
import { MOST_LINK_KEYS, walkAnaphors, type Candidate, type Choose } from './link-anaphors.ts';
import { mentionIndex } from './mention-index.ts';

/** By what the model said of texts that it had not seen (docs/extraction.md). */
const LEAST_LIKELY = { noun: 0.4, pronoun: 0.6 };

/** Copies of entities with one mention of form `pronoun` or `role` each. */
export function resolveAnaphors(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
  model: CoreferenceModel,
): Entity[] {
  const found: Entity[] = [];
  walkAnaphors(
    sentences,
    entities,
    mentionIndex(entities),
    model,
    likeliest(model),
    ({ span, head }, entity) => {
      const form = head.upos === 'NOUN' ? 'role' : 'pronoun';
      found.push({ ...entity, mentions: [{ document: document.id, span, nameSpan: span, form }] });
    },
  );
  return found;
}

const keys = new Int32Array(MOST_LINK_KEYS);

/** The choice of the candidate that the model holds likeliest, among all and nobody. */
function likeliest(model: CoreferenceModel): Choose {
  return ({ head }, candidates, keysOf) => {
    // Nobody fits 0.
    let sum = 1;
    let best: Candidate | null = null;
    let most = -Infinity;
    for (const candidate of candidates) {
      const fit = model.fit(keys, keysOf(candidate, keys));
      sum += Math.exp(fit);
      if (fit > most) [best, most] = [candidate, fit];
    }
    const least = head.upos === 'NOUN' ? LEAST_LIKELY.noun : LEAST_LIKELY.pronoun;
    return Math.exp(most) / sum >= least ? best : null;
  };
}
