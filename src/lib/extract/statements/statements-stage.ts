// Claims with names for their issues and times for what they say -> statements. Every evidence span is checked against
// the text: a statement that does not rest on exact words is an error, not a result.

import type { DocumentId } from '#lib/model/document.ts';
import type { Issue, IssueId } from '#lib/model/issue.ts';
import type { Span } from '#lib/model/span.ts';
import type { Statement, StatementId } from '#lib/model/statement.ts';
import type { Time } from '#lib/model/time.ts';
import { nameIssues } from '#lib/extract/issues/name-issues.ts';
import { readWordings } from '#lib/extract/issues/read-topics.ts';
import type { Stage, With } from '#lib/extract/stage.ts';
import type { Claim } from '#lib/extract/stances/claim.ts';
import { setScene } from '#lib/extract/stances/scene.ts';
import { datesOf } from './dates-of.ts';

export const statements: Stage<
  'parse' | 'entities' | 'quotations' | 'times' | 'claims',
  'issues' | 'statements'
> = {
  id: 'statements',
  requires: ['parse', 'entities', 'quotations', 'times', 'claims'],
  assigns: ['issues', 'statements'],
  run(analysis) {
    const scene = setScene(analysis);
    const claimed = analysis.claims
      .filter((claim) => claim.topic !== null)
      .map((claim) => ({ topic: claim.topic!, actorCountries: countriesOf(analysis, claim) }));
    const mentioned = claimed.length
      ? scene.sentences.flatMap((sentence) => readWordings(scene, sentence))
      : [];
    const { issues, idOf } = nameIssues(analysis.document.id, claimed, mentioned);
    return { issues, statements: toStatements(analysis, analysis.claims, issues, idOf) };
  },
};

function countriesOf(analysis: With<'entities'>, claim: Claim): string[] {
  const ids = new Set([...claim.holders.ids, ...(claim.counterparts?.ids ?? [])]);
  const countries = analysis.entities.filter((entity) => ids.has(entity.id)).map((entity) => entity.country);
  return [...new Set(countries.filter((country) => country !== null))];
}

function toStatements(
  analysis: With<'parse' | 'times'>,
  claims: readonly Claim[],
  issues: readonly Issue[],
  idOf: ReadonlyMap<Claim['topic'] & object, IssueId>,
): Statement[] {
  const byKey = new Map<string, Statement>();
  const known = new Set(issues.map((issue) => issue.id));
  const spansOf = new Map<IssueId | null, Span[]>(
    issues.map((issue) => [issue.id, issue.mentions.map(({ span }) => span)]),
  );
  for (const claim of claims) {
    const issue = claim.topic ? (idOf.get(claim.topic) ?? null) : null;
    if (issue && !known.has(issue))
      throw new Error(`A statement names the issue ${issue}, which does not exist.`);
    checkSpan(analysis.document.text, claim.evidence);
    const { said, about } = datesOf(analysis, claim, spansOf.get(issue) ?? []);
    const statement = toStatement(analysis.document.id, claim, issue, said, about);
    const other = byKey.get(statement.id);
    if (!other || other.confidence < statement.confidence) byKey.set(statement.id, statement);
  }
  return [...byKey.values()].sort((a, b) => a.evidence.begin - b.evidence.begin || a.cue.begin - b.cue.begin);
}

function toStatement(
  document: DocumentId,
  claim: Claim,
  issue: IssueId | null,
  said: Time | null,
  about: Time | null,
): Statement {
  return {
    id: statementId(document, claim, issue),
    document,
    holders: claim.holders.ids,
    holderSpans: claim.holders.spans.map(toSpan),
    stance: claim.stance,
    issue,
    issueSpan: claim.issueSpan,
    counterparts: claim.counterparts?.ids ?? [],
    counterpartSpans: (claim.counterparts?.spans ?? []).map(toSpan),
    evidence: toSpan(claim.evidence),
    cue: toSpan(claim.cue),
    said,
    about,
    confidence: Math.round(claim.confidence * 1000) / 1000,
    provenance: { by: claim.by, stage: 'stances', rule: claim.rule, reason: claim.reason },
  };
}

/** The same for the same words in the same document, whatever else is found there (32 bits of FNV-1a). */
function statementId(document: DocumentId, claim: Claim, issue: IssueId | null): StatementId {
  const key = [
    document,
    claim.evidence.begin,
    claim.holders.ids,
    claim.stance,
    issue,
    claim.counterparts?.ids,
  ].join('|');
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return `${document}.${(hash >>> 0).toString(36)}` as StatementId;
}

function checkSpan(text: string, span: Span): void {
  if (span.begin < 0 || span.end > text.length || span.begin >= span.end) {
    throw new Error(`Evidence ${span.begin}-${span.end} does not lie in the text.`);
  }
}

/** A span alone: a rule may have given a whole token, which has no place in a workspace. */
function toSpan({ begin, end }: Span): Span {
  return { begin, end };
}
