// A paragraph with its statements and mentions to runs for the page: a run is one stretch under the same statements, and
// inside it are pieces that also say whether they are a cue or name an entity.

import type { EntityId } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import type { Stance, Statement } from '#lib/model/statement.ts';
import { splitText } from './split-text.ts';

export interface MentionSpan extends Span {
  readonly entity: EntityId;
}

export interface RunPiece extends Span {
  readonly cue: boolean;
  readonly entity: EntityId | null;
}

export interface ArticleRun extends Span {
  /** Shortest evidence first. None for plain text. */
  readonly statements: readonly Statement[];
  /** Whether these statements' marking begins here, rather than going on from the run before. */
  readonly first: boolean;
  readonly stance: Stance | 'both' | null;
  readonly pieces: readonly RunPiece[];
}

/** Runs that together are exactly the paragraph. `statements` and `mentions` may reach beyond it or lie elsewhere. */
export function articleRuns(
  paragraph: Span,
  statements: readonly Statement[],
  mentions: readonly MentionSpan[],
): ArticleRun[] {
  const evidence = statements.map((statement) => ({ ...statement.evidence, statement }));
  const seen = new Set<Statement>();
  return splitText(paragraph, evidence).map(({ begin, end, covers }) => {
    const covering = covers
      .map(({ statement }) => statement)
      .sort((a, b) => length(a.evidence) - length(b.evidence));
    const first = covering.some((statement) => !seen.has(statement));
    covering.forEach((statement) => seen.add(statement));
    const cues = covering.map(({ cue }) => ({ ...cue, entity: null }));
    const inner = splitText<Span & { readonly entity: EntityId | null }>({ begin, end }, [
      ...cues,
      ...mentions,
    ]);
    return {
      begin,
      end,
      statements: covering,
      first,
      stance: stanceOf(covering),
      pieces: inner.map((piece) => ({
        begin: piece.begin,
        end: piece.end,
        cue: piece.covers.some(({ entity }) => entity === null),
        entity: piece.covers.find(({ entity }) => entity !== null)?.entity ?? null,
      })),
    };
  });
}

function stanceOf(statements: readonly Statement[]): ArticleRun['stance'] {
  const stances = new Set(statements.map(({ stance }) => stance));
  return stances.size === 2 ? 'both' : ([...stances][0] ?? null);
}

function length({ begin, end }: Span): number {
  return end - begin;
}
