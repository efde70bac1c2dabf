import { expect, test } from 'vitest';
import { spellsOf } from '#lib/export/spells.ts';

const day = (from: string, to = from) => ({ from, to });

test('overlapping and adjoining days are one spell', () => {
  expect(spellsOf([day('2021-03-02'), day('2021-03-01'), day('2021-02-27', '2021-02-28')])).toEqual([
    day('2021-02-27', '2021-03-02'),
  ]);
});

test('a day between keeps them apart', () => {
  expect(spellsOf([day('2021-03-01'), day('2021-03-03')])).toEqual([day('2021-03-01'), day('2021-03-03')]);
});

test('a short time inside a long one does not cut it', () => {
  expect(spellsOf([day('2021-01-01', '2021-12-31'), day('2021-05-05')])).toEqual([
    day('2021-01-01', '2021-12-31'),
  ]);
});

test('what has no time gives no spell, and ends in the wrong order are turned', () => {
  expect(spellsOf([null, day('2021-05-05', '2021-05-01')])).toEqual([day('2021-05-01', '2021-05-05')]);
  expect(spellsOf([null])).toEqual([]);
});
