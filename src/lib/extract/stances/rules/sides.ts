// Who stands by a speaker and who against, as reports of negotiations tell it: "Peru, supported by Chile and opposed by
// Chad, preferred a fund", "Peru asked for a pause, while Chile and Chad opposed". Read from the order of words, because
// lists of names between commas are where parse trees fail most. The point of the main verb is what all of them are about;
// a main verb that only reports makes allies of those who support it, without an issue.

import type { Span } from '#lib/model/span.ts';
import { oppositeOf, type Stance } from '#lib/model/statement.ts';
import { readTopics } from '#lib/extract/issues/read-topics.ts';
import type { Topic } from '#lib/extract/issues/topic.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Actors, Claim } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { polarityOf } from '../polarity.ts';
import { attitudeVerbs, emptyHeads, predicatesOf, sideForms, sideParticiples } from '../predicates.ts';
import { actorsFrom, isActor, joinActors, splitFirst } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

const CONFIDENCE = 0.85;
/** Of a side that is taken without naming what it is about: "while Chad opposed". */
const ELIDED_CONFIDENCE = 0.8;
const JOINT_CONFIDENCE = 0.6;

const TAIL_OPENERS = new Set(['while', 'with', 'but', 'and', 'whereas']);
/** "Peru, together with Chile, …". */
const TOGETHER = new Set(['together', 'along', 'jointly']);
const BACK_PRONOUNS = new Set(['it', 'this', 'that', 'these', 'them']);

interface List {
  readonly actors: Actors;
  /** Index of the token behind the list. */
  readonly end: number;
  /** They stand for more who are not named: "many countries, including A and B,". */
  readonly included?: boolean;
}

interface Side {
  /** Towards whom opens the sentence. */
  readonly stance: Stance;
  readonly actors: Actors;
  readonly cue: Token;
}

export const sides: Rule = {
  id: 'sides',
  label: 'Those who support or oppose what somebody else says or wants',
  find(scene, sentence, token) {
    if (token.index !== 0) return [];
    const leaders = leadersOf(scene, sentence);
    if (!leaders) return [];
    const behind = sidesBehindName(scene, sentence, leaders.end);
    const verbAt = mainVerbAt(sentence, behind.end);
    if (verbAt === null) return [];
    const { negated, certainty } = polarityOf(sentence, sentence.tokens[verbAt]!);
    if (certainty === 0) return [];
    const voiced = stanceOf(sentence, verbAt, negated);
    const said = { verbAt, voiced, certainty };
    const shared = sharedPointOf(scene, sentence, verbAt);
    if (shared)
      return composeSides(scene, sentence, leaders.actors, {
        ...said,
        sides: [...behind.sides, shared.side],
        pointAfter: shared.end,
        pointEnd: null,
      });
    const tail = tailOf(scene, sentence, verbAt, voiced);
    const all = [...behind.sides, ...(tail?.sides ?? [])];
    if (all.length === 0 && !(leaders.included && voiced))
      return jointStatement(scene, sentence, leaders.actors, sentence.tokens[verbAt]!);
    return composeSides(scene, sentence, leaders.actors, {
      ...said,
      sides: all,
      pointAfter: verbAt,
      pointEnd: tail?.begin ?? null,
    });
  },
};

function isSideWord(token: Token): boolean {
  return sideParticiples.has(token.lower) || sideForms.has(token.lower);
}

/** The names that open the sentence, behind at most an adverb and an article. */
function leadersOf(scene: Scene, sentence: Sentence): List | null {
  for (let at = 0; at < Math.min(4, sentence.tokens.length); at++) {
    const list = listAt(scene, sentence, at) ?? includedAt(scene, sentence, at);
    if (list) return list;
    const { upos } = sentence.tokens[at]!;
    if (upos !== 'ADV' && upos !== 'PUNCT' && upos !== 'CCONJ' && upos !== 'DET') return null;
  }
  return null;
}

