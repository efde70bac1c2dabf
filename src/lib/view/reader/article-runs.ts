// A paragraph with its statements, mentions and quotations to runs for the page: a run is one stretch under the same
// statements, and inside it are pieces that also say whether they are a cue, name an entity, or belong to a quotation.

import type { EntityId } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import type { Stance, Statement } from '#lib/model/statement.ts';
import { splitText } from './split-text.ts';

export interface MentionSpan extends Span {
  readonly entity: EntityId;
}

export type QuotePart = 'source' | 'cue' | 'content';

export interface QuoteSpan extends Span {
  readonly part: QuotePart;
}

export interface RunPiece extends Span {
  readonly cue: boolean;
  readonly entity: EntityId | null;
  readonly quote: QuotePart | null;
}

export interface ArticleRun extends Span {
  /** Shortest evidence first. None for plain text. */
  readonly statements: readonly Statement[];
  /** Whether these statements' marking begins here, rather than going on from the run before. */
  readonly first: boolean;
  readonly stance: Stance | 'both' | null;
  readonly pieces: readonly RunPiece[];
}

/**
 * For each paragraph the items whose span touches it, in the items' order. Paragraphs are sorted and do not overlap.
 * O(items × log paragraphs).
 */
export function itemsByParagraph<T>(
  paragraphs: readonly Span[],
  items: readonly T[],
  spanOf: (item: T) => Span,
): T[][] {
  const groups: T[][] = paragraphs.map(() => []);
  for (const item of items) {
    const { begin, end } = spanOf(item);
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (paragraphs[middle]!.end > begin) high = middle;
      else low = middle + 1;
    }
    for (let index = low; index < paragraphs.length && paragraphs[index]!.begin < end; index++)
      groups[index]!.push(item);
  }
  return groups;
}

/** What may cover a piece; one of the three. */
interface Cover extends Span {
  readonly entity?: EntityId;
  readonly part?: QuotePart;
}

/** Runs that together are exactly the paragraph. What is marked may reach beyond it or lie elsewhere. */
export function articleRuns(
  paragraph: Span,
  statements: readonly Statement[],
  mentions: readonly MentionSpan[],
  quotes: readonly QuoteSpan[] = [],
): ArticleRun[] {
  const evidence = statements.map((statement) => ({ ...statement.evidence, statement }));
  const seen = new Set<Statement>();
  return splitText(paragraph, evidence).map(({ begin, end, covers }) => {
    const covering = covers
      .map(({ statement }) => statement)
      .sort((a, b) => length(a.evidence) - length(b.evidence));
    const first = covering.some((statement) => !seen.has(statement));
    covering.forEach((statement) => seen.add(statement));
    const cues: Cover[] = covering.map(({ cue }) => ({ begin: cue.begin, end: cue.end }));
    const inner = splitText<Cover>({ begin, end }, [...cues, ...mentions, ...quotes]);
    return {
      begin,
      end,
      statements: covering,
      first,
      stance: stanceOf(covering),
      pieces: inner.map((piece) => ({
        begin: piece.begin,
        end: piece.end,
        cue: piece.covers.some(({ entity, part }) => !entity && !part),
        entity: piece.covers.find(({ entity }) => entity)?.entity ?? null,
        // Who says it and that it is said stand out from what is said, where one lies in the other.
        quote: partOf(piece.covers),
      })),
    };
  });
}

function partOf(covers: readonly Cover[]): QuotePart | null {
  const parts = new Set(covers.map(({ part }) => part));
  return (['cue', 'source', 'content'] as const).find((part) => parts.has(part)) ?? null;
}

function stanceOf(statements: readonly Statement[]): ArticleRun['stance'] {
  const stances = new Set(statements.map(({ stance }) => stance));
  return stances.size === 2 ? 'both' : ([...stances][0] ?? null);
}

function length({ begin, end }: Span): number {
  return end - begin;
}
