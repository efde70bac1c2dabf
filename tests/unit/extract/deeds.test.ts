// Meetings, demands and domestic politics, and what they must not be taken for. The floors are what was reached when they were
// last raised, as in doers.test.ts: raise them when the engine reads better, never lower them without saying why.

import { describe, expect, it, test } from 'vitest';
import { extractText, readStatements } from '../../fixtures/read-statements.ts';
import { scoreDoers } from '../../fixtures/score-doers.ts';

// Traps were 6, 3 and 2 in lots 1, 2 and 5, and precision .96 and .97: since a model finds who takes part and guesses by itself
// in short texts, more is told rightly and some more wrongly.
describe.each([
  { lot: '1', of: 173, polarity: 0.93, precision: 0.95, recall: 0.87, most: 11 },
  { lot: '2', of: 110, polarity: 0.89, precision: 0.94, recall: 0.92, most: 8 },
  { lot: '3', of: 80, polarity: 0.86, precision: 0.95, recall: 0.85, most: 4 },
  { lot: '4', of: 70, polarity: 0.86, precision: 0.93, recall: 0.89, most: 1 },
  { lot: '5', of: 40, polarity: 0.92, precision: 0.95, recall: 0.88, most: 3 },
])('Lot $lot of invented deeds', ({ lot, of, polarity, precision, recall, most }) => {
  const score = scoreDoers(lot, 'deeds');
  const shown = score.mistakes.join('\n');

  test('is told with the right stance', () => {
    expect(score.said).toBe(of);
    expect(score.polarity / score.said, shown).toBeGreaterThanOrEqual(polarity);
  });

  test('tells which countries stand so to one another, and few others', () => {
    expect(score.toldRightly / score.told, shown).toBeGreaterThanOrEqual(precision);
    expect(score.toldRightly / score.dyads, shown).toBeGreaterThanOrEqual(recall);
    expect(score.invented.length, score.invented.join('\n')).toBeLessThanOrEqual(most);
  });
});

function reads(cases: Record<string, string[]>): void {
  it.each(Object.entries(cases))('%s', (text, expected) => {
    expect(readStatements(text)).toEqual(expected);
  });
}

describe('A meeting is told of both', () => {
  reads({
    'The president of Ghana met the president of Togo on Monday.': ['Ghana and Togo + · ↔ one another'],
    'Peru’s foreign minister telephoned his Chilean counterpart on Monday.': [
      'Peru and Chile + · ↔ one another',
    ],
    // Whoever visits seeks the other, who need not answer.
    'The president of Ghana visited Togo on Monday.': ['Ghana + · ↔ Togo'],
    'The president of Ghana met the president of Togo on Monday, but they failed to agree on fish.': [],
    'The president of Ghana met the president of Togo at a funeral on Monday.': [],
    'Ghana met Togo in the final of the cup on Sunday.': [],
    'Two Peruvian sisters met a Chilean schoolteacher in Lima.': [],
  });

  it('is no surer than even', () => {
    const { statements } = extractText('The president of Ghana met the president of Togo on Monday.');
    expect(statements[0]!.confidence).toBeLessThanOrEqual(0.5);
    expect(statements[0]!.provenance).toMatchObject({ reason: expect.stringContaining('weak sign') });
  });
});

describe('A demand to undo, stop or give up a thing stands against whom it is made of', () => {
  reads({
    'Ireland urged Chad to refrain from using mines.': ['Ireland − · ↔ Chad'],
    'Chad gave Sudan 48 hours to withdraw.': ['Chad − · ↔ Sudan'],
    'Mexico asked Peru to extradite two bankers.': ['Mexico + Extradition', 'Mexico − · ↔ Peru'],
    'Monaco called on the Vatican to apologise.': ['Monaco − · ↔ Vatican City'],
    'Kenya asked Uganda to help Burundi.': ['Kenya + Burundi'],
  });
});

describe('Domestic politics', () => {
  reads({
    'Nepal’s prime minister dismissed three ministers.': ['Nepal − · ↔ Ministers'],
    'Turkish police detained 26 people on Monday.': ['Turkey − 26 people'],
    'Egypt eased a curfew on Monday.': ['Egypt + Ease a curfew'],
    'A storm that hit Vietnam killed 14 people.': [],
    'The British government is breaking the law.': [],
    'A Danish bank charged its Slovak customers two euros.': [],
  });
});

describe('What is said not to be true, or of a decade long ago, tells nothing', () => {
  reads({
    'It is not true that Peruvian gendarmes shot at a Chilean patrol.': [],
    'It is untrue that Laos has severed relations with Norway.': [],
    'Supposing that Qatar had lent Chad two billion, the bank would have held.': [],
    'In the 1970s, Zambia took in refugees from Angola.': [],
    'Since the 1990s, Zambia has taken in refugees from Angola.': ['Zambia + · ↔ Angola'],
    'Turkish prosecutors have opened an investigation into the murder of a Kenyan nurse.': [],
  });
});
