// Invented workspaces in a few words: told('ana + tariffs', 'ben - tariffs', 'ana - ben on quotas @2031-03-02') makes
// statements 1, 2, 3. An issue whose name begins with a capital is a topic, any other a proposal. Each statement has a
// sentence of its own in the document, unless it ends with '&', which puts the next one into the same sentence.

import type { DocumentId } from '#lib/model/document.ts';
import type { EntityId } from '#lib/model/entity.ts';
import type { IssueId } from '#lib/model/issue.ts';
import type { Statement, StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';

const SHAPE =
  /^(?<holders>[\w,]+) (?<sign>[+-]) (?:(?<counterparts>[\w,]+) on (?<of>\w+)|(?<issue>\w+))(?: @(?<day>[\d-]+))?(?: #(?<document>\w+))?(?<joined> &)?$/;

export const actor = (name: string) => `person:${name}` as EntityId;
export const issueId = (name: string) =>
  (/^[A-Z]/.test(name) ? `topic:${name}` : `proposal:${name}`) as IssueId;

export function told(...lines: readonly string[]): Workspace {
  const entities = new Set<string>();
  const issues = new Set<string>();
  const texts = new Map<string, string>();
  let joined = false;
  const statements = lines.map((line, index): Statement => {
    const parts = SHAPE.exec(line)?.groups;
    if (!parts) throw new Error(`"${line}" is not of the form of a statement.`);
    const holders = parts.holders!.split(',');
    const counterparts = parts.counterparts?.split(',') ?? [];
    const issue = (parts.of ?? parts.issue)!;
    for (const name of [...holders, ...counterparts]) entities.add(name);
    if (issue !== 'nothing') issues.add(issue);
    const document = parts.document ?? 'a';
    const before = texts.get(document) ?? '';
    const words = `Sentence ${index + 1} says ${holders.join(' or ')}`;
    const gap = before === '' ? '' : joined ? ' while ' : '. ';
    const begin = before.length + gap.length;
    texts.set(document, before + gap + words);
    joined = parts.joined !== undefined;
    const span = { begin, end: begin + words.length };
    return {
      id: String(index + 1) as StatementId,
      document: document as DocumentId,
      holders: holders.map(actor),
      holderSpans: [],
      stance: parts.sign === '+' ? 'agree' : 'disagree',
      issue: issue === 'nothing' ? null : issueId(issue),
      issueSpan: null,
      counterparts: counterparts.map(actor),
      counterpartSpans: [],
      evidence: span,
      cue: span,
      said: parts.day ? { from: parts.day, to: parts.day, precision: 'day', span: null } : null,
      about: null,
      confidence: 0.8,
      provenance: { by: 'rule', stage: 'stances', rule: 'test', reason: 'Made for a test.' },
    };
  });
  return {
    format: 'entente-workspace',
    version: 2,
    title: 'Invented',
    documents: [...texts].map(([id, text]) => ({
      id: id as DocumentId,
      title: id,
      publisher: null,
      date: null,
      url: null,
      text,
      paragraphs: [{ begin: 0, end: text.length, role: 'body' as const }],
      raw: text,
      encoding: 'utf-8',
      offsets: [{ begin: 0, end: text.length, rawBegin: 0, rawEnd: text.length }],
    })),
    entities: [...entities].map((name) => ({
      id: actor(name),
      name,
      type: 'person' as const,
      country: null,
      role: null,
      mentions: [],
    })),
    issues: [...issues].map((name) => ({
      id: issueId(name),
      label: name,
      kind: /^[A-Z]/.test(name) ? ('topic' as const) : ('proposal' as const),
      parent: null,
      country: null,
      mentions: [],
    })),
    statements,
    quotations: [],
    corrections: [],
  };
}
