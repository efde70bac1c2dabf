// polnear: whole articles with their attributions. One to one: contents with at least half of their characters in common,
// and sources that overlap. Gold without a source or a content is left out. (networkdynamics/PolNeAR)

import type { Reader } from '../answer.ts';
import type { Pair } from '#lib/extract/jsonl-contract.ts';
import { f1Figures } from '../figures.ts';
import type { GoldRow, GoldSet, Mark, Mistake, Outcome } from '../gold-set.ts';
import { likeness, touches } from '../overlap.ts';
import { quoteSpans } from '../quote-span.ts';

interface GoldSpan {
  readonly begin: number;
  readonly end: number;
}

interface PolnearRow extends GoldRow {
  readonly expected: {
    readonly attributions: readonly {
      readonly source: readonly GoldSpan[];
      readonly cue: readonly GoldSpan[];
      readonly content: readonly GoldSpan[];
    }[];
  };
}

const LEAST_LIKENESS = 0.5;

export const polnear: GoldSet<PolnearRow> = {
  id: 'polnear',
  measures: 'attributions: who said what',
  counts: () => true,
  judge,
  figures: f1Figures('attribution', 'quotations', { must: 0.48, goal: 0.62 }),
};

function judge({ id, text, title, date, expected }: PolnearRow, reader: Reader): Outcome {
  const { quotations } = reader.readArticle({ id, text, title: title ?? null, date: date ?? null });
  const wanted = expected.attributions
    .filter(({ source, content }) => source.length > 0 && content.length > 0)
    .map(({ source, content }) => ({ source: source.map(toPair), content: content.map(toPair) }));
  const got = quotations.filter(({ source, content }) => source.length > 0 && content.length > 0);
  const used = new Set<number>();
  const mistakes: Mistake[] = [];
  for (const { source, cue, content } of got) {
    const low = Math.min(...content.map(([begin]) => begin));
    const high = Math.max(...content.map(([, end]) => end));
    const match = wanted.findIndex((want, at) => {
      if (used.has(at) || want.content[0]![0] > high || want.content[want.content.length - 1]![1] < low)
        return false;
      return (
        likeness(content, want.content) >= LEAST_LIKENESS && want.source.some((span) => touches(source, span))
      );
    });
    if (match >= 0) {
      used.add(match);
      continue;
    }
    mistakes.push({
      kind: 'wrong',
      confidence: null,
      expected: 'no such attribution',
      got: describe(text, source, content),
      rule: null,
      reason: null,
      marks: [...marksOf(source, 'source'), ...marksOf(cue, 'cue'), ...marksOf(content, 'got')],
    });
  }
  for (const [at, { source, content }] of wanted.entries()) {
    if (used.has(at)) continue;
    mistakes.push({
      kind: 'missed',
      confidence: null,
      expected: describe(text, source, content),
      got: '',
      rule: null,
      reason: null,
      marks: [...marksOf(source, 'source'), ...marksOf(content, 'gold')],
    });
  }
  return {
    tallies: { attribution: { right: used.size, predicted: got.length, gold: wanted.length } },
    mistakes,
  };
}

function toPair({ begin, end }: GoldSpan): Pair {
  return [begin, end];
}

function marksOf(spans: readonly Pair[], role: string): Mark[] {
  return spans.map(([begin, end]) => ({ begin, end, role }));
}

function describe(text: string, source: readonly Pair[], content: readonly Pair[]): string {
  return `${quoteSpans(text, source)}: ${quoteSpans(text, content)}`;
}
