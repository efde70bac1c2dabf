// Acts that imply a stance, one sentence a line: "+" agrees, "−" disagrees, "↔" towards whom.

import { describe, expect, it } from 'vitest';
import { extractText, readStatements } from '../../fixtures/read-statements.ts';

function reads(cases: Record<string, string[]>): void {
  it.each(Object.entries(cases))('%s', (text, expected) => {
    expect(readStatements(text)).toEqual(expected);
  });
}

describe('Acts between actors', () => {
  reads({
    'Chad expelled the ambassadors of Mali.': ['Chad − · ↔ Mali'],
    'Rwandan troops shelled Burundian positions.': ['Rwanda − · ↔ Burundi'],
    'The president of Ghana visited Togo on Monday.': ['Ghana + · ↔ Togo'],
    'Peru and Chile signed a pact on fishing.': ['Peru + Fishing and seas ↔ Chile'],
    'Morocco was attacked by Algeria.': ['Algeria − · ↔ Morocco'],
    'Japan sent medicine to Nepal.': ['Japan + · ↔ Nepal'],
  });
});

describe('What says nothing of an act', () => {
  reads({
    'Kenya did not attack Somalia.': [],
    'Would Kenya attack Somalia?': [],
    'Zambia had not met Malawi before the tournament.': [],
    'Norway opposes the embargo on Cuba.': ['Norway − Sanctions on Cuba'],
    'Hungary vetoed military aid to Ukraine.': ['Hungary − Arms supplies to Ukraine'],
    'Kenya urged Uganda to lift sanctions on Burundi.': ['Kenya + Lift sanctions on Burundi'],
  });
});

describe('Groups without a name', () => {
  const text = 'Angolan rebels attacked Zambian miners near the border on Monday.';

  it('are actors of their own, with their country', () => {
    const { entities } = extractText(text);
    expect(entities.map(({ name, type, country }) => [name, type, country])).toEqual(
      expect.arrayContaining([
        ['Angolan rebels', 'organization', 'AGO'],
        ['Zambian miners', 'other', 'ZMB'],
      ]),
    );
  });

  it('do not make their country act', () => {
    expect(readStatements(text)).toEqual(['Angolan rebels − · ↔ Zambian miners']);
  });

  it('are not bodies that only meet', () => {
    const { entities } = extractText('Brazil opposed a contact group.');
    expect(entities.map(({ name }) => name)).toEqual(['Brazil']);
  });
});
