// Who is found by the model of doers alone: nouns that no list has, capitals that stand for their governments; and who is not.

import { describe, expect, it } from 'vitest';
import { readDoerModel, writeDoerModel } from '#lib/extract/entities/doer-model.ts';
import { extractText } from '../../fixtures/read-statements.ts';

const namesIn = (text: string): string[] => extractText(text).entities.map(({ name }) => name);

describe('Nouns that stand for somebody who takes part', () => {
  it.each([
    ['Beekeepers in Thessaly accused the milk board of poisoning their hives.', /beekeepers/iu],
    ['The port pilots accused the harbour company of breaking a promise.', /pilots/iu],
  ])('%s', (text, name) => {
    expect(namesIn(text).some((each) => name.test(each))).toBe(true);
  });

  it('are told only where a statement rests on them', () => {
    expect(namesIn('The gardeners ate their lunch under a tree in Porto on Monday.')).toEqual(['Porto']);
  });

  it.each([
    ['what is done or thought', 'Denmark condemned the annexation of the island.'],
    ['somebody of a country, who stands for it', 'Chad arrested three Danish welders.'],
    ['whoever is somebody’s', 'Denmark thanked its welders.'],
  ])('are not %s', (_, text) => {
    expect(extractText(text).entities.filter(({ type, role }) => type === 'other' && role !== null)).toEqual(
      [],
    );
  });
});

describe('A capital that acts', () => {
  it('is its government where the model holds it for that', () => {
    const { entities, statements } = extractText(
      'Suva has promised to hand the fishermen over to Wellington.',
    );
    expect(entities.find(({ id }) => id === 'country:FJI')).toBeDefined();
    expect(statements.some(({ holders }) => holders.map(String).includes('country:FJI'))).toBe(true);
  });

  it('stays a place where its country stands behind it', () => {
    const { entities } = extractText('Suva, Fiji — The festival opened on Monday.');
    expect(entities.map(({ type }) => type)).toContain('place');
  });

  it('stays a place where something happens in it', () => {
    expect(extractText('A concert was held in Suva on Monday.').entities.map(({ type }) => type)).toEqual([
      'place',
    ]);
  });
});

describe('The bytes of the model', () => {
  it('are refused where they are none', () => {
    expect(() => readDoerModel(new TextEncoder().encode('not a model'))).toThrow(
      'not the weights of the model of doers',
    );
  });

  it('open with what says how to read them', () => {
    const bytes = writeDoerModel({ unit: 0.5 }, Uint8Array.of(0, 1));
    expect(readDoerModel(bytes).judge(Int32Array.of(1, 2))).toBe(0.5);
  });
});
