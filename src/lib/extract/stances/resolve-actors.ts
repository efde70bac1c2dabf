// A noun phrase or pronoun -> the actors that it stands for: names, pronouns with their antecedents, "I" and "we" of a
// quotation, plural holders ("the two men"), and bodies named by their country ("the Turkish government").
// Places and things are no actors; what cannot be resolved is null, never a guess by position alone.

import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import { resolvePlural } from '#lib/extract/entities/resolve-plural.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import { speakerAt } from '#lib/extract/quotations/speaker-at.ts';
import { childrenOf } from '#lib/text/children.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { coordinated, prepositionOf, subjectOf } from './arguments.ts';
import type { Actors } from './claim.ts';
import { actorNouns, attitudeVerbs, countryNouns, groupNouns, pluralHolders } from './predicates.ts';
import type { Named, Scene } from './scene.ts';

const FIRST_PERSON = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'ours', 'mine']);
const THEY = new Set(['they', 'them', 'their', 'both', 'each']);
const OWNER_RELATIONS = new Set(['nmod:poss', 'amod', 'compound', 'nmod', 'appos', 'flat']);
const OWNER_PREPOSITIONS = new Set(['of', 'for', 'from', 'in']);

/** Resolves a phrase by its head, with all that "and" joins to it. Null where nothing in it is an actor. */
export function resolveActors(scene: Scene, sentence: Sentence, head: Token): Actors | null {
  const heads = [...coordinated(sentence, head)];
  heads.push(...joinedBehind(scene, sentence, head).filter((token) => !heads.includes(token)));
  const parts = heads.map((token) => resolveOne(scene, sentence, token));
  return joinActors(parts.filter((part) => part !== null));
}

/** Names that "and" joins to the head's name in the text, where the tree has lost them; nobody who has a verb of his own. */
function joinedBehind(scene: Scene, sentence: Sentence, head: Token): Token[] {
  const joined: Token[] = [];
  let named = nameAt(scene, head);
  while (named && joined.length < 6) {
    const end = named.mention.span.end;
    const between = /^(?:, (?:and )?| and )(?:the )?/.exec(scene.text.slice(end, end + 12));
    const next = between
      ? sentence.tokens.find((token) => token.begin === end + between[0].length)
      : undefined;
    const other = next ? nameAt(scene, next) : null;
    if (
      !other ||
      other.mention.span.begin !== next!.begin ||
      other.mention.form === 'pronoun' ||
      hasOwnVerb(sentence, head, other)
    )
      break;
    joined.push(next!);
    named = other;
    if (between![0].includes('and')) return joined;
  }
  return [];
}

/** The other name is the subject of a verb that the head is not before: "Chad, and Mali opposes". */
function hasOwnVerb(sentence: Sentence, head: Token, other: Named): boolean {
  return sentence.tokens.some(
    (token) =>
      token.deprel.startsWith('nsubj') &&
      overlaps(other.mention.span, token) &&
      !(head.deprel.startsWith('nsubj') && token.head === head.head),
  );
}

/** One list without doubles; null where there is nothing to join. */
export function joinActors(parts: readonly Actors[]): Actors | null {
  const ids: EntityId[] = [];
  const spans: Span[] = [];
  let certainty = 1;
  for (const part of parts) {
    certainty = Math.min(certainty, part.certainty);
    part.ids.forEach((id, at) => {
      if (ids.includes(id)) return;
      ids.push(id);
      spans.push(part.spans[at] ?? part.spans[0]!);
    });
  }
  return ids.length ? { ids, spans, certainty } : null;
}

/** Of actors who stand to one another: the first, and the rest of them. */
export function splitFirst({ ids, spans, certainty }: Actors): { holders: Actors; others: Actors } {
  return {
    holders: { ids: ids.slice(0, 1), spans: spans.slice(0, 1), certainty },
    others: { ids: ids.slice(1), spans: spans.slice(1), certainty },
  };
}

/** People, bodies, countries and groups of people act; places and things do not. */
export function isActor(entity: Entity): boolean {
  const isGroup = entity.type === 'other' && entity.role !== null;
  return isGroup || entity.type === 'person' || entity.type === 'organization' || entity.type === 'country';
}

/** That two musicians met says nothing; that a minister met somebody does. */
export function isPublic(scene: Scene, id: EntityId): boolean {
  const { type, role, country } = scene.entity(id);
  return type !== 'person' || role !== null || country !== null;
}

