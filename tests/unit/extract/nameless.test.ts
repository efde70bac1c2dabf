// Whether people without a name are found as those who do it and to whom it is done, with the country that the text tells. The
// floors are what was reached when they were last raised: raise them when the engine reads better, never lower them without
// saying why. Each lot was written before the engine was run over it, and mended by its mistakes afterwards.

import { describe, expect, it, test } from 'vitest';
import { extractText, readStatements } from '../../fixtures/read-statements.ts';
import { scoreDoers } from '../../fixtures/score-doers.ts';

// Traps were 2 and 0 in lots B and C: since a model finds who takes part, more is told, and three times wrongly.
describe.each([
  { lot: 'A', of: 150, polarity: 0.9, held: 0.88, from: 0.86, sided: 0.69, precision: 0.74, most: 4 },
  { lot: 'B', of: 100, polarity: 0.85, held: 0.83, from: 0.73, sided: 0.63, precision: 0.6, most: 4 },
  { lot: 'C', of: 96, polarity: 0.84, held: 0.83, from: 0.78, sided: 0.87, precision: 0.92, most: 1 },
])('Lot $lot of people without a name', ({ lot, of, polarity, held, from, sided, precision, most }) => {
  const score = scoreDoers(lot, 'nameless');
  const shown = score.mistakes.join('\n');

  test('are told with the right stance, of the right holder towards the right side', () => {
    expect(score.said).toBe(of);
    expect(score.polarity / score.said, shown).toBeGreaterThanOrEqual(polarity);
    expect(score.held / score.said, shown).toBeGreaterThanOrEqual(held);
    expect(score.sided / score.withOther, shown).toBeGreaterThanOrEqual(sided);
  });

  test('are of the country that the text tells', () => {
    expect(score.fromTold / score.withFrom, shown).toBeGreaterThanOrEqual(from);
    expect(score.toldRightly / score.told, shown).toBeGreaterThanOrEqual(precision);
  });

  test('stand for nothing where they only suffer weather, crime or a match', () => {
    expect(score.invented.length, score.invented.join('\n')).toBeLessThanOrEqual(most);
  });
});

describe('A category and its country', () => {
  it.each([
    ['Gunmen kidnapped a French engineer in northern Nigeria.', ['Gunmen (Nigeria) − · ↔ France']],
    // Whom a place tells is told by it, as before.
    ['Gunmen killed five policemen in Karachi.', ['Gunmen (Pakistan) − · ↔ policemen in Karachi']],
    ['Two unidentified gunmen on a motorcycle shot dead a journalist.', ['Gunmen − · ↔ Journalists']],
    [
      'A suicide bomber in Kabul killed three judges.',
      ['Suicide bombers (Afghanistan) − · ↔ Judges (Afghanistan)'],
    ],
    ['Gunmen killed a priest at the border between Chad and Niger.', ['Gunmen − · ↔ Priests']],
    ['Gunmen in northern Kenya shot two Danish doctors.', ['Gunmen in northern Kenya − · ↔ Danish doctors']],
    ['Men on motorcycles shot a mayor in Peru.', ['Attackers (Peru) − · ↔ Mayors (Peru)']],
  ])('%s', (text, expected) => {
    expect(readStatements(text)).toEqual(expected);
  });

  it('is told by the dateline where the sentence tells none', () => {
    const { entities } = extractText(
      'LAGOS, Feb 3 (Reuters) - Gunmen abducted four teachers on Tuesday, a relative said.',
    );
    expect(entities.map(({ name }) => name)).toContain('Gunmen (Nigeria)');
  });

  it('is the same where the text comes back to it', () => {
    const { entities } = extractText(
      'Gunmen killed a priest in Mali. The gunmen burned the church, and rebels condemned it.',
    );
    const gunmen = entities.find(({ name }) => name === 'Gunmen (Mali)')!;
    expect(gunmen.mentions).toHaveLength(2);
    expect(gunmen.country).toBe('MLI');
  });

  it('is no state', () => {
    const { statements } = extractText('Soldiers shot three villagers in northern Mali.');
    expect(statements.flatMap(({ holders }) => holders)).not.toContain('country:MLI');
  });
});

describe('Those to whom nothing is done', () => {
  it.each([
    'Kenya said it would send doctors to Somalia.',
    'Rwanda denied backing the rebels.',
    'Eritrea has called up thousands of reservists.',
    'Teachers earn less in Estonia.',
    'Gunmen shot dead a shopkeeper in Manila in what police called a robbery.',
    'And teachers went home.',
  ])('%s', (text) => {
    const { entities, statements } = extractText(text);
    const nameless = entities
      .filter(({ type, role }) => type === 'other' && role !== null)
      .map(({ id }) => id);
    const acting = statements.flatMap(({ holders, counterparts }) => [...holders, ...counterparts]);
    expect(acting.filter((id) => nameless.includes(id))).toEqual([]);
  });
});
