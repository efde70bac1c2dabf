// The object of a stance -> the issues in it. "matters such as fishing and how to calm places including Chad and Mali"
// names an entry of the codebook and two countries; "sanctions against Russia" one entry of the codebook about one country; "a border fence"
// an issue of its own. Reads the region that the head governs; what modifies or owns something else is not a topic.

import type { Span } from '#lib/model/span.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import { childrenOf, subtreeOf } from '#lib/text/children.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { coordinated, prepositionOf } from '#lib/extract/stances/arguments.ts';
import {
  emptyHeads,
  endingNouns,
  endingVerbs,
  genericHeads,
  predicatesOf,
  pursuingVerbs,
  transparentHeads,
} from '#lib/extract/stances/predicates.ts';
import type { Named, Scene } from '#lib/extract/stances/scene.ts';
import { antecedentsOf, fullerWording, isLeaning } from './antecedents.ts';
import { findWordings, type CodebookMatch } from './codebook.ts';
import { regionOf, targetRegion, type TargetRegion } from './target-region.ts';
import type { Topic } from './topic.ts';

export interface TopicOptions {
  /** Spans that are actors of the same claim, and so no topics. */
  readonly actors: readonly Span[];
  /** Only entries of the codebook and countries that something is "with", "over" or "on". */
  readonly strict: boolean;
  /** The phrase is itself what a shorter one stands for, and looks for no fuller one. */
  readonly isFuller?: boolean;
}

/** Topics beyond this many are a list that the parser read wrongly. */
const MOST_TOPICS = 8;
const LONGEST_WORDS = 9;

const ABOUT = new Set([
  'with',
  'over',
  'on',
  'about',
  'toward',
  'towards',
  'regarding',
  'concerning',
  'against',
  'of',
  'such as',
  'including',
  'like',
]);
const MODIFIERS = new Set(['amod', 'compound', 'nmod:poss', 'flat', 'nummod']);

/** Reads the topics of a noun phrase or of a clause by its head. Empty where nothing can be named. */
export function readTopics(scene: Scene, sentence: Sentence, head: Token, options: TopicOptions): Topic[] {
  if (isCalendarWord(head)) return [];
  if (isOpponent(scene, sentence, head)) return [];
  if (isLeaning(head)) return topicsBefore(scene, sentence, head, options);
  const target = targetRegion(sentence, head);
  const region = target.tokens;
  const verb = head.upos === 'VERB' ? head : null;
  const matches = findWordings(region, sentence.tokens);
  const used = new Set<Token>();
  const topics: Topic[] = [];
  for (const match of matches) {
    if (isOpposedWithin(sentence, region, head, match.tokens[0]!)) continue;
    const topic = topicOfMatch(scene, sentence, region, match, verb, options);
    topics.push(topic);
    for (const token of region) if (overlaps(token, topic.span)) used.add(token);
  }
  for (const { token, named } of countriesIn(scene, sentence, target, head, options)) {
    if (used.has(token) || isTurnedAgainst(sentence, region, head, token)) continue;
    const span = phraseSpan(sentence, token, head) ?? named.mention.span;
    topics.push({
      span,
      entry: null,
      countries: [named.entity.country!],
      parties: [],
      verb: null,
      words: '',
      head: '',
      lemmas: [],
    });
    used.add(token);
  }
  if (!options.strict) {
    const heads = verb ? [] : coordinated(sentence, head);
    for (const one of heads) {
      if (
        subtreeOf(sentence, one).some(
          (token) => used.has(token) && (one === token || !isLaterConjunct(sentence, one, token)),
        )
      )
        continue;
      const topic = topicOfPhrase(scene, sentence, one, options);
      if (topic) topics.push(topic);
    }
    if (verb && topics.length === 0) {
      const topic = topicOfClause(scene, sentence, head);
      if (topic) topics.push(topic);
    }
  }
  return topics.sort((a, b) => a.span.begin - b.span.begin).slice(0, MOST_TOPICS);
}

/** Every wording of the codebook in a sentence, whether or not a stance is about it: what names an issue in full elsewhere. */
export function readWordings(scene: Scene, sentence: Sentence): Topic[] {
  const options: TopicOptions = { actors: [], strict: true };
  return findWordings(sentence.tokens, sentence.tokens).map((match) =>
    topicOfMatch(scene, sentence, sentence.tokens, match, null, options),
  );
}

