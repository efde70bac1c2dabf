// Given names: which words are, whose they mostly are, and which are forms of one another (Michael, Mike).
// From data/lexicon/given-names.txt and name-variants.tsv: common names, never a list of known people.

import gazetteer from './gazetteer.json' with { type: 'json' };

export type Gender = 'm' | 'f';

const genders = new Map<string, Gender | 'u'>();
for (const [gender, names] of Object.entries(gazetteer.givenNames))
  for (const name of names.split(' '))
    genders.set(name, genders.has(name) && genders.get(name) !== gender ? 'u' : (gender as Gender | 'u'));

const variants = new Map<string, Set<number>>();
gazetteer.nameVariants.forEach((group, index) => {
  for (const name of group as string[]) variants.set(name, (variants.get(name) ?? new Set()).add(index));
});

export function isGivenName(word: string): boolean {
  return genders.has(word);
}

/** Male or female where the name is mostly one; null where it is either or unknown. */
export function genderOfName(word: string): Gender | null {
  const gender = genders.get(word);
  return gender === 'm' || gender === 'f' ? gender : null;
}

/** Whether two given names may be one person's: equal, an initial of the other, or known forms of one name. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/^\p{Lu}\.?$/u.test(short)) return long.startsWith(short[0]!);
  const groups = variants.get(b);
  return groups !== undefined && [...(variants.get(a) ?? [])].some((group) => groups.has(group));
}
