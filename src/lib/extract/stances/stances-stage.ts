// The stage that finds who stands how to what and to whom: the rules' claims, then the pair model's where there is one.

import { judgePairs } from '#lib/extract/pairs/judge-pairs.ts';
import type { PairModel } from '#lib/extract/pairs/pair-model.ts';
import type { Stage } from '#lib/extract/stage.ts';
import { demandsFirst } from './demands-first.ts';
import { findClaims } from './find-claims.ts';
import { meetingsOfBoth } from './meetings-of-both.ts';
import { setScene } from './scene.ts';
import { toldOfBoth } from './told-of-both.ts';

/** Rules take what they read of for granted, so that they read of no less likely actors; the pair model weighs them. */
const LEAST_SURE = 0.6;

/** The stage with a model that weighs pairs of actors; with null the rules stand alone. */
export function findStances(
  model: PairModel | null,
): Stage<'parse' | 'entities' | 'doers' | 'quotations', 'claims'> {
  return {
    id: 'stances',
    requires: ['parse', 'entities', 'doers', 'quotations'],
    assigns: ['claims'],
    run(analysis) {
      const scene = setScene(analysis);
      const { entities, doers } = analysis;
      const sure = entities.filter(({ id }) => (doers.get(id) ?? 1) >= LEAST_SURE);
      const claims = findClaims(
        sure.length < entities.length ? setScene({ ...analysis, entities: sure }) : scene,
      );
      const judged = model ? judgePairs(scene, claims, analysis.given, model) : claims;
      return { claims: toldOfBoth(meetingsOfBoth(scene, demandsFirst(judged)), scene.text) };
    },
  };
}
