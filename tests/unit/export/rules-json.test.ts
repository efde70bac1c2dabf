import { describe, expect, it } from 'vitest';
import { readRules, writeRules } from '#lib/export/rules-json.ts';
import type { Correction } from '#lib/model/correction.ts';
import { Failure } from '#lib/model/failure.ts';
import { freshRules } from '#lib/view/correct/fresh-rules.ts';
import { smallWorkspace } from '../selection/small-workspace.ts';

const made = (id: string) => ({ id: id as never, madeAt: '2031-03-03T10:00:00Z' });
const merge: Correction = {
  ...made('m'),
  kind: 'merge-entities',
  from: ['organization:eu' as never],
  into: {
    id: 'organization:european-union',
    name: 'European Union',
    type: 'organization',
    country: null,
  } as never,
};
const review: Correction = {
  ...made('r'),
  kind: 'review',
  verdict: 'accepted',
  statement: smallWorkspace.statements[0]!,
};
const added: Correction = {
  ...made('n'),
  kind: 'new-entity',
  entity: {
    ...smallWorkspace.entities[0]!,
    mentions: [
      { document: 'a' as never, span: { begin: 0, end: 4 }, nameSpan: { begin: 0, end: 4 }, form: 'name' },
    ],
  },
};

function code(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof Failure ? error.code : 'no Failure';
  }
}

describe('rules', () => {
  it('come back as they went, without what judges a statement and without places in articles', () => {
    const rules = readRules(writeRules([merge, review, added]));
    expect(rules[0]).toEqual(merge);
    expect(rules).toHaveLength(2);
    expect(rules[1]).toMatchObject({ kind: 'new-entity', entity: { mentions: [] } });
  });

  it('are refused with a reason where they are not JSON, not rules, newer or broken', () => {
    expect(code(() => readRules('{'))).toBe('input-not-json');
    expect(code(() => readRules('null'))).toBe('input-wrong-shape');
    expect(code(() => readRules('{"format":"entente-workspace"}'))).toBe('input-wrong-shape');
    const file = JSON.parse(writeRules([merge])) as { version: number; rules: { from: unknown }[] };
    expect(code(() => readRules(JSON.stringify({ ...file, version: 2 })))).toBe('workspace-newer');
    expect(code(() => readRules(JSON.stringify({ ...file, rules: [{ ...file.rules[0], from: 'x' }] })))).toBe(
      'input-wrong-shape',
    );
  });

  it('that are here already are not brought again', () => {
    const again = readRules(writeRules([{ ...merge, ...made('other') }, added]));
    expect(freshRules(again, [merge])).toHaveLength(1);
    expect(freshRules(again, [merge, added])).toEqual([]);
    expect(freshRules([merge, { ...merge, ...made('twice') }], [])).toHaveLength(1);
    expect(freshRules([merge], [])[0]).not.toHaveProperty('madeAt');
  });
});
