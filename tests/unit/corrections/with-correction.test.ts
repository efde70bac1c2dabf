import { describe, expect, it } from 'vitest';
import { applyCorrections } from '#lib/corrections/apply-corrections.ts';
import { isRule } from '#lib/corrections/is-rule.ts';
import { whyIdle } from '#lib/corrections/why-idle.ts';
import { withCorrection } from '#lib/corrections/with-correction.ts';
import type { Correction } from '#lib/model/correction.ts';
import type { Statement } from '#lib/model/statement.ts';
import { smallWorkspace } from '../selection/small-workspace.ts';

const made = (id: string) => ({ id: id as never, madeAt: '2031-03-03T10:00:00Z' });
const found = smallWorkspace.statements[0]!;
const dockers = {
  id: 'organization:dockers',
  name: 'Dockers',
  type: 'organization',
  country: null,
  role: null,
  mentions: [],
};
const newDockers: Correction = { ...made('n'), kind: 'new-entity', entity: dockers as never };
const editTo = (holder: string): Correction => ({
  ...made(`e-${holder}`),
  kind: 'edit',
  statement: found,
  edit: { ...found, holders: [holder as never] },
});
const list = (...corrections: Correction[]) => corrections.reduce<Correction[]>(withCorrection, []);
const holds = (corrections: readonly Correction[]) => applyCorrections({ ...smallWorkspace, corrections });
const holdersOf = (corrections: readonly Correction[], id: string) =>
  holds(corrections).workspace.statements.find((each) => each.id === id)?.holders;

describe('A second edit', () => {
  it('may name an actor that was made after the first', () => {
    const corrections = list(editTo('person:luc-morel'), newDockers, editTo('organization:dockers'));
    expect(corrections.filter(({ kind }) => kind === 'edit')).toHaveLength(1);
    expect(holds(corrections).idle.size).toBe(0);
    expect(holdersOf(corrections, found.id)).toEqual(['organization:dockers']);
  });

  it('of a statement that a person made changes that one', () => {
    const statement: Statement = { ...found, id: 'mine' as never, review: 'accepted' };
    const addition: Correction = { ...made('a'), kind: 'addition', statement };
    const edit: Correction = {
      ...made('e'),
      kind: 'edit',
      statement,
      edit: { ...statement, holders: ['organization:dockers' as never] },
    };
    const corrections = list(addition, newDockers, edit);
    expect(corrections.map(({ kind }) => kind)).toEqual(['new-entity', 'addition']);
    expect(holdersOf(corrections, 'mine')).toEqual(['organization:dockers']);
  });

  it('takes a rejection back', () => {
    const rejected: Correction = { ...made('r'), kind: 'review', verdict: 'rejected', statement: found };
    const corrections = list(rejected, editTo('person:luc-morel'));
    expect(holds(corrections).workspace.statements[0]?.review).toBe('accepted');
  });
});

describe('A correction that changes nothing', () => {
  const why = (correction: Correction, workspace = smallWorkspace) => whyIdle(correction, workspace);

  it('says whether its article, its names or its statement are not there', () => {
    const closed = { ...smallWorkspace, documents: [] };
    expect(why(editTo('person:luc-morel'), closed)).toContain('article is not open');
    expect(why(editTo('organization:dockers'))).toContain('names is not here');
    const rejected: Correction = { ...made('r'), kind: 'review', verdict: 'rejected', statement: found };
    expect(why(rejected, { ...smallWorkspace, statements: [] })).toContain('no longer has this statement');
  });

  it('says that no article names what it is about', () => {
    const merge: Correction = {
      ...made('m'),
      kind: 'merge-entities',
      from: ['person:no-one' as never],
      into: dockers as never,
    };
    expect(holds([merge]).idle.has('m' as never)).toBe(true);
    expect(why(merge)).toContain('No open article');
  });
});

it('Names and issues make rules, judgements of a statement do not', () => {
  expect(isRule(newDockers)).toBe(true);
  expect(isRule(editTo('person:luc-morel'))).toBe(false);
});
