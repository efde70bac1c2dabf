import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkspace, writeWorkspace } from '#lib/export/workspace-json.ts';
import { Failure } from '#lib/model/failure.ts';
import type { Correction } from '#lib/model/correction.ts';
import { WORKSPACE_VERSION } from '#lib/model/workspace.ts';
import { correctionsOfEachKind } from '../../fixtures/corrections-of-each-kind.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

// Faults of any kind are put into it, so it has no type.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

/** The workspace as loose data, changed. */
function changed(change: (loose: Loose) => void): string {
  const loose = JSON.parse(JSON.stringify(workspace));
  change(loose);
  return JSON.stringify(loose);
}

function failureOf(json: string): Failure {
  try {
    readWorkspace(json);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('It was read.');
}

test('what is written is read back the same', () => {
  expect(readWorkspace(writeWorkspace(workspace))).toEqual(workspace);
});

const FILES = join(import.meta.dirname, '../../fixtures/workspaces');

// Written once by the Entente of that version and never again.
const WRITTEN: Record<string, readonly Correction[]> = {
  'version-1.json': [],
  'version-2.json': correctionsOfEachKind,
};

test('there is a file of every version that was ever written', () => {
  const versions = Array.from({ length: WORKSPACE_VERSION }, (_, index) => `version-${index + 1}.json`);
  expect(readdirSync(FILES).sort()).toEqual(versions.sort());
  expect(Object.keys(WRITTEN)).toEqual(versions);
});

test.each(readdirSync(FILES))('a file of an older version opens: %s', (name) => {
  const read = readWorkspace(readFileSync(join(FILES, name), 'utf8'));
  expect(read).toEqual({ ...workspace, corrections: WRITTEN[name] });
  expect(read.version).toBe(WORKSPACE_VERSION);
});

test('the file of version 2 has a correction of every kind', () => {
  const kinds = {
    review: 2,
    edit: 1,
    addition: 1,
    'new-entity': 1,
    'new-issue': 1,
    'merge-entities': 1,
    'change-entity': 1,
    'split-entity': 1,
    'merge-issues': 1,
    'change-issue': 1,
    'split-issue': 1,
  } satisfies Record<Correction['kind'], number>;
  const { corrections } = readWorkspace(readFileSync(join(FILES, 'version-2.json'), 'utf8'));
  const counts: Record<string, number> = {};
  for (const { kind } of corrections) counts[kind] = (counts[kind] ?? 0) + 1;
  expect(counts).toEqual(kinds);
});

test('corrections are read back the same', () => {
  const [statement] = workspace.statements;
  const { name, type, country, id } = workspace.entities[0]!;
  const { id: _id, document: _document, confidence: _sure, provenance: _by, ...edit } = statement!;
  const corrections: Correction[] = [
    { id: 'a', kind: 'review', verdict: 'rejected', statement: statement! },
    { id: 'b', kind: 'edit', statement: statement!, edit: { ...edit, stance: 'agree' } },
    { id: 'c', kind: 'merge-entities', from: [workspace.entities[1]!.id], into: { id, name, type, country } },
    { id: 'd', kind: 'change-entity', entity: id, change: { name: 'Other', body: null } },
    { id: 'e', kind: 'change-issue', issue: workspace.issues[0]!.id, change: { kind: 'proposal' } },
  ].map((each) => ({ ...each, madeAt: '2026-11-26T03:00:00.000Z' }) as Correction);
  const corrected = { ...workspace, corrections };
  expect(readWorkspace(writeWorkspace(corrected))).toEqual(corrected);
});

test('a byte order mark does not disturb', () => {
  expect(readWorkspace(`\uFEFF${writeWorkspace(workspace)}`)).toEqual(workspace);
});

test('keys that the form does not have are dropped', () => {
  const json = changed((loose) => {
    loose.extra = 1;
    loose.documents[0].extra = 1;
  });
  expect(readWorkspace(json)).toEqual(workspace);
});

test('a key named __proto__ changes nothing', () => {
  const json = writeWorkspace(workspace).replace('{', '{"__proto__":{"polluted":true},');
  expect(readWorkspace(json)).toEqual(workspace);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('an address that could run as a script is not kept', () => {
  const json = changed((loose) => (loose.documents[0].url = 'javascript:alert(1)'));
  expect(readWorkspace(json).documents[0]!.url).toBeNull();
});

describe('refused', () => {
  test.each(['', '{', 'not json', '{"format":'])('as not JSON: %j', (json) => {
    expect(failureOf(json).code).toBe('input-not-json');
  });

  test.each(['null', '[]', '3', '{}', '{"format":"something-else","version":1}'])(
    'as of the wrong shape: %s',
    (json) => {
      expect(failureOf(json).code).toBe('input-wrong-shape');
    },
  );

  test('as newer, where the version is higher', () => {
    const failure = failureOf(changed((loose) => (loose.version = 3)));
    expect([failure.code, failure.detail]).toEqual(['workspace-newer', 'version 3']);
  });

  test.each<[string, string, (loose: Loose) => void]>([
    ['a missing list', 'quotations', (loose) => delete loose.quotations],
    ['a wrong type', 'documents.0.text', (loose) => (loose.documents[0].text = 7)],
    ['an unknown stance', 'statements.2.stance', (loose) => (loose.statements[2].stance = 'maybe')],
    ['a half offset', 'statements.0.cue.begin', (loose) => (loose.statements[0].cue.begin = 1.5)],
    ['a confidence over 1', 'statements.1.confidence', (loose) => (loose.statements[1].confidence = 2)],
    ['a span beyond its text', 'statements.0', (loose) => (loose.statements[0].evidence.end = 1e6)],
    [
      'a span that ends before it begins',
      'entities.0.mentions.0',
      (loose) => (loose.entities[0].mentions[0].span = { begin: 9, end: 3 }),
    ],
    [
      'a holder that is no entity',
      'statements.3.holders',
      (loose) => (loose.statements[3].holders = ['person:x']),
    ],
    ['an issue that is none', 'statements.3.issue', (loose) => (loose.statements[3].issue = 'topic:x')],
    ['a document that is none', 'statements.3.document', (loose) => (loose.statements[3].document = 'x')],
  ])('with the path: %s', (_, path, change) => {
    const failure = failureOf(changed(change));
    expect(failure.code).toBe('input-wrong-shape');
    expect(failure.detail).toContain(path);
  });
});
