// The worker's work, without a worker: the votes of the United Nations, and a small table of one's own.

import { describe, expect, test } from 'vitest';
import { createDeriver } from '#lib/network/derive/create-deriver.ts';
import { pairIndex } from '#lib/network/derive/pairs.ts';
import { dayNumber } from '#lib/network/table/day-number.ts';
import { buildTable } from '#lib/network/table/table-builder.ts';
import { rollCallsAbout, tableOfVotes } from '#lib/network/votes/table-of-votes.ts';
import { PLAIN_VIEW } from '#lib/selection/over-time/network-view.ts';
import { VOTES_PRESETS, VOTES_VIEW } from '#lib/selection/over-time/votes-opening.ts';
import { OwnSource } from '#lib/workspace/over-time/own-source.ts';
import { TableDesk } from '#lib/workspace/over-time/table-desk.ts';
import type { StripRequest, WindowRequest } from '#lib/workspace/over-time/table-service.ts';
import { VotesSource } from '#lib/workspace/over-time/votes-source.ts';
import { unVotes } from '../../../fixtures/un-votes.ts';

const votes = unVotes();
const noWords = () => Promise.reject(new Error('Nobody asked for words.'));
const span = VOTES_VIEW.span!;
const request: WindowRequest = { span, motion: 'sliding', kernel: 'uniform' };
const stripRequest: StripRequest = {
  ...request,
  span,
  figure: 'pair',
  pair: null,
  step: { count: 1, unit: 'year' },
};

describe('the votes', () => {
  const desk = new TableDesk(new VotesSource(votes, noWords));

  test('are described by what they have', () => {
    const { statements, actorColumns, issues, undated } = desk.describe();
    expect(statements).toBe(870_109);
    expect(actorColumns).toEqual([{ id: 'actor', actors: 200 }]);
    expect(issues).toHaveLength(6);
    expect(undated).toBe(0);
  });

  test('give the frames that the deriver derives, with a topic’s filter too', () => {
    const settings = { ...VOTES_VIEW.settings, issues: ['Colonialism'] };
    const { sources, targets, ids } = desk.arrange(settings);
    const { values, present, shownEdges } = desk.frame(request);
    const derived = createDeriver(tableOfVotes(votes, 'half-way'), settings.oneMode).derive(
      { from: span.from, to: span.to },
      rollCallsAbout(votes, 'Colonialism'),
    );
    expect(ids).toHaveLength(200);
    expect(present).toEqual(derived.present);
    let edges = 0;
    for (let edge = 0; edge < values.length; edge++) {
      const value = derived.values[pairIndex(sources[edge]!, targets[edge]!, 200)]!;
      if (values[edge] !== Math.fround(value)) expect(values[edge]).toBe(Math.fround(value));
      if (value !== 0) edges++;
    }
    expect(shownEdges).toBe(edges);
    expect(edges).toBe(derived.values.filter((value) => value !== 0).length);
  });

  test('say of a pair the sums, and per topic and roll call what they rest on', () => {
    desk.arrange({ ...VOTES_VIEW.settings, abstentions: 'left-out' });
    const story = desk.pairStory(['France', 'Poland'], request)!;
    expect(story.issues).toHaveLength(story.congruence + story.conflict);
    expect(story.value).toBeCloseTo(
      (story.congruence - story.conflict) / ((story.activity[0] + story.activity[1]) / 2),
      12,
    );
    const days = story.issues.map(({ day }) => day);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    const poland = votes.countries.findIndex(({ name }) => name === 'Poland');
    for (const { issue, stances } of story.issues.slice(0, 50)) {
      const vote = votes.cast[poland * votes.rollCalls + issue];
      expect(stances[1]).toEqual([vote === 1 ? 1 : -1]);
    }
    expect(desk.pairStory(['France', 'Nowhere'], request)).toBeNull();
  });

  test('place everyone once, and apart', () => {
    const [first, second] = [desk.arrange(VOTES_VIEW.settings), desk.arrange(VOTES_VIEW.settings)];
    expect(second.positions).toEqual(first.positions);
    const seen = new Set(
      Array.from(first.ids.keys(), (node) => `${first.positions[2 * node]},${first.positions[2 * node + 1]}`),
    );
    expect(seen.size).toBe(first.ids.length);
    expect(first.positions.every((place) => Number.isFinite(place))).toBe(true);
  });

  test('keep their places while lines are cut otherwise, and while only a topic counts', () => {
    const { positions } = desk.arrange(VOTES_VIEW.settings);
    const { oneMode } = VOTES_VIEW.settings;
    for (const settings of [
      { ...VOTES_VIEW.settings, oneMode: { ...oneMode, threshold: 0.9, backbone: 0.05 } },
      { ...VOTES_VIEW.settings, oneMode: { ...oneMode, aggregation: 'conflict' as const } },
      { ...VOTES_VIEW.settings, issues: ['Human rights'] },
    ])
      expect(desk.arrange(settings).positions).toEqual(positions);
  });

  test('keep their places in the network of countries and topics too, while only some topics count', () => {
    const settings = VOTES_PRESETS.at(-1)!.settings;
    const all = desk.arrange(settings);
    const some = desk.arrange({ ...settings, issues: ['Human rights', 'Colonialism'] });
    const placesOf = ({ ids, positions }: typeof all) =>
      new Map(ids.map((id, node) => [id, [...positions.subarray(2 * node, 2 * node + 2)]]));
    expect(some.ids).toHaveLength(202);
    const before = placesOf(all);
    for (const [id, place] of placesOf(some)) expect(place, id).toEqual(before.get(id));
    desk.arrange({ ...settings, issues: ['Human rights'] });
    const { a, b, values } = desk.listPairs(request, 'value', true);
    expect(new Set(b)).toEqual(new Set([200]));
    expect(a.length).toBe(values.length);
  });

  test('show a figure over all windows, and none that a later question has overtaken', async () => {
    desk.arrange({ ...VOTES_VIEW.settings, abstentions: 'left-out' });
    const pair = ['United States', 'Poland'] as const;
    const told: number[] = [];
    const strip = await desk.strip({ ...stripRequest, pair }, (done) => told.push(done));
    expect(strip!.spans).toHaveLength(70);
    expect(strip!.breaks.map((at) => strip!.spans[at]!.from)).toEqual([dayNumber('1990-01-01')]);
    for (const [at, done] of told.entries()) if (at > 0) expect(done).toBeGreaterThan(told[at - 1]!);

    const [overtaken, last] = await Promise.all([
      desk.strip({ ...stripRequest, figure: 'polarisation' }, () => {}),
      desk.strip({ ...stripRequest, figure: 'actors' }, () => {}),
    ]);
    expect(overtaken).toBeNull();
    expect(Math.max(...last!.values.map((value) => value ?? 0))).toBe(193);
  });

  test('are a network of countries and topics too', () => {
    const { ids, actors, sources, targets } = desk.arrange(VOTES_PRESETS.at(-1)!.settings);
    expect(ids.slice(actors)).toEqual(votes.topics);
    expect(Math.max(...sources)).toBeLessThan(actors);
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(actors);
    const { ties } = desk.nodeStory('Palestinian conflict', request)!;
    expect(ties![1][0]!.ids[0]).toBe('Israel');
    const tie = desk.pairStory(['Israel', 'Palestinian conflict'], request)!;
    expect(tie.isTie).toBe(true);
    expect(tie.conflict).toBeGreaterThan(tie.congruence);
  });
});

