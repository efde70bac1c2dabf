// Acts by the way in which they are told, each with what it must not be taken for. "+" agrees, "−" disagrees, "↔" towards whom.

import { describe, expect, it } from 'vitest';
import { readStatements } from '../../fixtures/read-statements.ts';

function reads(cases: Record<string, string[]>): void {
  it.each(Object.entries(cases))('%s', (text, expected) => {
    expect(readStatements(text)).toEqual(expected);
  });
}

describe('Acts that a noun names', () => {
  reads({
    'The arrest of a Danish reporter by Chadian police drew protests.': ['Chad − · ↔ Denmark'],
    'A raid by Peru on Bolivian posts left two dead.': ['Peru − · ↔ Bolivia'],
    'Kenyan troops came under fire from Somali rebels.': ['Somali rebels − · ↔ Kenya'],
    'Praise for Ghana came from the Danish government.': ['Denmark + · ↔ Ghana'],
    'A ban on Polish apples was imposed by Belarus.': ['Belarus − · ↔ Poland'],
    'Joint exercises involving Fiji and Tonga began on Monday.': ['Fiji and Tonga + · ↔ one another'],
    'The release of two Danes by Chad is not expected.': [],
    'Kenya called for the release of two Danes by Chad.': [
      'Kenya + Release of two Danes by Chad',
      'Kenya − · ↔ Chad',
    ],
  });
});

describe('What becomes of what binds two', () => {
  reads({
    'Relations between Mali and Chad have soured.': ['Mali and Chad − · ↔ one another'],
    'Flights between Mali and Chad resumed on Monday.': ['Mali and Chad + · ↔ one another'],
    'Trade between Mali and Chad could be suspended.': [],
    'Zambia and Malawi are to build a power station.': ['Zambia and Malawi + · ↔ one another'],
    'Zambia is to build a power station.': [],
  });
});

describe('Who does it where only a land or an office is named', () => {
  reads({
    'Two Danish priests were deported from Chad.': ['Chad − · ↔ Danish priests'],
    'A Danish senator was refused entry to Chad.': ['Chad − · ↔ Denmark'],
    'The Danish envoy was asked to leave Chad.': ['Chad − · ↔ Denmark'],
    'Chad’s ambassador to Mali was called home.': ['Chad − · ↔ Mali'],
    'Malian troops hunting bandits shelled a Nigerien village.': ['Mali − · ↔ Niger'],
    'Norway wrote off debts owed by Ghana.': ['Norway + · ↔ Ghana'],
  });
});

describe('What is feared, imagined or done by nobody is no act', () => {
  reads({
    'Iran said it would strike back if Israel attacked its plants.': ['Iran − · ↔ Israel'],
    'Morocco would cooperate with Spain if asked.': [],
    'Portugal feared that Angola might seize its trawlers.': [],
    'Rumours that Laos had expelled Thai monks spread.': [],
    'Had Argentina invaded Chile, Peru would have joined in.': [],
    'Kenya has yet to ratify a pact with Uganda.': [],
    'No Kenyan soldier has ever fired on a Ugandan patrol.': [],
    'A war between Mali and Chad would be a disaster.': [],
  });
});

describe('What is warned of, given up, or in the way', () => {
  reads({
    'Ghana and Togo warned that the measure would breach the rules of ECOWAS.': [],
    'Iran threatened to attack Bahrain.': ['Iran − · ↔ Bahrain'],
    // Against those at home, and not against the motorway.
    'Farmers in Sucre blocked a motorway on Monday.': ['Farmers in Sucre − · ↔ Bolivia'],
    'President Kemal Arslan had planned to visit both capitals this week.': [],
  });
});
