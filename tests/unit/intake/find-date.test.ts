import { describe, expect, it } from 'vitest';
import { dateOfLine, findDate } from '#lib/intake/find-date.ts';

describe('findDate', () => {
  it.each([
    '2019-05-14', '2019-05-14T23:30:00-04:00', '14 May 2019', '14th of May 2019', 'May 14, 2019', 'Tuesday, May 14, 2019',
    'Tue, 14 May 2019 09:30:00 GMT', '14-May-2019', '14/05/2019', '5/14/2019', '14.05.2019', '2019/05/14', '20190514',
  ])('reads %s', (text) => {
    expect(findDate(text)?.date).toBe('2019-05-14');
  }); // prettier-ignore

  it.each(['5/6/2019', 'May 14', '31 June 2019', '2019', '99/99/2019', 'next Tuesday', ''])(
    'refuses %s',
    (text) => {
      expect(findDate(text)).toBeNull();
    },
  );

  it('takes 5/5/2019, which reads one way only', () => {
    expect(findDate('5/5/2019')?.date).toBe('2019-05-05');
  });
});

describe('dateOfLine', () => {
  it.each([
    'Published: 14 May 2019',
    'May 14, 2019 9:30 AM ET',
    'Updated at 10:15 GMT on Tuesday, 14 May 2019',
    '14 May 2019 | 09:30',
  ])('reads %s', (line) => {
    expect(dateOfLine(line)).toBe('2019-05-14');
  });

  it('refuses a line that says more', () => {
    expect(dateOfLine('On 14 May 2019 Iran agreed')).toBeNull();
  });
});
