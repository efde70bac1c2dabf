// Whether confidence means what it says: of the answers with a confidence near .7, are 70% right? Ten bins of equal width;
// the expected calibration error is the distance between confidence and share right, weighed by the answers of each bin
// (Naeini, Cooper and Hauskrecht, AAAI 2015).

import type { Ranked } from './gold-set.ts';

const BINS = 10;

export interface ReliabilityBin {
  /** Confidence from, inclusive, and to, exclusive (inclusive in the last bin). */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** 0 in an empty bin. */
  readonly meanConfidence: number;
}

export interface RuleRecord {
  readonly rule: string;
  readonly count: number;
  readonly right: number;
  readonly meanConfidence: number;
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  /** 0 to 1; 0 where nothing was answered. */
  readonly expectedCalibrationError: number;
  /** The same by rule, the busiest first. */
  readonly rules: readonly RuleRecord[];
}

export function measureReliability(ranked: readonly Ranked[]): Reliability {
  const groups: Ranked[][] = Array.from({ length: BINS }, () => []);
  for (const answer of ranked) groups[binOf(answer.confidence)]!.push(answer);
  const bins = groups.map((group, at) => ({ from: at / BINS, to: (at + 1) / BINS, ...summarize(group) }));
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.count * bin.meanConfidence - bin.right), 0);
  const rules = [...Map.groupBy(ranked, ({ rule }) => rule)].map(([rule, group]) => ({
    rule,
    ...summarize(group),
  }));
  return {
    bins,
    expectedCalibrationError: ranked.length ? error / ranked.length : 0,
    rules: rules.sort((a, b) => b.count - a.count),
  };
}

function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS)));
}

function summarize(group: readonly Ranked[]): { count: number; right: number; meanConfidence: number } {
  const count = group.length;
  const sum = group.reduce((total, { confidence }) => total + confidence, 0);
  return {
    count,
    right: group.filter(({ right }) => right).length,
    meanConfidence: count ? sum / count : 0,
  };
}
