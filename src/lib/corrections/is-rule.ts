// Corrections that speak of names and issues, and so hold for every article, beside those that judge one statement.

import type { Correction } from '#lib/model/correction.ts';

const RULES = new Set<Correction['kind']>([
  'new-entity',
  'new-issue',
  'merge-entities',
  'merge-issues',
  'change-entity',
  'change-issue',
  'split-entity',
]);

export function isRule(correction: Correction): boolean {
  return RULES.has(correction.kind);
}
