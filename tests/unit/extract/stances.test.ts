// What each rule reads, one sentence a line: "+" agrees, "−" disagrees, "↔" with or against whom.

import { describe, expect, it } from 'vitest';
import { readStatements } from '../../fixtures/read-statements.ts';

function reads(cases: Record<string, string[]>): void {
  it.each(Object.entries(cases))('%s', (text, expected) => {
    expect(readStatements(text)).toEqual(expected);
  });
}

describe('Verbs of support and opposition', () => {
  reads({
    'Norway opposes the embargo on Cuba.': ['Norway − Sanctions on Cuba'],
    'Norway supports sanctions against Belarus.': [
      'Norway + Sanctions on Belarus',
      'Norway − Sanctions on Belarus ↔ Belarus',
    ],
    'Brazil called for a ceasefire in Sudan.': ['Brazil + Ceasefire in Sudan'],
    'Kenya urged Uganda to lift sanctions on Burundi.': [
      'Kenya + Lift sanctions on Burundi',
      'Kenya − · ↔ Uganda',
    ],
    'Hungary vetoed military aid to Ukraine.': ['Hungary − Arms supplies to Ukraine'],
    'Thailand is ready to resume talks with Cambodia.': [
      'Thailand + Cambodia–Thailand talks',
      'Thailand + Cambodia–Thailand talks ↔ Cambodia',
    ],
    'Lebanon and Egypt said they were committed to a two-state solution.': [
      'Lebanon and Egypt + Peace talks',
    ],
  });
});

describe('Whose is whose', () => {
  reads({
    'Two were hurt, according to the Dockers’ Union, whose president, Ade Ogun, called the crackdown a disgrace.':
      ['Ade Ogun − Human rights abuses'],
    'Norway, whose parliament had rejected the treaty, thanked Chad.': ['Norway + · ↔ Chad'],
  });
});

describe('What somebody holds back from', () => {
  reads({
    'Kenya stopped short of endorsing the ceasefire in Sudan.': [],
    'Peru refrained from condemning the sanctions on Cuba.': [],
    'Peru left the meeting without backing the ceasefire in Sudan.': [],
    'Peru did not condemn the sanctions on Cuba.': ['Peru + Sanctions on Cuba'],
  });
});

describe('Who is asked for something', () => {
  reads({
    'Ana Ruiz opposed the tax and called for the United States and Chile to join the talks.': [
      'Ana Ruiz − Taxation',
    ],
    'Ana Ruiz asked Chile to support the ceasefire in Sudan.': ['Ana Ruiz + Ceasefire in Sudan'],
    'Ana Ruiz expects Chile to oppose the ceasefire in Sudan.': [],
    'Chile agreed to support the ceasefire in Sudan.': ['Chile + Ceasefire in Sudan'],
  });
});

describe('Points in their own words', () => {
  reads({
    'Peru supported a negotiated solution.': ['Peru + Negotiated solution'],
    'Chad opposed reopening the text.': ['Chad − Reopen the text'],
    // Whoever is for these is not for Russia.
    'Norway called for tough measures against Russia.': ['Norway + Tough measures'],
    'Norway opposes the war against Russia.': ['Norway − War against Russia'],
    'Norway wanted Chad to condemn Russia.': [],
  });
});

describe('Being for or against something', () => {
  reads({
    'Iran is against the sanctions.': ['Iran − Sanctions'],
    'Germany is in favour of a ceasefire in Sudan.': ['Germany + Ceasefire in Sudan'],
    'Kenya has come out against the treaty.': ['Kenya − Treaty'],
    'Oman carried out strikes in support of the government of Yemen.': ['Oman + · ↔ Yemen'],
  });
});

