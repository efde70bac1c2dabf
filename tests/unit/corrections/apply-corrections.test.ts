import { describe, expect, it } from 'vitest';
import { applyCorrections } from '#lib/corrections/apply-corrections.ts';
import { describeCorrection } from '#lib/corrections/describe-correction.ts';
import { previewCorrections } from '#lib/corrections/preview-correction.ts';
import { withCorrection } from '#lib/corrections/with-correction.ts';
import type { Correction } from '#lib/model/correction.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { smallWorkspace } from '../selection/small-workspace.ts';

const made = (id: string) => ({ id: id as never, madeAt: '2031-03-03T10:00:00Z' });
const statement = (id: string): Statement => smallWorkspace.statements.find((each) => each.id === id)!;
const corrected = (...corrections: Correction[]): Workspace =>
  applyCorrections({ ...smallWorkspace, corrections }).workspace;
const now = (workspace: Workspace, id: string) => workspace.statements.find((each) => each.id === id);

const ana = { id: 'person:ana-brandt', name: 'Ana Brandt', type: 'person', country: 'DEU' } as never;
const merge = (into: never, ...from: string[]): Correction => ({
  ...made('m'),
  kind: 'merge-entities',
  from: from as never[],
  into,
});
const review = (id: string, verdict: 'accepted' | 'rejected'): Correction => ({
  ...made(`r${id}`),
  kind: 'review',
  verdict,
  statement: statement(id),
});