/** "several parties, including A and B,": those who are named. */
function includedAt(scene: Scene, sentence: Sentence, at: number): List | null {
  const { tokens } = sentence;
  const noun = tokens.slice(at, at + 4).find(({ upos, xpos }) => upos === 'NOUN' && xpos === 'NNS');
  if (!noun || tokens[noun.index + 1]?.text !== ',' || tokens[noun.index + 2]?.lower !== 'including')
    return null;
  const list = listAt(scene, sentence, noun.index + 3);
  return list && tokens[list.end]?.text === ',' ? { ...list, end: list.end + 1, included: true } : null;
}

/** Names joined by commas and "and" from the token at `at` on. */
function listAt(scene: Scene, sentence: Sentence, at: number): List | null {
  const { tokens } = sentence;
  const parts: Actors[] = [];
  let end = at;
  for (let next: number | null = at; next !== null;) {
    const from: number = tokens[next]?.upos === 'DET' ? next + 1 : next;
    const first = tokens[from];
    const named = first && scene.mentionsIn(first).find(({ mention }) => mention.span.begin === first.begin);
    if (!named || named.mention.form === 'pronoun' || !isActor(named.entity)) break;
    parts.push(actorsFrom(named, 1));
    end = from;
    while (end < tokens.length && tokens[end]!.begin < named.mention.span.end) end++;
    next = null;
    if (tokens[end]?.text === ',' && tokens[end + 1]?.lower === 'and') next = end + 2;
    else if (tokens[end]?.text === ',' || tokens[end]?.lower === 'and') next = end + 1;
  }
  const actors = joinActors(parts);
  return actors && { actors, end };
}

/** ", supported by A and B, and opposed by C,", ", with A,": the sides, and where the main clause goes on. */
function sidesBehindName(scene: Scene, sentence: Sentence, start: number): { sides: Side[]; end: number } {
  const { tokens } = sentence;
  const found: Side[] = [];
  let at = start;
  while (tokens[at]?.text === ',' || tokens[at]?.lower === 'and' || tokens[at]?.lower === 'but') {
    let word = at + 1;
    while (tokens[word]?.lower === 'and' || tokens[word]?.lower === 'but') word++;
    while (TOGETHER.has(tokens[word]?.lower ?? '') && tokens[word + 1]?.lower === 'with') word++;
    const cue = tokens[word];
    const stance = cue && (cue.lower === 'with' ? 'agree' : sideParticiples.get(cue.lower));
    if (!stance || (cue.lower !== 'with' && tokens[word + 1]?.lower !== 'by')) break;
    const from = cue.lower === 'with' ? word + 1 : word + 2;
    const list = listAt(scene, sentence, from);
    if (cue.lower === 'with' && tokens[list?.end ?? 0]?.text !== ',') break;
    if (list) found.push({ stance, actors: list.actors, cue });
    at = list?.end ?? from;
    // "and others", "and many parties": nobody in particular.
    while (at < tokens.length && tokens[at]!.text !== ',' && !isSideWord(tokens[at + 1] ?? tokens[at]!)) at++;
  }
  return { sides: found, end: found.length && tokens[at]?.text === ',' ? at + 1 : at };
}

function mainVerbAt(sentence: Sentence, start: number): number | null {
  for (let at = start; at < Math.min(start + 5, sentence.tokens.length); at++) {
    const { upos } = sentence.tokens[at]!;
    if (upos === 'VERB') return at;
    if (upos !== 'ADV' && upos !== 'AUX' && upos !== 'PART') return null;
  }
  return null;
}

/** ", while A and B opposed it.", ", with A supporting and B opposing.": names and verbs without an object of their own. */
function tailOf(
  scene: Scene,
  sentence: Sentence,
  after: number,
  voiced: Stance | null,
): { sides: Side[]; begin: number } | null {
  const { tokens } = sentence;
  for (let begin = after + 2; begin < tokens.length - 2; begin++) {
    if (!TAIL_OPENERS.has(tokens[begin]!.lower)) continue;
    const found: Side[] = [];
    let at = begin;
    while (tokens[at] && (TAIL_OPENERS.has(tokens[at]!.lower) || tokens[at]!.text === ',')) {
      const side = sideAt(scene, sentence, tokens[at]!.text === ',' ? at + 2 : at + 1);
      if (!side) break;
      at = behindBackReference(sentence, side.end);
      // "X opposed it, with Y supporting": supporting X, or it?
      if (voiced === 'disagree' && at === side.end) return null;
      const stance = voiced === 'disagree' ? oppositeOf(side.side.stance) : side.side.stance;
      found.push({ ...side.side, stance });
    }
    if (found.length === 0 || tokens.slice(at).some(({ upos }) => upos !== 'PUNCT')) continue;
    return { sides: found, begin: tokens[begin - 1]?.text === ',' ? begin - 1 : begin };
  }
  return null;
}

