import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNDATED, dayNumber, isoDay } from '#lib/network/table/day-number.ts';
import { buildTable } from '#lib/network/table/table-builder.ts';

describe('a day’s number', () => {
  test('counts from 1970', () => {
    expect([dayNumber('1970-01-01'), dayNumber('2019-05-14'), dayNumber('1969-12-31')]).toEqual([
      0, 18030, -1,
    ]);
  });

  test.each(['2019-02-30', '2019-5-14', '14.05.2019', '', '2019-05-14T10:00:00Z'])(
    'is none for “%s”',
    (day) => {
      expect(dayNumber(day)).toBe(UNDATED);
    },
  );

  test('leads back to the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => dayNumber(isoDay(day)) === day),
    );
  });
});

describe('a table', () => {
  test('is sorted by day, undated first, and keeps the order within a day', () => {
    const row = fc.record({
      actor: fc.constantFrom('a', 'b', null),
      issue: fc.constantFrom('x', 'y', 'z'),
      document: fc.constantFrom('d1', 'd2', null),
      day: fc.oneof(fc.constant(UNDATED), fc.integer({ min: -20, max: 20 })),
      stance: fc.constantFrom(-1, 0, 1, 0.25),
      weight: fc.constantFrom(1, 2.5),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const table = buildTable(rows);
        const order = [...rows.keys()].sort((a, b) => rows[a]!.day - rows[b]!.day || a - b);
        expect([...table.origins]).toEqual(order);
        const back = order.map((_, at) => ({
          actor: table.actors.actor.labels[table.actors.actor.codes[at]!] ?? null,
          issue: table.issues.labels[table.issues.codes[at]!],
          document: table.documents.labels[table.documents.codes[at]!] ?? null,
          day: table.days[at],
          stance: table.levels[table.stances[at]!],
          weight: table.weights?.[at] ?? 1,
        }));
        expect(back).toEqual(order.map((at) => rows[at]));
      }),
    );
  });

  test('grows over its first room', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => ({
      actor: `a${at % 7}`,
      issue: 'x',
      day: -at,
      stance: 1,
    }));
    const table = buildTable(rows);
    expect(table.rows).toBe(5000);
    expect(table.origins[0]).toBe(4999);
    expect(table.actors.actor.codes.length).toBe(5000);
  });

  test('takes disagree and agree for the ends of the scale even where one is missing', () => {
    const rangeOf = (...stances: number[]) =>
      buildTable(stances.map((stance) => ({ actor: 'a', issue: 'x', day: 0, stance }))).range;
    expect([rangeOf(1), rangeOf(-1, 1), rangeOf(1, 5), rangeOf(3), rangeOf()]).toEqual([2, 2, 4, 1, 2]);
  });

  test.each([
    [{ stance: NaN }, /stance must be a number, not NaN/],
    [{ weight: -1 }, /weight must be 0 or more, not -1/],
    [{ day: 1.5 }, /day must be a whole number .* not 1.5/],
    [{ day: 1e9 }, /four digits, not 1000000000/],
  ])('refuses %j', (wrong, message) => {
    expect(() => buildTable([{ actor: 'a', issue: 'x', day: 0, stance: 1, ...wrong }])).toThrow(message);
  });
});