function topicOfMatch(
  scene: Scene,
  sentence: Sentence,
  region: readonly Token[],
  match: CodebookMatch,
  verb: Token | null,
  options: TopicOptions,
): Topic {
  const top = topOf(match.tokens);
  const phrase = targetRegion(sentence, top).tokens.filter((token) => region.includes(token));
  const stretch = contiguous(phrase, top, match.tokens);
  const span = { begin: stretch[0]!.begin, end: stretch[stretch.length - 1]!.end };
  const about = aboutMatch(scene, sentence, top, stretch, match, options);
  // "the war in Chad" is about Chad; who is for a war against Chad is not for Chad.
  if (match.entry.form === 'on-place' && stretch.some(({ lower }) => lower === 'against')) {
    const phrase = topicOfPhrase(scene, sentence, top, options);
    if (phrase) return phrase;
  }
  return {
    span,
    entry: match.entry,
    countries: about.countries,
    parties: about.parties,
    verb: (verb && governs(verb, top) ? endingVerbOf(sentence, verb) : null) ?? endedBy(sentence, top),
    words: '',
    head: top.lemma,
    lemmas: match.tokens.map((token) => token.lemma),
  };
}

/** "a nuclear test ban", "the lifting of sanctions": the verb of the noun that ends the match, or null. */
function endedBy(sentence: Sentence, top: Token): string | null {
  const noun = sentence.tokens[top.head];
  if (!noun || noun.upos !== 'NOUN') return null;
  const belongs =
    top.deprel === 'compound' ||
    (top.deprel === 'nmod' && ['of', 'to', 'from'].includes(prepositionOf(sentence, top)));
  return belongs ? (endingNouns.get(noun.lemma) ?? null) : null;
}

/** "urged officials to deny terrorism a victory": what an inner verb opposes is not what the outer one is for. */
function isOpposedWithin(sentence: Sentence, region: readonly Token[], head: Token, token: Token): boolean {
  let at: Token | undefined = token;
  for (let step = 0; at && at !== head && step < 8; step++) {
    at = sentence.tokens[at.head];
    if (!at || at === head || !region.includes(at)) return false;
    if (opposes(at)) return true;
  }
  return false;
}

function opposes({ upos, lemma }: Token): boolean {
  return (
    upos === 'VERB' &&
    predicatesOf('verb', lemma).some(({ group, rest }) => rest.length === 0 && group.stance === 'disagree')
  );
}

/** "backed action against Chad" where the tree hangs Chad on the verb. */
function isOpponent(scene: Scene, sentence: Sentence, head: Token): boolean {
  return (
    prepositionOf(sentence, head) === 'against' &&
    scene.mentionsIn(head).some(({ entity }) => entity.type === 'country')
  );
}

/** "measures against Chad", "to condemn Chad": who is for them is not for Chad, so that they need a name of their own. */
function isTurnedAgainst(sentence: Sentence, region: readonly Token[], head: Token, token: Token): boolean {
  if (opposes(head) || isOpposedWithin(sentence, region, head, token)) return true;
  for (let at = token, step = 0; step < 4; step++) {
    if (prepositionOf(sentence, at) === 'against') return true;
    const next = sentence.tokens[at.head];
    if (at === head || !next || !region.includes(next)) return false;
    at = next;
  }
  return false;
}

function governs(verb: Token, token: Token): boolean {
  return token.head === verb.index && /^(?:obj|nsubj:pass|obl)/.test(token.deprel);
}

/** "lift", or "leave" for "pull out of" and "walk away from"; null for a verb that ends nothing. */
function endingVerbOf(sentence: Sentence, verb: Token): string | null {
  if (endingVerbs.has(verb.lemma)) return verb.lemma;
  const leaves = sentence.tokens
    .slice(verb.index + 1, verb.index + 3)
    .some((word) => word.lower === 'out' || word.lower === 'away');
  return leaves && LEAVING.has(verb.lemma) ? 'leave' : null;
}

const LEAVING = new Set(['pull', 'walk', 'back', 'drop', 'step', 'opt', 'move', 'turn']);

