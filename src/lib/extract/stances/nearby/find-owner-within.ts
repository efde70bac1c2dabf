// Whom the words of an act name between them: "launched a [Chadian] attack", "shared [Danish] intelligence with", "gave [Mali] 20
// million". Null where the other side is to be looked for behind them.

import type { Sentence, Token } from '#lib/text/parse.ts';
import { endingForms, kindsOfVerbForm } from '../act-kinds.ts';
import type { Actors } from '../claim.ts';
import { findTarget, type Target } from '../find-neighbours.ts';
import type { ActWords } from '../read-act-words.ts';
import type { Scene } from '../scene.ts';
import { TOGETHER, targetWordsFor } from './target-words-for.ts';

/** "launched an attack", "shared Danish intelligence with": whom the words between name. */
export function findOwnerWithin(
  scene: Scene,
  sentence: Sentence,
  { words, kind, ofNoun, ofSubject }: ActWords,
  holders: Actors,
): Target | null {
  if (words.length < 2 || (ofNoun && TOGETHER.has(kind.id))) return null;
  // "urged Chad to condemn Peru": the other side is behind.
  if (words.length > 2 && words[words.length - 2]!.lower === 'to' && isHostile(words[words.length - 1]!))
    return null;
  const first = behindRun(words, ofSubject ? 1 : 0);
  const last = words[words.length - 1]!.index;
  if (!ofNoun && last - first < 1) return null;
  const within = findTarget(
    scene,
    { ...sentence, tokens: sentence.tokens.slice(0, last) },
    first,
    holders,
    targetWordsFor({ words, kind, ofNoun, stance: kind.stance!, ofSubject: false }),
  );
  if (!within || (within.closeness === 'place' && kind.id !== 'consult')) return null;
  // "gave Albania 20 million", but not "sent French medicine"
  if (kind.id === 'aid') {
    const next = sentence.tokens[first]!;
    const begin = (next.upos === 'DET' ? sentence.tokens[first + 1] : next)?.begin;
    const isOwed = DEBTS.test(sentence.tokens[last]!.lower);
    if (isOwed) return within;
    const isReceiver = within.actors.spans.some((span) => span.begin === begin);
    if (!isReceiver || sentence.tokens.some((token) => token.upos === 'ADJ' && token.begin === begin))
      return null;
  }
  return within;
}

/** "condemn", but not "stop": whoever is told to stop a thing is the one it is demanded of. */
function isHostile({ upos, lower }: Token): boolean {
  const kinds = upos === 'VERB' && !endingForms.has(lower) ? kindsOfVerbForm(lower) : [];
  return kinds.length > 0 && kinds.every(({ stance }) => stance === 'disagree');
}

/** "wrote off Iraq’s debt": whose it is. */
const DEBTS = /^(?:debts?|loans?|arrears|bills?)$/;

/** Behind the words that follow one another without a gap: "turned down [a Peruvian request]". */
function behindRun(words: readonly Token[], from: number): number {
  let at = from;
  while (
    words[at + 1]?.index === words[at]!.index + 1 &&
    at + 2 < words.length &&
    !/^(?:NOUN|PROPN)$/.test(words[at + 1]!.upos)
  )
    at++;
  return words[at]!.index + 1;
}
