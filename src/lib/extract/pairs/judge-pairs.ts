// The pairs of actors in each sentence, weighed by the pair model -> claims beside those of the rules. Where a rule has
// already said how two actors stand, it keeps the word and the model only says how sure that is. The model's own claims
// need to be more likely right than wrong; of two powers, and of a pair that the caller asks about, it tells its
// best guess sooner, for the confidence says how little it is worth. No claim without a word that
// speaks for it, and no word for two pairs.

import type { GivenMention } from '#lib/extract/stage.ts';
import type { Actors, Claim } from '#lib/extract/stances/claim.ts';
import { evidenceOf } from '#lib/extract/stances/evidence.ts';
import { isInDoubt } from '#lib/extract/stances/is-in-doubt.ts';
import { isNoNews } from '#lib/extract/stances/is-no-news.ts';
import { isPurchase } from '#lib/extract/stances/is-purchase.ts';
import { kindsOfNounForm } from '#lib/extract/stances/act-kinds.ts';
import { actorNouns, groupNouns } from '#lib/extract/stances/predicates.ts';
import { isArticle } from '#lib/extract/is-article.ts';
import { isUnreal } from '#lib/extract/stances/is-unreal.ts';
import { businessNouns } from '#lib/extract/stances/predicates.ts';
import { hasNegation, polarityOf } from '#lib/extract/stances/polarity.ts';
import type { Scene } from '#lib/extract/stances/scene.ts';
import { partyAdjectives } from '#lib/lexicon/peoples.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import { childrenOf } from '#lib/text/children.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Token } from '#lib/text/parse.ts';
import { signOf } from './pair-features.ts';
import type { PairModel } from './pair-model.ts';
import { setAskedScene, setPairScene, type PairEnd, type PairScene } from './pair-scene.ts';
import { findCue, weighPair, type PairChoice } from './weigh-pair.ts';

/** Of two actors that the caller has marked, from here on: the confidence says what it is worth. */
const LEAST_ASKED = 0.3;
/**
 * Of others, by how long a text they stand in (is-article.ts). `abroad`: of two powers (countries, their people and bodies,
 * groups) of different countries, for how such stand to one another is what readers look for; `ruled`: of such in a sentence
 * of which a rule has spoken; `any`: of any two.
 */
const LEAST_IN = {
  article: { abroad: 0.4, ruled: 0.6, any: 0.6 },
  short: { abroad: 0.25, ruled: 0.35, any: 0.45 },
} as const;
/** From here on the cue may be any word, else only one that the lexicons know. */
const LEAST_PLAIN = 0.5;
/** An act that the model holds less likely to mean a stance is not told. */
const LEAST_ACT = 0.03;
const MOST = 0.99;

/** The rules' claims, their confidence revised where the model has judged the pair, and then the model's own. */
export function judgePairs(
  scene: Scene,
  claims: readonly Claim[],
  given: readonly GivenMention[],
  model: PairModel,
): Claim[] {
  const asked = choosePairs(
    [...everyTwo(given)].map(([a, b]) => setAskedScene(scene, a, b)),
    claims,
    model,
  );
  const unasked = choosePairs(
    scene.sentences.map((sentence) => setPairScene(scene, sentence)),
    claims,
    model,
  );

  const kept = claims.flatMap((claim) => {
    const whenAsked = asked.ofRules.get(claim);
    const probability = whenAsked ?? unasked.ofRules.get(claim);
    if (probability === undefined) return [claim];
    if (probability < LEAST_ACT && claim.rule.startsWith('act-')) return [];
    // The model has learned from pairs that somebody marked; elsewhere it has half a say.
    const confidence = whenAsked ?? (claim.confidence + probability) / 2;
    return [{ ...claim, confidence: Math.min(MOST, confidence) }];
  });

  const least = LEAST_IN[isArticle(scene.text) ? 'article' : 'short'];
  const added: Claim[] = [];
  const addedIn = new Map<number, Claim[]>();
  const add = (pair: PairScene, claim: Claim) => {
    added.push(claim);
    addedIn.set(pair.sentence.begin, [...(addedIn.get(pair.sentence.begin) ?? []), claim]);
  };
  for (const { pair, near, choice } of asked.own) {
    if (choice.probability < LEAST_ASKED) continue;
    const claim = toClaim(pair, near, choice, model);
    if (claim) add(pair, claim);
  }
  for (const { pair, near, choice } of unasked.own) {
    const kind = !isAbroad(choice) ? 'any' : near.some(saysWho) || isAtHome(choice) ? 'ruled' : 'abroad';
    if (choice.probability < least[kind]) continue;
    const claim = toClaim(pair, near, choice, model);
    if (
      !claim ||
      isOfOthers(pair, choice, claim) ||
      !findsSign(scene, pair, claim, choice.probability >= LEAST_PLAIN) ||
      hasOwnClause(pair, choice.target)
    )
      continue;
    if (isNoNews(scene.text, pair.sentence, scene.analysis.document.date)) continue;
    const inSentence = [...claimsWithin(kept, pair.sentence), ...(addedIn.get(pair.sentence.begin) ?? [])];
    const isTaken = inSentence.some(({ cue, counterparts }) => counterparts && overlaps(cue, claim.cue));
    // "opposes the embargo on Cuba": the target is part of what a rule has read as the issue.
    const isIssue = near.some(
      ({ topic, holders }) =>
        topic !== null &&
        overlaps(topic.span, choice.target.span) &&
        holders.ids.includes(choice.holder.entity.id),
    );
    // "Peru, supported by Chile, called for": they have been told as of one side.
    const isOneSide = near.some(({ holders }) =>
      [choice.holder, choice.target].every(({ entity }) => holders.ids.includes(entity.id)),
    );
    if (!isTaken && !isIssue && !isOneSide) add(pair, claim);
  }
  return [...kept, ...added];
}

