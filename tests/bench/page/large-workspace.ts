// A workspace of a given number of actors and statements, each of two actors or of an actor and one of 200 issues, so
// that nearly every statement is an edge of its own: seeded, so that every run sees the same.

import type { Document, DocumentId } from '#lib/model/document.ts';
import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Issue, IssueId } from '#lib/model/issue.ts';
import type { Span } from '#lib/model/span.ts';
import type { Statement, StatementId } from '#lib/model/statement.ts';
import { WORKSPACE_FORMAT, WORKSPACE_VERSION } from '#lib/model/workspace.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { seededRandom } from '#lib/network/communities/seeded-random.ts';

const ISSUES = 200;
const STATEMENTS_A_DOCUMENT = 40;
const COUNTRIES = ['RUS', 'USA', 'FRA', 'DEU', 'CHN', 'IRN', 'IND', 'BRA'];
const SENTENCE = 'An actor said what it thinks of an issue or of another actor. ';

export function largeWorkspace(actors: number, statementCount: number): Workspace {
  const random = seededRandom(11);
  const below = (count: number): number => Math.floor(count * random());
  const someone = (): EntityId => `person:p${Math.floor(actors * random() ** 1.6)}` as EntityId;
  const text = SENTENCE.repeat(STATEMENTS_A_DOCUMENT).trim();
  const documents = Array.from(
    { length: Math.ceil(statementCount / STATEMENTS_A_DOCUMENT) },
    (_, i): Document => ({
      id: `d${i}` as DocumentId,
      title: `Article ${i}`,
      publisher: `Publisher ${i % 12}`,
      date: new Date(Date.UTC(2019, 0, 1 + i)).toISOString().slice(0, 10),
      url: null,
      text,
      paragraphs: [{ role: 'body', begin: 0, end: text.length }],
      raw: text,
      encoding: 'utf-8',
      offsets: [{ begin: 0, end: text.length, rawBegin: 0, rawEnd: text.length }],
    }),
  );
  const entities = Array.from({ length: actors }, (_, i): Entity => ({
    id: `person:p${i}` as EntityId,
    name: `Actor ${i}`,
    type: i % 3 ? 'person' : 'organization',
    country: COUNTRIES[i % COUNTRIES.length]!,
    role: null,
    mentions: [],
  }));
  const issues = Array.from({ length: ISSUES }, (_, i): Issue => ({
    id: `topic:i${i}` as IssueId,
    label: `Issue ${i}`,
    kind: 'topic',
    parent: null,
    country: null,
    mentions: [],
  }));
  const statements = Array.from({ length: statementCount }, (_, i): Statement => {
    const begin = (i % STATEMENTS_A_DOCUMENT) * SENTENCE.length;
    const evidence: Span = { begin, end: begin + SENTENCE.trim().length };
    const word: Span = { begin: begin + 3, end: begin + 8 };
    const document = documents[Math.floor(i / STATEMENTS_A_DOCUMENT)]!;
    const date = document.date!;
    const holder = someone();
    const other = below(4) > 0 ? someone() : holder;
    return {
      id: `d${Math.floor(i / STATEMENTS_A_DOCUMENT)}:${i % STATEMENTS_A_DOCUMENT}` as StatementId,
      document: document.id,
      holders: [holder],
      holderSpans: [word],
      stance: below(3) ? 'agree' : 'disagree',
      issue: `topic:i${Math.floor(ISSUES * random() ** 2)}` as IssueId,
      issueSpan: null,
      counterparts: other === holder ? [] : [other],
      counterpartSpans: other === holder ? [] : [evidence],
      evidence,
      cue: word,
      said: { from: date, to: date, precision: 'day', span: null },
      about: null,
      confidence: 0.5 + 0.5 * random(),
      provenance: { by: 'rule', stage: 'stances', rule: 'bench', reason: 'made up for a measurement' },
    };
  });
  return {
    format: WORKSPACE_FORMAT,
    version: WORKSPACE_VERSION,
    title: `${statementCount} statements`,
    documents,
    entities,
    issues,
    statements,
    quotations: [],
    corrections: [],
  };
}
