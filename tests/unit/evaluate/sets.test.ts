// How single rows are judged, with readers that answer what the test tells them. That the sums are those of the reference
// scorer is held by same-as-reference.test.ts, where the gold is at hand.

import { describe, expect, test } from 'vitest';
import { type Answer, type AnsweredStatement, NO_ANSWER, type Reader } from '#lib/evaluate/answer.ts';
import type { GoldRow, GoldSet } from '#lib/evaluate/gold-set.ts';
import { dse } from '#lib/evaluate/sets/dse.ts';
import { enbGold } from '#lib/evaluate/sets/enb-gold.ts';
import { ploverGsr } from '#lib/evaluate/sets/plover-gsr.ts';
import { ungaIssueTitles } from '#lib/evaluate/sets/unga-issue-titles.ts';
import { wikigoldNer } from '#lib/evaluate/sets/wikigold-ner.ts';

const statement = (given: Partial<AnsweredStatement>): AnsweredStatement => ({
  holders: [],
  holderSpans: [],
  stance: 'agree',
  issue: null,
  issueSpan: null,
  counterparts: [],
  counterpartSpans: [],
  evidence: [0, 1],
  cue: [0, 1],
  confidence: 0.5,
  rule: 'support',
  reason: '',
  ...given,
});

function judge(set: GoldSet, row: object, answer: Partial<Answer>) {
  const reader: Reader = { readArticle: () => ({ ...NO_ANSWER, ...answer }), readTitle: () => [] };
  return set.judge(row as GoldRow, reader);
}

describe('dse', () => {
  const row = {
    id: 'x',
    text: 'Peru thanked Chile.',
    intl: true,
    expected: {
      polarity: 'positive',
      p: { text: 'Peru', begin: 0, end: 4 },
      q: { text: 'Chile', begin: 13, end: 18 },
      holder: 'Peru',
    },
  };
  const thanks = statement({ holderSpans: [[0, 4]], counterpartSpans: [[13, 18]] });

  test('counts an edge once, with its surest statement', () => {
    const { tallies, ranked } = judge(dse, row, { statements: [thanks, { ...thanks, confidence: 0.9 }] });
    expect(tallies['edge']).toEqual({ right: 1, predicted: 1, gold: 1 });
    expect(ranked).toEqual([{ confidence: 0.9, right: true, rule: 'support' }]);
  });

  test('takes the other direction for wrong and the edge for missed', () => {
    const turned = { ...thanks, holderSpans: thanks.counterpartSpans, counterpartSpans: thanks.holderSpans };
    const { tallies, mistakes } = judge(dse, row, { statements: [turned] });
    expect(tallies['edge']).toEqual({ right: 0, predicted: 1, gold: 1 });
    expect(mistakes.map(({ kind, expected, got }) => [kind, expected, got])).toEqual([
      ['wrong', 'p agrees with q', 'q agrees with p'],
      ['missed', 'p agrees with q', 'q agrees with p'],
    ]);
  });

  test('expects nothing of a neutral row', () => {
    const neutral = { ...row, expected: { ...row.expected, polarity: 'neutral', holder: null } };
    expect(judge(dse, neutral, { statements: [thanks] }).tallies['edge']).toEqual({
      right: 0,
      predicted: 1,
      gold: 0,
    });
  });
});

describe('enb_gold', () => {
  test('pairs those who take sides on one and the same words', () => {
    const entities = ['Peru', 'Chile', 'the Sudan'].map((name) => ({
      id: name,
      name,
      type: 'country' as const,
      mentions: [],
    }));
    const on = (holder: string, stance: 'agree' | 'disagree') =>
      statement({ holders: [holder], stance, issueSpan: [3, 9] });
    const row = {
      id: 'x',
      text: '',
      expected: { statements: [], agree: [['Chile', 'Peru']], disagree: [['Sudan', 'Peru']] },
    };
    const { tallies } = judge(enbGold, row, {
      entities,
      statements: [on('Peru', 'agree'), on('Chile', 'agree'), on('the Sudan', 'disagree')],
    });
    expect(tallies['agree']).toEqual({ right: 1, predicted: 1, gold: 1 });
    expect(tallies['disagree']).toEqual({ right: 1, predicted: 2, gold: 1 });
    expect(tallies['triple']).toEqual({ right: 0, predicted: 3, gold: 0 });
  });
});

