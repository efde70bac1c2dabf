// The head of a source's noun phrase -> the entity that speaks, or null where the text does not settle it: a group, a
// joined "Ardern and Morrison", an unnamed official. Pronouns go by the entities stage; "I" and "we" by the quotation
// around them; "who" by the noun that it describes.

import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import { parentOf } from '#lib/text/ancestors.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { mentionIndex } from '../entities/mention-index.ts';
import { baseRelation } from './dependents.ts';
import { overlaps } from '#lib/text/overlaps.ts';

export interface SpeakerLookup {
  /** `outer` is the speaker of the quotation around the source; `previous` who was quoted last. */
  resolve(
    sentence: Sentence,
    head: Token,
    outer: EntityId | null,
    previous: EntityId | null,
  ): EntityId | null;
}

const FIRST_PERSON = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'mine', 'ours', 'myself']);
const HE_OR_SHE = new Set(['he', 'she', 'him', 'her', 'his', 'hers']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);
/** A title that stands before a name, so that an entity after the head is still the source: "spokesman Dmitry Peskov". */
const NAME_RELATIONS = new Set(['appos', 'flat', 'compound']);

export function speakerLookup(entities: readonly Entity[]): SpeakerLookup {
  const index = mentionIndex(entities);
  const persons = new Map(entities.map((entity) => [entity.id, entity.type === 'person']));

  // A demonym that only describes ("the Kenyan said") still names whom it stands for; one before a noun does not reach it.
  const entityOf = (token: Token): Entity | null => {
    const here = index.overlapping(token);
    const named = here.filter(({ mention }) => overlaps(mention.nameSpan, token));
    const pool = named.length ? named : here.filter(({ entity }) => entity.type === 'person');
    return pool.sort((a, b) => length(a.mention.span) - length(b.mention.span))[0]?.entity ?? null;
  };

  const resolve: SpeakerLookup['resolve'] = (sentence, head, outer, previous) => {
    if (FIRST_PERSON.has(head.lower)) return outer;
    if (childrenOf(sentence, head, 'conj').length > 0) return null;
    if (RELATIVE.has(head.lower) && head.upos === 'PRON') {
      const antecedent = antecedentOf(sentence, head);
      return antecedent ? resolve(sentence, antecedent, outer, previous) : null;
    }
    const direct = entityOf(head);
    if (direct) return direct.id;
    if (HE_OR_SHE.has(head.lower)) return previous && persons.get(previous) ? previous : null;
    if (head.upos === 'PRON') return null;
    for (const child of childrenOf(sentence, head)) {
      if (!NAME_RELATIONS.has(baseRelation(child)) || child.index < head.index) continue;
      const entity = entityOf(child);
      if (entity?.type === 'person') return entity.id;
    }
    return null;
  };
  return { resolve };
}

/** The noun that the relative clause around the pronoun describes. */
function antecedentOf(sentence: Sentence, pronoun: Token): Token | null {
  let at: Token | null = pronoun;
  for (let step = 0; at && step < 6; step++) {
    if (at.deprel === 'acl:relcl') return parentOf(sentence, at);
    at = parentOf(sentence, at);
  }
  return null;
}

function length(span: Span): number {
  return span.end - span.begin;
}
