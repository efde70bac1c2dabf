// Who stands by a speaker and who against, and what each wants, as reports of negotiations tell it: "Peru, supported by
// Chile and opposed by Chad, preferred a fund", "Peru asked for a pause, while Chile and Chad opposed". The clauses and
// their points are read from the order of words (negotiations/read-clauses.ts). A verb that only reports makes allies of
// those who support it, without an issue.

import type { Stance } from '#lib/model/statement.ts';
import { oppositeOf } from '#lib/model/statement.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Actors, Claim } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { readClauses, type Clause, type Position, type Side } from '../negotiations/read-clauses.ts';
import { readPoint, type Point } from '../negotiations/read-point.ts';
import { attitudeVerbs, predicatesOf } from '../predicates.ts';
import { joinActors, splitFirst } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

const CONFIDENCE = 0.85;
/** Of a side that is taken without naming what it is about: "while Chad opposed". */
const ELIDED_CONFIDENCE = 0.8;
const JOINT_CONFIDENCE = 0.6;
/** What is left of "would support" and "could accept". */
const CONDITIONAL = 0.7;
const CONDITIONS = new Set(['if', 'unless', 'provided', 'whether']);

export const sides: Rule = {
  id: 'sides',
  label: 'Those who support or oppose what somebody else says or wants',
  find(scene, sentence, token) {
    if (token.index !== 0 || sentence.tokens.slice(-3).some(({ text }) => text === '?')) return [];
    const clauses = readClauses(scene, sentence);
    const stands = clauses.flatMap((clause, at) => standsOf(scene, sentence, clauses, clause, at));
    const joint = clauses.flatMap((clause) => jointStatement(scene, sentence, clause, stands));
    return [...stands.flatMap((stand) => claimsOf(scene, sentence, stand)), ...joint];
  },
};

/** A position with those who take it and those who react to it. */
interface Stand {
  readonly clause: Clause;
  readonly position: Position;
  readonly point: Point | null;
  /** What is said of the point; null where the verb only reports. */
  readonly voiced: Stance | null;
  readonly confidence: number;
  readonly sides: readonly Side[];
  /** Those who are for or against the point itself, whatever the speakers are: "but Chad supported it". */
  readonly ofPoint: readonly Side[];
  /** "A supported, and B opposed, a fund": those before, and what they say of the same point. */
  readonly sharers: { readonly stance: Stance | null; readonly actors: Actors | null } | null;
  /** Somebody else whose word all this is. */
  readonly reporter: Actors | null;
}

/** The positions of a clause that have words of their own, or share those of the next clause. */
function standsOf(
  scene: Scene,
  sentence: Sentence,
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
): Stand[] {
  const pointed = clause.positions.filter((position) => position.to > position.from);
  return clause.positions.flatMap((position, place) => {
    const isLast = place === clause.positions.length - 1;
    const next = clauses[at + 1];
    const shared = isLast && next ? sharedPoint(position, next) : null;
    const before = clauses[at - 1];
    const sharing = place === 0 && before ? sharedPoint(before.positions.at(-1)!, clause) : null;
    if (!shared && position.to === position.from) return [];
    const { from, to } = shared ?? position;
    if (position.certainty === 0 || (position.isConditional && isTied(sentence, from, to))) return [];
    const reactions =
      isLast && !shared ? reactionsTo(sentence, clauses, at, position) : { sides: [], ofPoint: [] };
    const spans = clauses.flatMap(({ speakers }) => speakers?.spans ?? []);
    return [
      {
        clause,
        position,
        point: readPoint(scene, sentence, from, to, spans),
        voiced: shared ? position.elided : position.stance,
        confidence: position.certainty * (position.isConditional ? CONDITIONAL : 1),
        sides: [...clause.sides, ...reactions.sides],
        ofPoint: clause.onPoint ?? reactions.ofPoint,
        sharers:
          sharing && before ? { stance: before.positions.at(-1)!.elided, actors: campOf(before) } : null,
        reporter:
          clause.within === null || pointed.length === 0 ? null : (clauses[clause.within]?.speakers ?? null),
      },
    ];
  });
}

/** "A supported, and B opposed, a fund": what the next clause is about; null where the position has words of its own. */
function sharedPoint(position: Position, next: Clause): Position | null {
  const [first] = next.positions;
  const isOpen = position.to === position.from && !position.pointsBack && next.begin - position.cueEnd <= 2;
  return isOpen && first && first.stance && first.to > first.from ? first : null;
}

/** Names behind a position that take its side, or the other, in a clause without a point of its own. */
function reactionsTo(
  sentence: Sentence,
  clauses: readonly Clause[],
  at: number,
  { stance }: Position,
): { sides: Side[]; ofPoint: Side[] } {
  const sides: Side[] = [];
  const ofPoint: Side[] = [];
  for (let next = at + 1; next < clauses.length; next++) {
    const { positions, speakers } = clauses[next]!;
    const [reaction] = positions;
    if (!reaction?.elided || reaction.to > reaction.from || reaction.certainty === 0) break;
    const following = clauses[next + 1];
    if (following && sharedPoint(reaction, following)) break;
    if (!speakers) continue;
    const side = { stance: reaction.elided, actors: speakers, cue: sentence.tokens[reaction.verbAt]! };
    if (reaction.pointsBack && stance === 'disagree') ofPoint.push(side);
    // "X opposed it, with Y supporting": supporting X, or it?
    else if (stance !== 'disagree') sides.push(side);
  }
  return { sides, ofPoint };
}