describe('a table of one’s own', () => {
  const table = buildTable(
    ['a+x', 'b+x', 'c-x', 'a+y', 'b-y', 'c-y', 'a+z'].map((row, at) => ({
      actor: row[0]!,
      issue: row[2]!,
      stance: row[1] === '+' ? 1 : -1,
      day: 10 * at,
    })),
  );
  const desk = new TableDesk(
    new OwnSource({ title: 'Small', table, quoteOf: (origin) => `quote ${origin}`, issueTexts: null }),
  );

  test('lists its issues, and brings the words that a line rests on', () => {
    expect(desk.describe()).toMatchObject({
      title: 'Small',
      kind: 'own',
      statements: 7,
      issues: [
        { label: 'x', count: 3 },
        { label: 'y', count: 3 },
        { label: 'z', count: 1 },
      ],
      bounds: { from: 0, to: 60 },
    });
    desk.arrange(PLAIN_VIEW.settings);
    const story = desk.pairStory(['a', 'b'], { ...request, span: null })!;
    expect(story.congruence).toBe(1);
    expect(story.conflict).toBe(1);
    expect(story.issues.map(({ quotes }) => quotes)).toEqual([
      [['quote 3'], ['quote 4']],
      [['quote 0'], ['quote 1']],
    ]);
  });

  test('counts only the issues that are chosen, and the statements of a window', () => {
    desk.arrange({ ...PLAIN_VIEW.settings, issues: ['y'] });
    const { a, b, values } = desk.listPairs({ ...request, span: null }, 'value', true);
    expect([[...a], [...b], [...values]]).toEqual([[1], [2], [1]]);
    expect(desk.frame({ ...request, span: { from: 0, to: 20 } }).statements).toBe(0);
  });

  test('lists values as they are derived, not as they are rounded for drawing', () => {
    const twoMode = { aggregation: 'subtract', normalization: 'activity' } as const;
    desk.arrange({ ...PLAIN_VIEW.settings, mode: 'issues', twoMode });
    const { values } = desk.listPairs({ ...request, span: null }, 'value', true);
    expect([...values]).toEqual([1 / 3, 1 / 3, 1 / 3, 1 / 2, -1 / 2, -1 / 2, -1 / 2].sort((x, y) => y - x));
    desk.arrange({
      ...PLAIN_VIEW.settings,
      oneMode: { ...PLAIN_VIEW.settings.oneMode, aggregation: 'conflict', normalization: 'average' },
    });
    expect([...desk.listPairs({ ...request, span: null }, 'value', true).values]).toEqual([-0.4, -0.5, -0.8]);
  });
});