describe('Negation, conditions and questions', () => {
  reads({
    'Norway does not support sanctions against Belarus.': ['Norway − Sanctions on Belarus'],
    'Canada refused to back the ceasefire in Sudan.': ['Canada − Ceasefire in Sudan'],
    'Vietnam has no objection to the fishing agreement.': ['Vietnam + Fishing and seas'],
    'If Argentina opposes the tariffs, the talks will fail.': [],
    'Does Argentina oppose the tariffs?': [],
  });
});

describe('Who is agreed or disagreed with', () => {
  reads({
    'Greece and Turkey disagree on migration.': ['Greece and Turkey − Migration ↔ one another'],
    'Greece, Turkey and Cyprus agree on the need for peace talks.': [
      'Greece and Turkey and Cyprus + Peace talks ↔ one another',
    ],
    'Greece is at odds with Turkey over migration.': ['Greece − Migration ↔ Turkey'],
    'Peru accused Chile of espionage.': ['Peru − Espionage ↔ Chile'],
    'Chile warned Peru against new tariffs.': ['Chile − Tariffs ↔ Peru'],
    'Spain criticised Morocco over migration.': ['Spain − Migration ↔ Morocco'],
    'Poland thanked Lithuania for its help.': ['Poland + · ↔ Lithuania'],
    'The European Union, supported by Norway, proposed a carbon tax.': [
      'European Union + Emission cuts',
      'Norway + Emission cuts ↔ European Union',
    ],
    'A dispute between India and Nepal over the border has grown.': [
      'India and Nepal − Border ↔ one another',
    ],
    'Sweden shares Denmark’s view on cyber attacks.': ['Sweden + Cyber attacks ↔ Denmark'],
    'French sanctions against Mali remain in place.': ['France − Sanctions on Mali ↔ Mali'],
    'South Korea and North Korea share common interests, such as food aid.': [
      'South Korea and North Korea + Humanitarian aid ↔ one another',
    ],
  });
});

describe('The passive', () => {
  reads({
    'The tariffs were condemned by Argentina.': ['Argentina − Tariffs'],
    'The tariffs were condemned.': [],
  });
});

describe('Judgements', () => {
  reads({
    'Aino Virta said the tariffs were unacceptable.': ['Aino Virta − Tariffs'],
    'The tariffs were unacceptable.': [],
    'Aino Virta called the allegations of espionage “nonsense”.': ['Aino Virta − Espionage'],
    'Mexico denied accusations of election interference.': ['Mexico − Election interference'],
    'Aino Virta said the summit was an opportunity to restore relations with Japan.': [
      'Aino Virta + Relations with Japan',
    ],
    '“Sanctions must be lifted,” Aino Virta said.': ['Aino Virta + Lift sanctions'],
    'Japan’s government rejected the proposal for a nuclear test ban.': ['Japan − Nuclear disarmament'],
  });
});

describe('Words that lean on others', () => {
  reads({
    'Portugal welcomed the vaccine programme and Spain criticised it.': [
      'Portugal + Vaccines',
      'Spain − Vaccines',
    ],
    'Mali’s president, Moussa Keita, praised the ceasefire, but Niger rejected it.': [
      'Moussa Keita + Ceasefire',
      'Niger − Ceasefire',
    ],
    'Norwegian Prime Minister Kari Holm said she would meet Swedish Prime Minister Nils Berg in Oslo.': [
      'Kari Holm + Meeting of Kari Holm and Nils Berg',
      'Kari Holm + · ↔ Nils Berg',
    ],
    'The minister condemned the attack.': [],
  });
});

describe('Hearsay', () => {
  it('counts for less than what a holder says, and the reason tells who says so', async () => {
    const { extractText } = await import('../../fixtures/read-statements.ts');
    const own = extractText('Ireland supports whaling.').statements[0]!;
    const told = extractText('Iceland said Ireland supports whaling.').statements[0]!;
    expect(told.confidence).toBeLessThan(own.confidence);
    expect(told.provenance.reason).toContain('Iceland says so');
  });
});