describe('corrections', () => {
  it('leave the very same workspace where there are none', () => {
    expect(applyCorrections(smallWorkspace).workspace).toBe(smallWorkspace);
  });

  it('never change the workspace as it was read', () => {
    const before = JSON.stringify(smallWorkspace);
    corrected(review('1', 'rejected'), merge(ana, 'organization:harbour-union'));
    expect(JSON.stringify(smallWorkspace)).toBe(before);
  });

  it('mark what is accepted and rejected, and keep both', () => {
    const workspace = corrected(review('1', 'accepted'), review('3', 'rejected'));
    expect(now(workspace, '1')?.review).toBe('accepted');
    expect(now(workspace, '3')?.review).toBe('rejected');
    expect(now(workspace, '2')?.review).toBeUndefined();
  });

  it('hold the last of two judgements only', () => {
    const both = withCorrection([review('1', 'accepted')], review('1', 'rejected'));
    expect(both).toHaveLength(1);
    expect(now(corrected(...both), '1')?.review).toBe('rejected');
  });

  it('put an accepted statement back that reading finds no more', () => {
    const read = { ...smallWorkspace, statements: smallWorkspace.statements.slice(1) };
    const { workspace, idle } = applyCorrections({ ...read, corrections: [review('1', 'accepted')] });
    expect(now(workspace, '1')).toMatchObject({ review: 'accepted', holders: ['person:ana-brandt'] });
    expect(idle.size).toBe(0);
  });

  it('are idle while their article is closed', () => {
    const read = { ...smallWorkspace, documents: [], statements: [] };
    const { workspace, idle } = applyCorrections({ ...read, corrections: [review('1', 'accepted')] });
    expect(workspace.statements).toEqual([]);
    expect([...idle]).toEqual(['r1']);
  });

  it('edit a statement, which is then a person’s and certain', () => {
    const found = statement('3');
    const workspace = corrected({
      ...made('e'),
      kind: 'edit',
      statement: found,
      edit: { ...found, stance: 'agree', issue: 'topic:fishing' as never },
    });
    expect(now(workspace, '3')).toMatchObject({
      stance: 'agree',
      issue: 'topic:fishing',
      confidence: 1,
      provenance: { by: 'person' },
      review: 'accepted',
    });
    expect(now(workspace, '3')?.provenance.reason).toContain(found.provenance.reason);
  });

  it('reject by its words a statement that is told otherwise after reading again', () => {
    const renamed = { ...statement('3'), id: 'other' as never };
    const read = { ...smallWorkspace, statements: [renamed] };
    const { workspace } = applyCorrections({ ...read, corrections: [review('3', 'rejected')] });
    expect(workspace.statements.map(({ review }) => review)).toEqual(['rejected']);
  });

  it('refuse an addition whose words do not lie in the article', () => {
    const long = { ...statement('1'), id: 'new' as never, evidence: { begin: 0, end: 5000 } };
    const { workspace, idle } = applyCorrections({
      ...smallWorkspace,
      corrections: [{ ...made('a'), kind: 'addition', statement: long }],
    });
    expect(workspace.statements).toHaveLength(5);
    expect(idle.size).toBe(1);
  });

  it('merge actors in statements and entities, and drop what they said of one another', () => {
    const workspace = corrected(merge(ana, 'person:luc-morel'));
    expect(workspace.entities.map(({ id }) => id)).not.toContain('person:luc-morel');
    expect(now(workspace, '2')).toBeUndefined();
    expect(now(workspace, '1')?.holders).toEqual(['person:ana-brandt']);
  });

  it('keep what several do to one another while they are several', () => {
    const both = ['person:ana-brandt', 'organization:harbour-union'] as never[];
    const mutual = { ...statement('2'), id: 'mutual' as never, holders: both, counterparts: both };
    const read = { ...smallWorkspace, statements: [mutual] };
    const apart = applyCorrections({ ...read, corrections: [merge(ana, 'person:luc-morel')] }).workspace;
    expect(apart.statements).toEqual([mutual]);
    const union = { id: 'country:NOR', name: 'Norway', type: 'country', country: 'NOR' } as never;
    const renamed = applyCorrections({ ...read, corrections: [merge(union, 'organization:harbour-union')] });
    expect(now(renamed.workspace, 'mutual')).toMatchObject({
      holders: ['person:ana-brandt', 'country:NOR'],
      counterparts: ['person:ana-brandt', 'country:NOR'],
    });
    const one = applyCorrections({ ...read, corrections: [merge(ana, 'organization:harbour-union')] });
    expect(one.workspace.statements).toEqual([]);
  });

  it('merge into a name that no open article has', () => {
    const into = { id: 'organization:ports', name: 'Ports', type: 'organization', country: null } as never;
    const workspace = corrected(merge(into, 'organization:harbour-union'));
    expect(workspace.entities.find(({ id }) => id === 'organization:ports')?.name).toBe('Ports');
    expect(now(workspace, '4')?.holders).toEqual(['organization:ports']);
  });

  it('hold for the next article, by the name’s id', () => {
    const later: Statement = { ...statement('4'), id: '9' as never, cue: { begin: 5, end: 7 } };
    const read = { ...smallWorkspace, statements: [...smallWorkspace.statements, later] };
    const { workspace } = applyCorrections({
      ...read,
      corrections: [merge(ana, 'organization:harbour-union')],
    });
    expect(now(workspace, '9')?.holders).toEqual(['person:ana-brandt']);
  });

  it('rename and retype an actor', () => {
    const workspace = corrected({
      ...made('c'),
      kind: 'change-entity',
      entity: 'organization:harbour-union' as never,
      change: { name: 'Union of Ports', country: 'NOR' },
    });
    expect(workspace.entities.find(({ id }) => id === 'organization:harbour-union')).toMatchObject({
      name: 'Union of Ports',
      type: 'organization',
      country: 'NOR',
    });
  });

  it('split an actor by document', () => {
    const union = smallWorkspace.entities.find(({ id }) => id === 'organization:harbour-union') as Entity;
    const mention = (document: string) => ({
      document: document as never,
      span: { begin: 0, end: 4 },
      nameSpan: { begin: 0, end: 4 },
      form: 'name' as const,
    });
    const read: Workspace = {
      ...smallWorkspace,
      entities: [{ ...union, mentions: [mention('a'), mention('b')] }],
      statements: [
        {
          ...statement('4'),
          id: 'in-a' as never,
          document: 'a' as never,
          holderSpans: [{ begin: 0, end: 4 }],
        },
        { ...statement('4'), id: 'in-b' as never, holderSpans: [{ begin: 0, end: 4 }] },
      ],
      corrections: [
        {
          ...made('s'),
          kind: 'split-entity',
          entity: union.id,
          wordings: [],
          documents: ['b' as never],
          into: { id: 'organization:dockers' as never, name: 'Dockers', type: 'organization', country: null },
        },
      ],
    };
    const { workspace } = applyCorrections(read);
    expect(now(workspace, 'in-a')?.holders).toEqual(['organization:harbour-union']);
    expect(now(workspace, 'in-b')?.holders).toEqual(['organization:dockers']);
    expect(workspace.entities.map(({ mentions }) => mentions.length)).toEqual([1, 1]);
  });

  it('merge issues and keep a parent out of itself', () => {
    const workspace = corrected({
      ...made('i'),
      kind: 'merge-issues',
      from: ['topic:fishing' as never],
      into: {
        id: 'proposal:raise-quotas',
        label: 'raise the quotas',
        kind: 'proposal',
        parent: null,
        country: null,
      } as never,
    });
    expect(workspace.issues.find(({ id }) => id === 'proposal:raise-quotas')?.parent).toBeNull();
    expect(now(workspace, '2')?.issue).toBe('proposal:raise-quotas');
  });

  it('never put an issue under what is below it', () => {
    const workspace = corrected({
      ...made('i'),
      kind: 'change-issue',
      issue: 'topic:fishing' as never,
      change: { parent: 'proposal:raise-quotas' as never, label: 'Fish' },
    });
    expect(workspace.issues.find(({ id }) => id === 'topic:fishing')).toMatchObject({
      parent: null,
      label: 'Fish',
    });
  });

  it('split some statements off an issue', () => {
    const workspace = corrected({
      ...made('i'),
      kind: 'split-issue',
      issue: 'topic:fishing' as never,
      statements: ['2' as never],
      into: { id: 'topic:nets', label: 'nets', kind: 'topic', parent: null, country: null } as never,
    });
    expect(now(workspace, '2')?.issue).toBe('topic:nets');
    expect(now(workspace, '1')?.issue).toBe('proposal:raise-quotas');
  });
});

describe('a preview', () => {
  it('counts what a merge would change', () => {
    expect(previewCorrections(smallWorkspace, [merge(ana, 'person:luc-morel')])).toEqual({
      changed: 0,
      gone: 1,
      added: 0,
      entities: { before: 4, after: 3 },
      issues: { before: 4, after: 4 },
    });
  });
});

describe('a description', () => {
  it('names what was merged', () => {
    expect(describeCorrection(merge(ana, 'person:luc-morel'), smallWorkspace)).toBe(
      'Merged Luc Morel into Ana Brandt',
    );
  });

  it('quotes a statement', () => {
    expect(describeCorrection(review('1', 'rejected'), smallWorkspace)).toBe('Rejected “Text”');
  });
});
