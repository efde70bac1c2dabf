// unga_issue_titles: titles of United Nations votes with one to three of six labels (Voeten 2013, CC0). Entente has issues
// of its own; data/evaluate/unga-labels.json says which of them, and which places, belong under which label.

import source from '#data/evaluate/unga-labels.json' with { type: 'json' };
import type { Reader } from '../answer.ts';
import { figureOf } from '../figures.ts';
import type { GoldRow, GoldSet, Mistake, Outcome } from '../gold-set.ts';
import { f1, type Tally } from '../tally.ts';

interface UngaRow extends GoldRow {
  readonly expected: { readonly issues: readonly string[] };
}

const labels = Object.keys(source.labels);
/** An issue's or an entity's id to its labels. */
const labelsOf = new Map<string, string[]>();
for (const [label, ids] of Object.entries(source.labels))
  for (const id of ids) labelsOf.set(id, [...(labelsOf.get(id) ?? []), label]);

export const ungaIssueTitles: GoldSet<UngaRow> = {
  id: 'unga_issue_titles',
  measures: 'six labels of titles, from the issues that the codebook finds',
  counts: () => true,
  judge,
  figures: [
    {
      id: 'macro_f1',
      stage: 'issues',
      must: 0.75,
      goal: 0.85,
      valueOf: (totals) =>
        labels.reduce((sum, label) => sum + f1(totals.tally(label)), 0) / Math.max(1, labels.length),
    },
    ...labels.map((label) => figureOf(label, 'issues', label, f1)),
  ],
};

function judge({ text, expected }: UngaRow, reader: Reader): Outcome {
  const ids = reader.readTitle(text);
  const found = new Set(ids.flatMap((id) => labelsOf.get(id) ?? []));
  const wanted = new Set(expected.issues);
  const tallies: Record<string, Tally> = {};
  const mistakes: Mistake[] = [];
  for (const label of labels) {
    const [got, want] = [found.has(label), wanted.has(label)];
    tallies[label] = { right: got && want ? 1 : 0, predicted: got ? 1 : 0, gold: want ? 1 : 0 };
    if (got === want) continue;
    mistakes.push({
      kind: got ? 'wrong' : 'missed',
      confidence: null,
      expected: expected.issues.join(', '),
      got: `${[...found].join(', ')} (${ids.join(', ')})`,
      rule: label,
      reason: null,
      marks: [],
    });
  }
  return { tallies, mistakes };
}
