// Whether people without a name suffer what implies a stance, or have it done for them, and which stance: by what stands before them
// ("killing five policemen", "fired on protesters"), by a passive behind them, by the tree. Soldiers who are sent somewhere, doctors
// who are offered and rebels whom somebody denies backing suffer nothing.

import { kindsOfVerbForm } from '#lib/extract/stances/act-kinds.ts';
import { readActWords } from '#lib/extract/stances/read-act-words.ts';
import { meansForms, peopleServing } from '#lib/lexicon/nameless.ts';
import { isPastForm } from '#lib/lexicon/verb-forms.ts';
import type { Stance } from '#lib/model/statement.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { harmKinds, stanceOfForm, UNCHANGED_PAST } from './harm.ts';
import { takesPart } from './takes-part.ts';

const PASSIVE = /^(?:was|were|been|being|are|is|be)$/;
const COUNTS =
  /^(?:more|than|at|least|about|some|of|as|many|dozens|hundreds|thousands|scores|nearly|almost|up|to|around|over|dead|death|tens)$/;
const ONTO = /^(?:on|at|against|upon|into|with|to|among)$/;

/** How the act is meant that the people from `first` to `noun` suffer, or that is done for them; null where none is. */
export function stanceSuffered(sentence: Sentence, first: Token, noun: Token, lemma: string): Stance | null {
  const { tokens } = sentence;
  const stanceAt = (word: Token) => actAt(sentence, word, noun, peopleServing.has(lemma));
  const governor = tokens[noun.head];
  const ofGovernor = governor ? stanceAt(governor) : null;
  if (governor && meansForms.has(governor.lower) && !ofGovernor) return null;
  if (/^by$/.test(tokens[first.index - 1]?.lower ?? '') || tokens[first.index - 2]?.lower === 'by')
    return null;
  const byOrder = stanceBefore(tokens, first, stanceAt) ?? passiveBehind(tokens, noun);
  if (byOrder || peopleServing.has(lemma)) return byOrder;
  // "Attack the tourists!"
  if (governor?.xpos === 'VB' && tokens[governor.index - 1]?.lower !== 'to') return null;
  if (!governor || !takesPart(sentence, noun) || /^nsubj(?!:pass)/.test(noun.deprel)) return null;
  return ofGovernor ?? stanceOfForm(governor.lower);
}

/** An act stands right before them and those who count them: "killed more than eighty", "opened fire on". */
function stanceBefore(
  tokens: readonly Token[],
  first: Token,
  stanceAt: (word: Token) => Stance | null,
): Stance | null {
  let at = first.index - 1;
  while (at > 0 && isCount(tokens[at]!) && !stanceAt(tokens[at]!)) at--;
  const before = tokens[at];
  const right = before ? stanceAt(before) : null;
  const isOnto = tokens.slice(at, first.index).some(({ lower }) => ONTO.test(lower));
  if (right !== null || !isOnto) return right;
  for (const word of behindMark(tokens, at)) {
    const stance = stanceAt(word);
    if (stance) return stance;
  }
  return null;
}

function isCount({ upos, lower }: Token): boolean {
  return /^(?:DET|NUM|ADV)$/.test(upos) || COUNTS.test(lower);
}

/** Up to eight words that end at `at`, behind the last mark. */
function behindMark(tokens: readonly Token[], at: number): readonly Token[] {
  const near = tokens.slice(Math.max(0, at - 7), at + 1);
  return near.slice(near.findLastIndex(({ text }) => /^[,.;:]$/.test(text)) + 1);
}

/** Of soldiers, who are sent and moved besides, only what harms. `noun` is none of the words that name the act. */
function actAt(sentence: Sentence, token: Token, noun: Token, isHarm: boolean): Stance | null {
  const { lower } = token;
  if (!(isPastForm(lower) || UNCHANGED_PAST.test(lower) || /ing$/.test(lower))) return null;
  // "denied backing the rebels"
  if (/^den(?:y|ies|ied|ying)$/.test(sentence.tokens[token.index - 1]?.lower ?? '')) return null;
  const read = readActWords(sentence, token);
  // "took eight guards hostage", but "took doctors", "called up reservists", "took prisoners"
  const last = read?.words.at(-1);
  const isPhrase =
    last !== undefined &&
    last !== token &&
    last !== noun &&
    last.upos === 'NOUN' &&
    harmKinds.has(read!.kind.id);
  if (meansForms.has(lower) && !isPhrase) return null;
  const kinds = [...(read ? [{ ...read.kind, stance: read.stance }] : []), ...kindsOfVerbForm(lower)];
  return kinds.find(({ id, stance }) => stance !== null && (!isHarm || harmKinds.has(id)))?.stance ?? null;
}

/** "two policemen on patrol were shot". */
function passiveBehind(tokens: readonly Token[], noun: Token): Stance | null {
  const be = tokens
    .slice(noun.index + 1, noun.index + 8)
    .find(({ lower, text, upos }) => PASSIVE.test(lower) || /^[,.;]$/.test(text) || upos === 'VERB');
  if (!be || !PASSIVE.test(be.lower)) return null;
  const verb = tokens
    .slice(be.index + 1, be.index + 4)
    .find(({ lower }) => isPastForm(lower) && stanceOfForm(lower));
  return verb ? stanceOfForm(verb.lower) : null;
}
