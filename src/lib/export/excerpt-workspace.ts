// A workspace cut down to what some statements rest on, for a page that others read: their documents keep only the
// paragraphs that the evidence stands in, entities and issues are those that the statements name, and nothing leads back
// to the article as it came. Every span is moved so that it covers the same words.

import type { Document } from '#lib/model/document.ts';
import type { Span } from '#lib/model/span.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Time } from '#lib/model/time.ts';
import type { Workspace } from '#lib/model/workspace.ts';

const GAP = '\n\n';

interface Kept extends Span {
  /** Where it begins in the cut text. */
  readonly at: number;
}

function spansOf({ evidence, cue, holderSpans, counterpartSpans, issueSpan }: Statement): readonly Span[] {
  return [evidence, cue, ...holderSpans, ...counterpartSpans, ...(issueSpan ? [issueSpan] : [])];
}

/** The stretches to keep: every paragraph that a span touches, and the span itself where it reaches beyond. */
function stretches({ paragraphs }: Document, spans: readonly Span[]): Kept[] {
  const wanted = spans.flatMap((span) => [
    span,
    ...paragraphs.filter(({ begin, end }) => begin < span.end && end > span.begin),
  ]);
  const merged: { begin: number; end: number }[] = [];
  for (const { begin, end } of wanted.sort((a, b) => a.begin - b.begin)) {
    const last = merged.at(-1);
    if (last && begin <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ begin, end });
  }
  let at = 0;
  return merged.map((stretch) => {
    const kept = { ...stretch, at };
    at += stretch.end - stretch.begin + GAP.length;
    return kept;
  });
}

/** `statements` are part of the workspace. Order is kept throughout. */
export function excerptWorkspace(workspace: Workspace, statements: readonly Statement[]): Workspace {
  const byDocument = Map.groupBy(statements, ({ document }) => document);
  const keptOf = new Map<string, readonly Kept[]>();
  const documents = workspace.documents.flatMap((document): Document[] => {
    const own = byDocument.get(document.id);
    if (!own) return [];
    const kept = stretches(document, own.flatMap(spansOf));
    keptOf.set(document.id, kept);
    return [
      {
        ...document,
        text: kept.map(({ begin, end }) => document.text.slice(begin, end)).join(GAP),
        paragraphs: kept.map(({ at, begin, end }) => ({ role: 'body', begin: at, end: at + end - begin })),
        raw: '',
        offsets: [],
      },
    ];
  });

  const moved = (document: string, span: Span): Span => {
    const kept = keptOf.get(document)?.find(({ begin, end }) => begin <= span.begin && span.end <= end);
    const by = kept ? kept.at - kept.begin : 0;
    return { begin: span.begin + by, end: span.end + by };
  };
  const wordless = (time: Time | null): Time | null => time && { ...time, span: null };
  const actors = new Set(statements.flatMap(({ holders, counterparts }) => [...holders, ...counterparts]));
  const countries = new Set(
    workspace.entities.flatMap(({ id, country }) => (actors.has(id) && country ? `country:${country}` : [])),
  );
  const issues = new Set<string>();
  for (const { issue } of statements)
    for (
      let id = issue;
      id !== null && !issues.has(id);
      id = workspace.issues.find((each) => each.id === id)?.parent ?? null
    )
      issues.add(id);

  return {
    format: workspace.format,
    version: workspace.version,
    title: workspace.title,
    documents,
    entities: workspace.entities
      .filter(({ id }) => actors.has(id) || countries.has(id))
      .map((entity) => ({ ...entity, mentions: [] })),
    issues: workspace.issues.filter(({ id }) => issues.has(id)).map((issue) => ({ ...issue, mentions: [] })),
    quotations: [],
    corrections: [],
    statements: statements.map((statement) => {
      const move = (span: Span): Span => moved(statement.document, span);
      return {
        ...statement,
        evidence: move(statement.evidence),
        cue: move(statement.cue),
        holderSpans: statement.holderSpans.map(move),
        counterpartSpans: statement.counterpartSpans.map(move),
        issueSpan: statement.issueSpan && move(statement.issueSpan),
        said: wordless(statement.said),
        about: wordless(statement.about),
      };
    }),
  };
}
