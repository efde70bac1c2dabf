// The head of a source's noun phrase -> the entity that speaks, or null where the text does not settle it: a group, a
// joined "Ardern and Morrison", an unnamed official. Pronouns go by the entities stage; "I" and "we" by the quotation
// around them; "who" by the noun that it describes.

import type { Entity, EntityId, Mention } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import { parentOf } from '#lib/text/ancestors.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { baseRelation } from './dependents.ts';

interface Named {
  readonly entity: Entity;
  readonly mention: Mention;
}

export interface SpeakerLookup {
  /** `outer` is the speaker of the quotation around the source; `previous` who was quoted last. */
  resolve(
    sentence: Sentence,
    head: Token,
    source: readonly Span[],
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
  const named: Named[] = entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.span.begin - b.mention.span.begin || b.mention.span.end - a.mention.span.end);
  const persons = new Map(entities.map((entity) => [entity.id, entity.type === 'person']));

  const covering = (token: Token): Named[] => {
    const found: Named[] = [];
    let at = firstBeginningAfter(named, token.begin) - 1;
    // Mentions are short; one that begins further back than this cannot reach the token.
    for (; at >= 0 && named[at]!.mention.span.begin > token.begin - 200; at--)
      if (named[at]!.mention.span.end >= token.end) found.push(named[at]!);
    return found;
  };

  const entityOf = (token: Token, source: readonly Span[]): Entity | null => {
    const within = covering(token).filter(
      ({ mention }) => mention.form === 'given' || source.some((span) => overlaps(span, mention.span)),
    );
    const byName = within.filter(({ mention }) => overlaps(mention.nameSpan, token));
    const pool = byName.length ? byName : within.filter(({ entity }) => entity.type === 'person');
    return pool.sort((a, b) => length(a.mention.span) - length(b.mention.span))[0]?.entity ?? null;
  };

  const resolve: SpeakerLookup['resolve'] = (sentence, head, source, outer, previous) => {
    if (FIRST_PERSON.has(head.lower)) return outer;
    if (childrenOf(sentence, head, 'conj').length > 0) return null;
    if (RELATIVE.has(head.lower) && head.upos === 'PRON') {
      const antecedent = antecedentOf(sentence, head);
      return antecedent
        ? resolve(sentence, antecedent, [{ begin: antecedent.begin, end: antecedent.end }], outer, previous)
        : null;
    }
    const direct = entityOf(head, source);
    if (direct) return direct.id;
    if (HE_OR_SHE.has(head.lower)) return previous && persons.get(previous) ? previous : null;
    if (head.upos === 'PRON') return null;
    for (const child of childrenOf(sentence, head)) {
      if (!NAME_RELATIONS.has(baseRelation(child)) || child.index < head.index) continue;
      const entity = entityOf(child, [...source, { begin: child.begin, end: child.end }]);
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

function firstBeginningAfter(named: readonly Named[], offset: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.mention.span.begin <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlaps(a: Span, b: Span): boolean {
  return a.begin < b.end && b.begin < a.end;
}

function length(span: Span): number {
  return span.end - span.begin;
}
