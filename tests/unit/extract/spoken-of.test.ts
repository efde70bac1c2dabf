// Who else is spoken of than those who hold statements, and which spans of an entity the JSON lines tell.

import { describe, expect, it } from 'vitest';
import { toContractLine } from '#lib/extract/jsonl-contract.ts';
import { extractText } from '../../fixtures/read-statements.ts';

/** Words that make an article of a sentence and name nobody. */
const REST = ' Nothing else was heard of it for a long time, and nobody asked.'.repeat(8);

/** What the lines tell of an article that begins so: the words of each entity by "type name (country)". */
function told(text: string): Record<string, readonly string[]> {
  return toldOf(text + REST);
}

function toldOf(text: string): Record<string, readonly string[]> {
  const lines = toContractLine(extractText(text)).entities.map(({ type, name, country, mentions }) => {
    const words = mentions.map(([begin, end]) => text.slice(begin, end));
    return [`${type} ${name}${country ? ` (${country})` : ''}`, [...new Set(words)]] as const;
  });
  return Object.fromEntries(lines.filter(([, words]) => words.length));
}

/** Two quotations. */
const SPEECH = ' “Good,” said Ana Ruiz. “Very good,” said Ben Okoro.';

describe('Bodies that a phrase names', () => {
  it.each([
    ['Chadian security forces left the town.', 'organization Chadian security forces (TCD)'],
    ['The army of Chad left the town.', 'organization Army of Chad (TCD)'],
    ['Chad’s government left the town.', 'organization Government of Chad (TCD)'],
    ['The minister thanked Coalition troops.', 'organization coalition forces'],
    ['The members of the Security Council left the town.', 'organization members of the Security Council'],
    ['They blamed the counter-ISIL coalition.', 'organization counter-ISIL coalition'],
    ['It wrote that the Department had left.', 'organization Department'],
    ['Chad’s foreign ministry spokeswoman left the town.', 'organization Chad’s foreign ministry (TCD)'],
    ['Members of the Security Council left the town.', 'organization Members of the Security Council'],
  ])('are organizations, of the country that the phrase names: %s', (text, body) => {
    expect(Object.keys(told(text))).toContain(body);
  });

  it('are one where a government is named by its adjective, its country or its noun alone', () => {
    expect(
      told(
        'On Monday the Chadian government fell. Then the government of Chad fled. Nobody mourned the government.',
      ),
    ).toMatchObject({
      'organization Government of Chad (TCD)': [
        'Chadian government',
        'the Chadian government',
        'government of Chad',
        'the government of Chad',
        'the government',
      ],
    });
  });

  it.each([
    'Government officials left the town.',
    'Soldiers left the town.',
    'The rebel-held town of Abeche fell.',
    'Chadian rice fell in price.',
    'Chadian football teams won.',
  ])('are not read where no name or capital is, or the noun is no body: %s', (text) => {
    expect(Object.keys(told(text)).filter((name) => name.startsWith('organization'))).toEqual([]);
  });

  it('of other kinds are read where the text comes back to them', () => {
    const text = 'The Chadian team won. Later the team flew home. Everybody cheered the team.';
    expect(told(text)).toMatchObject({
      'organization Chadian team (TCD)': ['Chadian team', 'The Chadian team', 'the team'],
    });
  });

  it('hold no statements: what a government does is its state’s doing', () => {
    const { statements } = extractText('The Chadian government condemned Mali.');
    expect(statements.map(({ holders, counterparts }) => [holders, counterparts])).toEqual([
      [['country:TCD'], ['country:MLI']],
    ]);
  });
});

