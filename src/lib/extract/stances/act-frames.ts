// Acts that several words name, as frames over classes of words (data/lexicon/act-frames.json): "bring … to a standstill" is
// `bring .. to .. {halt}`, and "tore up an accord" is `{breakup} up .. {+}`, whatever friendly thing is torn up.

import source from '#data/lexicon/act-frames.json' with { type: 'json' };
import { verbForms } from '#lib/lexicon/verb-forms.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Stance } from '#lib/model/statement.ts';
import { actKindOf, type ActKind } from './act-kinds.ts';
import { toneOfJudgement, toneOfNoun } from './word-tones.ts';

/** One place of a frame behind its verb. */
export interface Step {
  /** Words may stand before it. */
  readonly afterGap: boolean;
  /** Names what the verb is done to, and so the subject where the verb is passive. */
  readonly isObject: boolean;
  readonly optional: boolean;
  readonly fits: (sentence: Sentence, token: Token) => boolean;
}

export interface Frame {
  readonly base: string;
  readonly kind: ActKind;
  readonly stance: Stance;
  readonly steps: readonly Step[];
}

/** Classes that are known by tone, not by list. */
const JUDGED = new Set(['{good}', '{bad}']);
/** And these by their place: any name, and the last noun of any phrase that is not hostile. */
const BUILT_IN = new Set([...JUDGED, '{name}', '{noun}']);

/** "gave Chad 48 hours" gives nothing. */
const TIMES: ReadonlySet<string> = new Set(source.classes.time.split(' '));
/** A class, but no name and no judgement. */
const THING = /^\{(?!name|good|bad|leave|cease)/;
/** Particles and prepositions: what stands behind an object, not the object. */
const GRAMMAR: ReadonlySet<string> = new Set(
  'to on at in into onto upon of off out up down over from back home away aside for with through by around about against towards toward under behind between a the its their his her no forward forth together jointly'.split(
    ' ',
  ),
);

const classes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(source.classes).map(([name, words]) => [name, new Set(words.split(' '))]),
);
/** An auxiliary, and so in no list of irregular verbs. */
const FORMS_OF_HAVE = ['have', 'has', 'had', 'having'];
const frames = new Map<string, Frame[]>();
/** By every form of the verb that opens them, what asks for more first, since it says more. */
export const framesOf: ReadonlyMap<string, readonly Frame[]> = frames;

for (const { kind: id, stance, frames: written } of source.frames) {
  const kind = actKindOf(id);
  for (const frame of written) {
    const [verbs, ...rest] = frame.split(' ') as [string, ...string[]];
    const steps = stepsOf(rest);
    for (const verb of verbsOf(verbs))
      for (const form of new Set(verb === 'have' ? FORMS_OF_HAVE : verbForms(verb)))
        frames.set(form, [
          ...(frames.get(form) ?? []),
          { kind, stance: stance as Stance, base: verb, steps },
        ]);
  }
}
for (const same of frames.values()) same.sort((a, b) => weightOf(b) - weightOf(a));

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
    const isObject = choices.every((choice) => THING.test(choice) || !GRAMMAR.has(choice));
    return [{ afterGap: parts[at - 1] === '..', isObject, optional, fits: fitsOneOf(choices) }];
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
    (isThing &&
      !TIMES.has(token.lower) &&
      isLastNoun(sentence, token) &&
      toneOfNoun(token) >= 0 &&
      !isOfHarm(sentence, token)) ||
    tones.some((tone) => isLastNoun(sentence, token) && signed(toneOfNoun(token), tone)) ||
    judged.some((tone) => signed(toneOfJudgement(token), tone === '{good}' ? '{+}' : '{-}'));
}

/** "a protest note". */
function isOfHarm({ tokens }: Sentence, { index }: Token): boolean {
  const before = tokens[index - 1];
  return before?.upos === 'NOUN' && toneOfNoun(before) < 0;
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
