// Whom a person speaks for, where the text says so in the phrase that names the office: "NATO Secretary General Jane Doe",
// "the leader of the Labour Party, John Roe". Not what somebody was ("former"), nor where an ambassador is sent ("to").

import { lookUpName } from '#lib/lexicon/find-name.ts';
import type { Entity, EntityId, Mention } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';

/** So near before a phrase "former" still belongs to it. */
const NEAR = 10;
const PAST = /\b(?:former|formerly|ex|late|one-time|then)\b/i;
/** "Britain's UN envoy" is Britain's. */
const SENT = /['’]s?\s+$/;
const ENVOY = /\b(?:envoy|ambassador|representative|delegate|negotiator|observer)\b/i;
const BELONGS = /\b(?:of|for|at|in|from)(?: the)? $/;
const ARTICLE = /^(?:an?|the|one)\s/i;
const LEADS =
  /\b(?:spokes\p{L}+|director|head|chief|chair\p{L}*|president|CEO|leader|secretary|commissioner|executive|(?:co-)?founder|owner|manager|coach|captain|editor|member|official|curator)$/iu;

/** The entities again, people with their `body` where one is told; of several the one that is told most often. */
export function tellBodies(text: string, entities: readonly Entity[]): Entity[] {
  // "US Secretary of State" is of a state, whose government may stand in the same words.
  const states = new Set(
    entities.flatMap(({ type, mentions }) =>
      type === 'country' ? mentions.map(({ nameSpan }) => nameSpan.begin) : [],
    ),
  );
  const named = entities
    .filter(({ type, role, name }) => type === 'organization' && role === null && !isState(name))
    .flatMap(({ id, mentions }) => mentions.filter(isNamed).map(({ nameSpan }) => ({ id, span: nameSpan })))
    .filter(({ span }) => !states.has(span.begin))
    .sort((a, b) => a.span.begin - b.span.begin);
  if (!named.length) return [...entities];
  return entities.map((entity) => {
    if (entity.type !== 'person') return entity;
    const told = new Map<EntityId, number>();
    for (const mention of entity.mentions)
      for (const { id, span } of inside(named, mention.span))
        if (isOfOffice(text, mention, span)) told.set(id, (told.get(id) ?? 0) + 1);
    const [first, second] = [...told].sort(([, a], [, b]) => b - a);
    return first && first[1] > (second?.[1] ?? 0) ? { ...entity, body: first[0] } : entity;
  });
}

function isNamed({ form }: Mention): boolean {
  return form !== 'pronoun' && form !== 'role';
}

function inside<Named extends { readonly span: Span }>(
  named: readonly Named[],
  { begin, end }: Span,
): Named[] {
  return named.filter(({ span }) => span.begin >= begin && span.end <= end);
}

/** "NATO Secretary General" before the name, or "head of NATO" as a phrase of its own. */
function isOfOffice(text: string, { span, nameSpan, form }: Mention, body: Span): boolean {
  if (PAST.test(text.slice(Math.max(0, span.begin - NEAR), body.begin))) return false;
  if (
    SENT.test(text.slice(Math.max(0, body.begin - NEAR), body.begin)) &&
    ENVOY.test(text.slice(body.end, span.end))
  )
    return false;
  if (form === 'role') {
    const words = text.slice(nameSpan.begin, nameSpan.end);
    if (!ARTICLE.test(words) && BELONGS.test(text.slice(span.begin, body.begin))) return true;
    // "State Department spokesman", "a director of the Bank of Norway"; but not "a critic of the Bank of Norway".
    return (
      LEADS.test(words) && (body.end <= nameSpan.end || BELONGS.test(text.slice(nameSpan.end, body.begin)))
    );
  }
  if (form === 'pronoun' || body.end > nameSpan.begin) return false;
  const before = text.slice(span.begin, body.begin);
  return before === '' || BELONGS.test(before) || !/\bto\b/.test(before);
}

function isState(name: string): boolean {
  const kind = lookUpName(name)?.kind;
  return kind !== undefined && kind !== 'organization' && kind !== 'seat';
}