/** Countries and parties that complete an entry's label, by its form. */
function aboutMatch(
  scene: Scene,
  sentence: Sentence,
  top: Token,
  stretch: readonly Token[],
  match: CodebookMatch,
  options: TopicOptions,
): { countries: string[]; parties: string[] } {
  const named = stretch.flatMap((token) => scene.mentionsIn(token).map((one) => ({ token, one })));
  const form = match.entry.form;
  if (form === 'people') {
    const parties = named
      .filter(({ one }) => one.entity.type === 'person' || one.entity.type === 'country')
      .map(({ one }) => one.entity.name);
    return { countries: [], parties: [...new Set(parties)].slice(0, 3) };
  }
  if (form === 'pair') {
    const countries = named
      .filter(({ one, token }) => one.entity.type === 'country' && !isPlaceOf(sentence, token))
      .map(({ one }) => one.entity.country!);
    return { countries: [...new Set(countries)].slice(0, 2), parties: [] };
  }
  const isOwner = (token: Token) =>
    token.deprel === 'amod' || token.deprel === 'nmod:poss' || token.deprel === 'compound';
  const objects = named.filter(
    ({ one, token }) => one.entity.type === 'country' && !(isOwner(token) && ownsDeed(match, form)),
  );
  const wider = objects.length || form === 'none' ? [] : objectsOfVerb(scene, sentence, top, options);
  const countries = [...objects.map(({ one }) => one.entity.country!), ...wider];
  return { countries: form === 'none' ? [] : [...new Set(countries)].slice(0, 1), parties: [] };
}

/** "US sanctions", "Russian meddling": the one before the noun does it, and is not what it is about. */
function ownsDeed(match: CodebookMatch, form: string): boolean {
  return match.entry.deed || form === 'on' || form === 'to';
}

/** "sanctions remain in place against Russia": the object stands with the verb. */
function objectsOfVerb(scene: Scene, sentence: Sentence, top: Token, options: TopicOptions): string[] {
  const verb = sentence.tokens[top.head];
  if (!verb || verb.upos !== 'VERB') return [];
  return childrenOf(sentence, verb, 'obl', 'nmod').flatMap((child) => {
    const preposition = prepositionOf(sentence, child);
    if (preposition !== 'against' && preposition !== 'on') return [];
    return regionOf(sentence, child)
      .flatMap((token) =>
        scene
          .mentionsIn(token)
          .filter(
            ({ entity, mention }) => entity.type === 'country' && !touches(options.actors, mention.span),
          )
          .map(({ entity }) => entity.country!),
      )
      .slice(0, 1);
  });
}

function isPlaceOf(sentence: Sentence, token: Token): boolean {
  const preposition = prepositionOf(sentence, token);
  return preposition === 'in' || preposition === 'at';
}

/** Countries that the region is about: not owners, not doers, not where something happens. */
function countriesIn(
  scene: Scene,
  sentence: Sentence,
  target: TargetRegion,
  head: Token,
  options: TopicOptions,
): { token: Token; named: Named }[] {
  const found: { token: Token; named: Named }[] = [];
  const seen = new Set<string>();
  for (const token of target.tokens) {
    if (MODIFIERS.has(token.deprel) && token !== head) continue;
    for (const named of scene.mentionsIn(token)) {
      const { entity, mention } = named;
      if (entity.type !== 'country' || entity.country === null || mention.form === 'demonym') continue;
      if (touches(options.actors, mention.span) || seen.has(entity.country)) continue;
      if (options.strict && token === head) continue;
      if (mention.span.end > token.end && mention.nameSpan.end > token.end && token.deprel === 'compound')
        continue;
      const preposition = leadingPreposition(sentence, token);
      if (token !== head && preposition !== null && !ABOUT.has(preposition) && !target.listed.has(token))
        continue;
      if (
        token !== head &&
        preposition === null &&
        (token.deprel === 'nsubj' || token.deprel === 'obl:agent')
      )
        continue;
      seen.add(entity.country);
      found.push({ token, named });
    }
  }
  return found;
}

/** The preposition of a noun phrase; of a later member of a list, that of the first. */
function leadingPreposition(sentence: Sentence, token: Token): string | null {
  const own = prepositionOf(sentence, token);
  if (own) return own;
  if (token.deprel !== 'conj' && token.deprel !== 'flat' && token.deprel !== 'appos') return null;
  const parent = sentence.tokens[token.head];
  return parent ? leadingPreposition(sentence, parent) : null;
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|day|week|weekend|month|year|morning|evening|night|moment|time)s?$/;

/** A day or a month is when, not what about. */
function isCalendarWord(token: Token): boolean {
  return CALENDAR.test(token.lower);
}

