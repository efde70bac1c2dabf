import { describe, expect, it } from 'vitest';
import { applyCorrections } from '#lib/corrections/apply-corrections.ts';
import { withCorrection } from '#lib/corrections/with-correction.ts';
import type { Correction } from '#lib/model/correction.ts';
import type { Document } from '#lib/model/document.ts';
import type { Span } from '#lib/model/span.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import {
  draftsOf,
  formFromMarked,
  formOf,
  newEntity,
  newIssue,
  problemsOf,
} from '#lib/view/correct/statement-form.ts';
import type { CorrectionDraft } from '#lib/workspace/workspace-state.svelte.ts';
import { inventedWorkspace } from '../../../fixtures/invented-workspace.ts';

const workspace = inventedWorkspace;
const [bergen, whaling] = workspace.documents as [Document, Document];
const at = (document: Document, words: string): Span => {
  const begin = document.text.indexOf(words);
  return { begin, end: begin + words.length };
};
const cut = (document: Document, { begin, end }: Span) => document.text.slice(begin, end);

function apply(drafts: readonly CorrectionDraft[]): Workspace {
  const corrections = drafts
    .map(
      (draft, index) =>
        ({ ...draft, id: `c${index}`, madeAt: '2031-01-01T00:00:00Z' }) as unknown as Correction,
    )
    .reduce<Correction[]>(withCorrection, []);
  const { workspace: after, idle } = applyCorrections({ ...workspace, corrections });
  expect(idle.size).toBe(0);
  return after;
}

describe('Marked text', () => {
  it('of a few words stands for its sentence, and is the cue', () => {
    const form = formFromMarked(workspace, bergen, at(bergen, 'rejected lifting'))!;
    expect(cut(bergen, form.evidence)).toBe(
      'Portuguese Trade Minister Inês Carvalho rejected lifting the tariffs.',
    );
    expect(cut(bergen, form.cue)).toBe('rejected lifting');
  });

  it('of many words is the evidence, widened to whole words', () => {
    const form = formFromMarked(workspace, bergen, at(bergen, 'ccused Norway of breaking its prom'))!;
    expect(cut(bergen, form.evidence)).toBe('accused Norway of breaking its promise');
  });

  it('brings the actor and the issue that stand in it, and the day of the article', () => {
    const form = formFromMarked(
      workspace,
      whaling,
      at(whaling, 'Tokyo said it would back Oslo on Arctic shipping.'),
    )!;
    expect(form).toMatchObject({
      holders: ['country:JPN'],
      issue: 'topic:arctic-shipping',
      said: whaling.date,
      counterparts: [],
    });
    expect(cut(whaling, form.cue)).toBe('said');
  });

  it('in quotation marks is its speaker’s', () => {
    const form = formFromMarked(
      workspace,
      bergen,
      at(bergen, '“We cannot accept a moratorium on whaling,”'),
    )!;
    expect(form.holders).toEqual(['person:kenji-morita']);
  });

  it('that touches no word is nothing', () => {
    expect(formFromMarked(workspace, bergen, at(bergen, '\n\n'))).toBeNull();
  });
});

describe('The form', () => {
  const statement = workspace.statements[0]!;

  it('left as it is changes nothing but who vouches for it', () => {
    const [draft] = draftsOf(formOf(statement), workspace, bergen, statement, 'x');
    const { id: _, document: __, confidence: ___, provenance: ____, ...rest } = statement;
    expect(draft).toEqual({ kind: 'edit', statement, edit: rest });
  });

  it('makes a statement by a person, of an actor and an issue that it makes too', () => {
    const wolan = newEntity(' Mayor  Wolan ', 'person', null)!;
    const nets = newIssue('longer nets', 'proposal')!;
    const form = {
      ...formFromMarked(workspace, bergen, at(bergen, 'Morita told reporters'))!,
      holders: [wolan.id],
      issue: nets.id,
      newEntities: [wolan, newEntity('Someone Else', 'person', null)!],
      newIssues: [nets],
    };
    expect(problemsOf(form)).toEqual([]);
    const after = apply(draftsOf(form, workspace, bergen, null, 'mine'));
    expect(after.statements.find(({ id }) => (id as string) === 'mine')).toMatchObject({
      holders: ['person:mayor-wolan'],
      issue: 'proposal:longer-nets',
      provenance: { by: 'person' },
      review: 'accepted',
      confidence: 1,
    });
    expect(after.entities.map(({ name }) => name)).toContain('Mayor Wolan');
    expect(after.entities.map(({ name }) => name)).not.toContain('Someone Else');
  });

  it('finds the words of another holder, and keeps those of the time that was not touched', () => {
    const dated = workspace.statements.find(({ about }) => about?.span && about.precision === 'year')!;
    const form = { ...formOf(dated), holders: ['country:NOR' as never] };
    const [draft] = draftsOf(form, workspace, bergen, dated, 'x');
    if (draft?.kind !== 'edit') throw new Error('no edit');
    expect(draft.edit.about).toEqual(dated.about);
    expect(draft.edit.holderSpans).toHaveLength(1);
    expect(['Norway', 'Norwegian']).toContain(cut(bergen, draft.edit.holderSpans[0]!));
  });

  it('says what is missing and what cannot be', () => {
    const empty = { ...formOf(statement), holders: [], counterparts: [], issue: null, said: 'soon' };
    expect(problemsOf(empty).map(({ field }) => field)).toEqual(['holders', 'issue', 'said']);
    expect(
      problemsOf(
        { ...empty, holders: statement.holders, said: '' },
        { ...statement, issue: null, counterparts: [] },
      ),
    ).toEqual([]);
    const alone = { ...formOf(statement), counterparts: statement.holders };
    expect(problemsOf(alone).map(({ field }) => field)).toEqual(['counterparts']);
  });

  it('lets several stand so to one another', () => {
    const [first] = workspace.statements;
    const both = workspace.entities.slice(0, 2).map(({ id }) => id);
    expect(problemsOf(formOf({ ...first!, holders: both, counterparts: both }))).toEqual([]);
  });

  it('takes no name without a letter', () => {
    expect(newEntity(' … ', 'person', null)).toBeNull();
    expect(newIssue('', 'topic')).toBeNull();
  });
});
