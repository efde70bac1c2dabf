// A verb in its place -> the frame that it opens (act-frames.ts), with the words that fill it: "brought traffic to a
// standstill". Frames hold in the passive, too, where the subject is the object, and past a day.

import { isPastForm } from '#lib/lexicon/verb-forms.ts';
import type { Stance } from '#lib/model/statement.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { framesOf, type Frame, type Step } from './act-frames.ts';
import type { ActKind } from './act-kinds.ts';
import { toneOfNoun } from './word-tones.ts';

export interface FrameMatch {
  readonly kind: ActKind;
  readonly stance: Stance;
  /** Its verb as it stands in a dictionary. */
  readonly base: string;
  /** The verb and the words behind it that the frame names. */
  readonly words: readonly Token[];
}

const WIDEST_GAP = 7;
const FARTHEST_SUBJECT = 10;
/** A gap goes over no mark and into no other clause. */
const GAP_ENDS =
  /^(?:[.;:?!“”"()–—]|but|after|before|while|when|because|following|since|until|said|says|saying|that|who|which|whose|whom|where|as|if|during|amid|despite|by)$/;

const read = new WeakMap<Token, FrameMatch | null>();
/** The frame that a verb opens, the one with the most words first; null where none does. Each token is read once. */
export function frameAt(sentence: Sentence, verb: Token): FrameMatch | null {
  // "blasted" is a verb, whatever the tagger says.
  const isVerb = /^(?:VERB|AUX)$/.test(verb.upos) || isPastForm(verb.lower) || isUntagged(sentence, verb);
  const frames = isVerb ? framesOf.get(verb.lower) : undefined;
  if (!frames) return null;
  let found = read.get(verb);
  if (found === undefined) read.set(verb, (found = findFrame(sentence, verb, frames)));
  return found;
}

/** "Mali shut its doors": these have no form of the past, and taggers take them for nouns. */
function isUntagged({ tokens }: Sentence, { lower, index }: Token): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  return (
    /^(?:put|cut|set|hit|shut|let|quit|cast|thrust|split|spread)$/.test(lower) &&
    before?.upos === 'PROPN' &&
    /^(?:DET|PRON|ADP|ADV)$/.test(next?.upos ?? '')
  );
}

function findFrame(sentence: Sentence, verb: Token, frames: readonly Frame[]): FrameMatch | null {
  let subject: readonly Token[] | null | undefined;
  for (const { steps, ...frame } of frames) {
    let words = match(sentence, verb.index + 1, steps, 0);
    if (!words) {
      subject = subject === undefined ? subjectOfPassive(sentence, verb) : subject;
      words = subject && matchPassive(sentence, verb, steps, subject);
    }
    // "called his sentence unjust" is for him.
    const isTurned =
      words && words.length > 0 && frame.kind.id === 'criticise' && toneWithin(sentence, verb, words) < 0;
    if (words && !isTurned) return { ...frame, words: [verb, ...words] };
  }
  return null;
}

/** The nouns before a passive verb, up to the beginning of its clause; null where it is not passive. */
function subjectOfPassive({ tokens }: Sentence, verb: Token): readonly Token[] | null {
  let at = verb.index - 1;
  while (at >= 0 && tokens[at]!.upos === 'ADV') at--;
  if (!/^(?:is|are|was|were|been|be|being)$/.test(tokens[at]?.lower ?? '')) return null;
  while (at >= 0 && /^(?:AUX|ADV|PART)$/.test(tokens[at]!.upos)) at--;
  const nouns: Token[] = [];
  for (const last = at; at >= 0 && at > last - FARTHEST_SUBJECT; at--) {
    const token = tokens[at]!;
    if (/^(?:[.;:?!“”"()–—]|but|that|who|which|when|while|where|after|before)$/.test(token.lower)) break;
    if (token.upos === 'NOUN') nouns.push(token);
  }
  return nouns.length ? nouns : null;
}

/** "four villages were burned": the frame without its object, where the subject is one. */
function matchPassive(
  sentence: Sentence,
  verb: Token,
  steps: readonly Step[],
  subject: readonly Token[],
): Token[] | null {
  const object = steps.findIndex(({ isObject, optional }) => isObject && !optional);
  if (object < 0 || !subject.some((noun) => steps[object]!.fits(sentence, noun))) return null;
  return match(
    sentence,
    verb.index + 1,
    steps.filter((_, at) => at !== object),
    0,
  );
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

/** The index behind "on Thursday", "last week", "quickly"; `from` where no such thing stands there. */
function endOfWhen(tokens: readonly Token[], from: number): number {
  const [first, next] = [tokens[from]!, tokens[from + 1]];
  if (first.lower === 'on' && next && /day$/.test(next.lower)) return from + 2;
  if (
    /^(?:last|this|late|early|earlier)$/.test(first.lower) &&
    next &&
    /^(?:\w+day|week|month|year|night)$/.test(next.lower)
  )
    return from + 2;
  return /^(?:\w+day|yesterday|today|again|\w+ly)$/.test(first.lower) && first.upos !== 'VERB'
    ? from + 1
    : from;
}

function match(sentence: Sentence, from: number, steps: readonly Step[], at: number): Token[] | null {
  const step = steps[at];
  if (!step) return [];
  const { tokens } = sentence;
  // "put their names on Thursday to": when it is done stands anywhere.
  if (!step.afterGap && tokens[from] && !step.fits(sentence, tokens[from]!)) {
    const when = endOfWhen(tokens, from);
    if (when > from) return match(sentence, when, steps, at);
  }
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
