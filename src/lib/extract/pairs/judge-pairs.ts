// The pairs of actors in each sentence, weighed by the pair model -> claims beside those of the rules. Where a rule has
// already said how two actors stand, it keeps the word and the model only says how sure that is. The model's own claims
// need to be more likely right than wrong; of a pair that the caller asks about, it tells its best guess sooner, for the
// confidence says how little it is worth. No claim without a word that speaks for it.

import type { Stance } from '#lib/model/statement.ts';
import type { GivenMention } from '#lib/extract/stage.ts';
import type { Actors, Claim } from '#lib/extract/stances/claim.ts';
import { evidenceOf } from '#lib/extract/stances/evidence.ts';
import type { Scene } from '#lib/extract/stances/scene.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Token } from '#lib/text/parse.ts';
import { readPairFeatures } from './pair-features.ts';
import { featureKey, type PairJudgement, type PairModel } from './pair-model.ts';
import { setAskedScene, setPairScene, type PairEnd, type PairScene } from './pair-scene.ts';

/** From here on a claim is worth telling unasked, where every two names of an article make a pair. */
const LEAST_UNASKED = +(process.env.LU ?? 0.6);
/** And of two actors that the caller has marked. */
const LEAST_ASKED = 0.25;
/** An act that the model holds less likely to mean a stance is not told. */
const LEAST_ACT = 0.25;
/** What is left of a claim whose actor is a pronoun. */
const PRONOUN = 0.85;

interface Choice {
  readonly holder: PairEnd;
  readonly target: PairEnd;
  readonly stance: Stance;
  readonly probability: number;
}

/** The rules' claims, their confidence revised where the model has judged the pair, and then the model's own. */
export function judgePairs(
  scene: Scene,
  claims: readonly Claim[],
  given: readonly GivenMention[],
  model: PairModel,
): Claim[] {
  const revised = new Map<Claim, number>();
  const asked = new Set<Claim>();
  const added: Claim[] = [];
  const judge = (pair: PairScene, least: number) => {
    const near = claims.filter((claim) => overlaps(claim.evidence, pair.sentence));
    const best = new Map<string, Choice>();
    for (const [a, b] of pairsOf(pair.ends)) {
      const choices = chooseStances(pair, near, a, b, model);
      const ruled = near.filter((claim) => links(claim, a, b));
      if (ruled.length) {
        for (const claim of ruled) {
          // Of "A and B disagree" the model must choose a holder, so what it thinks of both orders counts together.
          const probability = choices
            .filter(({ stance }) => stance === claim.stance)
            .reduce((sum, one) => sum + one.probability, 0);
          revised.set(claim, Math.max(revised.get(claim) ?? 0, Math.min(0.99, probability)));
          if (least === LEAST_ASKED) asked.add(claim);
        }
        continue;
      }
      const choice = choices[0]!;
      const key = [a.entity.id, b.entity.id].sort().join(' ');
      if (choice.probability >= least && choice.probability > (best.get(key)?.probability ?? 0))
        best.set(key, choice);
    }
    for (const choice of best.values()) {
      const claim = toClaim(pair, near, choice, model);
      if (claim && !added.some((other) => isSame(other, claim))) added.push(claim);
    }
  };
  for (const [a, b] of pairsOf(given)) {
    const pair = setAskedScene(scene, a, b);
    if (pair) judge(pair, LEAST_ASKED);
  }
  for (const sentence of scene.sentences) {
    if (sentence.tokens.every((token) => token.head < 0)) continue;
    const pair = setPairScene(scene, sentence);
    if (pair) judge(pair, LEAST_UNASKED);
  }
  const kept = claims.flatMap((claim) => {
    const probability = revised.get(claim);
    if (probability === undefined) return [claim];
    if (probability < LEAST_ACT && claim.rule.startsWith('act-')) return [];
    // The model has learned from pairs that somebody marked; elsewhere it has half a say.
    return [{ ...claim, confidence: asked.has(claim) ? probability : (claim.confidence + probability) / 2 }];
  });
  return [...kept, ...added];
}

