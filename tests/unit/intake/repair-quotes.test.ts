import { describe, expect, it } from 'vitest';
import { identityMap } from '#lib/intake/mapped-text.ts';
import { repairQuotes } from '#lib/intake/repair-quotes.ts';

const mend = (text: string): string => repairQuotes(identityMap(text)).text;

describe('repairQuotes', () => {
  it.each([
    ['a closing mark of which "â€" is left', '“We agree.â€', '“We agree.”'],
    ['the same before a space', '“We agree,â€ she said', '“We agree,” she said'],
    ['the same with U+FFFD for the lost byte', '“We agree,â€� she said', '“We agree,” she said'],
    ['a dagger in the place of a closing mark and its space', '“We agree,†she said', '“We agree,” she said'],
    [
      'a dagger after a full stop inside a quotation',
      '“We agree.†The talks ended',
      '“We agree.” The talks ended',
    ],
    ['two single marks for a double one', '“We agree,’’ she said', '“We agree,” she said'],
    ['typewriter pairs', "She said ''we agree'' and left", 'She said “we agree” and left'],
    ['backticks', "She said ``we agree'' and left", 'She said “we agree” and left'],
    ['an apostrophe lost for good', 'They don�t agree', 'They don’t agree'],
    ['a hyphen of which "â€" is left', 'a realâ€world test', 'a real-world test'],
  ])('mends %s', (_, damaged, sound) => {
    expect(mend(damaged)).toBe(sound);
  });

  it.each([
    ['a footnote’s dagger', 'Smith† 2003 and Jones† agree'],
    ['a dagger inside a quotation that closes later', '“So Smith,† who wrote it, agreed,” she said'],
    ['a dagger that marks a death', 'Anna (†1968) was “here”'],
    ['inches', "He is 6' 2'' tall"],
    ['empty strings', "x = '' and y = ''"],
    ['a nested quotation', '“He said ‘no’,” she said'],
    ['U+FFFD that may have been anything', 'from � to �'],
  ])('leaves %s', (_, text) => {
    expect(mend(text)).toBe(text);
  });

  it('forgets an open quotation at the end of its paragraph', () => {
    expect(mend('“We agree.\n\nThe talks,†he wrote')).toBe('“We agree.\n\nThe talks,†he wrote');
  });
});
