import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntities } from '#lib/extract/entities/entities-stage.ts';
import { mentionIndex } from '#lib/extract/entities/mention-index.ts';
import { resolvePlural } from '#lib/extract/entities/resolve-plural.ts';
import type { GivenMention } from '#lib/extract/stage.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import { createParser } from '#lib/text/create-parser.ts';

const parser = createParser(null);

function analyse(text: string, given: readonly GivenMention[] = []) {
  const document = readDocument(text, { format: 'text' });
  const parse = parser(document);
  const found = findEntities(null).run({ document, given, parse }).entities;
  return { document, given, parse, entities: found };
}

/** Entities as "type name (country): mention/form, …", one a line, without places. */
function show(text: string, given: readonly GivenMention[] = []): string[] {
  const { document, entities: found } = analyse(text, given);
  return found
    .filter(({ type }) => type !== 'place')
    .map(({ type, name, country, mentions }) => {
      const said = mentions.map(({ span, form }) => `${document.text.slice(span.begin, span.end)}/${form}`);
      return `${type} ${name} (${country ?? '-'}): ${said.join(', ')}`;
    });
}

function find(text: string, name: string) {
  return analyse(text).entities.find((entity) => entity.name === name);
}

describe('people', () => {
  it('are named with their titles, and take the country of the adjective before them', () => {
    expect(show('Ghanaian Foreign Minister Shirley Botchwey spoke on Monday.')).toEqual([
      'country Ghana (GHA): Ghanaian/demonym',
      'person Shirley Botchwey (GHA): Ghanaian Foreign Minister Shirley Botchwey/name',
    ]);
  });

  it('keep the name alone apart from the title', () => {
    const { document, entities: found } = analyse('Canadian Prime Minister Jane Smith arrived.');
    const mention = found.find(({ type }) => type === 'person')!.mentions[0]!;
    expect(document.text.slice(mention.nameSpan.begin, mention.nameSpan.end)).toBe('Jane Smith');
  });

  it.each([
    ['Jane Doe, Ghana’s foreign minister, said no.', 'Jane Doe', 'GHA'],
    ['Ukraine’s president, Jane Doe, said no.', 'Jane Doe', 'UKR'],
    ['The president of Peru, Jane Doe, said no.', 'Jane Doe', null],
    ['President Jane Doe of Peru said no.', 'Jane Doe', 'PER'],
    ['Jane Doe, a Canadian lawmaker, said no.', 'Jane Doe', 'CAN'],
    ['Kremlin spokesman John Roe said no.', 'John Roe', 'RUS'],
    ['State Department spokeswoman Jane Doe said no.', 'Jane Doe', 'USA'],
    ['UN envoy John Roe said no.', 'John Roe', null],
  ])('belong to a country where the text says so: %s', (text, name, country) => {
    expect(find(text, name)?.country).toBe(country);
  });

  it('take the country of whom they serve', () => {
    const text =
      'French President Anna Morel left early. Morel’s top foreign policy adviser, Paul Roux, stayed.';
    expect(find(text, 'Paul Roux')?.country).toBe('FRA');
  });

  it('are not given to a country by whoever is named beside them', () => {
    expect(find('President Jane Doe met the Swedish delegation.', 'Jane Doe')?.country).toBeNull();
  });

  it('are one entity under full name, surname and title', () => {
    expect(show('Chancellor Anna Weber spoke. Weber left. Ms Weber returned.')).toEqual([
      'person Anna Weber (-): Chancellor Anna Weber/name, Weber/surname, Ms Weber/surname',
    ]);
  });

  it('are one entity under forms of one given name', () => {
    expect(show('Michael Stone spoke. Mike Stone left.')).toEqual([
      'person Michael Stone (-): Michael Stone/name, Mike Stone/name',
    ]);
  });

  it('of one surname stay apart', () => {
    const names = analyse('Peter Stone spoke. Clara Stone listened. Mr Stone left.').entities.map(
      ({ name, mentions }) => [name, mentions.length],
    );
    expect(names).toEqual([
      ['Peter Stone', 2],
      ['Clara Stone', 1],
    ]);
  });

  it('may have particles, hyphens and initials in their names', () => {
    for (const name of [
      'Ursula von der Leyen',
      'Mohammed bin Salman',
      'Jean-Claude Juncker',
      'John F. Kerry',
      'Haider al-Abadi',
    ])
      expect(find(`On Monday ${name} said that talks had failed.`, name)?.type).toBe('person');
  });
});