describe('A country that acts', () => {
  it.each([
    ['Chad condemned the attack.', ['Chad']],
    ['The minister praised our ally Chad.', ['Chad']],
    ['Mali broke off its talks with Chad.', ['Chad']],
    ['A Mali-Chad summit opened.', ['Chad']],
    ['Chad is one of our closest partners.', ['Chad']],
    ['The leaders of Chad and Mali met.', ['Chad']],
    ['Allies such as Mali and Chad stood by.', ['Chad']],
    ['The minister urged Chad to leave.', ['Chad']],
    ['Mali and Chad condemned the attack.', ['Chad']],
    ['The role of Chad is disputed.', ['Chad']],
    ['On behalf of Chad, she thanked the crowd.', ['Chad']],
    ['Mali and Chad are members of the league.', ['Chad']],
    ['Chad is expected to leave.', ['Chad']],
    ['Nations that sent troops include Mali, Chad and Norway.', ['Chad']],
  ])('is its government too: %s', (text, words) => {
    expect(told(text)).toMatchObject({
      'country Chad (TCD)': words,
      'organization Government of Chad (TCD)': words,
    });
  });

  it.each([
    ['Damascus denied that it had used gas.', 'organization Government of Syria (SYR)', 'Damascus'],
    [
      'The White House called it a mistake.',
      'organization Government of the United States (USA)',
      'White House',
    ],
  ])('may be told by its capital or seat: %s', (text, government, words) => {
    expect(told(text)[government]).toContain(words);
  });

  it('is named by “US” at a sentence’s begin, which is no “us”', () => {
    expect(Object.keys(told('US jets bombed the depot.'))).toContain('country United States (USA)');
  });

  it('is the government that the text names otherwise', () => {
    expect(told('The Chadian government fell. Chad condemned the attack.')).toMatchObject({
      'organization Government of Chad (TCD)': ['Chadian government', 'The Chadian government', 'Chad'],
    });
  });

  it.each([
    'The envoy arrived in Chad.',
    'The south of Chad is dry.',
    'Chad’s capital is Ndjamena.',
    'Troops of Chad left the town.',
    'The border with Chad is closed.',
    'Chad President Amina Roe left the town.',
    'In Chad, Mali condemned the attack.',
    'Chadian troops left the town.',
    'Countries hit by the drought include Mali, Chad and Niger.',
    'The envoy arrived in Ndjamena.',
  ])('is none where it is a place, or a body is told by itself: %s', (text) => {
    expect(Object.keys(told(text))).not.toContain('organization Government of Chad (TCD)');
  });

  it('is not told so in a sentence by itself', () => {
    expect(Object.keys(toldOf('Chad condemned the attack.'))).toEqual(['country Chad (TCD)']);
  });
});

describe('Places that a phrase names', () => {
  it.each([
    ['They crossed into Chadian territory.', 'place Chadian territory (TCD)'],
    ['The Mali-Chad border is closed.', 'place Mali-Chad border (MLI)'],
    ['A plane landed at Kidal airport.', 'place Kidal airport (MLI)'],
    ['One strike hit a Hezbollah-held building.', 'place Hezbollah-held building (LBN)'],
    ['The mayor opened a Hezbollah oil depot.', 'place Hezbollah oil depot (LBN)'],
  ])('are places of their own: %s', (text, place) => {
    expect(Object.keys(told(text))).toContain(place);
  });

  it.each(['The border is closed.', 'The Chadian city council met.', 'The Chadian town of Abeche fell.'])(
    'are not where no name stands before the noun, or it is part of another: %s',
    (text) => {
      const words = Object.values(told(text)).flat();
      expect(words.filter((word) => /(?:border|city|town)$/.test(word))).toEqual([]);
    },
  );
});

describe('A nation’s people', () => {
  it('is a body by its plural and by the word for it', () => {
    expect(told('They said that the Norwegians and the Norwegian people agree.' + SPEECH)).toMatchObject({
      'organization People of Norway (NOR)': [
        'Norwegians',
        'the Norwegians',
        'Norwegian people',
        'the Norwegian people',
      ],
    });
  });

  it('is not those whom a number counts', () => {
    expect(told('Police held 30 Norwegians.' + SPEECH)).not.toHaveProperty(
      'organization People of Norway (NOR)',
    );
  });
});

