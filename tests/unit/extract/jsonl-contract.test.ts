import { expect, test } from 'vitest';
import { toContractLine } from '#lib/extract/jsonl-contract.ts';
import type { Extraction } from '#lib/extract/engine.ts';
import type { Document, DocumentId } from '#lib/model/document.ts';
import type { EntityId, MentionForm } from '#lib/model/entity.ts';
import type { IssueId } from '#lib/model/issue.ts';
import type { Span } from '#lib/model/span.ts';
import type { StatementId } from '#lib/model/statement.ts';

// As given, the text has two spaces more at its front and one more before "on".
const raw = '  Minister Ana Ruiz disagreed with Chad  on fishing next month.';
const text = 'Minister Ana Ruiz disagreed with Chad on fishing next month.';
const id = 'd1' as DocumentId;
const on = text.indexOf(' on ') + 1;

const document: Document = {
  id,
  title: null,
  publisher: null,
  date: null,
  url: null,
  text,
  paragraphs: [{ begin: 0, end: text.length, role: 'body' }],
  raw,
  encoding: 'utf-8',
  offsets: [
    { begin: 0, end: on, rawBegin: 2, rawEnd: on + 2 },
    { begin: on, end: text.length, rawBegin: on + 3, rawEnd: raw.length },
  ],
};

const spanOf = (words: string): Span => {
  const begin = text.indexOf(words);
  return { begin, end: begin + words.length };
};
const givenPair = (words: string): [number, number] => {
  const begin = raw.indexOf(words);
  return [begin, begin + words.length];
};
const mention = (words: string, name: string, form: MentionForm) => ({
  document: id,
  span: spanOf(words),
  nameSpan: spanOf(name),
  form,
});

const ana = 'person:ana-ruiz' as EntityId;
const chad = 'country:TCD' as EntityId;
const fishing = 'topic:fishing' as IssueId;

const extraction: Extraction = {
  document,
  entities: [
    {
      id: ana,
      name: 'Ana Ruiz',
      type: 'person',
      country: null,
      role: 'Minister',
      mentions: [mention('Minister Ana Ruiz', 'Ana Ruiz', 'name'), mention('with', 'with', 'pronoun')],
    },
    { id: chad, name: 'Chad', type: 'country', country: 'TCD', role: null, mentions: [] },
  ],
  issues: [
    {
      id: fishing,
      label: 'fishing',
      kind: 'topic',
      parent: null,
      country: null,
      mentions: [{ document: id, span: spanOf('fishing') }],
    },
  ],
  statements: [
    {
      id: 's1' as StatementId,
      document: id,
      holders: [ana],
      holderSpans: [spanOf('Minister Ana Ruiz')],
      stance: 'disagree',
      issue: fishing,
      issueSpan: spanOf('fishing'),
      counterparts: [chad],
      counterpartSpans: [spanOf('Chad')],
      evidence: spanOf(text),
      cue: spanOf('disagreed'),
      said: { from: '2020-03-01', to: '2020-03-01', precision: 'day', span: null },
      about: { from: '2020-04-01', to: '2020-04-30', precision: 'month', span: spanOf('next month') },
      confidence: 0.9,
      provenance: { by: 'rule', stage: 'stances', rule: 'disagree-on', reason: 'It says "disagreed with".' },
    },
  ],
  quotations: [
    {
      document: id,
      speaker: null,
      source: [spanOf('Ana Ruiz')],
      cue: [spanOf('disagreed')],
      content: [spanOf('fishing')],
      direct: false,
    },
  ],
};

test('the line has exactly the contract’s fields, with spans into the text as given', () => {
  expect(toContractLine(extraction)).toEqual({
    entities: [
      { id: ana, name: 'Ana Ruiz', type: 'person', mentions: [givenPair('Ana Ruiz')] },
      { id: chad, name: 'Chad', type: 'country', country: 'TCD', mentions: [] },
    ],
    issues: [{ id: fishing, label: 'fishing', kind: 'topic', mentions: [givenPair('fishing')] }],
    statements: [
      {
        holders: [ana],
        holderSpans: [givenPair('Minister Ana Ruiz')],
        stance: 'disagree',
        issue: fishing,
        issueSpan: givenPair('fishing'),
        counterparts: [chad],
        counterpartSpans: [givenPair('Chad')],
        evidence: [2, raw.length],
        cue: givenPair('disagreed'),
        said: { from: '2020-03-01', to: '2020-03-01', precision: 'day', span: null },
        about: { from: '2020-04-01', to: '2020-04-30', precision: 'month', span: givenPair('next month') },
        confidence: 0.9,
        rule: 'disagree-on',
        reason: 'It says "disagreed with".',
      },
    ],
    quotations: [
      {
        speaker: null,
        source: [givenPair('Ana Ruiz')],
        cue: [givenPair('disagreed')],
        content: [givenPair('fishing')],
        direct: false,
      },
    ],
  });
});

test('a statement without an issue or a time says null', () => {
  const statement = { ...extraction.statements[0]!, issue: null, issueSpan: null, said: null, about: null };
  const [written] = toContractLine({ ...extraction, statements: [statement] }).statements;
  expect(written).toMatchObject({ issue: null, issueSpan: null, said: null, about: null });
});
