// What the tagger and parser see of one word: hashes of its normalised form, its ends and its shape. Quotation marks of all
// kinds count as one, digits as 0, so that "’s" and "'s", 2016 and 2019 share what is learned about them.

import { hashString } from './hash.ts';
import { NO_CLASS, type WordClass, type WordClasses } from './word-classes.ts';

export interface WordForm extends WordClass {
  /** As it stands in the text, and in lower case: kept here so that a word that comes back is kept once. */
  readonly text: string;
  readonly lower: string;
  /** Lower case, quotation marks straightened, digits as 0. */
  readonly normal: string;
  readonly word: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix2: number;
  readonly prefix3: number;
  /** Upper, lower, digit, other, runs cut at two: "Xx", "XX", "xX00". */
  readonly shape: number;
  readonly capital: boolean;
}

/** What stands where a sentence has no word: before its first and behind its last. */
export const NO_FORM: WordForm = {
  ...NO_CLASS,
  text: '',
  lower: '',
  normal: '',
  word: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  prefix2: 1,
  prefix3: 1,
  shape: 1,
  capital: false,
};

const LONGEST_KNOWN = 40;
const MOST_REMEMBERED = 20_000;

/** The forms of words as they stand in a text; remembers what it has seen, up to a bound. */
export class WordForms {
  private readonly remembered = new Map<string, WordForm>();
  private readonly classes: WordClasses;

  constructor(classes: WordClasses) {
    this.classes = classes;
  }

  of(text: string): WordForm {
    let form = this.remembered.get(text);
    if (!form) {
      if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
      this.remembered.set(text, (form = makeForm(text, this.classes)));
    }
    return form;
  }
}

/** Lower case, with straight quotation marks and plain hyphens. */
export function normalize(text: string): string {
  return text
    .slice(0, LONGEST_KNOWN)
    .toLowerCase()
    .replace(/[’‘ʼ‛`´]/g, "'")
    .replace(/[“”„«»]|''/g, '"')
    .replace(/[–—―‒]+|--+/g, '--')
    .replace(/[‐‑]/g, '-')
    .replace(/…/g, '...');
}

function makeForm(text: string, classes: WordClasses): WordForm {
  const normal = normalize(text).replace(/\d/g, '0').replace(/0000+/g, '0000');
  const { length } = normal;
  const word = hashString(normal);
  return {
    ...classes.of(word),
    text,
    lower: text.toLowerCase(),
    normal,
    word,
    suffix1: hashString(normal, Math.max(0, length - 1)),
    suffix2: hashString(normal, Math.max(0, length - 2)),
    suffix3: hashString(normal, Math.max(0, length - 3)),
    suffix4: hashString(normal, Math.max(0, length - 4)),
    prefix2: hashString(normal, 0, Math.min(length, 2)),
    prefix3: hashString(normal, 0, Math.min(length, 3)),
    shape: hashString(shapeOf(text.slice(0, LONGEST_KNOWN))),
    capital: /^\p{Lu}/u.test(text),
  };
}

function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/[’‘ʼ‛`´]/g, "'")
    .replace(/(.)\1{2,}/gu, '$1$1');
}
