import { describe, expect, test } from 'vitest';
import type { EntityId } from '#lib/model/entity.ts';
import type { Statement, StatementId } from '#lib/model/statement.ts';
import { deriveSides } from '#lib/network/derive/derive-sides.ts';
import { SIDES_DEFAULTS, type SidesSettings } from '#lib/network/derive/settings.ts';
import { inventedWorkspace as workspace } from '../../../fixtures/invented-workspace.ts';

const sides = (settings: Partial<SidesSettings> = {}, statements = workspace.statements) =>
  deriveSides(workspace, statements, { ...SIDES_DEFAULTS, ...settings });
const statement = (id: string): Statement => workspace.statements.find((each) => each.id === id)!;
const again = (id: string, as: string): Statement => ({ ...statement(id), id: as as StatementId });

describe('who sides with whom', () => {
  test('is told with the statements on both sides', () => {
    const pair = sides().pairs.find(({ id }) => id === 'derived:country:NOR~person:ines-carvalho');
    expect(pair).toEqual({
      id: 'derived:country:NOR~person:ines-carvalho',
      ends: ['country:NOR', 'person:ines-carvalho'],
      congruence: 0,
      conflict: 1,
      agreeValue: 0,
      conflictValue: 1,
      issues: [
        {
          issue: 'proposal:lift-tariffs',
          congruence: 0,
          conflict: 1,
          held: [
            { agree: ['bergen:3'], disagree: [] },
            { agree: [], disagree: ['bergen:5'] },
          ],
        },
      ],
    });
  });

  test('adds up over issues and statements', () => {
    const { pairs } = sides({ topics: true, actors: 'country' });
    expect(pairs.length).toBeGreaterThan(0);
    for (const pair of pairs) {
      const sum = (of: 'congruence' | 'conflict') => pair.issues.reduce((all, issue) => all + issue[of], 0);
      expect([sum('congruence'), sum('conflict')]).toEqual([pair.congruence, pair.conflict]);
    }
  });

  test('leaves out what is said of a counterpart', () => {
    const held = sides({ topics: true }).pairs.flatMap(({ issues }) =>
      issues.flatMap(({ held }) => held.flatMap(({ agree, disagree }) => [...agree, ...disagree])),
    );
    expect(held.length).toBeGreaterThan(0);
    for (const id of held) expect(statement(id).counterparts).toEqual([]);
  });

  test('counts no stance on a topic unless asked to, and says how many', () => {
    const both = ['bergen:8', 'bergen:8'].map((id, at) => ({
      ...again(id, `${id}${at}`),
      holders: [['person:aroha-ngata', 'person:ines-carvalho'][at]] as EntityId[],
    }));
    expect(both[0]!.issue).toBe('topic:seabed-mining');
    expect(sides({}, both)).toMatchObject({ pairs: [], onTopics: 2 });
    expect(sides({ topics: true }, both)).toMatchObject({ pairs: [{ congruence: 1 }], onTopics: 0 });
  });

  test('rolls people up to their countries, and two of one country once', () => {
    const joint = {
      ...statement('bergen:4'),
      holders: ['person:elin-sandvik', 'country:NOR'] as EntityId[],
    };
    const { pairs } = sides({ actors: 'country' }, [joint, statement('bergen:5')]);
    expect(pairs).toMatchObject([{ ends: ['country:NOR', 'country:PRT'], congruence: 0, conflict: 1 }]);
  });

  test('counts a repetition in one document once where it shall', () => {
    const repeated = [statement('bergen:4'), again('bergen:4', 'bergen:again'), statement('bergen:5')];
    expect(sides({}, repeated).pairs).toMatchObject([{ conflict: 2 }]);
    const once = sides({ duplicates: 'document' }, repeated).pairs;
    expect(once).toMatchObject([
      { conflict: 1, issues: [{ held: [{ agree: ['bergen:4'] }, { disagree: ['bergen:5'] }] }] },
    ]);
  });

  test('keeps a pair that agrees and conflicts', () => {
    const [yes, no] = [
      statement('bergen:4'),
      { ...again('bergen:4', 'bergen:no'), stance: 'disagree' as const },
    ];
    expect(sides({}, [yes, no, statement('bergen:5')]).pairs).toMatchObject([
      { congruence: 1, conflict: 1, agreeValue: 1, conflictValue: 1 },
    ]);
  });

  test('is empty where nobody said anything', () => {
    expect(sides({}, [])).toEqual({ pairs: [], statements: new Map(), onTopics: 0 });
  });
});
