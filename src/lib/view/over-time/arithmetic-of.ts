// The arithmetic from agreement and conflict to the value of a line, step by step with the pair's own numbers; the formulas
// are those of derive/aggregations.ts and normalizations.ts.

import type { OneModeSettings } from '#lib/network/derive/settings.ts';
import type { PairStory } from '#lib/workspace/over-time/table-service.ts';
import { amountWords } from './amount-words.ts';

export interface ArithmeticLine {
  readonly what: string;
  readonly sum: string;
}

export function arithmeticOf(
  { congruence, conflict, aggregated, activity, divisor, value }: PairStory,
  { aggregation, normalization }: OneModeSettings,
): ArithmeticLine[] {
  const [agreed, differed, x] = [congruence, conflict, aggregated].map(amountWords);
  const [first, second] = activity.map(amountWords);
  const counted: Record<OneModeSettings['aggregation'], ArithmeticLine> = {
    congruence: { what: 'Agreement', sum: agreed! },
    conflict: { what: 'Conflict', sum: differed! },
    subtract: { what: 'Agreement − conflict', sum: `${agreed} − ${differed} = ${x}` },
    ignore: { what: 'Agreement + conflict', sum: `${agreed} + ${differed} = ${x}` },
  };
  const lines = [counted[aggregation]];
  if (normalization === 'no') return lines;
  const by = amountWords(divisor);
  const divided: Record<Exclude<OneModeSettings['normalization'], 'no'>, ArithmeticLine> = {
    average: { what: '(n(i) + n(j)) / 2', sum: `(${first} + ${second}) / 2 = ${by}` },
    cosine: { what: 'n(i) · n(j)', sum: `${first} · ${second} = ${by}` },
    jaccard: { what: 'Only one + both', sum: by },
    'vector-cosine': { what: '√(x(i,i) · x(j,j))', sum: by },
  };
  lines.push(divided[normalization]);
  const words = Number(value.toPrecision(4)).toLocaleString('en', { maximumSignificantDigits: 4 });
  lines.push({ what: 'Value of the line', sum: divisor === 0 ? '0' : `${x} / ${by} = ${words}` });
  return lines;
}
