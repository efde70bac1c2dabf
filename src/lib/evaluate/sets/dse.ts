// dse: sentences with two given actors. An edge is right where holder, target and stance are; of several statements for one
// edge the surest counts. Only rows of international affairs. (bywords/directed_sentiment_analysis)

import type { Stance } from '#lib/model/statement.ts';
import type { AnsweredStatement, Reader } from '../answer.ts';
import type { Pair } from '#lib/extract/jsonl-contract.ts';
import { f1Figures } from '../figures.ts';
import type { GoldRow, GoldSet, Mistake, Outcome } from '../gold-set.ts';
import { touches } from '../overlap.ts';
import { precisionAtRecall } from '../precision-at-recall.ts';

interface GivenActor {
  readonly text: string;
  readonly begin: number;
  readonly end: number;
}

interface DseRow extends GoldRow {
  readonly intl: boolean;
  readonly expected: {
    readonly polarity: 'neutral' | 'positive' | 'negative';
    readonly p: GivenActor;
    readonly q: GivenActor;
    readonly holder: string | null;
  };
}

const DIRECTIONS = [
  ['p', 'q'],
  ['q', 'p'],
] as const;

export const dse: GoldSet<DseRow> = {
  id: 'dse',
  measures: 'directed edges between two given actors, rows of international affairs',
  counts: ({ intl }) => intl,
  judge,
  figures: [
    ...f1Figures('edge', 'stances', { must: 0.5, goal: 0.6 }),
    {
      id: 'p_at_r35',
      stage: 'stances',
      must: 0.65,
      goal: 0.75,
      valueOf: ({ ranked, tally }) => precisionAtRecall(ranked, tally('edge').gold, 0.35),
    },
  ],
};

function judge(row: DseRow, reader: Reader): Outcome {
  const { id, text, expected } = row;
  const { begin: pBegin, end: pEnd } = expected.p;
  const { begin: qBegin, end: qEnd } = expected.q;
  const spans = { p: [pBegin, pEnd], q: [qBegin, qEnd] } satisfies Record<string, Pair>;
  const { statements } = reader.readArticle({
    id,
    text,
    mentions: [
      { begin: pBegin, end: pEnd },
      { begin: qBegin, end: qEnd },
    ],
  });
  const wanted = wantedEdge(expected);
  const surest = new Map<string, AnsweredStatement>();
  for (const statement of statements) {
    for (const [holder, target] of DIRECTIONS) {
      if (!touches(statement.holderSpans, spans[holder])) continue;
      if (!touches(statement.counterpartSpans, spans[target])) continue;
      const edge = edgeOf(holder, statement.stance);
      const known = surest.get(edge);
      if (!known || known.confidence < statement.confidence) surest.set(edge, statement);
    }
  }
  const mistakes: Mistake[] = [];
  const actorMarks = [
    { begin: pBegin, end: pEnd, role: 'p' },
    { begin: qBegin, end: qEnd, role: 'q' },
  ];
  for (const [edge, { confidence, rule, reason, cue }] of surest) {
    if (edge === wanted) continue;
    const marks = [...actorMarks, { begin: cue[0], end: cue[1], role: 'cue' }];
    mistakes.push({
      kind: 'wrong',
      confidence,
      expected: wanted ?? 'neutral',
      got: edge,
      rule,
      reason,
      marks,
    });
  }
  if (wanted !== null && !surest.has(wanted)) {
    mistakes.push({
      kind: 'missed',
      confidence: null,
      expected: wanted,
      got: [...surest.keys()].join(', '),
      rule: null,
      reason: null,
      marks: actorMarks,
    });
  }
  return {
    tallies: {
      edge: {
        right: wanted !== null && surest.has(wanted) ? 1 : 0,
        predicted: surest.size,
        gold: wanted === null ? 0 : 1,
      },
    },
    ranked: [...surest].map(([edge, { confidence, rule }]) => ({
      confidence,
      right: edge === wanted,
      rule,
    })),
    mistakes,
  };
}

function wantedEdge({ polarity, holder, p }: DseRow['expected']): string | null {
  if (polarity === 'neutral') return null;
  return edgeOf(holder === p.text ? 'p' : 'q', polarity === 'positive' ? 'agree' : 'disagree');
}

function edgeOf(holder: 'p' | 'q', stance: Stance): string {
  const [from, to] = holder === 'p' ? ['p', 'q'] : ['q', 'p'];
  return stance === 'agree' ? `${from} agrees with ${to}` : `${from} disagrees with ${to}`;
}
