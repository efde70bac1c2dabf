// Whether pairs of countries are told where towns, bodies and people known for an office stand for them. The floors are what was
// reached when they were last raised: raise them when the engine reads better, never lower them without saying why.

import { describe, expect, it, test } from 'vitest';
import { countryOfTown, isTownName } from '#lib/lexicon/towns.ts';
import { extractText, readStatements } from '../../fixtures/read-statements.ts';
import { scoreCountries } from '../../fixtures/score-countries.ts';

describe.each([
  { lot: '1', of: 148, right: 81, precision: 0.85, invented: 4 },
  // Were .94 and 2, and 2 in lot 3: since guesses of the pair model by itself are told in short texts, more is told of both kinds.
  { lot: '2', of: 98, right: 60, precision: 0.89, invented: 4 },
  { lot: '3', of: 90, right: 54, precision: 0.9, invented: 3 },
])('Lot $lot of invented news from all over the world', ({ lot, of, right, precision, invented }) => {
  const score = scoreCountries(lot);
  const shown = score.mistakes.join('\n');

  test('tells who stands for or against whom', () => {
    expect(score.sentences).toBe(of);
    expect(score.right, shown).toBeGreaterThanOrEqual(right);
  });

  test('makes up few pairs of countries', () => {
    expect(score.right / score.told, shown).toBeGreaterThanOrEqual(precision);
    expect(score.invented, shown).toBeLessThanOrEqual(invented);
  });
});

describe('The country of a place', () => {
  it('is that of the only large town of its name', () => {
    expect(countryOfTown('isfara', new Set())).toBe('TJK');
    expect(countryOfTown('zaranj', new Set())).toBe('AFG');
    expect(isTownName('nowhere-at-all')).toBe(false);
  });

  it('is told by the text where several have such a town', () => {
    expect(countryOfTown('brest', new Set())).toBeNull();
    expect(countryOfTown('brest', new Set(['BLR', 'POL']))).toBe('BLR');
    expect(countryOfTown('brest', new Set(['BLR', 'FRA']))).toBeNull();
  });

  it.each([
    ['The mayor of Voss, Norway, condemned Denmark.', 'Voss', 'NOR'],
    ['Police in the Bolivian town of Huacaya arrested a Peruvian trader.', 'Huacaya', 'BOL'],
    ['The governor of Ninh Binh thanked Japan.', 'Ninh Binh', 'VNM'],
  ])('%s', (text, name, country) => {
    expect(extractText(text).entities.find((one) => one.name === name)).toMatchObject({
      type: 'place',
      country,
    });
  });
});

describe('The country of who acts', () => {
  it.each([
    ['The Foreign Ministry in Tashkent condemned Tajikistan.', 'Foreign Ministry', 'UZB'],
    ['The Ministry of Defence in Nouakchott thanked France.', 'Ministry of Defence', 'MRT'],
    ['The Ministry of Defence thanked France.', 'Ministry of Defence', 'GBR'],
    ['President Mubarak condemned Israel.', 'Mubarak', 'EGY'],
    ['Alassane Ouattara condemned Mali.', 'Alassane Ouattara', 'CIV'],
    ['Villagers near Peshawar condemned Denmark.', 'Villagers near Peshawar', 'PAK'],
    ['Turkish-backed rebels condemned Greece.', 'Turkish-backed rebels', null],
  ])('%s', (text, name, country) => {
    const entity = extractText(text).entities.find((one) => one.name === name);
    expect(entity).toBeDefined();
    expect(entity!.country).toBe(country);
  });
});

describe('What two do to one another', () => {
  it.each([
    ['Cyprus signed a deal with Egypt on Tuesday.', ['Cyprus and Egypt + · ↔ one another']],
    ['Syria, a close ally of Iran, closed its airport.', ['Syria and Iran + · ↔ one another']],
    ['Ethiopia and its arch-foe Eritrea were silent.', ['Ethiopia and Eritrea − · ↔ one another']],
    ['Germany, a trading partner of Poland, closed its airport.', []],
  ])('%s', (text, expected) => {
    expect(readStatements(text)).toEqual(expected);
  });
});