/** Names and the verb of a side: "A and B opposed". `end` is the token behind the verb. */
function sideAt(scene: Scene, sentence: Sentence, at: number): { side: Side; end: number } | null {
  const list = listAt(scene, sentence, at);
  const cue = list && sentence.tokens[list.end];
  const stance = cue && sideForms.get(cue.lower);
  return cue && stance ? { side: { stance, actors: list.actors, cue }, end: list.end + 1 } : null;
}

/** Steps over "it", "this", "the proposal". */
function behindBackReference({ tokens }: Sentence, at: number): number {
  if (BACK_PRONOUNS.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.upos === 'PUNCT') return at + 1;
  const isNoun = tokens[at]?.upos === 'DET' && emptyHeads.has(tokens[at + 1]?.lemma ?? '');
  return isNoun && tokens[at + 2]?.upos === 'PUNCT' ? at + 2 : at;
}

/** "A supported, and B opposed, a fund": the other side, and the token before what both are about. */
function sharedPointOf(scene: Scene, sentence: Sentence, verbAt: number): { side: Side; end: number } | null {
  const { tokens } = sentence;
  const voiced = sideForms.get(tokens[verbAt]!.lower);
  const comma = tokens[verbAt + 1]?.text === ',' ? 1 : 0;
  if (!voiced || !TAIL_OPENERS.has(tokens[verbAt + 1 + comma]?.lower ?? '')) return null;
  const other = sideAt(scene, sentence, verbAt + 2 + comma);
  if (!other || (comma === 1 && tokens[other.end]?.text !== ',')) return null;
  const stance = other.side.stance === voiced ? 'agree' : 'disagree';
  return { side: { ...other.side, stance }, end: other.end - 1 + comma };
}

/** Where the sentence says what its sides are about. */
interface Layout {
  readonly sides: readonly Side[];
  /** Index of the main verb. */
  readonly verbAt: number;
  /** What it says of its point; null where it only reports. */
  readonly voiced: Stance | null;
  /** 0 to 1: less under "may" and "could". */
  readonly certainty: number;
  /** The point stands between these tokens; null is the sentence's end. */
  readonly pointAfter: number;
  readonly pointEnd: number | null;
}

function composeSides(
  scene: Scene,
  sentence: Sentence,
  leaders: Actors,
  { sides: all, verbAt, voiced, certainty, pointAfter, pointEnd }: Layout,
): Claim[] {
  const { tokens } = sentence;
  const verb = tokens[verbAt]!;
  const point = pointOf(scene, sentence, pointAfter, pointEnd, [
    ...leaders.spans,
    ...all.flatMap(({ actors }) => actors.spans),
  ]);
  const topics = point ? [point.topic] : [];
  const supporters = all.filter(({ stance }) => stance === 'agree');
  const camp = joinActors([leaders, ...supporters.map(({ actors }) => actors)])!;
  const claims: Claim[] = [];
  // Where nobody joins the leaders and the point stands behind their verb, the frames have read what they say.
  const isPlain = supporters.length === 0 && all.length > 0 && pointAfter === verbAt;
  if (voiced && point && !isPlain)
    claims.push(
      ...composeClaims(scene, sentence, {
        rule: 'sides',
        reason: supporters[0]
          ? `“${verb.text}” is said of them, and “${supporters[0].cue.text}” puts the others on the same side.`
          : `“${verb.text}” is said of them.`,
        stance: voiced,
        confidence: CONFIDENCE * certainty,
        cue: [verb],
        holders: camp,
        counterparts: null,
        topics,
        point: point?.span,
        reporter: null,
      }),
    );
  for (const { stance, actors, cue } of all) {
    if (stance === 'agree') claims.push(...alliesOf(scene, sentence, actors, camp, cue));
    else
      claims.push(
        ...composeClaims(scene, sentence, {
          rule: 'sides',
          reason: `“${cue.text}” sets them against those who say it.`,
          stance: 'disagree',
          confidence: cue.index > verbAt ? ELIDED_CONFIDENCE : CONFIDENCE,
          cue: [cue],
          holders: actors,
          counterparts: camp,
          // Whoever opposes an opponent of something is for it, if at all: said apart below.
          topics: voiced === 'disagree' ? [] : topics,
          point: point?.span,
          reporter: null,
        }),
        ...(voiced === 'disagree' && cue.index > verbAt
          ? composeClaims(scene, sentence, {
              rule: 'sides',
              reason: `“${cue.text}” is said of what the others are against.`,
              stance: 'agree',
              confidence: ELIDED_CONFIDENCE,
              cue: [cue],
              holders: actors,
              counterparts: null,
              topics,
              point: point?.span,
              reporter: null,
            })
          : []),
      );
  }
  return claims;
}