/** Not only what an act touches ("freed six prisoners"), which leaves open how two actors stand. */
function saysWho({ counterparts, rule }: Claim): boolean {
  return counterparts !== null || !/^act-.*-nearby$/.test(rule);
}

interface Own {
  readonly pair: PairScene;
  /** The rules' claims in the sentence. */
  readonly near: readonly Claim[];
  readonly choice: PairChoice;
}

interface Chosen {
  /** How likely the model holds what a rule says. */
  readonly ofRules: ReadonlyMap<Claim, number>;
  /** The best of each pair of which no rule has spoken, likeliest first. */
  readonly own: readonly Own[];
}

function choosePairs(
  pairs: readonly (PairScene | null)[],
  claims: readonly Claim[],
  model: PairModel,
): Chosen {
  const ofRules = new Map<Claim, number>();
  const own: Own[] = [];
  for (const pair of pairs) {
    if (!pair) continue;
    const near = claimsWithin(claims, pair.sentence);
    const best = new Map<string, PairChoice>();
    for (const [a, b] of everyTwo(pair.ends)) {
      if (a.entity.id === b.entity.id) continue;
      const choices = weighPair(pair, near, a, b, model);
      const ruled = near.filter((claim) => links(claim, a, b));
      for (const claim of ruled) {
        // Of "A and B disagree" the model must choose a holder, so what it thinks of both orders counts together.
        const probability = choices
          .filter(({ stance }) => stance === claim.stance)
          .reduce((sum, one) => sum + one.probability, 0);
        ofRules.set(claim, Math.max(ofRules.get(claim) ?? 0, probability));
      }
      const choice = choices[0]!;
      const key = [a.entity.id, b.entity.id].sort().join(' ');
      if (!ruled.length && choice.probability > (best.get(key)?.probability ?? 0)) best.set(key, choice);
    }
    for (const choice of best.values()) own.push({ pair, near, choice });
  }
  return { ofRules, own: own.sort((a, b) => b.choice.probability - a.choice.probability) };
}

