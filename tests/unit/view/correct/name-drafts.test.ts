import { describe, expect, it } from 'vitest';
import {
  changeEntityDrafts,
  changeIssueDrafts,
  entityDetails,
  issueDetails,
  mergeEntityDrafts,
  splitEntityDrafts,
  splitIssueDrafts,
} from '#lib/view/correct/name-drafts.ts';
import { articlesOf, wordingsOf } from '#lib/view/correct/wordings.ts';
import { findOptions } from '#lib/view/correct/find-options.ts';
import { inventedWorkspace as workspace } from '../../../fixtures/invented-workspace.ts';

const norway = workspace.entities.find(({ name }) => name === 'Norway')!;
const quotas = workspace.issues[0]!;

describe('The dialogs of names', () => {
  it('ask for nothing where nothing is changed, or the name would be empty', () => {
    expect(changeEntityDrafts(norway, entityDetails(norway))).toEqual([]);
    expect(changeEntityDrafts(norway, { ...entityDetails(norway), name: '  ' })).toEqual([]);
    expect(changeIssueDrafts(quotas, issueDetails(quotas))).toEqual([]);
  });

  it('ask only for what is changed', () => {
    const drafts = changeEntityDrafts(norway, { ...entityDetails(norway), name: ' Kingdom  of Norway ' });
    expect(drafts).toEqual([
      { kind: 'change-entity', entity: norway.id, change: { name: 'Kingdom of Norway' } },
    ]);
  });

  it('merge all that are ticked into the name that stays', () => {
    const [a, b, c] = workspace.entities.map(({ id }) => id);
    const [draft] = mergeEntityDrafts(workspace, a!, [b!, c!], b!);
    expect(draft).toMatchObject({ kind: 'merge-entities', from: [a, c], into: { id: b } });
    expect(mergeEntityDrafts(workspace, a!, [], a!)).toEqual([]);
  });

  it('split only with a name, and with something to split', () => {
    const into = { name: 'Oslo city', type: 'organization' as const };
    expect(splitEntityDrafts(norway, into, [], [])).toEqual([]);
    expect(splitEntityDrafts(norway, { ...into, name: '' }, ['Oslo'], [])).toEqual([]);
    expect(splitEntityDrafts(norway, into, ['Oslo'], [])).toMatchObject([
      { kind: 'split-entity', wordings: ['Oslo'], into: { id: 'organization:oslo-city' } },
    ]);
    expect(splitIssueDrafts(quotas, { label: 'Cod', kind: 'topic' }, [])).toEqual([]);
  });
});

it('An actor’s wordings and articles are counted, the most frequent first', () => {
  expect(wordingsOf(norway, workspace)).toEqual([
    { value: 'Norway', count: 2 },
    { value: 'Norwegian', count: 1 },
    { value: 'Oslo', count: 1 },
  ]);
  expect(articlesOf(norway)).toEqual([
    { value: 'bergen', count: 3 },
    { value: 'whaling', count: 1 },
  ]);
});

it('Options are found by whole names, then beginnings, then words, then anywhere', () => {
  const options = ['Iran deal', 'Iran', 'the Iran talks', 'Tehiran'].map((label) => ({
    id: label,
    label,
    note: '',
  }));
  expect(findOptions(options, 'iran', 9).map(({ label }) => label)).toEqual([
    'Iran',
    'Iran deal',
    'the Iran talks',
    'Tehiran',
  ]);
  expect(findOptions(options, '', 2)).toHaveLength(2);
});
