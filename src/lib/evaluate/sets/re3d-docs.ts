// re3d_docs: documents on defence and security whose labels are not exhaustive, so recall counts: of named people, bodies
// and places (half of the characters and the kind) and of signed relations between two spans, in either direction; and
// the polarity of those that were found. (dstl/re3d)

import type { AnsweredStatement, Reader } from '../answer.ts';
import type { Pair } from '#lib/extract/jsonl-contract.ts';
import { figureOf } from '../figures.ts';
import type { GoldRow, GoldSet, Mistake, Outcome } from '../gold-set.ts';
import { likeness, touches } from '../overlap.ts';
import { precision, recall } from '../tally.ts';
import { kindOf } from './kinds.ts';

interface LabelledSpan {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

interface Re3dRow extends GoldRow {
  readonly expected: {
    readonly entities: readonly (LabelledSpan & { readonly type: string; readonly confidence?: number })[];
    readonly relations: readonly {
      readonly stance: 'support' | 'oppose' | null;
      readonly source: LabelledSpan;
      readonly target: LabelledSpan;
    }[];
  };
}

const LEAST_LIKENESS = 0.5;
const LEAST_CONFIDENCE = 0.5;
/** A capital at the start of a word, as a name has. */
const CAPITALISED = /(?<![\p{L}\p{N}_])[A-Z]/u;

export const re3dDocs: GoldSet<Re3dRow> = {
  id: 're3d_docs',
  measures: 'recall of names and signed relations; polarity of the relations found',
  counts: () => true,
  judge,
  figures: [
    figureOf('named_recall', 'entities', 'named', recall, { must: 0.75, goal: 0.88 }),
    figureOf('relation_recall', 'stances', 'relation', recall, { must: 0.25, goal: 0.4 }),
    figureOf('polarity', 'stances', 'polarity', precision, { must: 0.85, goal: 0.92 }),
  ],
};

function judge({ id, text, title, expected }: Re3dRow, reader: Reader): Outcome {
  const { entities, statements } = reader.readArticle({ id, text, title: title ?? null });
  const mistakes: Mistake[] = [];
  const found = entities.flatMap(({ type, mentions }) => {
    const kind = kindOf(type);
    return kind ? mentions.map((span) => ({ span, kind })) : [];
  });
  const wanted = expected.entities.filter(isName);
  let named = 0;
  for (const want of wanted) {
    const span: Pair = [want.begin, want.end];
    const kind = kindOf(want.type);
    if (found.some((one) => one.kind === kind && likeness([span], [one.span]) >= LEAST_LIKENESS)) named++;
    else {
      const there = found.filter((one) => touches([span], one.span));
      mistakes.push({
        kind: 'missed',
        confidence: null,
        expected: `${want.text} (${kind})`,
        got: there.map((one) => `${text.slice(...one.span)} (${one.kind})`).join(', '),
        rule: null,
        reason: null,
        marks: [{ begin: want.begin, end: want.end, role: 'gold' }],
      });
    }
  }
  const signed = expected.relations.filter(({ stance }) => stance);
  let related = 0;
  let right = 0;
  for (const { stance, source, target } of signed) {
    const wantedStance = stance === 'support' ? 'agree' : 'disagree';
    const surest = surestBetween(statements, [source.begin, source.end], [target.begin, target.end]);
    if (surest) related++;
    if (surest?.stance === wantedStance) {
      right++;
      continue;
    }
    mistakes.push({
      kind: surest ? 'wrong' : 'missed',
      confidence: surest?.confidence ?? null,
      expected: `${source.text} ${wantedStance}s with ${target.text}`,
      got: surest?.stance ?? '',
      rule: surest?.rule ?? null,
      reason: surest?.reason ?? null,
      marks: [
        { begin: source.begin, end: source.end, role: 'source' },
        { begin: target.begin, end: target.end, role: 'target' },
      ],
    });
  }
  return {
    tallies: {
      named: { right: named, predicted: found.length, gold: wanted.length },
      relation: { right: related, predicted: related, gold: signed.length },
      polarity: { right, predicted: related, gold: related },
    },
    mistakes,
  };
}

/** People, bodies and places of sure labels, with a capital after an article or the first letter. */
function isName({ type, text, confidence = 1 }: Re3dRow['expected']['entities'][number]): boolean {
  if (kindOf(type) === null || confidence < LEAST_CONFIDENCE) return false;
  return CAPITALISED.test(text.startsWith('A ') || text.startsWith('Th') ? text.slice(1) : text);
}

/** The first of the surest statements that join two spans in either direction, or null. */
function surestBetween(statements: readonly AnsweredStatement[], a: Pair, b: Pair): AnsweredStatement | null {
  let best: AnsweredStatement | null = null;
  for (const statement of statements) {
    const { holderSpans, counterpartSpans, confidence } = statement;
    const joins =
      (touches(holderSpans, a) && touches(counterpartSpans, b)) ||
      (touches(holderSpans, b) && touches(counterpartSpans, a));
    if (joins && (!best || confidence > best.confidence)) best = statement;
  }
  return best;
}
