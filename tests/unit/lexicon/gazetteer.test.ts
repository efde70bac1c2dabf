import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNameAt, lookUpName } from '#lib/lexicon/find-name.ts';
import { genderOfName, sameGivenName } from '#lib/lexicon/given-names.ts';
import { findTitleAt } from '#lib/lexicon/titles.ts';
import { buildGazetteer } from '../../../scripts/lexicon/build.ts';

describe('the gazetteer', () => {
  it('is what scripts/lexicon/build.ts makes of data/lexicon', async () => {
    const stored = readFileSync(new URL('../../../src/lib/lexicon/gazetteer.json', import.meta.url), 'utf8');
    expect(stored).toBe(await buildGazetteer());
  });

  it('gives each country one code whatever it is called', () => {
    for (const name of ['US', 'U.S.', 'America', 'United States of America'])
      expect(lookUpName(name)?.country).toBe('USA');
    for (const name of ['DPRK', 'North Korea', 'North Korean']) expect(lookUpName(name)?.country).toBe('PRK');
  });

  it('prefers the longest name', () => {
    expect(findNameAt('South Sudan said', 0)?.known.country).toBe('SSD');
    expect(findNameAt('UN Security Council', 0)?.known.name).toBe('UN Security Council');
  });

  it('does not find a name inside a longer word', () => {
    expect(findNameAt('Malians', 0)?.known.name).toBe('Mali');
    expect(findNameAt('Malingering', 0)).toBeNull();
    expect(findNameAt('US', 0)?.known.country).toBe('USA');
    expect(findNameAt('USB', 0)).toBeNull();
  });

  it('reads curly apostrophes as straight ones', () => {
    expect(findNameAt('Côte d’Ivoire', 0)?.known.country).toBe('CIV');
  });

  it('tells the kind of office that a title means', () => {
    expect(findTitleAt('the Foreign Minister', 4)?.title.office).toBe('foreign-minister');
    expect(findTitleAt('vice president', 0)?.title.office).toBe('deputy');
    expect(findTitleAt('presidential', 0)).toBeNull();
  });

  it('knows forms of one given name, and leaves a name of either gender open', () => {
    expect(sameGivenName('Mike', 'Michael')).toBe(true);
    expect(sameGivenName('J.', 'John')).toBe(true);
    expect(sameGivenName('Donald', 'Melania')).toBe(false);
    expect(genderOfName('Angela')).toBe('f');
    expect(genderOfName('Kim')).toBeNull();
  });
});