function resolveOne(scene: Scene, sentence: Sentence, token: Token): Actors | null {
  if (token.upos === 'PRON' && FIRST_PERSON.has(token.lower)) return resolveSpeaker(scene, token);
  const named = nameAt(scene, token) ?? capitalAt(scene, token);
  if (named) return single(named.entity.id, named.mention.span, named.mention.form === 'pronoun' ? 0.85 : 1);
  if (token.lower === 'it')
    return reportingSubject(
      scene,
      sentence,
      token,
      (actors) => actors.ids.length === 1 && isBody(scene, actors.ids[0]!),
    );
  if (THEY.has(token.lower)) return resolveThey(scene, sentence, token);
  if (pluralHolders.has(token.lemma) || token.upos === 'NUM') {
    const holders =
      token.xpos === 'NNS' || token.upos === 'NUM' ? resolvePluralPhrase(scene, sentence, token) : null;
    if (holders) return holders;
    const own = resolveOwnCountry(scene, sentence, token);
    if (own) return own;
  }
  return resolveOwner(scene, sentence, token);
}

function single(id: EntityId, span: Span, certainty: number): Actors {
  return { ids: [id], spans: [span], certainty };
}

/**
 * The mention that the token belongs to, the longest where several do ("US" of "US Secretary of State Jane Doe" is her);
 * a demonym only where it is a noun ("the Russians").
 */
export function nameAt(scene: Scene, token: Token): Named | null {
  const here = scene
    .mentionsIn(token)
    .filter(
      ({ entity, mention }) => isActor(entity) && !(mention.form === 'demonym' && token.upos === 'ADJ'),
    );
  const length = ({ mention }: Named) => mention.span.end - mention.span.begin;
  return here.reduce<Named | null>(
    (best, one) => (best === null || length(one) > length(best) ? one : best),
    null,
  );
}

function resolveSpeaker(scene: Scene, token: Token): Actors | null {
  const speaker = speakerAt(scene.quotations, token.begin, true);
  return speaker ? single(speaker, token, 0.9) : null;
}

/** A capital stands for its country where it acts or is acted upon, not where it says where. */
export function capitalAt(scene: Scene, token: Token): Named | null {
  if (!ACTING.has(token.deprel)) return null;
  for (const { entity, mention } of scene.mentionsIn(token)) {
    if (entity.type !== 'place') continue;
    const known = lookUpName(entity.name);
    const country = known?.kind === 'capital' && known.country ? scene.country(known.country) : null;
    if (country) return { entity: country, mention };
  }
  return null;
}

const ACTING = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl:agent', 'conj', 'nmod:poss']);

/** "said they are committed": who said it; else those named together just before. */
function resolveThey(scene: Scene, sentence: Sentence, token: Token): Actors | null {
  const isPlural = (actors: Actors) => actors.ids.length > 1 || isBody(scene, actors.ids[0]!);
  return reportingSubject(scene, sentence, token, isPlural) ?? jointSubjectBefore(scene, sentence, token);
}

/** The subject of the verb of saying that the pronoun's clause completes, where it fits. */
function reportingSubject(
  scene: Scene,
  sentence: Sentence,
  token: Token,
  fits: (actors: Actors) => boolean,
): Actors | null {
  let at = token;
  for (let step = 0; step < 8; step++) {
    const parent = sentence.tokens[at.head];
    if (!parent) return null;
    if (at.deprel === 'ccomp' && attitudeVerbs.has(parent.lemma)) {
      const subject = subjectOf(sentence, parent);
      const actors =
        subject && subject.token !== token ? resolveActors(scene, sentence, subject.token) : null;
      return actors && fits(actors)
        ? { ids: actors.ids, spans: actors.ids.map(() => token), certainty: 0.9 }
        : null;
    }
    at = parent;
  }
  return null;
}

/** The nearest subject before the pronoun that names several, in this sentence or the one before. */
function jointSubjectBefore(scene: Scene, sentence: Sentence, token: Token): Actors | null {
  for (const { where, upTo } of [
    { where: sentence, upTo: token.index },
    { where: scene.sentences[sentence.index - 1], upTo: Infinity },
  ]) {
    if (!where || where.paragraph !== sentence.paragraph) continue;
    const subjects = where.tokens.filter(
      (other) =>
        other.deprel.startsWith('nsubj') &&
        other.upos !== 'PRON' &&
        // Nothing that "and" joins to it may come later either, or the pronoun would stand for itself.
        coordinated(where, other).every((part) => part.index < upTo),
    );
    for (const subject of subjects.reverse()) {
      const actors = resolveActors(scene, where, subject);
      if (actors && actors.ids.length > 1)
        return { ids: actors.ids, spans: actors.ids.map(() => token), certainty: 0.8 };
    }
  }
  return null;
}

function isBody(scene: Scene, id: EntityId): boolean {
  const entity = scene.entity(id);
  return entity.type !== 'person' && isActor(entity);
}

