// What is left out of a derived network, and who counts as an actor, for the menus: one entry for each setting.

import type { ActorColumn } from '../table/statement-table.ts';
import type { Choice } from './choice.ts';
import type { OneModeSettings } from './settings.ts';

export type CutId = keyof Pick<
  OneModeSettings,
  'mostActive' | 'minimumStatements' | 'threshold' | 'backbone' | 'isolates'
>;

/** In the order in which they are applied. */
export const CUTS: readonly Choice<CutId>[] = [
  {
    id: 'mostActive',
    label: 'Most active actors',
    explanation: 'Only so many actors, those with the most statements at any time.',
    formula: null,
  },
  {
    id: 'minimumStatements',
    label: 'Fewest statements',
    explanation: 'Leaves out actors with fewer statements in the time shown.',
    formula: 'n(i) ≥ m',
  },
  {
    id: 'threshold',
    label: 'Weakest edge',
    explanation: 'Leaves out edges that are weaker, whichever their sign.',
    formula: '|x(i,j)| ≥ t',
  },
  {
    id: 'backbone',
    label: 'Backbone',
    explanation:
      'Keeps only edges that carry more of an actor’s strength than chance would give them (disparity filter).',
    formula: '(1 − |x(i,j)| / Σ_j |x(i,j)|)^(k(i) − 1) < α, for i or for j',
  },
  {
    id: 'isolates',
    label: 'Actors without edges',
    explanation: 'Shows them too.',
    formula: null,
  },
];

export const ACTOR_CHOICES: readonly Choice<ActorColumn>[] = [
  {
    id: 'actor',
    label: 'Whoever speaks',
    explanation: 'Each person, body or country for itself.',
    formula: null,
  },
  {
    id: 'organization',
    label: 'Organizations',
    explanation: 'What people say counts for the organization that they speak for.',
    formula: null,
  },
  {
    id: 'country',
    label: 'Countries',
    explanation: 'What people and organizations say counts for their country.',
    formula: null,
  },
];
