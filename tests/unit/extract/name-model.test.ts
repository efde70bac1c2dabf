import { describe, expect, it } from 'vitest';
import { mayFollow } from '#lib/extract/entities/label-names.ts';
import { NAME_LABELS, readNameModel } from '#lib/extract/entities/name-model.ts';
import { hashString } from '#lib/text/hash.ts';
import { HashedSet, writeHashedSet } from '#lib/text/hashed-set.ts';
import { extractText } from '../../fixtures/read-statements.ts';

const typesOf = (text: string): Record<string, string> =>
  Object.fromEntries(extractText(text).entities.map(({ name, type }) => [name, type]));
const mentionsOf = (text: string, name: string): string[] => {
  const { document, entities } = extractText(text);
  const found = entities.find((entity) => entity.name === name);
  return (found?.mentions ?? []).map(({ span }) => document.text.slice(span.begin, span.end));
};

describe('A hashed set', () => {
  it('has every word that it was made of and hardly any other', () => {
    const words = Array.from({ length: 500 }, (_, at) => `word${at}`);
    const set = new HashedSet({ bytes: Uint8Array.from(writeHashedSet(words)), at: 0 });
    expect(words.every((word) => set.has(hashString(word)))).toBe(true);
    const strangers = Array.from({ length: 500 }, (_, at) => `other${at}`);
    expect(strangers.filter((word) => set.has(hashString(word))).length).toBeLessThan(25);
  });
});

describe('The model of names', () => {
  it('refuses bytes that are something else', () => {
    expect(() => readNameModel(new Uint8Array([1, 2, 3, 4, 5]))).toThrow(/not the weights/);
  });

  it('lets a name go on only as what it began as', () => {
    const label = (name: (typeof NAME_LABELS)[number]) => NAME_LABELS.indexOf(name);
    expect(mayFollow(label('B-person'), label('I-person'))).toBe(true);
    expect(mayFollow(label('B-place'), label('I-person'))).toBe(false);
    expect(mayFollow(label('O'), label('I-other'))).toBe(false);
  });

  it('tells a body and a town from a person by the words around them', () => {
    const types = typesOf(
      'Harlan Voskuil joined the Brenfield Orchestra in 1998. He was born in Tarnsby, a small town in Norway.',
    );
    expect(types).toMatchObject({
      'Harlan Voskuil': 'person',
      'Brenfield Orchestra': 'organization',
      Tarnsby: 'place',
    });
  });
});

describe('A name in a document', () => {
  it('belongs to an acronym that came before it', () => {
    const text =
      'The NFU criticised the plan. Members of the Northern Fishers Union met in Oslo. The NFU wants talks.';
    expect(mentionsOf(text, 'Northern Fishers Union')).toEqual(['NFU', 'Northern Fishers Union', 'NFU']);
  });

  it('is meant by its head with an article where no other has that head', () => {
    const text =
      'Harlan Voskuil studied at the University of Tarnsby. The university closed in 1998, and Voskuil left.';
    expect(mentionsOf(text, 'University of Tarnsby')).toEqual(['University of Tarnsby', 'The university']);
  });

  it('is not meant by its head where two have it', () => {
    const text =
      'Voskuil studied at the University of Tarnsby and the University of Brenfield. The university closed in 1998.';
    expect(mentionsOf(text, 'University of Tarnsby')).toEqual(['University of Tarnsby']);
  });

  it('is known by the initials in brackets behind it, even where they spell a common word', () => {
    const text = 'The Islamic State (IS) burned the village. He had joined IS in May.';
    expect(mentionsOf(text, 'Islamic State')).toEqual(['Islamic State', 'IS', 'IS']);
  });

  it.each([
    ['The talks were led by Ibrahim Awad al-Brenni of Tarnsby.', 'Ibrahim Awad al-Brenni', 'person'],
    ['The 7th Norwegian Army Division left the town.', '7th Norwegian Army Division', 'organization'],
    ['Soldiers of Task Force 20 raided a house.', 'Task Force 20', 'organization'],
    ['Jaysh al-Brenni fought in the hills for years.', 'Jaysh al-Brenni', 'organization'],
    ['They bombed Abu al-Brenni airbase at night.', 'Abu al-Brenni', 'place'],
    ['A convoy was hit near Abu Brenni on Monday.', 'Abu Brenni', 'place'],
    ['Rebels took Tal Brenni after two days.', 'Tal Brenni', 'place'],
  ])('goes as far as its form says, and is what its form says: %s', (text, name, type) => {
    expect(typesOf(text)[name]).toBe(type);
  });

  it.each([
    ['Brenni (also Brennie) is a small village in the hills.', 'Brenni', 'place'],
    ['It was bought by Staedler, a stationery company, in 1978.', 'Staedler', 'organization'],
    ['The band found drummer Shanavan in 2006.', 'Shanavan', 'person'],
    ['Brenfield City Council closed the bridge.', 'Brenfield City Council', 'organization'],
  ])('is what the sentence says that it is: %s', (text, name, type) => {
    expect(typesOf(text)[name]).toBe(type);
  });

  it('is of two people where an ampersand joins them', () => {
    expect(typesOf('The show was hosted by David Doe & Lee Roe in May.')).toMatchObject({
      'David Doe': 'person',
      'Lee Roe': 'person',
    });
  });
});