/** "Peru and Chile said that …": whoever says a thing together is of one mind on it. */
function jointStatement(scene: Scene, sentence: Sentence, leaders: Actors, verb: Token): Claim[] {
  if (leaders.ids.length < 2 || !attitudeVerbs.has(verb.lemma) || predicatesOf('verb', verb.lemma).length)
    return [];
  const { holders, others } = splitFirst(leaders);
  return composeClaims(scene, sentence, {
    rule: 'sides',
    reason: `“${verb.text}” is said of them together.`,
    stance: 'agree',
    confidence: JOINT_CONFIDENCE,
    cue: [verb],
    holders,
    counterparts: others,
    topics: [],
    reporter: null,
  });
}

/** Each of those who support somebody agrees with him, and with the others who do. */
function alliesOf(scene: Scene, sentence: Sentence, actors: Actors, camp: Actors, cue: Token): Claim[] {
  return actors.ids.flatMap((id, at) =>
    composeClaims(scene, sentence, {
      rule: 'sides',
      reason: `“${cue.text}” puts them on the same side.`,
      stance: 'agree',
      confidence: CONFIDENCE,
      cue: [cue],
      holders: { ids: [id], spans: [actors.spans[at]!], certainty: actors.certainty },
      counterparts: camp,
      topics: [],
      reporter: null,
    }),
  );
}

/** What the main verb says of its point; null where it only reports. */
function stanceOf(sentence: Sentence, verbAt: number, negated: boolean): Stance | null {
  const { tokens } = sentence;
  const predicate = predicatesOf('verb', tokens[verbAt]!.lemma).find(
    ({ rest, group }) => !group.weak && rest.every((word, at) => tokens[verbAt + 1 + at]?.lower === word),
  );
  if (!predicate) return null;
  const { stance } = predicate.group;
  return negated ? oppositeOf(stance) : stance;
}

/** What the main verb is about: its words up to the next clause about somebody, named by the first issue in them. */
function pointOf(
  scene: Scene,
  sentence: Sentence,
  after: number,
  before: number | null,
  actors: readonly Span[],
): { topic: Topic; span: Span } | null {
  const { tokens } = sentence;
  let end = before ?? tokens.length;
  for (let at = after + 2; at < end; at++) {
    const opensClause = ['but', 'while', 'and', 'whereas', 'with'].includes(tokens[at]!.lower);
    if (opensClause && (tokens[at - 1]!.text === ',' || tokens[at + 1]?.xpos === 'VBD')) end = at;
  }
  while (end > after + 1 && tokens[end - 1]!.upos === 'PUNCT' && !/["”’)]/.test(tokens[end - 1]!.text)) end--;
  const words = tokens.slice(after + 1, end);
  if (words.length === 0) return null;
  const span = { begin: words[0]!.begin, end: words[words.length - 1]!.end };
  const heads = words.filter(({ head, upos }) => (head <= after || head >= end) && upos !== 'PUNCT');
  const topic = heads
    .flatMap((head) => readTopics(scene, sentence, head, { actors, strict: false }))
    .find((found) => found.span.begin >= span.begin && found.span.end <= span.end);
  return topic ? { topic, span } : null;
}
