// Evaluations as tables for a terminal: one a set, with targets; one a stage; and how reliable confidence is.

import type { Evaluation } from './evaluation.ts';
import type { Figure, MeasuredStage } from './gold-set.ts';
import type { MeasuredFigure } from './measure.ts';
import type { Reliability } from './reliability.ts';

const STAGES: readonly MeasuredStage[] = ['entities', 'quotations', 'stances', 'issues'];
/** Rules with fewer answers tell nothing. */
const FEWEST_ANSWERS = 2;

/** The tables of one set. */
export function reportSet({ set, rows, figures, reliability }: Evaluation): string {
  const heading = `${set.id} (${rows} rows): ${set.measures}`;
  const lines = set.figures.map((figure, at) => [figure.id, figure.stage, ...cells(figure, figures[at]!)]);
  return [
    heading,
    layOut([['figure', 'stage', 'value', '95%', 'must', 'goal', ''], ...lines]),
    ...(reliability ? [reportReliability(reliability)] : []),
  ].join('\n');
}

/** What is asked for of each stage, over all sets. */
export function reportStages(evaluations: readonly Evaluation[]): string {
  return STAGES.flatMap((stage) => {
    const lines = evaluations.flatMap(({ set, figures }) =>
      set.figures.flatMap((figure, at) =>
        figure.stage === stage && figure.must !== null
          ? [[`${set.id} ${figure.id}`, ...cells(figure, figures[at]!)]]
          : [],
      ),
    );
    return lines.length ? [layOut([[stage, 'value', '95%', 'must', 'goal', ''], ...lines])] : [];
  }).join('\n\n');
}

function reportReliability({ bins, expectedCalibrationError, rules }: Reliability): string {
  const share = (right: number, count: number) => (count ? (right / count).toFixed(2) : '');
  const binLines = bins.map(({ from, to, count, right, meanConfidence }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    String(count),
    String(right),
    share(right, count),
    count ? meanConfidence.toFixed(2) : '',
  ]);
  const ruleLines = rules
    .filter(({ count }) => count >= FEWEST_ANSWERS)
    .map(({ rule, count, right, meanConfidence }) => [
      rule,
      String(count),
      String(right),
      share(right, count),
      meanConfidence.toFixed(2),
    ]);
  return [
    layOut([['confidence', 'answers', 'right', 'share', 'said'], ...binLines]),
    `expected calibration error ${expectedCalibrationError.toFixed(3)}`,
    ...(ruleLines.length ? [layOut([['rule', 'answers', 'right', 'share', 'said'], ...ruleLines])] : []),
  ].join('\n');
}

function cells({ must, goal }: Figure, { value, interval }: MeasuredFigure): string[] {
  return [
    value.toFixed(3),
    interval ? interval.map((end) => end.toFixed(2)).join('–') : '',
    must === null ? '' : must.toFixed(2),
    goal === null ? '' : goal.toFixed(2),
    must === null || goal === null ? '' : value >= goal ? 'goal' : value >= must ? 'met' : 'below',
  ];
}

/** Columns under one another, two spaces apart, two in. */
function layOut(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd())
    .join('\n');
}
