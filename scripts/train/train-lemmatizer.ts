// Gold words into a lemmatizer: rules that swap a word's end by its Penn tag, longest matching end first, and a table of the
// words that the rules get wrong.

import { applyEdit, lemmaKey, ruleLemma, type LemmaTables } from '../../src/lib/text/lemmatize.ts';
import { normalize } from '../../src/lib/text/word-form.ts';
import type { GoldSentence } from './read-conllu.ts';

const LONGEST_END = 5;
const CLOSED =
  /^(?:DT|IN|CC|PRP\$?|MD|TO|WDT|WP\$?|WRB|EX|PDT|POS|RP|UH|CD|,|\.|:|``|''|HYPH|-LRB-|-RRB-|\$|SYM|NFP|ADD|LS|GW|FW|AFX|NNP)$/;

/** How a lemma differs from its word: how many characters to cut off the end, and what to put there. */
function editFrom(word: string, lemma: string): string {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  return `${word.length - same}${lemma.slice(same)}`;
}

export function trainLemmatizer(sentences: readonly GoldSentence[]): LemmaTables {
  const lemmas = new Map<string, Map<string, number>>();
  for (const { words } of sentences)
    for (const { form, lemma, xpos, deprel } of words) {
      if (deprel === 'goeswith' || lemma === '_' || xpos === 'GW') continue;
      const key = lemmaKey(normalize(form), xpos);
      const counts = lemmas.get(key) ?? new Map<string, number>();
      lemmas.set(key, counts);
      const normal = normalize(lemma);
      counts.set(normal, (counts.get(normal) ?? 0) + 1);
    }
  const known = [...lemmas].map(([key, counts]) => {
    const [word, xpos] = key.split(' ') as [string, string];
    const [lemma, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    return { key, word, xpos, lemma, count };
  });

  const rules: Record<string, string> = {};
  for (let length = 0; length <= LONGEST_END; length++) {
    const votes = new Map<string, Map<string, number>>();
    for (const { word, xpos, lemma } of known) {
      if (CLOSED.test(xpos) || word.length <= length) continue;
      const key = lemmaKey(word.slice(word.length - length), xpos);
      const counts = votes.get(key) ?? new Map<string, number>();
      votes.set(key, counts);
      const edit = editFrom(word, lemma);
      counts.set(edit, (counts.get(edit) ?? 0) + 1);
    }
    const found: [string, string][] = [];
    for (const [key, counts] of votes) {
      const [end, xpos] = key.split(' ') as [string, string];
      const [edit, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
      if (length > 0 && count < 3) continue;
      const sample = 'x'.repeat(8) + end;
      if (length === 0 || ruleLemma(sample, xpos, rules) !== applyEdit(sample, edit)) found.push([key, edit]);
    }
    for (const [key, edit] of found) rules[key] = edit;
  }
  const words: Record<string, string> = {};
  for (const { key, word, xpos, lemma, count } of known) {
    if (xpos.startsWith('NNP') || xpos === 'CD') continue;
    if (count >= (CLOSED.test(xpos) ? 3 : 2) && ruleLemma(word, xpos, rules) !== lemma) words[key] = lemma;
  }
  return { words, rules };
}
