import { describe, expect, test } from 'vitest';
import { readWorkspace, writeWorkspace } from '#lib/export/workspace-json.ts';
import { Failure } from '#lib/model/failure.ts';
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
    const failure = failureOf(changed((loose) => (loose.version = 2)));
    expect([failure.code, failure.detail]).toEqual(['workspace-newer', 'version 2']);
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
