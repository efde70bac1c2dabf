// Two actors of a sentence and what the rules have said -> the four stances that one may hold towards the other, each with
// how likely the model holds it; and, of a chosen one, the word that speaks most for it.

import type { Stance } from '#lib/model/statement.ts';
import type { Claim } from '#lib/extract/stances/claim.ts';
import type { Token } from '#lib/text/parse.ts';
import { readPairFeatures, signOf } from './pair-features.ts';
import { FeatureKeys } from './feature-keys.ts';
import type { PairModel } from './pair-model.ts';
import type { PairEnd, PairScene } from './pair-scene.ts';

export interface PairChoice {
  readonly holder: PairEnd;
  readonly target: PairEnd;
  readonly stance: Stance;
  /** 0 to 1, less where an actor is named by a pronoun only. */
  readonly probability: number;
}

/** What is left of a stance whose actor is a pronoun. */
const PRONOUN = 0.85;
const keysOfFirst = new FeatureKeys();
const keysOfSecond = new FeatureKeys();
const CONTENT = new Set(['VERB', 'NOUN', 'ADJ', 'ADV', 'ADP']);

/** The four stances between two actors, likeliest first. */
export function weighPair(
  pair: PairScene,
  claims: readonly Claim[],
  a: PairEnd,
  b: PairEnd,
  model: PairModel,
): PairChoice[] {
  const { firstTowardsSecond, secondTowardsFirst } = model.judge(
    readKeys(keysOfFirst, pair, claims, a, b),
    readKeys(keysOfSecond, pair, claims, b, a),
  );
  const certainty = [a, b].reduce((product, end) => product * (end.form === 'pronoun' ? PRONOUN : 1), 1);
  const choice = (holder: PairEnd, target: PairEnd, stance: Stance, probability: number) => ({
    holder,
    target,
    stance,
    probability: probability * certainty,
  });
  return [
    choice(a, b, 'agree', firstTowardsSecond.agree),
    choice(a, b, 'disagree', firstTowardsSecond.disagree),
    choice(b, a, 'agree', secondTowardsFirst.agree),
    choice(b, a, 'disagree', secondTowardsFirst.disagree),
  ].sort((x, y) => y.probability - x.probability);
}

function readKeys(
  keys: FeatureKeys,
  pair: PairScene,
  claims: readonly Claim[],
  holder: PairEnd,
  target: PairEnd,
): Int32Array {
  keys.clear();
  readPairFeatures(pair, claims, holder, target, (key) => keys.add(key));
  return keys.distinct();
}

/**
 * The word that weighs most for the chosen stance; a word of the lexicons before all others, for it tells a reader more than
 * "said". Null where no word speaks for it.
 */
export function findCue(
  pair: PairScene,
  claims: readonly Claim[],
  { holder, target, stance }: PairChoice,
  model: PairModel,
): Token | null {
  const weights = new Map<Token, number>();
  const seen = new Set<number>();
  readPairFeatures(pair, claims, holder, target, (key, about) => {
    if (!about || seen.has(key) || !CONTENT.has(about.upos)) return;
    seen.add(key);
    weights.set(about, (weights.get(about) ?? 0) + model.weigh(key, stance));
  });
  const heaviest = (tokens: readonly Token[]) =>
    tokens.reduce<Token | null>(
      (best, token) => (weights.get(token)! > (best ? weights.get(best)! : 0) ? token : best),
      null,
    );
  const tokens = [...weights.keys()];
  return heaviest(tokens.filter((token) => signOf(token) !== '0')) ?? heaviest(tokens);
}
