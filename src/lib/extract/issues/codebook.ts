// The codebook of foreign-policy issues, read from data/lexicon/issue-codebook.json, and how its wordings are found
// among a clause's lemmas. Longer wordings win over shorter ones; a wording inside a longer one is not found again.
// Hyphens do not count: "nuclear-test ban" is worded as "nuclear test ban".

import source from '#data/lexicon/issue-codebook.json' with { type: 'json' };
import type { Token } from '#lib/text/parse.ts';
import { tokenize } from '#lib/text/tokenize.ts';

/** How countries enter an entry's label: see `about` in the data. */
export type CountryForm = 'on' | 'of' | 'of-object' | 'in' | 'to' | 'pair' | 'people' | 'on-place' | 'none';

export interface CodebookEntry {
  readonly id: string;
  readonly label: string;
  /** The label where no country is named; `label` where it is absent. */
  readonly plain: string | null;
  readonly form: CountryForm;
  /** A demonym or possessor before the noun is who does it: "Russian interference". */
  readonly deed: boolean;
}

export interface CodebookMatch {
  readonly entry: CodebookEntry;
  /** The matched tokens, in order. */
  readonly tokens: readonly Token[];
}

interface Wording {
  readonly entry: CodebookEntry;
  readonly words: readonly string[];
}

interface Combination {
  readonly entry: CodebookEntry;
  readonly sets: readonly ReadonlySet<string>[];
}

const NONE: readonly Wording[] = [];

/** How many tokens apart the words of a combination may stand. */
const COMBINATION_REACH = 12;

const entries = new Map<string, CodebookEntry>();
const wordingsByFirst = new Map<string, Wording[]>();
const combinations: Combination[] = [];

for (const issue of source.issues as readonly SourceIssue[]) {
  const entry: CodebookEntry = {
    id: issue.id,
    label: issue.label,
    plain: issue.plain ?? null,
    form: issue.form ?? 'none',
    deed: issue.deed ?? false,
  };
  entries.set(entry.id, entry);
  for (const phrase of issue.phrases) {
    const words = tokenize(phrase, 0, phrase.length)
      .map(({ begin, end }) => phrase.slice(begin, end))
      .filter((word) => !isHyphen(word));
    const list = wordingsByFirst.get(words[0]!) ?? [];
    list.push({ entry, words });
    wordingsByFirst.set(words[0]!, list);
  }
  if (issue.together) combinations.push({ entry, sets: issue.together.map((set) => new Set(set)) });
}
for (const list of wordingsByFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

interface SourceIssue {
  readonly id: string;
  readonly label: string;
  readonly plain?: string;
  readonly form?: CountryForm;
  readonly deed?: boolean;
  readonly phrases: readonly string[];
  readonly together?: readonly (readonly string[])[];
}

/** The entry of an id that the code itself names. Throws where the codebook has lost it. */
export function codebookEntry(id: string): CodebookEntry {
  const entry = entries.get(id);
  if (!entry) throw new Error(`The codebook has no issue "${id}".`);
  return entry;
}

/**
 * Finds the codebook's wordings among the tokens of a region of one sentence, in order. A combination counts where one word
 * of its first set stands in the region and one of each other set in `clause`, the wider stretch around it.
 */
export function findWordings(region: readonly Token[], clause: readonly Token[]): CodebookMatch[] {
  const tokens = region.filter(({ text }) => !isHyphen(text));
  const found: CodebookMatch[] = [];
  const taken = new Set<Token>();
  for (const { entry, sets } of combinations) {
    const [main] = sets;
    const first = tokens.find((token) => main!.has(token.lemma) && isContent(token));
    if (!first) continue;
    const near = clause.filter((token) => Math.abs(token.index - first.index) <= COMBINATION_REACH);
    if (!sets.slice(1).every((set) => near.some((token) => token !== first && set.has(token.lemma))))
      continue;
    taken.add(first);
    found.push({ entry, tokens: [first] });
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (taken.has(token)) continue;
    for (const { entry, words } of wordingsFrom(token)) {
      const stretch = tokens.slice(at, at + words.length);
      const same = words.every(
        (word, offset) => stretch[offset] !== undefined && isWord(stretch[offset], word),
      );
      if (!same || (words.length === 1 && !isContent(token)) || stretch.some((part) => taken.has(part)))
        continue;
      for (const part of stretch) taken.add(part);
      found.push({ entry, tokens: stretch });
      break;
    }
  }
  return found.sort((a, b) => a.tokens[0]!.index - b.tokens[0]!.index);
}

/** Wordings that begin with the token, by its lemma, its form or its form without a plural s; the longest first. */
function wordingsFrom(token: Token): readonly Wording[] {
  const { lemma, lower } = token;
  const one = singular(lower);
  const byLemma = wordingsByFirst.get(lemma);
  const byForm = lower === lemma ? undefined : wordingsByFirst.get(lower);
  const bySingular = one === lemma || one === lower ? undefined : wordingsByFirst.get(one);
  if (!byForm && !bySingular) return byLemma ?? NONE;
  return [...(byLemma ?? NONE), ...(byForm ?? NONE), ...(bySingular ?? NONE)].sort(
    (a, b) => b.words.length - a.words.length,
  );
}

function isWord(token: Token, word: string): boolean {
  return word === token.lemma || word === token.lower || word === singular(token.lower);
}

function isHyphen(word: string): boolean {
  return word === '-' || word === '‐' || word === '‑';
}

/** Taggers take a plural at the end of a sentence for a singular: "tariffs". */
function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function isContent(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'VERB';
}