describe('roles', () => {
  const intro = 'Russian President Ivan Orlov met US President Jane Doe. ';

  it('lead to who holds the office of that country', () => {
    expect(show(intro + 'The American president left before the Kremlin leader did.').at(-1)).toBe(
      'person Jane Doe (USA): US President Jane Doe/name, The American president/role',
    );
  });

  it('of a country whose officer is not named lead to nobody', () => {
    expect(show(intro + 'The French president was not there.').join()).not.toContain('role');
  });

  it('without a country lead to the only one who holds the office', () => {
    expect(show('Chancellor Anna Weber spoke. Later the chancellor left.')).toEqual([
      'person Anna Weber (-): Chancellor Anna Weber/name, the chancellor/role',
    ]);
  });

  it('without a country lead to nobody where two are in question', () => {
    expect(show(intro + 'Then the president left.').join()).not.toContain('the president/role');
  });
});

describe('countries', () => {
  it.each([
    ['Moscow and Washington disagree on trade.', ['RUS', 'USA']],
    ['Relations between Kyiv and Moscow are tense.', ['UKR', 'RUS']],
    ['It has close ties with Beijing.', ['CHN']],
    ['Tehran’s decision angered many.', ['IRN']],
    ['They accused Ankara of meddling, but Ankara denied it.', ['TUR']],
    ['Downing Street rejected the plan.', ['GBR']],
  ])('are meant by capitals that act: %s', (text, countries) => {
    const found = analyse(text).entities.filter(({ type }) => type === 'country');
    expect(found.map(({ country }) => country)).toEqual(countries);
  });

  it.each([
    'He arrived in Moscow.',
    'The plane back to Washington was late.',
    'It rained near Kyiv.',
    'Moscow’s suburbs were quiet.',
  ])('are not meant by capitals that are places: %s', (text) => {
    expect(analyse(text).entities.map(({ type }) => type)).toEqual(['place']);
  });

  it('are meant by "the Islamic Republic" only after their names', () => {
    expect(show('Iran objected. A crisis over the Islamic Republic looms.')).toEqual([
      'country Iran (IRN): Iran/name, the Islamic Republic/role',
    ]);
    expect(analyse('A crisis over the Islamic Republic looms.').entities).toEqual([]);
  });

  it('called like something else are told by the words around', () => {
    expect(find('Tbilisi said that Georgia would join.', 'Georgia')?.type).toBe('country');
    expect(find('Voters in Georgia, from Atlanta to Savannah, chose.', 'Georgia')?.type).toBe('place');
  });

  it('do not come from a person’s name', () => {
    expect(analyse('Jordan Peterson spoke.').entities.map(({ type }) => type)).toEqual(['person']);
  });
});

describe('organizations', () => {
  it('are known under acronym and full name', () => {
    expect(show('The United Nations met. The UN agreed.')).toEqual([
      'organization United Nations (-): United Nations/name, UN/acronym',
    ]);
  });

  it('take the acronym that the text gives them', () => {
    expect(show('The Coastal Fishing Council (CFC) objected. The CFC will sue.')).toEqual([
      'organization Coastal Fishing Council (-): Coastal Fishing Council/name, CFC/acronym, CFC/acronym',
    ]);
  });

  it('keep the country of the adjective, and are found again without it', () => {
    expect(show('The Kenyan Foreign Ministry objected. Later the Foreign Ministry agreed.')).toEqual([
      'organization Kenyan Foreign Ministry (KEN): Kenyan Foreign Ministry/name, Foreign Ministry/name',
    ]);
  });

  it('are meant by their adjective where their country is spoken of', () => {
    expect(show('With congressional support, the US acted.').join()).toContain(
      'US Congress (USA): congressional/demonym',
    );
    expect(show('With congressional support, Peru acted.').join()).not.toContain('Congress');
  });
});