describe('Offices without a name', () => {
  it.each([
    ['The Foreign Secretary met nobody.', 'person Foreign Secretary'],
    ['They met a Chadian commander.', 'person Chadian commander (TCD)'],
    ['They met the mayor of Oslo.', 'person mayor of Oslo (NOR)'],
  ])('are people, where a capital or a name says whose: %s', (text, office) => {
    expect(Object.keys(told(text + SPEECH))).toContain(office);
  });

  it.each([
    ['They met the mayor of Oslo, Kari Berg.', 'mayor of Oslo'],
    ['They met Kari Berg, the mayor of Oslo.', 'mayor of Oslo'],
  ])('beside a name are that person: %s', (text, office) => {
    expect(told(text + SPEECH)['person Kari Berg']).toContain(office);
  });

  it('of somebody’s superior are not his', () => {
    expect(
      told('They met an aide to the mayor of Oslo, Kari Berg.' + SPEECH)['person Kari Berg'],
    ).not.toContain('mayor of Oslo');
  });

  it('stay untold where no name and no capital says whose', () => {
    expect(Object.keys(told('They met the minister.' + SPEECH))).toEqual([
      'person Ana Ruiz',
      'person Ben Okoro',
    ]);
  });
});

describe('“I” and “we”', () => {
  const speech =
    '“I said that we would go,” said Ana Ruiz, the president of Peru. “I agree,” said Ben Okoro.';

  it('inside quotation marks are the speaker and the side that he or she speaks for', () => {
    expect(told(speech)).toMatchObject({
      'person Ana Ruiz (PER)': expect.arrayContaining(['I']),
      'organization Ana Ruiz’s side (PER)': ['we'],
      'person Ben Okoro': expect.arrayContaining(['I']),
    });
  });

  it('elsewhere are the writer and his side', () => {
    const text =
      'I welcome the news. We urge Chad to act. I regret the delay. We hope, and I hope, for more.';
    expect(told(text)).toMatchObject({
      'person The writer of “I welcome the news. We urge”': ['I'],
      'organization The side of the writer of “I welcome the news. We urge”': ['We'],
    });
  });

  it('inside quotation marks of an unknown speaker are not the writer', () => {
    expect(told('“I know that we lost,” a voice said. “I do too,” another said.')).toEqual({
      'person The speaker in paragraph 1 of ““I know that we lost,” a”': ['I'],
      'organization The side of the speaker in paragraph 1 of ““I know that we lost,” a”': ['we'],
    });
  });

  it('are not the numeral of a king, nor a word of a name', () => {
    const text = 'King Carlos I of Spain and Elizabeth I of England built Our Lady Chapel.' + SPEECH;
    expect(Object.keys(told(text)).filter((name) => name.includes('writer'))).toEqual([]);
  });
});

describe('Names inside other names', () => {
  it('are told of whom the text names elsewhere, and of places', () => {
    const text = 'Kari Berg opened the Kari Berg Foundation at the University of Northern Ghana.' + SPEECH;
    expect(told(text)).toMatchObject({
      'person Kari Berg': ['Kari Berg'],
      'country Ghana (GHA)': ['Ghana'],
    });
    expect(
      toContractLine(extractText(text + REST)).entities.find(({ name }) => name === 'Kari Berg')?.mentions,
    ).toHaveLength(2);
  });

  it('are not told in a lone paragraph', () => {
    expect(toldOf('She studied at the University of Northern Ghana.')).not.toHaveProperty(
      'country Ghana (GHA)',
    );
  });
});

