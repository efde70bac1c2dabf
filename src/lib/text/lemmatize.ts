// Words into lemmas by their Penn tag: a table of irregular ones, then the rule for the longest known end ("-ies NNS" cuts
// three and adds "y"). Names keep their capitals, all else is lower case. Made by scripts/train/train-lemmatizer.ts.

import { normalize, type WordForm } from './word-form.ts';

export interface LemmaTables {
  /** `word tag` to lemma. */
  readonly words: Readonly<Record<string, string>>;
  /** `end tag` to how many characters to cut off and what to add: "3y". */
  readonly rules: Readonly<Record<string, string>>;
}

const LONGEST_END = 5;

export function lemmaKey(word: string, xpos: string): string {
  return `${word} ${xpos}`;
}

/** The lemma of a word as it stands in the text. */
export function lemmatize(text: string, xpos: string, tables: LemmaTables): string {
  if (xpos === 'NNP' || xpos === 'NNPS') return text;
  const word = normalize(text);
  const key = lemmaKey(word, xpos);
  if (Object.hasOwn(tables.words, key)) return tables.words[key]!;
  return singleL(ruleLemma(word, xpos, tables.rules), xpos);
}

const MOST_REMEMBERED = 20_000;

/** The lemmas of words as they stand in a text; remembers what it has seen, up to a bound. */
export class Lemmas {
  private readonly remembered: Map<WordForm, string>[];
  private count = 0;
  private readonly xpos: readonly string[];
  private readonly tables: LemmaTables;

  /** `xpos` gives the Penn tag of each tag number. */
  constructor(xpos: readonly string[], tables: LemmaTables) {
    this.xpos = xpos;
    this.tables = tables;
    this.remembered = xpos.map(() => new Map<WordForm, string>());
  }

  of(form: WordForm, tag: number): string {
    const ofTag = this.remembered[tag]!;
    let lemma = ofTag.get(form);
    if (lemma === undefined) {
      if (this.count >= MOST_REMEMBERED) this.forget();
      this.count++;
      ofTag.set(form, (lemma = lemmatize(form.text, this.xpos[tag]!, this.tables)));
    }
    return lemma;
  }

  private forget(): void {
    for (const ofTag of this.remembered) ofTag.clear();
    this.count = 0;
  }
}

/** British spelling doubles the l of an unstressed ending: "signalled" is of "signal", but "recalled" of "recall". */
function singleL(lemma: string, xpos: string): string {
  const inflected = xpos === 'VBD' || xpos === 'VBN' || xpos === 'VBG';
  return inflected && /[aeiou][a-z]*[^aeiou][aei]ll$/.test(lemma) && !DOUBLE_L.test(lemma)
    ? lemma.slice(0, -1)
    : lemma;
}

const DOUBLE_L = /(?:call|stall|fall|thrall|pell|sell|tell|spell|fill|kill|still|will|drill)$/;

/** The lemma by rules alone; the word itself where none fits. */
export function ruleLemma(word: string, xpos: string, rules: LemmaTables['rules']): string {
  for (let length = Math.min(LONGEST_END, word.length - 1); length >= 0; length--) {
    const edit = rules[lemmaKey(word.slice(word.length - length), xpos)];
    if (edit !== undefined) return applyEdit(word, edit);
  }
  return word;
}

/** "3y" on "countries" gives "country". */
export function applyEdit(word: string, edit: string): string {
  return word.slice(0, Math.max(0, word.length - Number(edit[0]))) + edit.slice(1);
}