/** What "it" or "them" stands for, with the pronoun's own span: the first earlier object that is an issue. */
function topicsBefore(scene: Scene, sentence: Sentence, pronoun: Token, options: TopicOptions): Topic[] {
  for (const { sentence: where, token } of antecedentsOf(scene.sentences, sentence, pronoun)) {
    if (
      scene
        .mentionsIn(token)
        .some(({ mention }) => mention.form !== 'demonym' && overlaps(mention.nameSpan, token))
    )
      continue;
    const topics = readTopics(scene, where, token, { actors: options.actors, strict: options.strict });
    if (topics.length)
      return topics.map((topic) => ({ ...topic, span: { begin: pronoun.begin, end: pronoun.end } }));
  }
  return [];
}

/** A topic that only this text names, from the phrase's own words. */
function topicOfPhrase(scene: Scene, sentence: Sentence, head: Token, options: TopicOptions): Topic | null {
  const core = descend(sentence, head);
  if (!core || (core.upos !== 'NOUN' && core.upos !== 'PROPN') || core.xpos === 'CD') return null;
  const named = scene
    .mentionsIn(core)
    .find(({ entity, mention }) => entity.type === 'person' && overlaps(mention.span, core));
  if (named || isCapital(scene, core)) return null;
  const tokens = corePhrase(sentence, core);
  const span = { begin: tokens[0]!.begin, end: tokens[tokens.length - 1]!.end };
  if (touches(options.actors, { begin: core.begin, end: core.end })) return null;
  const lemmas = tokens.filter(isNominal).map((token) => token.lemma.toLowerCase());
  if (lemmas.length === 1) {
    const fuller = options.isFuller ? null : fullerTopic(scene, sentence, core, span, options);
    if (fuller) return fuller;
    if (emptyHeads.has(core.lemma)) return null;
  }
  const countries = tokens
    .flatMap((token) => scene.mentionsIn(token))
    .filter(({ entity, mention }) => entity.type === 'country' && mention.form !== 'pronoun')
    .map(({ entity }) => entity.country!);
  return {
    span,
    entry: null,
    countries: [...new Set(countries)].slice(0, 1),
    parties: [],
    verb: null,
    words: plainWords(scene.text.slice(span.begin, span.end)),
    head: core.lemma,
    lemmas,
  };
}

/** "the controls" where the text has spoken of "border controls". */
function fullerTopic(
  scene: Scene,
  sentence: Sentence,
  noun: Token,
  span: Span,
  options: TopicOptions,
): Topic | null {
  const fuller = fullerWording(scene.sentences, sentence, noun);
  if (!fuller) return null;
  const [topic] = readTopics(scene, fuller.sentence, fuller.token, {
    ...options,
    strict: false,
    isFuller: true,
  });
  return topic && topic.lemmas.length > 1 ? { ...topic, span } : null;
}

/** A capital is a government or a place, not an issue. */
function isCapital(scene: Scene, token: Token): boolean {
  return scene
    .mentionsIn(token)
    .some(({ entity }) => entity.type === 'place' && lookUpName(entity.name)?.kind === 'capital');
}

