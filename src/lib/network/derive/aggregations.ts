// What an edge counts. As Discourse Network Analyzer defines it: P. Leifeld, Discourse Network Analysis, in The Oxford
// Handbook of Political Networks (2017), and the manual of DNA 2 and 3. In the formulas n(i,c,k) is how often actor i
// takes stance k on issue c, and d(k,l) = |k - l| / range is how far two stances lie apart: 0 or 1 for agree and disagree.

import type { Choice } from './choice.ts';

export type OneModeAggregationId = 'congruence' | 'conflict' | 'subtract' | 'ignore';
export type TwoModeAggregationId = 'ignore' | 'subtract' | 'combine';

export const ONE_MODE_AGGREGATIONS: readonly Choice<OneModeAggregationId>[] = [
  {
    id: 'congruence',
    label: 'Agreement',
    explanation: 'How often two actors take the same side of the same issue.',
    formula: 'Σ_c Σ_k Σ_l n(i,c,k) · n(j,c,l) · (1 − d(k,l))',
  },
  {
    id: 'conflict',
    label: 'Conflict',
    explanation: 'How often two actors take opposite sides of the same issue.',
    formula: 'Σ_c Σ_k Σ_l n(i,c,k) · n(j,c,l) · d(k,l)',
  },
  {
    id: 'subtract',
    label: 'Agreement less conflict',
    explanation: 'Above zero where two actors agree more than they conflict, below where less.',
    formula: 'agreement − conflict',
  },
  {
    id: 'ignore',
    label: 'Shared issues',
    explanation: 'How often two actors speak about the same issue, whichever side they take.',
    formula: 'Σ_c n(i,c) · n(j,c)',
  },
];

export const TWO_MODE_AGGREGATIONS: readonly Choice<TwoModeAggregationId>[] = [
  {
    id: 'ignore',
    label: 'All statements',
    explanation: 'How often an actor speaks about an issue, whichever side it takes.',
    formula: 'Σ_k n(i,c,k)',
  },
  {
    id: 'subtract',
    label: 'For less against',
    explanation:
      'Above zero where an actor is more often for an issue than against it; graded stances count by their value.',
    formula: 'Σ_k k · n(i,c,k)',
  },
  {
    id: 'combine',
    label: 'For, against or both',
    explanation:
      '1 where an actor was ever for an issue, 2 where against, 3 where both; 4 more where it was neutral. Never divided.',
    formula: null,
  },
];