/** "could support it if …". */
function isTied({ tokens }: Sentence, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ lower }) => CONDITIONS.has(lower));
}

/** Those who speak and those who support them. */
function campOf({ speakers, sides: all }: Pick<Clause, 'speakers' | 'sides'>): Actors | null {
  const supporters = all.filter(({ stance }) => stance === 'agree').map(({ actors }) => actors);
  return joinActors([speakers, ...supporters].filter((one) => one !== null));
}

function claimsOf(scene: Scene, sentence: Sentence, stand: Stand): Claim[] {
  const { clause, position, point, voiced, confidence } = stand;
  const supporters = stand.sides.filter(({ stance }) => stance === 'agree');
  const camp = campOf({ speakers: clause.speakers, sides: stand.sides });
  const against = stand.sharers && stand.sharers.stance !== voiced ? stand.sharers.actors : null;
  const topics = point ? [point.topic] : [];
  const reporter = stand.reporter && { actors: stand.reporter };
  const cue = sentence.tokens.slice(position.verbAt, position.cueEnd + 1);
  const base = { rule: 'sides', topics, point: point?.span, reporter };
  const claims: Claim[] = [];
  if (voiced && point && camp)
    claims.push(
      ...composeClaims(scene, sentence, {
        ...base,
        reason: supporters[0]
          ? `“${textOf(cue)}” is said of them, and “${supporters[0].cue.text}” puts the others on the same side.`
          : `“${textOf(cue)}” is said of them.`,
        stance: voiced,
        confidence: CONFIDENCE * confidence,
        cue,
        holders: camp,
        counterparts: voiced === 'disagree' ? against : null,
      }),
    );
  // Whoever is for what others are against disagrees with them, and is said apart to be for it.
  if (voiced === 'agree' && against && camp)
    claims.push(
      ...composeClaims(scene, sentence, {
        ...base,
        reason: `“${textOf(cue)}” sets them against those before.`,
        stance: 'disagree',
        confidence: ELIDED_CONFIDENCE * confidence,
        cue,
        holders: camp,
        counterparts: against,
        topics: [],
        point: null,
      }),
    );
  for (const side of stand.sides) {
    if (side.stance === 'agree' && camp) claims.push(...alliesOf(scene, sentence, side, camp));
    else if (side.stance === 'disagree')
      claims.push(
        ...composeClaims(scene, sentence, {
          ...base,
          reason: `“${side.cue.text}” sets them against those who say it.`,
          stance: 'disagree',
          confidence: side.cue.index > position.verbAt ? ELIDED_CONFIDENCE : CONFIDENCE,
          cue: [side.cue],
          holders: side.actors,
          counterparts: camp,
          // Whoever opposes an opponent of something is for it, if at all.
          topics: voiced === 'disagree' ? [] : topics,
        }),
      );
  }
  for (const side of stand.ofPoint) claims.push(...claimsOnPoint(scene, sentence, side, stand, camp));
  return claims;
}

/** "Peru opposed the tax, but Chad supported it": for the tax, and against Peru. */
function claimsOnPoint(
  scene: Scene,
  sentence: Sentence,
  side: Side,
  { point, voiced }: Stand,
  camp: Actors | null,
): Claim[] {
  const base = { rule: 'sides', cue: [side.cue], holders: side.actors, reporter: null };
  const isAgainst = voiced !== null && side.stance === oppositeOf(voiced);
  return [
    ...composeClaims(scene, sentence, {
      ...base,
      reason: isAgainst
        ? `“${side.cue.text}” sets them against those who say it.`
        : `“${side.cue.text}” puts them on the same side.`,
      stance: isAgainst ? 'disagree' : 'agree',
      confidence: ELIDED_CONFIDENCE,
      counterparts: camp,
      topics: [],
    }),
    ...composeClaims(scene, sentence, {
      ...base,
      reason: camp
        ? `“${side.cue.text}” is said of what the others are against.`
        : `“${side.cue.text}” is said of it by them.`,
      stance: side.stance,
      confidence: ELIDED_CONFIDENCE,
      counterparts: null,
      topics: point ? [point.topic] : [],
      point: point?.span,
    }),
  ];
}

/** "Peru and Chile said that …": whoever says a thing together is of one mind on it. */
function jointStatement(scene: Scene, sentence: Sentence, clause: Clause, stands: readonly Stand[]): Claim[] {
  const { speakers, positions, included } = clause;
  const verb = sentence.tokens[positions[0]!.verbAt]!;
  const tells = stands.some((stand) => stand.clause === clause && (stand.voiced || stand.sides.length > 0));
  const isReport = attitudeVerbs.has(verb.lemma) && predicatesOf('verb', verb.lemma).length === 0;
  if (!speakers || speakers.ids.length < 2 || tells || included || !isReport) return [];
  const { holders, others } = splitFirst(speakers);
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
function alliesOf(scene: Scene, sentence: Sentence, { actors, cue }: Side, camp: Actors): Claim[] {
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

function textOf(cue: readonly Token[]): string {
  return cue.map(({ text }) => text).join(' ');
}