/** Without quotation marks and line breaks. */
function plainWords(text: string): string {
  return text
    .replace(/[“”"«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isNominal(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'ADJ';
}

/** A proposal that only this text names: the verb and its object. */
function topicOfClause(scene: Scene, sentence: Sentence, verb: Token): Topic | null {
  const object = childrenOf(sentence, verb, 'obj')[0] ?? childrenOf(sentence, verb, 'obl')[0];
  if (!object) return null;
  const phrase = topicOfPhrase(scene, sentence, object, { actors: [], strict: false });
  if (pursuingVerbs.has(verb.lemma)) return phrase;
  if (!phrase || phrase.span.begin < verb.begin) return null;
  const words = plainWords(scene.text.slice(verb.end, phrase.span.end));
  return { ...phrase, span: { begin: verb.begin, end: phrase.span.end }, verb: verb.lemma, words };
}

/**
 * What somebody has done as something that he is for: "eased limits on visits" as the proposal "Ease limits on visits". `base` is
 * the verb as it stands in a dictionary. Null where the object names nothing.
 */
export function readDeed(
  scene: Scene,
  sentence: Sentence,
  verb: Token,
  base: string,
  object: Token,
): Topic | null {
  const phrase = topicOfPhrase(scene, sentence, object, { actors: [], strict: false });
  if (!phrase || phrase.span.begin < verb.begin) return null;
  const words = plainWords(scene.text.slice(verb.end, phrase.span.end));
  return { ...phrase, span: { begin: verb.begin, end: phrase.span.end }, verb: base, words };
}

/** From "the prospect of meddling" to "meddling"; null where only a general word is left. */
function descend(sentence: Sentence, head: Token): Token | null {
  let core = head;
  for (let step = 0; step < 4; step++) {
    if (!transparentHeads.has(core.lemma) && !genericHeads.has(core.lemma)) return core;
    const inner = childrenOf(sentence, core, 'nmod').find((child) => prepositionOf(sentence, child) === 'of');
    if (!inner) return genericHeads.has(core.lemma) ? null : core;
    core = inner;
  }
  return core;
}

/** The noun with its adjectives, compounds and possessor, and one phrase after it where that keeps it short. */
function corePhrase(sentence: Sentence, core: Token): Token[] {
  const keep = new Set<Token>([core]);
  const addAll = (token: Token) => subtreeOf(sentence, token).forEach((part) => keep.add(part));
  for (const child of childrenOf(sentence, core)) {
    const describes = child.deprel === 'amod' && child.index < core.index;
    const owns = child.deprel === 'nmod:poss' && child.upos !== 'PRON';
    if (describes || owns || child.deprel === 'compound' || child.deprel === 'flat') addAll(child);
  }
  const after = childrenOf(sentence, core, 'nmod').find((child) => child.index > core.index);
  if (after) {
    const extra = subtreeOf(sentence, after).filter(
      (token) =>
        !isUnder(sentence, token, after, 'acl:relcl') &&
        !isUnder(sentence, token, after, 'conj') &&
        !isUnder(sentence, token, after, 'appos'),
    );
    if (keep.size + extra.length <= LONGEST_WORDS) extra.forEach((part) => keep.add(part));
  }
  return contiguous([...keep], core, [core]);
}

function isUnder(sentence: Sentence, token: Token, top: Token, relation: string): boolean {
  for (let at: Token | undefined = token; at && at !== top; at = sentence.tokens[at.head])
    if (at.deprel === relation) return true;
  return false;
}

/** The unbroken run around `top` among some tokens, in order and without articles and marks at its ends; always holds `needed`. */
function contiguous(tokens: readonly Token[], top: Token, needed: readonly Token[]): Token[] {
  const indexes = new Set(tokens.map((token) => token.index));
  needed.forEach((token) => indexes.add(token.index));
  const byIndex = new Map([...tokens, ...needed].map((token) => [token.index, token]));
  let first = Math.min(top.index, ...needed.map((token) => token.index));
  let last = Math.max(top.index, ...needed.map((token) => token.index));
  while (indexes.has(first - 1)) first--;
  while (indexes.has(last + 1)) last++;
  const run = [...byIndex.values()]
    .filter((token) => token.index >= first && token.index <= last)
    .sort((a, b) => a.index - b.index);
  while (run.length > 1 && isEdge(run[0]!) && !needed.includes(run[0]!)) run.shift();
  while (run.length > 1 && isEdge(run[run.length - 1]!) && !needed.includes(run[run.length - 1]!)) run.pop();
  return run;
}

function isEdge(token: Token): boolean {
  return (
    token.upos === 'PUNCT' ||
    token.upos === 'CCONJ' ||
    token.upos === 'ADP' ||
    token.upos === 'DET' ||
    token.upos === 'SCONJ' ||
    (token.upos === 'PART' && token.lower === 'to')
  );
}

/** The governor among some tokens: the one whose own head is not among them. */
function topOf(tokens: readonly Token[]): Token {
  const inside = new Set(tokens.map((token) => token.index));
  return tokens.find((token) => !inside.has(token.head)) ?? tokens[0]!;
}

/** "war with Iran" for Iran: the noun that the country completes, where it stands within the region. */
function phraseSpan(sentence: Sentence, token: Token, head: Token): Span | null {
  const noun = sentence.tokens[token.head];
  if (token === head || !noun || token.deprel !== 'nmod' || noun.upos !== 'NOUN' || noun.index > token.index)
    return null;
  return { begin: noun.begin, end: token.end };
}

function isLaterConjunct(sentence: Sentence, head: Token, token: Token): boolean {
  for (let at: Token | undefined = token; at && at !== head; at = sentence.tokens[at.head])
    if (at.deprel === 'conj' && at.head === head.index) return true;
  return false;
}

function touches(spans: readonly Span[], span: Span): boolean {
  return spans.some((other) => overlaps(other, span));
}