describe('pronouns', () => {
  it('lead to the subject before, of the right gender', () => {
    const text = 'Anna Weber met Peter Stone on Monday. She said that talks went well.';
    expect(show(text)[0]).toBe('person Anna Weber (-): Anna Weber/name, She/pronoun');
  });

  it('prefer the narrator’s people over those inside quotation marks', () => {
    const text = '“We told Peter Stone so,” John Roe said. Before boarding his plane, he smiled.';
    expect(find(text, 'John Roe')?.mentions.map(({ form }) => form)).toEqual(['name', 'pronoun', 'pronoun']);
  });
});

describe('mentions marked by hand', () => {
  it('are entities whatever the rules think', () => {
    expect(show('the rebels fled', [{ begin: 0, end: 10 }])).toEqual([
      'organization rebels (-): the rebels/given',
    ]);
  });

  it('join the country that they name', () => {
    expect(show('Chinese officials fled', [{ begin: 0, end: 17 }])).toEqual([
      'country China (CHN): Chinese/demonym, Chinese officials/given',
    ]);
  });

  it('replace the mention that stands in the same place', () => {
    expect(show('Kenya agreed', [{ begin: 0, end: 5 }])).toEqual(['country Kenya (KEN): Kenya/given']);
  });
});

describe('plural phrases', () => {
  function plural(text: string, phrase: string): string[] {
    const analysis = analyse(text);
    const begin = analysis.document.text.lastIndexOf(phrase);
    const sentence = analysis.parse.sentences.findLast((item) => item.begin <= begin)!;
    return resolvePlural(analysis, sentence.index, { begin, end: begin + phrase.length });
  }
  const met = 'Kenyan President Anna Weber and Ghanaian President Peter Stone met. ';

  it('lead to the people named together', () => {
    const text = met + 'Weber spoke of Clara Roe. The two leaders smiled.';
    expect(plural(text, 'The two leaders')).toEqual(['person:anna-weber', 'person:peter-stone']);
  });

  it('of nations lead to the countries of those people', () => {
    const text = 'In Kenya and Ghana people waited. ' + met + 'They spoke of ties between their nations.';
    expect(plural(text, 'their nations')).toEqual(['country:KEN', 'country:GHA']);
  });

  it('lead to nobody where nobody was named', () => {
    expect(plural('Much was said. The two men smiled.', 'The two men')).toEqual([]);
  });
});

describe('the mention index', () => {
  it('tells a title’s country from the person', () => {
    const { document, entities: found } = analyse('Kenyan President Anna Weber spoke.');
    const index = mentionIndex(found);
    const at = (word: string) => index.at(document.text.indexOf(word))?.entity.id;
    expect([at('Kenyan'), at('President'), at('Weber'), at('spoke')]).toEqual([
      'country:KEN',
      'person:anna-weber',
      'person:anna-weber',
      undefined,
    ]);
  });
});

it('Any text yields spans inside it, each with its name inside the whole phrase', () => {
  const word = fc.constantFrom(
    ...'President Jane Doe of Peru the Kremlin leader , . “ ” he his and al - Assad Mr ( UN ) ’s Ministry Trade in Moscow said US É ß 😀'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
      ),
      (text) => {
        fc.pre(text.trim() !== '');
        const document = {
          ...readDocument('Some words.', { format: 'text' }),
          text,
          paragraphs: [{ begin: 0, end: text.length, role: 'body' as const }],
        };
        const ids = new Set<string>();
        for (const { id, mentions } of findEntities(null).run({
          document,
          given: [],
          parse: parser(document),
        }).entities) {
          expect(ids.has(id)).toBe(false);
          ids.add(id);
          for (const { span, nameSpan } of mentions) {
            expect(span.begin).toBeGreaterThanOrEqual(0);
            expect(span.begin).toBeLessThanOrEqual(nameSpan.begin);
            expect(nameSpan.begin).toBeLessThan(nameSpan.end);
            expect(nameSpan.end).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      },
    ),
    { numRuns: 200, seed: 42 },
  );
});
