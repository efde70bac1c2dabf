// How hostile or friendly a word is likely to be that no list of ours has, from data/lexicon/induced-tones.json: guessed in
// training from the words that are used or mean like it. About two in a hundred of the surest are wrong and one in ten of the
// weakest, so nothing rests on such a word alone.

import source from '#data/lexicon/induced-tones.json' with { type: 'json' };
import { verbForms } from '#lib/lexicon/verb-forms.ts';
import type { Token } from '#lib/text/parse.ts';

export interface InducedTone {
  /** 9, surely friendly, to -9, surely hostile; 0 for words that are neither, or that a list of ours has. */
  readonly tone: number;
  /** The word of our lists that it is most like; "" where `tone` is 0. */
  readonly like: string;
}

const NEUTRAL: InducedTone = { tone: 0, like: '' };

const verbs = new Map<string, InducedTone>();
for (const [word, tone] of entriesOf(source.verbs))
  for (const form of verbForms(word)) if (!verbs.has(form)) verbs.set(form, tone);
const nouns = new Map(entriesOf(source.nouns));
const adjectives = new Map(entriesOf(source.adjectives));

function* entriesOf(list: string): Generator<readonly [string, InducedTone]> {
  for (const entry of list.split(' ')) {
    const [word, tone, like] = entry.split(':') as [string, string, string];
    yield [word, { tone: Number(tone), like }];
  }
}

/** Of a verb by its form, of nouns and adjectives by their lemma. */
export function inducedToneOf({ upos, lower, lemma }: Token): InducedTone {
  switch (upos) {
    case 'VERB':
      return verbs.get(lower) ?? NEUTRAL;
    case 'NOUN':
      return nouns.get(lemma) ?? nouns.get(lower) ?? NEUTRAL;
    case 'ADJ':
      return adjectives.get(lower) ?? NEUTRAL;
    default:
      return NEUTRAL;
  }
}

/** The tone that a word would have if it were a verb, whatever the tagger takes it for. */
export function inducedToneOfVerbForm(word: string): InducedTone {
  return verbs.get(word) ?? NEUTRAL;
}
