import { describe, expect, it } from 'vitest';
import { composeAccents } from '#lib/intake/compose-accents.ts';
import { identityMap } from '#lib/intake/mapped-text.ts';
import { repairedText, repairEncoding } from '#lib/intake/repair-encoding.ts';
import { hostileRows, type MojibakeRow } from '../../fixtures/hostile-rows.ts';

const rows = hostileRows<MojibakeRow>('mojibake.jsonl');
const of = (set: string): readonly MojibakeRow[] => (rows ?? []).filter((row) => row.set === set);
const wrong = (set: string): readonly MojibakeRow[] =>
  of(set).filter((row) => repairedText(row.original) !== row.fixedEncoding);

describe.skipIf(!rows)('the collected cases of misread encodings', () => {
  it('repairs at least 60 of the 70 that were found in the wild', () => {
    expect(of('in-the-wild')).toHaveLength(70);
    expect(of('in-the-wild').length - wrong('in-the-wild').length).toBeGreaterThanOrEqual(60);
  });

  it('repairs all synthetic ones and all language names', () => {
    expect(wrong('synthetic').map((row) => row.label)).toEqual([]);
    expect(wrong('language-names').map((row) => row.label)).toEqual([]);
  });

  it('alters none of the 31 that only look misread', () => {
    expect(of('negative')).toHaveLength(31);
    expect(wrong('negative').map((row) => row.label)).toEqual([]);
  });
});

describe('repairEncoding', () => {
  it.each([
    ['an apostrophe read as windows-1252', 'It wonâ€™t do', 'It won’t do'],
    ['the same read twice', 'It wonÃ¢â‚¬â„¢t do', 'It won’t do'],
    ['Latin-1 with its controls', 'It wonâ\x80\x99t do', 'It won’t do'],
    ['windows-1251', 'It wonвЂ™t do', 'It won’t do'],
    ['Mac OS Roman', 'It won‚Äôt do', 'It won’t do'],
    ['code page 437', 'It wonΓÇÖt do', 'It won’t do'],
    ['an accented name', 'SÃ£o Paulo and BogotÃ¡', 'São Paulo and Bogotá'],
    ['a lone C1 control', 'He said \x93no\x94', 'He said “no”'],
    ['a no-break space of which Â is left', 'He left.Â Then he came', 'He left.\u00a0Then he came'],
    ['surrogates written as CESU-8', 'Fine í\xa0½í¸\x8d', 'Fine 😍'],
  ])('repairs %s', (_, damaged, sound) => {
    expect(repairedText(damaged)).toBe(sound);
  });

  it.each([
    'Café Zoë, naïve façade — “voilà”',
    'ÎLE-DE-FRANCE',
    'It’s 20 °C… “é”',
    'Łódź and Kraków',
    'Путін і Київ',
    '東京',
  ])('leaves sound text alone: %s', (text) => {
    expect(repairedText(text)).toBe(text);
  });

  it('repairs only the runs that are damaged', () => {
    expect(repairedText('“Déjà vu” isnâ€™t “FranÃ§ois”')).toBe('“Déjà vu” isn’t “François”');
  });

  it('leads each repaired character back to the whole of its damaged run', () => {
    const { runs } = repairEncoding(identityMap('wonâ€™t'));
    expect(runs).toEqual([
      { begin: 0, end: 3, rawBegin: 0, rawEnd: 3 },
      { begin: 3, end: 4, rawBegin: 3, rawEnd: 6 },
      { begin: 4, end: 5, rawBegin: 6, rawEnd: 7 },
    ]);
  });

  it('repairs bytes that a normalisation had taken apart', () => {
    expect(repairEncoding(composeAccents(identityMap('naÃ \u0304ve FranÃ§ois'))).text).toBe('naïve François');
  });
});