describe('The spans of a mention', () => {
  it('are its name and the phrase around it', () => {
    const text =
      'The Peruvian city of Cusco and the UN met Foreign Minister Eva Lund in Turku, Finland.' + SPEECH;
    expect(told(text)).toMatchObject({
      'place Cusco (PER)': ['Cusco', 'The Peruvian city of Cusco'],
      'organization United Nations': ['UN', 'the UN'],
      'person Eva Lund': ['Eva Lund', 'Foreign Minister Eva Lund'],
      'place Turku (FIN)': ['Turku', 'Turku, Finland'],
    });
  });

  it('are the name alone in a lone paragraph', () => {
    expect(toldOf('The UN met Foreign Minister Eva Lund, and he left.')).toEqual({
      'organization United Nations': ['UN'],
      'person Eva Lund': ['Eva Lund'],
    });
  });

  it('do not take the members of a list for places in one another', () => {
    const text = 'They went to Ohio, Iowa and Utah.' + SPEECH;
    expect(told(text)).toMatchObject({ 'place Ohio (USA)': ['Ohio'], 'place Iowa (USA)': ['Iowa'] });
  });
});

describe('“The country”', () => {
  it('is the one that was named last', () => {
    expect(told('Chad voted. The country is at peace.' + SPEECH)['country Chad (TCD)']).toContain(
      'The country',
    );
  });

  it('is nobody’s where two were named', () => {
    const all = Object.values(told('Chad and Mali voted. The country is at peace.' + SPEECH)).flat();
    expect(all).not.toContain('The country');
  });
});

describe('“It” and “its”', () => {
  it('are the body or country that is the subject before', () => {
    const text = 'The UN held its summit. It wants peace, and nobody else does.' + SPEECH;
    expect(told(text)['organization United Nations']).toEqual(['UN', 'The UN', 'its', 'It']);
  });

  it.each([
    ['A clause’s subject comes between.', 'Chad has a bridge that lost its lights.'],
    ['Two were subjects.', 'Chad voted and Mali abstained. Its vote came late.'],
    ['It stands for a clause.', 'Chad voted. It is clear that nobody did.'],
  ])('are nobody’s where the text does not make them plain: %s', (_, text) => {
    expect(
      Object.values(told(text + SPEECH))
        .flat()
        .filter((word) => /^its?$/i.test(word)),
    ).toEqual([]);
  });
});

describe('Regions', () => {
  it.each([
    ['They fled from northern Chad.', 'place northern Chad (TCD)', 'northern Chad'],
    ['They fled from the south of Mali.', 'place south of Mali (MLI)', 'the south of Mali'],
    ['They fled from south-eastern Ukraine.', 'place south-eastern Ukraine (UKR)', 'south-eastern Ukraine'],
  ])('are places in the country that they lie in: %s', (text, place, words) => {
    expect(told(text + SPEECH)[place]).toContain(words);
  });

  it('are none where another name follows than a place’s', () => {
    expect(Object.keys(told('They blamed western UN members.' + SPEECH)).join()).not.toContain(
      'place western',
    );
  });
});

describe('Whom a person speaks for', () => {
  const bodyOf = (text: string, id: string) =>
    extractText(text).entities.find((each) => each.id === id)?.body;

  it.each([
    [
      'before the name',
      'NATO Secretary General Jane Doe opposed the plan.',
      'person:jane-doe',
      'organization:nato',
    ],
    [
      'behind the name',
      'Jane Doe, the head of the European Commission, opposed the plan.',
      'person:jane-doe',
      'organization:european-commission',
    ],
    [
      'by itself',
      'The leader of the Green Harbour Party, John Roe, opposed the plan.',
      'person:john-roe',
      'organization:green-harbour-party',
    ],
  ])('is told by the office %s', (_, text, person, body) => {
    expect(bodyOf(text, person)).toBe(body);
  });

  it.each([
    ['is past', 'Former World Bank president Jane Doe opposed the plan.'],
    ['is at a state', 'US Secretary of State Jane Doe opposed the plan.'],
    ['is a government’s', 'Mali’s Foreign Minister Jane Doe opposed the plan.'],
    ['is a seat that a state has there', 'Britain’s UN envoy, Jane Doe, opposed the plan.'],
    ['is not there', 'Jane Doe met NATO Secretary General John Roe.'],
  ])('is not told where the office %s', (_, text) => {
    expect(bodyOf(text, 'person:jane-doe')).toBeUndefined();
  });
});
