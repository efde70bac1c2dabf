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
    'Somali rebels attacked a Kenyan patrol near the border.': ['Somali rebels − · ↔ Kenya'],
    'Coalition military forces attacked Hezbollah near the border.': ['coalition forces − · ↔ Hezbollah'],
    'Rwandan troops shelled Burundian positions.': ['Rwanda − · ↔ Burundi'],
    'The president of Ghana visited Togo on Monday.': ['Ghana + · ↔ Togo'],
    'Peru and Chile signed a pact on fishing.': ['Peru and Chile + Fishing and seas ↔ one another'],
    'Morocco was attacked by Algeria.': ['Algeria − · ↔ Morocco'],
    'Japan sent medicine to Nepal.': ['Japan + · ↔ Nepal'],
    'Estonia called on Russia to withdraw its troops.': ['Estonia + Withdraw troops', 'Estonia − · ↔ Russia'],
    'Damascus on Friday ordered Danish inspectors out of the country.': ['Syria − · ↔ Denmark'],
    'Fiji and Tonga struck a deal after three days of talks.': ['Fiji and Tonga + · ↔ one another'],
    'Hungarian and Slovak officials met in Bratislava.': ['Hungary and Slovakia + · ↔ one another'],
  });
});

describe('What says nothing of an act', () => {
  reads({
    'Kenya did not attack Somalia.': [],
    'Would Kenya attack Somalia?': [],
    'Zambia had not met Malawi before the tournament.': [],
    'Sudan lies south of Egypt.': [],
    'Norway opposes the embargo on Cuba.': ['Norway − Sanctions on Cuba'],
    'Hungary vetoed military aid to Ukraine.': ['Hungary − Arms supplies to Ukraine'],
    'Kenya asked Uganda to help Burundi.': ['Kenya + Burundi'],
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

  it('lie in the country of the place behind them', () => {
    const { entities } = extractText('Maoist rebels in Nepal kidnapped 50 teachers.');
    expect(entities).toContainEqual(expect.objectContaining({ name: 'Maoist rebels', country: 'NPL' }));
  });

  it('are not a single person, nor does a verb belong to their name', () => {
    const { entities } = extractText('Gabon has arrested Danish engineers and a Danish teacher.');
    const named = entities.map(({ name }) => name);
    expect(named).toContain('Danish engineers');
    expect(named).not.toContain('Danish teacher');
  });

  it('are not bodies that only meet', () => {
    const { entities } = extractText('Brazil opposed a contact group.');
    expect(entities.map(({ name }) => name)).toEqual(['Brazil', 'Government of Brazil']);
  });
});

describe('Acts whose other side is only hinted at', () => {
  reads({
    'Kenyan soldiers fired at targets in Kismayo.': ['Kenya − · ↔ Kismayo'],
    'A Danish engineer was arrested in Iran.': ['Iran − · ↔ Denmark'],
    'Two Chilean fishermen were arrested by Peruvian police.': ['Peru − · ↔ Chilean fishermen'],
    'Colombian rebels surrendered on Monday.': ['Colombian rebels + · ↔ Colombia'],
    'Miners in Bolivia went on strike.': ['Miners in Bolivia − · ↔ Bolivia'],
  });

  it('are told for little, and the reason says why', () => {
    const [statement] = extractText('Kenyan soldiers fired at targets in Kismayo.').statements;
    expect(statement!.confidence).toBeLessThan(0.5);
    expect(statement!.provenance.reason).toContain('only named as the place where it happened');
  });
});

describe('Acts to come, refused or ended', () => {
  reads({
    'Niger threatened to attack Benin.': ['Niger − · ↔ Benin'],
    'Ghana promised to send observers to Gambia.': ['Ghana + · ↔ Gambia'],
    'Angola refused to release two Zambian pilots.': ['Angola − · ↔ Zambia'],
    'Morocco lifted its blockade of Mauritania.': ['Morocco + · ↔ Mauritania'],
  });
});

describe('Acts of two', () => {
  reads({
    'Fighting between Malian and Burkinabe troops went on.': ['Mali and Burkina Faso − · ↔ one another'],
    'Talks between Cyprus and Malta collapsed.': ['Cyprus and Malta − · ↔ one another'],
  });
});

describe('Campaigns and alliances', () => {
  reads({
    'Somalia’s campaign against al-Shabaab goes on.': ['Somalia − · ↔ Al-Shabaab'],
    'Oman joined the fight against the Houthis.': ['Oman − · ↔ Houthis'],
    'Moroccan-backed rebels held the town.': ['Morocco + · ↔ Moroccan-backed rebels'],
    '“Our ally Norway will help,” Danish Prime Minister Jane Holm said.': ['Jane Holm + · ↔ Norway'],
  });
});

describe('What has not been done, or long ago, or in a match', () => {
  reads({
    'Chad could attack Niger.': [],
    'No Turkish jets bombed Iraq.': [],
    'Nepal did not arrest any Indian workers.': [],
    'Fears of a Kenyan attack on Somalia grew.': [],
    'Germany invaded Poland in 1939.': [],
    'Chile beat Peru 2-0.': [],
  });
});
