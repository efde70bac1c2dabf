// Who is meant by a name, an office or a pronoun, read with the shipped weights.

import { describe, expect, it } from 'vitest';
import { extractText } from '../../fixtures/read-statements.ts';

/** The words of all mentions of the entity of a name, or null where there is no such entity. */
function mentionsOf(text: string, name: string): string[] | null {
  const { document, entities } = extractText(text);
  const entity = entities.find((one) => one.name === name);
  return entity?.mentions.map(({ span }) => document.text.slice(span.begin, span.end)) ?? null;
}

function namesOf(text: string): string[] {
  return extractText(text).entities.map(({ type, name }) => `${type} ${name}`);
}

describe('“He” and “she”', () => {
  it('inside quotation marks are not who is quoted', () => {
    const text =
      'Nobody disliked Peter Holm in those years. Karl Lund, a teacher, said, “I think he was kind to us.”';
    expect(mentionsOf(text, 'Peter Holm')).toEqual(['Peter Holm', 'he']);
  });

  it('are no thing that a capital makes look like a surname', () => {
    const text = 'The Leica format made Peter Holm famous, but he sold the camera.';
    expect(mentionsOf(text, 'Peter Holm')).toContain('he');
  });

  it('are who is named far more, of two who stand out alike', () => {
    const rest = 'Peter Holm painted. Holm drew. Holm sang. Holm wrote. ';
    const text = `${rest}It was long after Karl Lund and Peter Holm had met that he left.`;
    expect(mentionsOf(text, 'Karl Lund')).toEqual(['Karl Lund']);
  });
});

describe('Offices before a name', () => {
  it.each([
    ['NASA Administrator Jane Doe spoke.', 'Jane Doe', 'NASA Administrator Jane Doe', 'USA'],
    [
      'Chadian Ambassador to the United States Amina Roe spoke.',
      'Amina Roe',
      'Chadian Ambassador to the United States Amina Roe',
      'TCD',
    ],
    [
      'Malian Minister of Trade and Industry Ali Bah spoke.',
      'Ali Bah',
      'Malian Minister of Trade and Industry Ali Bah',
      'MLI',
    ],
    [
      'The Secretary for Public Works John Poe spoke.',
      'John Poe',
      'Secretary for Public Works John Poe',
      null,
    ],
    ['Trade Ministry Spokesman Jack Poe spoke.', 'Jack Poe', 'Trade Ministry Spokesman Jack Poe', null],
  ])('are read with their body, their field and their country: %s', (text, name, span, country) => {
    const { document, entities } = extractText(text);
    const person = entities.find((entity) => entity.name === name)!;
    const [mention] = person.mentions;
    expect(person.type).toBe('person');
    expect(document.text.slice(mention!.span.begin, mention!.span.end)).toBe(span);
    expect(person.country).toBe(country);
  });

  it('are no part of the body’s name', () => {
    expect(namesOf('Trade Ministry Spokesman Jack Poe spoke.')).toEqual([
      'organization Trade Ministry',
      'person Jack Poe',
    ]);
  });

  it('belong to nobody whom a verb parts from them', () => {
    const text = 'On Monday the UN met Foreign Minister Eva Lund.';
    expect(mentionsOf(text, 'Eva Lund')).toEqual(['Foreign Minister Eva Lund']);
  });
});

describe('One body under several names', () => {
  it('is found without its article and by its country’s other names', () => {
    const text = 'The Chadian Navy left. Chad’s ships are old. The Chad Navy returned.';
    expect(namesOf(text).filter((name) => name.includes('Navy'))).toHaveLength(1);
  });
});

describe('Phrases that may stand for several countries', () => {
  it('are no name of their own', () => {
    const text = 'Iran voted. The leaders of the Islamic Republic said so.';
    expect(namesOf(text)).not.toContain('organization Islamic Republic');
    expect(mentionsOf(text, 'Iran')).toContain('the Islamic Republic');
  });
});

describe('Types of names that no list knows', () => {
  it.each([
    ['The attack on Camp Harrow failed.', 'place Camp Harrow'],
    ['Planes left Harrow Airfield West.', 'place Harrow Airfield West'],
    ['Near Al Huwaylah, planes struck a bridge.', 'place Al Huwaylah'],
    ['The attacks on the Sarwad regime went on.', 'person Sarwad'],
  ])('go by the words in and around them: %s', (text, name) => {
    expect(namesOf(text)).toContain(name);
  });

  it('are those of two names where a dash with spaces parts them', () => {
    const names = namesOf('BAGHDAD - Allied Relief Force said that it struck a bridge.');
    expect(names.filter((name) => name.includes('-'))).toEqual([]);
  });
});

describe('Names found again', () => {
  it('keep the title before a surname that is a river as well', () => {
    const { document, entities } = extractText('Knox Thames left. Later, Special Advisor Thames spoke.');
    const person = entities.find(({ name }) => name === 'Knox Thames')!;
    expect(person.mentions.map(({ span }) => document.text.slice(span.begin, span.end))).toEqual([
      'Knox Thames',
      'Special Advisor Thames',
    ]);
  });

  it('keep the Arabic article of a surname', () => {
    const { document, entities } = extractText('Ali Hasan al-Tamimi left. Then al-Tamimi spoke.');
    const person = entities.find(({ name }) => name === 'Ali Hasan al-Tamimi')!;
    expect(person.mentions.map(({ span }) => document.text.slice(span.begin, span.end))).toContain(
      'al-Tamimi',
    );
  });

  it('of a nation after “from” are its people, not a language', () => {
    const { entities } = extractText('They took jobs from Jordanians.');
    expect(entities.map(({ id }) => id)).toContain('country:JOR');
  });

  it('of two countries that a hyphen joins stay two', () => {
    const { entities } = extractText('A Mali-Chad summit opened.');
    expect(entities.map(({ id }) => id)).toEqual(expect.arrayContaining(['country:MLI', 'country:TCD']));
  });
});