/** The claims of a sentence; `claims` are in the order of the sentences, over none of which a claim reaches. */
function claimsWithin(claims: readonly Claim[], { begin, end }: Span): Claim[] {
  const firstFrom = (offset: number) => {
    let low = 0;
    let high = claims.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (claims[middle]!.evidence.begin < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return claims.slice(firstFrom(begin), firstFrom(end));
}

function* everyTwo<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (const [at, a] of list.entries()) for (const b of list.slice(at + 1)) yield [a, b];
}

/** A rule has said how the two stand to one another. */
function links(claim: Claim, a: PairEnd, b: PairEnd): boolean {
  const others = claim.counterparts?.ids ?? [];
  const has = (ids: readonly string[], end: PairEnd) => ids.includes(end.entity.id);
  return (has(claim.holders.ids, a) && has(others, b)) || (has(claim.holders.ids, b) && has(others, a));
}

function toClaim(
  pair: PairScene,
  near: readonly Claim[],
  choice: PairChoice,
  model: PairModel,
): Claim | null {
  const cue = findCue(pair, near, choice, model);
  if (!cue) return null;
  const { holder, target, stance, probability } = choice;
  const sure = Math.round(probability * 100);
  return {
    holders: actorOf(holder),
    stance,
    counterparts: actorOf(target),
    topic: null,
    issueSpan: null,
    evidence: pair.joined
      ? { begin: pair.sentence.begin, end: pair.sentence.end }
      : evidenceOf(pair.sentence, cue, [holder.span, target.span]),
    cue: { begin: cue.begin, end: cue.end },
    confidence: Math.min(MOST, probability),
    by: 'model',
    rule: 'learned-pair',
    reason: `“${cue.text}” links ${holder.entity.name} to ${target.entity.name}; a learned model holds it ${sure}% likely.`,
  };
}

function actorOf({ entity, span }: PairEnd): Actors {
  return { ids: [entity.id], spans: [span], certainty: 1 };
}

/** Both are powers (of a country, a known body, a group), and not of the same country unless one is a group in it. */
function isAbroad({ holder, target }: PairChoice): boolean {
  const [from, to] = [holder.entity, target.entity];
  if (!isPower(from) || !isPower(to)) return false;
  return from.country === null || from.country !== to.country || isGroup(from) !== isGroup(to);
}

/** A group and its own country. */
function isAtHome({ holder, target }: PairChoice): boolean {
  return holder.entity.country !== null && holder.entity.country === target.entity.country;
}

function isPower(entity: Entity): boolean {
  // "A Canadian company opened a mine in Zambia" is trade.
  if (entity.role !== null && businessNouns.has(entity.role.toLowerCase().replace(/s$/, ''))) return false;
  // Wings of one party are at home.
  if (entity.country === null && partyAdjectives.has(entity.name.split(' ')[0]!)) return false;
  return entity.country !== null || isGroup(entity) || lookUpName(entity.name)?.kind === 'organization';
}

function isGroup({ type, role }: Entity): boolean {
  return type !== 'person' && role !== null;
}

/** The cue is a word that the lexicons know to be for or against something, and neither negated nor unreal. */
function findsSign(scene: Scene, { sentence }: PairScene, { cue }: Claim, isPlain: boolean): boolean {
  const token = sentence.tokens.find(({ begin }) => begin === cue.begin);
  return (
    token !== undefined &&
    (isPlain || signOf(token) !== '0') &&
    !isPurchase(sentence, token) &&
    // "stopped short of endorsing"
    sentence.tokens[token.index + 1]?.lower !== 'short' &&
    !hasNegation(sentence, token) &&
    !isUnreal(scene, sentence, token) &&
    !isInDoubt(sentence, token) &&
    polarityOf(sentence, token).certainty > 0 &&
    !polarityOf(sentence, token).negated
  );
}

/** "larger than Mali", "Mali’s agency reported that floods had hit Niger": compared, or done by something else. */
function isOfOthers({ sentence }: PairScene, { holder, target }: PairChoice, { cue }: Claim): boolean {
  const { tokens } = sentence;
  const [first, second] = [holder, target].sort((a, b) => a.first - b.first) as [PairEnd, PairEnd];
  if (tokens.slice(first.last + 1, second.first).some(({ lower }) => lower === 'than')) return true;
  const verb = tokens.find(({ begin }) => begin === cue.begin);
  if (isPrivate(tokens, holder)) return true;
  // "denied reports that its troops had crossed into Mali", "warned that the law would break the Union's rules"
  if (
    verb &&
    /^(?:den(?:y|ies|ied|ying)|(?:warn|caution)(?:s|ed|ing)?)$/.test(verb.lower) &&
    tokens.slice(verb.index, target.first).some(({ lower }) => lower === 'that')
  )
    return true;
  if (verb?.upos !== 'VERB') return false;
  const doer = childrenOf(sentence, verb, 'nsubj')[0];
  if (!doer || doer.upos === 'PRON' || doer.index > verb.index || verb.head < 0) return false;
  const isEnds = [holder, target].some(
    ({ first, last, head }) => (doer.index >= first && doer.index <= last) || isUnder(tokens, head, doer),
  );
  // "had planned to meet Latvia's negotiators, but fog closed the airport"
  const isNextClause = verb.deprel === 'conj' && second.last < doer.index;
  return !isEnds && (isNextClause || /^(?:ccomp|advcl|acl:relcl)$/.test(verb.deprel));
}

/** "the Swiss watchmaker": somebody of a country who does not act for it. */
function isPrivate(tokens: readonly Token[], { form, last }: PairEnd): boolean {
  const next = tokens[last + 1];
  if (form !== 'demonym' || next?.upos !== 'NOUN') return false;
  const head = tokens
    .slice(last + 1, last + 5)
    .findLast(
      ({ upos }, at, list) =>
        upos === 'NOUN' && list.slice(0, at).every((one) => /^(?:NOUN|ADJ)$/.test(one.upos)),
    );
  return (
    head !== undefined &&
    /(?:er|or|ist|ian|man|woman|star|poet|tenor|duo|band|team|singer|tourist)s?$/.test(head.lower) &&
    !actorNouns.has(head.lemma) &&
    !groupNouns.has(head.lemma) &&
    kindsOfNounForm(head).length === 0
  );
}

function isUnder(tokens: readonly Token[], token: Token, above: Token): boolean {
  for (let at: Token | undefined = token, step = 0; at && step < 8; at = tokens[at.head], step++)
    if (at === above) return true;
  return false;
}

/** "Mali praised the truce, but Niger rejected it": Niger does something of its own. */
function hasOwnClause({ sentence }: PairScene, { head }: PairEnd): boolean {
  const verb = sentence.tokens[head.head];
  return verb?.deprel === 'conj' && head.deprel.startsWith('nsubj');
}
