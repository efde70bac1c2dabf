import { describe, expect, it } from 'vitest';
import { parseTime, timeText } from '#lib/view/correct/time-field.ts';

describe('a typed time', () => {
  it.each([
    ['2019-05-14', '2019-05-14', '2019-05-14', 'day'],
    ['2019-05', '2019-05-01', '2019-05-31', 'month'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['2019-Q2', '2019-04-01', '2019-06-30', 'quarter'],
    ['2019', '2019-01-01', '2019-12-31', 'year'],
    ['0019', '0019-01-01', '0019-12-31', 'year'],
    ['2019-05-13..2019-05-19', '2019-05-13', '2019-05-19', 'week'],
    ['2019..2020', '2019-01-01', '2020-12-31', 'year'],
  ])('%s is from %s to %s, to the %s', (text, from, to, precision) => {
    expect(parseTime(text)).toEqual({ from, to, precision, span: null });
  });

  it.each(['', 'May', '14.05.2019', '2019-13', '2019-00', '2019-02-30', '2020..2019', '2019-5', '2019..'])(
    '“%s” is none',
    (text) => {
      expect(parseTime(text)).toBeNull();
    },
  );

  it('is written as short as it may be, and read again the same', () => {
    for (const text of ['2019-05-14', '2019-05', '2019-Q4', '2019', '2019-05-13..2019-05-19'])
      expect(timeText(parseTime(text))).toBe(text);
    expect(timeText(null)).toBe('');
  });
});
