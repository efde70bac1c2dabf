// What a graph file's attributes say of a node or an edge, by what programs call them: Gephi, igraph, networkx, yEd, visone and
// Entente itself.

import { guessStances } from '#lib/intake/tables/stance-words.ts';

/** Names of attributes in lower case, with their values. */
export type Attributes = ReadonlyMap<string, string>;

const LABEL = ['label', 'name', 'd_label', 'title', 'tooltip'];
const SIZE = ['size', 'statements', 'importance', 'weight', 'degree'];
const WEIGHT = ['weight', 'value', 'strength', 'signed_weight'];
const SIGN = ['signed_weight', 'sign', 'polarity', 'stance', 'sentiment', 'valence', 'agreement'];

export function labelIn(attributes: Attributes): string | null {
  return first(attributes, LABEL)?.trim() || null;
}

export function sizeIn(attributes: Attributes): number | null {
  return numberIn(attributes, SIZE);
}

/** As EdgeFacts has it. `own` is what the edge says before its attributes. */
export function weightIn(attributes: Attributes, own?: string): number | null | 'unreadable' {
  const text = own?.trim() || first(attributes, WEIGHT)?.trim();
  return text ? (numberOf(text) ?? 'unreadable') : null;
}

/** Agreement by a word or by a number's sign; 0 says neither. */
export function signIn(attributes: Attributes): 1 | -1 | null {
  const text = first(attributes, SIGN)?.trim();
  if (!text) return null;
  const number = Number(text);
  if (!Number.isNaN(number)) return number > 0 ? 1 : number < 0 ? -1 : null;
  return guessStances([text]).get(text) ?? null;
}

export function numberIn(attributes: Attributes, names: readonly string[]): number | null {
  return numberOf(first(attributes, names));
}

/** Null for what is no finite number. */
export function numberOf(text: string | undefined): number | null {
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

function first(attributes: Attributes, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = attributes.get(name);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}
