// Five invented statements over two documents, enough for each kind of clause to let some through and stop others.

import type { DocumentId } from '#lib/model/document.ts';
import type { EntityId } from '#lib/model/entity.ts';
import type { IssueId } from '#lib/model/issue.ts';
import type { Statement, StatementId } from '#lib/model/statement.ts';
import type { Time } from '#lib/model/time.ts';
import type { Workspace } from '#lib/model/workspace.ts';

const span = { begin: 0, end: 4 };

function entity(id: string, name: string, country: string | null) {
  const type = id.split(':')[0] as 'person' | 'organization' | 'country';
  return { id: id as EntityId, name, type, country, role: null, mentions: [] };
}

function issue(id: string, label: string, parent: string | null, country: string | null) {
  const kind = id.split(':')[0] as 'topic' | 'proposal';
  return { id: id as IssueId, label, kind, parent: parent as IssueId | null, country, mentions: [] };
}

function document(id: string, title: string, date: string | null) {
  const text = 'Text of it.';
  return {
    id: id as DocumentId,
    title,
    publisher: null,
    date,
    url: null,
    text,
    paragraphs: [{ begin: 0, end: text.length, role: 'body' as const }],
    raw: text,
    encoding: 'utf-8',
    offsets: [{ begin: 0, end: text.length, rawBegin: 0, rawEnd: text.length }],
  };
}

const day = (iso: string): Time => ({ from: iso, to: iso, precision: 'day', span: null });

function statement(
  id: string,
  parts: {
    document?: string;
    holders: string[];
    stance: 'agree' | 'disagree';
    issue: string | null;
    counterparts?: string[];
    said?: Time | null;
    about?: Time | null;
    confidence?: number;
  },
): Statement {
  return {
    id: id as StatementId,
    document: (parts.document ?? 'a') as DocumentId,
    holders: parts.holders as EntityId[],
    holderSpans: [],
    stance: parts.stance,
    issue: parts.issue as IssueId | null,
    issueSpan: null,
    counterparts: (parts.counterparts ?? []) as EntityId[],
    counterpartSpans: [],
    evidence: span,
    cue: span,
    said: parts.said ?? null,
    about: parts.about ?? null,
    confidence: parts.confidence ?? 0.8,
    provenance: { by: 'rule', stage: 'stances', rule: 'test', reason: 'Made for a test.' },
  };
}

export const smallWorkspace: Workspace = {
  format: 'entente-workspace',
  version: 2,
  title: 'Fishing talks',
  documents: [document('a', 'Fishing talks', '2031-03-02'), document('b', 'Ports', null)],
  entities: [
    entity('person:ana-brandt', 'Ana Brandt', 'DEU'),
    entity('person:luc-morel', 'Luc Morel', 'FRA'),
    entity('organization:harbour-union', 'Harbour Union', null),
    entity('country:NOR', 'Norway', 'NOR'),
  ],
  issues: [
    issue('topic:fishing', 'fishing', null, null),
    issue('proposal:raise-quotas', 'raise the quotas', 'topic:fishing', null),
    issue('topic:iceland', 'Iceland', null, 'ISL'),
    issue('proposal:iceland', 'visit Iceland', null, null),
  ],
  statements: [
    statement('1', {
      holders: ['person:ana-brandt'],
      stance: 'agree',
      issue: 'proposal:raise-quotas',
      said: day('2031-03-02'),
      about: { from: '2031-06-01', to: '2031-06-30', precision: 'month', span: null },
    }),
    statement('2', {
      holders: ['person:luc-morel'],
      stance: 'disagree',
      issue: 'topic:fishing',
      counterparts: ['person:ana-brandt'],
      said: day('2031-03-02'),
      confidence: 0.5,
    }),
    statement('3', {
      holders: ['country:NOR'],
      stance: 'disagree',
      issue: 'topic:iceland',
      said: day('2031-02-27'),
    }),
    statement('4', { document: 'b', holders: ['organization:harbour-union'], stance: 'agree', issue: null }),
    statement('5', {
      document: 'b',
      holders: ['organization:harbour-union'],
      stance: 'disagree',
      issue: 'proposal:iceland',
      confidence: 0.3,
    }),
  ],
  quotations: [],
  corrections: [],
};