describe('Who sides with whom in reports of negotiations', () => {
  reads({
    'Peru, supported by Chile and opposed by Chad, called for a ban on seabed mining.': [
      'Chad − Ban on seabed mining ↔ Peru and Chile',
      'Peru and Chile + Ban on seabed mining',
    ],
    'PERU, supported by CHILE, noted that the report was late.': ['Chile + · ↔ Peru'],
    'Peru asked for a pause on seabed mining, while Chile and Chad opposed.': [
      'Peru + Pause on seabed mining',
      'Chile and Chad − Pause on seabed mining ↔ Peru',
    ],
    'Peru and Chile said that the report was late.': ['Peru + · ↔ Chile'],
    'Peru supported, and Chile opposed, a ban on seabed mining.': [
      'Peru + Ban on seabed mining',
      'Chile − Ban on seabed mining ↔ Peru',
    ],
    'Peru proposed a ban on seabed mining, with Chile supporting and Chad opposing.': [
      'Peru + Ban on seabed mining',
      'Chile + · ↔ Peru',
      'Chad − Ban on seabed mining ↔ Peru and Chile',
    ],
    'Peru opposed the embargo on Cuba, but Chile and Chad supported it.': [
      'Peru − Sanctions on Cuba',
      'Chile and Chad − · ↔ Peru',
      'Chile and Chad + Sanctions on Cuba',
    ],
    'Peru, with Chile and Chad, called for a ban on seabed mining.': [
      'Peru and Chile and Chad + Ban on seabed mining',
    ],
    'Several countries, including Peru and Chile, opposed the embargo on Cuba.': [
      'Peru and Chile − Sanctions on Cuba',
    ],
    'Peru, for the Group of 77, supported by Chile, opposed the embargo on Cuba.': [
      'Chile + · ↔ Peru and Group of 77',
      'Peru and Group of 77 and Chile − Sanctions on Cuba',
    ],
    'Supported by Chile and Chad, Peru favored carbon taxes.': ['Peru and Chile and Chad + Emission cuts'],
    'Peru condemned the embargo on Cuba and promised aid to Chad.': [
      'Peru − Sanctions on Cuba',
      'Peru + · ↔ Chad',
    ],
    'Peru favored carbon taxes, while Chile could not accept the embargo on Cuba.': [
      'Peru + Emission cuts',
      'Chile − Sanctions on Cuba',
    ],
    'Peru asked for a ban on seabed mining, which Chile and Chad opposed.': [
      'Peru + Ban on seabed mining',
      'Chile and Chad − Ban on seabed mining ↔ Peru',
    ],
    'The fishing agreement was supported by Peru and Chile, but opposed by Chad.': [
      'Peru and Chile + Fishing and seas',
      'Chad − Fishing and seas',
    ],
    'The G-77/China opposed the embargo on Cuba.': ['Group of 77 and China − Sanctions on Cuba'],
    'Peru said that the G-77/China was late, and could not accept the embargo on Cuba.': [
      'Group of 77 and China − Sanctions on Cuba',
    ],
    'Germany is in favour of a ceasefire in Sudan.': ['Germany + Ceasefire in Sudan'],
    'Will Peru, supported by Chile, oppose the embargo on Cuba?': [],
    'Peru, supported by many parties, said that the report was late.': [],
  });
});

describe('How far a point reaches', () => {
  it.each([
    [
      'Peru recommended that the COP define common reporting years.',
      'that the COP define common reporting years',
    ],
    ['Peru opposed reopening the agreement, noting that it was late.', 'reopening the agreement'],
    ['Peru supported a fund for forests, and called for talks.', 'a fund for forests'],
    [
      'Peru rejected a request to release the men, an official said on Tuesday.',
      'a request to release the men',
    ],
  ])('%s', async (text, point) => {
    const { extractText } = await import('../../fixtures/read-statements.ts');
    const [statement] = extractText(text).statements;
    expect(text.slice(statement!.issueSpan!.begin, statement!.issueSpan!.end)).toBe(point);
  });
});
