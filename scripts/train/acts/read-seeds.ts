// Our own lexicons -> what is known of words: is it an act between actors (or a judgement of one), and is it hostile or
// friendly. Words that are both, and phrases, are no seeds.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartOfSpeech } from './read-wordnet.ts';

const LEXICON = join(import.meta.dirname, '../../../data/lexicon');

/** 1 friendly, -1 hostile, 0 neither. */
export type Tone = 1 | -1 | 0;

interface Acts {
  readonly kinds: readonly {
    readonly id: string;
    readonly stance: 'agree' | 'disagree' | null;
    readonly verbs: string;
    readonly nouns: string;
    readonly adjectives: string;
  }[];
}

interface Predicates {
  readonly groups: readonly {
    readonly class: string;
    readonly stance: 'agree' | 'disagree';
    readonly weak?: boolean;
    readonly words: readonly string[];
  }[];
  readonly evaluations: Readonly<Record<'agree' | 'disagree', { readonly words: readonly string[] }>>;
}

export function readSeeds(part: PartOfSpeech): Map<string, Tone> {
  const tones = new Map<string, Set<Tone>>();
  const add = (word: string, tone: Tone) => {
    if (/^[a-z]+$/.test(word)) tones.set(word, (tones.get(word) ?? new Set()).add(tone));
  };
  const list = ({ verb: 'verbs', noun: 'nouns', adj: 'adjectives' } as const)[part];
  for (const kind of read<Acts>('acts.json').kinds)
    for (const word of kind[list].split(' ')) add(word, toneOf(kind.stance));
  const { groups, evaluations } = read<Predicates>('stance-predicates.json');
  const group = part === 'adj' ? 'adjective' : part;
  for (const { class: of, stance, weak, words } of groups)
    if (of === group && !weak) for (const word of words) add(word, toneOf(stance));
  if (part !== 'verb')
    for (const stance of ['agree', 'disagree'] as const)
      for (const word of evaluations[stance].words) add(word, toneOf(stance));
  return new Map(
    [...tones].flatMap(([word, all]): [string, Tone][] => {
      const own = [...all].filter((tone) => tone !== 0);
      return own.length > 1 ? [] : [[word, own[0] ?? 0]];
    }),
  );
}

function toneOf(stance: 'agree' | 'disagree' | null): Tone {
  return stance === null ? 0 : stance === 'agree' ? 1 : -1;
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(LEXICON, file), 'utf8')) as T;
}