describe('what the strip counts', () => {
  // Now and then, b is as often for it as against it, and has no line.
  const rows = ['a+x', 'a-x', 'b+x', 'b-x', 'c+x', 'a+x', 'b-x', 'c-y'];
  const table = buildTable(
    rows.map((row, at) => ({ actor: row[0]!, issue: row[2]!, stance: row[1] === '+' ? 1 : -1, day: at })),
  );
  const desk = new TableDesk(new OwnSource({ title: 'Short', table, quoteOf: null, issueTexts: null }));
  const weekly = {
    ...stripRequest,
    span: { from: 0, to: 4 },
    step: { count: 1, unit: 'day' },
  } as const;

  test('is who is drawn, in a network of actors and issues too, with and without those who have no line', async () => {
    for (const isolates of [true, false]) {
      desk.arrange({
        ...PLAIN_VIEW.settings,
        mode: 'issues',
        oneMode: { ...PLAIN_VIEW.settings.oneMode, isolates },
      });
      const { spans, values } = (await desk.strip({ ...weekly, figure: 'actors' }, () => {}))!;
      for (const [at, span] of spans.entries()) {
        const { present } = desk.frame({ ...weekly, span });
        expect(values[at]).toBe(present.subarray(0, 3).reduce((sum, is) => sum + is, 0));
      }
      expect(values[0]).toBe(isolates ? 3 : 1);
    }
  });

  test('is no modularity where lines are conflict', async () => {
    const oneMode = { ...PLAIN_VIEW.settings.oneMode, aggregation: 'conflict' } as const;
    desk.arrange({ ...PLAIN_VIEW.settings, oneMode });
    const { values } = (await desk.strip({ ...weekly, figure: 'modularity' }, () => {}))!;
    expect(new Set(values)).toEqual(new Set([null]));
  });
});

test('of a table of more actors than can be drawn, all are the most active', () => {
  const rows = Array.from({ length: 1500 }, (_, at) => ({
    actor: `a${at % 700}`,
    issue: 'x',
    stance: 1,
    day: at,
  }));
  const desk = new TableDesk(
    new OwnSource({ title: 'Wide', table: buildTable(rows), quoteOf: null, issueTexts: null }),
  );
  const oneMode = { ...PLAIN_VIEW.settings.oneMode, mostActive: null };
  // Of actors and issues, of which there are fewer lines to derive.
  const { actors, actorsInAll } = desk.arrange({ ...PLAIN_VIEW.settings, mode: 'issues', oneMode });
  expect([actors, actorsInAll]).toEqual([600, 700]);
});

describe('a table of more issues than are shown', () => {
  const rows = Array.from({ length: 90 }, (_, at) => ({ actor: 'a', issue: `i${at}`, stance: 1, day: at }));
  const table = buildTable([...rows, { actor: 'b', issue: 'i89', stance: -1, day: 90 }]);
  const desk = new TableDesk(new OwnSource({ title: 'Long', table, quoteOf: null, issueTexts: null }));

  test('divides by all that an actor says, not by what it says about those that are shown', () => {
    const twoMode = { aggregation: 'ignore', normalization: 'activity' } as const;
    const { ids, actors } = desk.arrange({ ...PLAIN_VIEW.settings, mode: 'issues', twoMode });
    expect(ids.length - actors).toBe(60);
    const { a, values } = desk.listPairs({ ...request, span: null }, 'value', true);
    expect(values[0]).toBe(1);
    expect(values[1]).toBe(1 / 90);
    expect(ids[a[1]!]).toBe('a');
  });

  test('moves nobody for an issue that is not among them, which stands where its speakers do', () => {
    const placesOf = ({ ids, positions }: ReturnType<typeof desk.arrange>) =>
      new Map(ids.map((id, node) => [id, [...positions.subarray(2 * node, 2 * node + 2)]]));
    const before = placesOf(desk.arrange({ ...PLAIN_VIEW.settings, mode: 'issues' }));
    const hidden = rows.map(({ issue }) => issue).filter((issue) => !before.has(issue));
    const issues = ['i89', ...hidden.slice(0, 2)];
    const after = placesOf(desk.arrange({ ...PLAIN_VIEW.settings, mode: 'issues', issues }));
    for (const id of ['a', 'b', 'i89']) expect(after.get(id), id).toEqual(before.get(id));
    const [first, second] = hidden.slice(0, 2).map((issue) => after.get(issue)!);
    expect(first).not.toEqual(second);
    for (const place of [...first!, ...second!]) expect(Number.isFinite(place)).toBe(true);
  });
});
