import { describe, expect, it } from 'vitest';
import { findTimes } from '#lib/extract/times/find-times.ts';

/** "words → from..to precision" for each time found. */
function show(text: string, anchor: string | null = '2019-05-14'): string[] {
  return findTimes(text, anchor).map(
    ({ span, from, to, precision }) => `${text.slice(span!.begin, span!.end)} → ${from}..${to} ${precision}`,
  );
}

describe('Times in a text', () => {
  it('reads a bare year that stands before a noun', () => {
    expect(show('the 2020 presidential election')).toEqual(['2020 → 2020-01-01..2020-12-31 year']);
  });

  it('anchors relative words to the day of publication', () => {
    expect(show('at a summit in Japan next month')).toEqual(['next month → 2019-06-01..2019-06-30 month']);
    expect(show('last week')).toEqual(['last week → 2019-05-06..2019-05-12 week']);
  });

  it('takes a bare weekday as the one before', () => {
    expect(show('said on Friday')).toEqual(['on Friday → 2019-05-10..2019-05-10 day']);
  });

  it('drops relative words where the day of publication is not known', () => {
    expect(show('at a summit next month', null)).toEqual([]);
    expect(show('in May 2018', null)).toEqual(['May 2018 → 2018-05-01..2018-05-31 month']);
  });

  it('does not take a number of things for a year', () => {
    expect(show('2000 soldiers and 1,900 horses')).toEqual([]);
  });

  it('does not take names and verbs for months', () => {
    expect(show('Theresa May said the march on Rome may fail')).toEqual([]);
  });

  it('adds the offset to its spans', () => {
    expect(findTimes('in 2020', null, 100)[0]!.span).toEqual({ begin: 103, end: 107 });
  });
});