/** "the two men", "both countries", "their nations". */
function resolvePluralPhrase(scene: Scene, sentence: Sentence, token: Token): Actors | null {
  const first = childrenOf(sentence, token, 'det', 'nummod', 'det:predet', 'amod', 'nmod:poss')[0];
  const span = { begin: Math.min(first?.begin ?? token.begin, token.begin), end: token.end };
  const owner = childrenOf(sentence, token, 'nmod:poss').find((child) => child.lower === 'their');
  const owners = owner ? resolveThey(scene, sentence, owner) : null;
  const ofOwners = owners ? countriesOf(scene, owners.ids) : [];
  const definite = childrenOf(sentence, token, 'det', 'nummod', 'det:predet').some((child) =>
    DEFINITE.has(child.lower),
  );
  if (!owner && !definite) return null;
  const ids =
    ofOwners.length > 1
      ? ofOwners
      : (pairBefore(scene, sentence, token) ?? resolvePlural(scene.analysis, sentence.index, span));
  return ids.length > 1 ? { ids, spans: ids.map(() => span), certainty: 0.85 } : null;
}

const DEFINITE = new Set(['the', 'both', 'two', 'three', 'these', 'all']);

/** The two countries that the sentence before names, where there are just two. */
function pairBefore(scene: Scene, sentence: Sentence, token: Token): EntityId[] | null {
  const before = scene.sentences[sentence.index - 1];
  if (!countryNouns.has(token.lemma) || !before || before.paragraph !== sentence.paragraph) return null;
  const codes = [
    ...new Set(
      scene
        .mentionsIn(before)
        .map(({ entity }) => entity.country)
        .filter((code) => code !== null),
    ),
  ];
  const ids = codes.map((code) => scene.country(code)?.id).filter((id) => id !== undefined);
  return codes.length === 2 && ids.length === 2 ? ids : null;
}

/** "his government", "her country": that of the person. */
function resolveOwnCountry(scene: Scene, sentence: Sentence, token: Token): Actors | null {
  const owner = childrenOf(sentence, token, 'nmod:poss').find((child) => child.upos === 'PRON');
  if (!owner || !OWN_COUNTRY.has(token.lemma)) return null;
  const person = resolveOne(scene, sentence, owner);
  const [country] = person ? countriesOf(scene, person.ids) : [];
  return country ? single(country, { begin: owner.begin, end: token.end }, 0.85) : null;
}

const OWN_COUNTRY = new Set(['country', 'nation', 'government', 'administration']);

function countriesOf(scene: Scene, ids: readonly EntityId[]): EntityId[] {
  const countries = ids
    .map((id) => scene.entity(id).country)
    .map((code) => (code ? scene.country(code)?.id : undefined));
  return [...new Set(countries.filter((id) => id !== undefined))];
}

/** "the US government", "officials in Tehran", "a spokesman for the ministry": the owner acts. */
function resolveOwner(scene: Scene, sentence: Sentence, token: Token): Actors | null {
  const noun = token.lemma.toLowerCase();
  const isGroup = !actorNouns.has(noun) && groupNouns.has(noun);
  if (!actorNouns.has(noun) && !isGroup) return null;
  const children = childrenOf(sentence, token);
  // "Israeli intelligence officials": the owner of the word before.
  const inner = children
    .filter((child) => child.deprel === 'compound')
    .flatMap((child) => childrenOf(sentence, child, 'amod', 'compound', 'nmod:poss'));
  for (const child of [...children, ...inner]) {
    if (!OWNER_RELATIONS.has(child.deprel)) continue;
    if (child.deprel === 'nmod' && !OWNER_PREPOSITIONS.has(prepositionOf(sentence, child))) continue;
    const owner = ownerAt(scene, child);
    // The members of a body are that body; a country's rebels are not the country.
    if (owner && !(isGroup && owner.entity.type !== 'organization')) {
      const span = { begin: Math.min(child.begin, token.begin), end: Math.max(child.end, token.end) };
      return single(owner.entity.id, span, 0.9);
    }
  }
  return null;
}

/** The actor that a modifier names, demonyms included ("Russian", "Moscow’s"). */
export function ownerAt(scene: Scene, token: Token): Named | null {
  const here = scene.mentionsIn(token).filter(({ entity }) => isActor(entity));
  return here.find(({ mention }) => overlaps(mention.nameSpan, token)) ?? here[0] ?? null;
}

/** What a modifier names, as somebody else's side: null for the holders themselves and for their own country. */
export function otherSideAt(scene: Scene, token: Token, holders: Actors): Named | null {
  const owner = ownerAt(scene, token);
  if (!owner || holders.ids.includes(owner.entity.id)) return null;
  const { country } = owner.entity;
  return country !== null && holders.ids.some((id) => scene.entity(id).country === country) ? null : owner;
}

/** One named actor as the actors of a claim. */
export function actorsFrom({ entity, mention }: Named, certainty: number): Actors {
  return single(entity.id, mention.span, certainty);
}
