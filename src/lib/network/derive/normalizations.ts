// What an edge is divided by, so that busy actors do not lead by talking alone. `jaccard` and `cosine` divide as Discourse
// Network Analyzer does, which is not what these names mean elsewhere; the cosine of vectors stands beside them under its
// own name. n(i) is how many statements actor i makes, n(i,c,k) how many with stance k on issue c. What would be divided
// by 0 is 0.

import type { Choice } from './choice.ts';

export type OneModeNormalizationId = 'no' | 'average' | 'jaccard' | 'cosine' | 'vector-cosine';
export type TwoModeNormalizationId = 'no' | 'activity' | 'prominence';

export const ONE_MODE_NORMALIZATIONS: readonly Choice<OneModeNormalizationId>[] = [
  { id: 'no', label: 'Counts', explanation: 'The plain count.', formula: null },
  {
    id: 'average',
    label: 'Per average activity',
    explanation: 'Divided by how many statements the two actors make on average.',
    formula: 'x / ((n(i) + n(j)) / 2)',
  },
  {
    id: 'jaccard',
    label: 'Jaccard (as DNA does)',
    explanation: 'Divided by the statements that only one of the two makes and the pairs that both make.',
    formula: 'x / (Σ n(i,c,k)[n(j,c,k) = 0] + Σ n(j,c,k)[n(i,c,k) = 0] + Σ n(i,c,k) · n(j,c,k))',
  },
  {
    id: 'cosine',
    label: 'Cosine (as DNA does)',
    explanation: 'Divided by the product of how many statements the two actors make.',
    formula: 'x / (n(i) · n(j))',
  },
  {
    id: 'vector-cosine',
    label: 'Cosine of vectors',
    explanation:
      'The cosine of the angle between the two actors’ counts: 1 where they say the same in the same proportions. Conflict is divided as agreement is.',
    formula: 'x(i,j) / √(x(i,i) · x(j,j))',
  },
];

export const TWO_MODE_NORMALIZATIONS: readonly Choice<TwoModeNormalizationId>[] = [
  { id: 'no', label: 'Counts', explanation: 'The plain count.', formula: null },
  {
    id: 'activity',
    label: 'Per actor’s activity',
    explanation: 'Divided by how many statements the actor makes.',
    formula: 'x / n(i)',
  },
  {
    id: 'prominence',
    label: 'Per issue’s prominence',
    explanation: 'Divided by how many statements there are about the issue.',
    formula: 'x / n(c)',
  },
];