function* pairsOf<T extends PairEnd | GivenMention>(list: readonly T[]): Generator<readonly [T, T]> {
  for (const [at, a] of list.entries())
    for (const b of list.slice(at + 1)) {
      const same = 'entity' in a && 'entity' in b && a.entity.id === b.entity.id;
      if (!same) yield [a, b];
    }
}

/** The four stances between two actors, likeliest first. */
function chooseStances(
  pair: PairScene,
  claims: readonly Claim[],
  a: PairEnd,
  b: PairEnd,
  model: PairModel,
): Choice[] {
  const judgement: PairJudgement = model.judge(
    readKeys(pair, claims, a, b),
    readKeys(pair, claims, b, a),
  );
  const choice = (holder: PairEnd, target: PairEnd, stance: Stance, probability: number) => ({
    holder,
    target,
    stance,
    probability:
      probability *
      (holder.form === 'pronoun' ? PRONOUN : 1) *
      (target.form === 'pronoun' ? PRONOUN : 1),
  });
  return [
    choice(a, b, 'agree', judgement.firstTowardsSecond.agree),
    choice(a, b, 'disagree', judgement.firstTowardsSecond.disagree),
    choice(b, a, 'agree', judgement.secondTowardsFirst.agree),
    choice(b, a, 'disagree', judgement.secondTowardsFirst.disagree),
  ].sort((x, y) => y.probability - x.probability);
}

function readKeys(pair: PairScene, claims: readonly Claim[], holder: PairEnd, target: PairEnd): Int32Array {
  const keys = new Set<number>();
  readPairFeatures(pair, claims, holder, target, (feature) => keys.add(featureKey(feature)));
  return Int32Array.from(keys);
}

/** A rule has said how the two stand to one another. */
function links(claim: Claim, a: PairEnd, b: PairEnd): boolean {
  const others = claim.counterparts?.ids ?? [];
  const has = (ids: readonly string[], end: PairEnd) => ids.includes(end.entity.id);
  return (
    (has(claim.holders.ids, a) && has(others, b)) || (has(claim.holders.ids, b) && has(others, a))
  );
}

function toClaim(
  pair: PairScene,
  claims: readonly Claim[],
  { holder, target, stance, probability }: Choice,
  model: PairModel,
): Claim | null {
  const cue = findCue(pair, claims, holder, target, stance, model);
  if (!cue) return null;
  const sure = Math.round(probability * 100);
  return {
    holders: actorOf(holder),
    stance,
    counterparts: actorOf(target),
    topic: null,
    evidence: pair.joined
      ? { begin: pair.sentence.begin, end: pair.sentence.end }
      : evidenceOf(pair.sentence, cue, [holder.span, target.span]),
    cue: { begin: cue.begin, end: cue.end },
    confidence: Math.min(0.99, probability),
    by: 'model',
    rule: 'learned-pair',
    reason: `“${cue.text}” links ${holder.entity.name} to ${target.entity.name}; a learned model holds it ${sure}% likely.`,
  };
}

function actorOf({ entity, span }: PairEnd): Actors {
  return { ids: [entity.id], spans: [span], certainty: 1 };
}

/** The word that weighs most for the stance. Null where none does. */
function findCue(
  pair: PairScene,
  claims: readonly Claim[],
  holder: PairEnd,
  target: PairEnd,
  stance: Stance,
  model: PairModel,
): Token | null {
  const weights = new Map<Token, number>();
  const seen = new Set<string>();
  readPairFeatures(pair, claims, holder, target, (feature, about) => {
    if (!about || seen.has(feature) || !CONTENT.has(about.upos)) return;
    seen.add(feature);
    weights.set(about, (weights.get(about) ?? 0) + model.weigh(featureKey(feature), stance));
  });
  let best: Token | null = null;
  for (const [token, weight] of weights) if (weight > (best ? weights.get(best)! : 0)) best = token;
  return best;
}

const CONTENT = new Set(['VERB', 'NOUN', 'ADJ', 'ADV', 'ADP']);

function isSame(a: Claim, b: Claim): boolean {
  return (
    a.stance === b.stance &&
    a.holders.ids[0] === b.holders.ids[0] &&
    a.counterparts!.ids[0] === b.counterparts!.ids[0] &&
    overlaps(a.evidence, b.evidence)
  );
}
