// Acts that several words name, as frames over classes of words (data/lexicon/act-frames.json): "bring … to a standstill" is
// `bring .. to .. {halt}`, and "tore up an accord" is `{breakup} up .. {+}`, whatever friendly thing is torn up.

import source from '#data/lexicon/act-frames.json' with { type: 'json' };
import { isPastForm, verbForms } from '#lib/lexicon/verb-forms.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Stance } from '#lib/model/statement.ts';
import { actKindOf, type ActKind } from './act-kinds.ts';
import { toneOfJudgement, toneOfNoun } from './word-tones.ts';

export interface FrameMatch {
  readonly kind: ActKind;
  readonly stance: Stance;
  /** Its verb as it stands in a dictionary. */
  readonly base: string;
  /** The verb and the words behind it that the frame names. */
  readonly words: readonly Token[];
}

/** One place of a frame behind its verb. */
interface Step {
  /** Words may stand before it. */
  readonly afterGap: boolean;
  readonly optional: boolean;
  readonly fits: (sentence: Sentence, token: Token) => boolean;
}

interface Frame {
  readonly base: string;
  readonly kind: ActKind;
  readonly stance: Stance;
  readonly steps: readonly Step[];
}

const WIDEST_GAP = 7;
/** A gap goes over no mark and into no other clause. */
const GAP_ENDS =
  /^(?:[.;:?!“”"()–—]|but|after|before|while|when|because|following|since|until|said|says|saying|that|who|which|whose|whom|where|as|if|during|amid|despite|by)$/;

/** Classes that are known by tone, not by list. */
const JUDGED = new Set(['{good}', '{bad}']);
/** And these by their place: any name, and the last noun of any phrase that is not hostile. */
const BUILT_IN = new Set([...JUDGED, '{name}', '{noun}']);

const classes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(source.classes).map(([name, words]) => [name, new Set(words.split(' '))]),
);
const framesOf = new Map<string, Frame[]>();

for (const { kind: id, stance, frames } of source.frames) {
  const kind = actKindOf(id);
  for (const frame of frames) {
    const [verbs, ...rest] = frame.split(' ') as [string, ...string[]];
    const steps = stepsOf(rest);
    for (const verb of verbsOf(verbs))
      for (const form of new Set(verbForms(verb)))
        framesOf.set(form, [
          ...(framesOf.get(form) ?? []),
          { kind, stance: stance as Stance, base: verb, steps },
        ]);
  }
}
// What asks for more says more.
for (const frames of framesOf.values()) frames.sort((a, b) => weightOf(b) - weightOf(a));

function weightOf({ steps }: Frame): number {
  return steps.filter(({ optional }) => !optional).length;
}

function verbsOf(verbs: string): string[] {
  return verbs.split('|').flatMap((verb) => (verb.startsWith('{') ? [...classOf(verb)] : [verb]));
}

function classOf(name: string): ReadonlySet<string> {
  const words = classes.get(name.slice(1, -1));
  if (!words) throw new Error(`No class ${name} in act-frames.json.`);
  return words;
}

function stepsOf(parts: readonly string[]): Step[] {
  return parts.flatMap((part, at): Step[] => {
    if (part === '..') return [];
    const optional = part.endsWith('?');
    const choices = (optional ? part.slice(0, -1) : part).split('|');
    return [{ afterGap: parts[at - 1] === '..', optional, fits: fitsOneOf(choices) }];
  });
}

function fitsOneOf(choices: readonly string[]): Step['fits'] {
  const words = new Set(
    choices.flatMap((choice) =>
      /^\{[a-z]/.test(choice) && !BUILT_IN.has(choice) ? [...classOf(choice)] : [choice],
    ),
  );
  const isName = choices.includes('{name}');
  const isThing = choices.includes('{noun}');
  const tones = choices.filter((choice) => choice === '{+}' || choice === '{-}');
  const judged = choices.filter((choice) => JUDGED.has(choice));
  return (sentence, token) =>
    words.has(token.lower) ||
    (token.upos === 'NOUN' && words.has(token.lemma)) ||
    (isName && token.upos === 'PROPN' && !/day$/.test(token.lower)) ||
    (isThing && isLastNoun(sentence, token) && toneOfNoun(token) >= 0) ||
    tones.some((tone) => isLastNoun(sentence, token) && signed(toneOfNoun(token), tone)) ||
    judged.some((tone) => signed(toneOfJudgement(token), tone === '{good}' ? '{+}' : '{-}'));
}

function signed(tone: number, sign: string): boolean {
  return sign === '{+}' ? tone > 0 : tone < 0;
}

/** "ended his bid": against nobody. */
const OWN_AIMS = /^(?:bids?|campaigns?|candidacy|runs?|.*-.*)$/;

/** "aid deal" is a deal, "power-sharing" no share. */
function isLastNoun({ tokens }: Sentence, { upos, lower, index }: Token): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  return (
    upos === 'NOUN' &&
    !OWN_AIMS.test(lower) &&
    !/^(?:NOUN|PART)$/.test(next?.upos ?? '') &&
    ![before, next].some((token) => token && /^[-‐‑]$/.test(token.text))
  );
}

const read = new WeakMap<Token, FrameMatch | null>();
/** The frame that a verb opens, the one with the most words first; null where none does. Each token is read once. */
export function frameAt(sentence: Sentence, verb: Token): FrameMatch | null {
  // "blasted" is a verb, whatever the tagger says.
  const frames = verb.upos === 'VERB' || isPastForm(verb.lower) ? framesOf.get(verb.lower) : undefined;
  if (!frames) return null;
  let found = read.get(verb);
  if (found === undefined) read.set(verb, (found = findFrame(sentence, verb, frames)));
  return found;
}

function findFrame(sentence: Sentence, verb: Token, frames: readonly Frame[]): FrameMatch | null {
  for (const { steps, ...frame } of frames) {
    const words = match(sentence, verb.index + 1, steps, 0);
    // "called his sentence unjust" is for him.
    const isTurned = words && frame.kind.id === 'criticise' && toneWithin(sentence, verb, words) < 0;
    if (words && !isTurned) return { ...frame, words: [verb, ...words] };
  }
  return null;
}

/** Of the nouns between a verb and the last word of its frame. */
function toneWithin({ tokens }: Sentence, verb: Token, words: readonly Token[]): number {
  const last = words[words.length - 1]!;
  return Math.min(
    0,
    ...tokens
      .slice(verb.index + 1, last.index)
      .filter((token) => token.upos === 'NOUN' && !words.includes(token))
      .map(toneOfNoun),
  );
}

function match(sentence: Sentence, from: number, steps: readonly Step[], at: number): Token[] | null {
  const step = steps[at];
  if (!step) return [];
  const { tokens } = sentence;
  const last = step.afterGap ? from + WIDEST_GAP : from;
  for (let next = from; next <= last && tokens[next]; next++) {
    if (step.fits(sentence, tokens[next]!)) {
      const rest = match(sentence, next + 1, steps, at + 1);
      if (rest) return [tokens[next]!, ...rest];
    }
    if (GAP_ENDS.test(tokens[next]!.lower)) break;
  }
  return step.optional ? match(sentence, from, steps, at + 1) : null;
}