describe('plover_gsr', () => {
  test('goes by the first of the surest statements, and compares countries alone', () => {
    const row = {
      id: 'x',
      text: '',
      expected: {
        event: 'AGREE',
        stance: 'agree',
        spans: null,
        dyads: [
          ['PER', 'CHL'],
          ['IGO', 'CHL'],
        ],
      },
    };
    const entities = [
      { id: 'peru', name: 'Peru', type: 'country' as const, country: 'PER', mentions: [] },
      { id: 'chile', name: 'Chile', type: 'country' as const, country: 'CHL', mentions: [] },
      { id: 'un', name: 'United Nations', type: 'organization' as const, mentions: [] },
    ];
    const { tallies } = judge(ploverGsr, row, {
      entities,
      statements: [
        statement({ holders: ['peru', 'un'], counterparts: ['chile'] }),
        statement({ stance: 'disagree' }),
      ],
    });
    expect(tallies['polarity']).toEqual({ right: 1, predicted: 1, gold: 1 });
    expect(tallies['dyads']).toEqual({ right: 1, predicted: 1, gold: 1 });
  });

  test('leaves rows without a stance out', () => {
    expect(ploverGsr.counts({ id: 'x', text: '', expected: { stance: null } } as never)).toBe(false);
  });
});

describe('wikigold_ner', () => {
  test('wants the exact span and kind, and counts a country as a place', () => {
    const row = {
      id: 'x',
      text: 'Peru and Ana Ruiz',
      expected: {
        entities: [
          { begin: 0, end: 4, type: 'LOC' },
          { begin: 9, end: 17, type: 'PER' },
          { begin: 5, end: 8, type: 'MISC' },
        ],
      },
    };
    const entities = [
      { id: 'peru', name: 'Peru', type: 'country' as const, mentions: [[0, 4] as const] },
      { id: 'ana', name: 'Ana', type: 'person' as const, mentions: [[9, 12] as const] },
      { id: 'other', name: 'and', type: 'other' as const, mentions: [[5, 8] as const] },
    ];
    const { tallies, mistakes } = judge(wikigoldNer, row, { entities });
    expect(tallies['entity']).toEqual({ right: 1, predicted: 2, gold: 2 });
    expect(mistakes.map(({ kind, got }) => [kind, got])).toEqual([
      ['wrong', 'Ana (person)'],
      ['missed', 'Ana (person)'],
    ]);
  });
});

describe('unga_issue_titles', () => {
  test('puts issues and places under the labels that the data name', () => {
    const reader: Reader = {
      readArticle: () => NO_ANSWER,
      readTitle: () => ['nuclear-weapons', 'country:PSE', 'whaling'],
    };
    const row = { id: 'x', text: '', expected: { issues: ['Palestinian conflict', 'Human rights'] } };
    const { tallies } = ungaIssueTitles.judge(row, reader);
    expect(tallies['Palestinian conflict']).toEqual({ right: 1, predicted: 1, gold: 1 });
    expect(tallies['Human rights']).toEqual({ right: 0, predicted: 0, gold: 1 });
    expect(tallies['Nuclear weapons and nuclear material']).toEqual({ right: 0, predicted: 1, gold: 0 });
  });

  test('names no issue that the codebook has lost', async () => {
    const { default: codebook } = await import('#data/lexicon/issue-codebook.json');
    const { default: mapping } = await import('#data/evaluate/unga-labels.json');
    const known = new Set(codebook.issues.map(({ id }) => id));
    const lost = Object.values(mapping.labels)
      .flat()
      .filter((id) => !id.includes(':') && !known.has(id));
    expect(lost).toEqual([]);
  });
});
