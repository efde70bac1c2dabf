// Being for or against something by a preposition: "is against the embargo", "came out in favour of a truce", "strikes in
// support of the government". The subject holds the stance; what follows is the issue, or the other side where it acts.

import { readTopics } from '#lib/extract/issues/read-topics.ts';
import { oppositeOf, type Stance } from '#lib/model/statement.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { subjectOf } from '../arguments.ts';
import { pursuingForms } from '../act-kinds.ts';
import type { Actors } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { findDoer, findMainDoer, finiteBefore, readBefore } from '../find-neighbours.ts';
import { isUndone } from '../is-unreal.ts';
import { polarityOf } from '../polarity.ts';
import { actorNouns } from '../predicates.ts';
import { reporterOf } from '../reporter.ts';
import { actorsFrom, capitalAt, nameAt, resolveActors } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

const CONFIDENCE = 0.8;
/** "strikes in support of": the deed is somebody else's word for a stance. */
const OF_DEED = 0.6;
const STATES = /^(?:is|are|was|were|be|been|am|remain|remains|remained|['’](?:s|re|m))$/;
const COMES_OUT =
  /^(?:come|comes|came|speak|speaks|spoke|spoken|vote|votes|voted|argue|argues|argued|stand|stands|stood|out|strongly|firmly|overwhelmingly)$/;

export const stands: Rule = {
  id: 'for-or-against',
  label: 'Being for or against something, by a preposition',
  find(scene, sentence, token) {
    const stand = standAt(sentence, token);
    if (!stand) return [];
    const { stance, head, isState, words } = stand;
    const before = readBefore(sentence, words[0]!);
    const holders = isState
      ? stateHolder(scene, sentence, words[0]!, head, before.last)
      : findMainDoer(scene, sentence, token);
    const verb = isState ? null : finiteBefore(sentence, token);
    if (!isState && !(verb && pursuingForms.has(verb.lower))) return [];
    if (!holders || before.unreal || isUndone(sentence, head)) return [];
    const { negated, certainty } = polarityOf(
      sentence,
      isState ? head : (finiteBefore(sentence, token) ?? head),
    );
    if (certainty === 0 || (!isState && negated)) return [];
    const isActing =
      nameAt(scene, head) !== null || actorNouns.has(head.lemma) || capitalAt(scene, head) !== null;
    const others = isActing ? resolveActors(scene, sentence, head) : null;
    if (!isState && !others) return [];
    const isTurned = isState && (before.negated || negated);
    return composeClaims(scene, sentence, {
      rule: 'for-or-against',
      reason: `“${words.map(({ text }) => text).join(' ')}” says where the holder stands${isTurned ? ', but it is negated here' : ''}.`,
      stance: isTurned ? oppositeOf(stance) : stance,
      confidence: (isState ? CONFIDENCE : OF_DEED) * certainty,
      cue: words,
      holders,
      counterparts: others,
      topics: others ? [] : readTopics(scene, sentence, head, { actors: holders.spans, strict: false }),
      reporter: reporterOf(scene, sentence, token),
    });
  },
};

interface Stand {
  readonly stance: Stance;
  /** What it is for or against. */
  readonly head: Token;
  /** "is against": the subject's own stance; else a deed's. */
  readonly isState: boolean;
  readonly words: readonly Token[];
}

function standAt(sentence: Sentence, token: Token): Stand | null {
  const { tokens } = sentence;
  if (token.lower === 'against') {
    const head = tokens[token.head];
    const verb = tokens[token.index - 1];
    const isState = verb !== undefined && (STATES.test(verb.lower) || isComingOut(tokens, token.index - 1));
    return isState && head && head.index > token.index
      ? { stance: 'disagree', head, isState, words: [token] }
      : null;
  }
  const [before, after] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (!/^(?:favou?r|support)$/.test(token.lower) || before?.lower !== 'in' || after?.lower !== 'of')
    return null;
  const head = tokens.find(
    (noun) => noun.index > after.index && childrenOf(sentence, noun, 'case').includes(after),
  );
  if (!head) return null;
  const verb = tokens[before.index - 1];
  const isState = verb !== undefined && (STATES.test(verb.lower) || isComingOut(tokens, before.index - 1));
  return isState || token.lower === 'support'
    ? { stance: 'agree', head, isState, words: [before, token, after] }
    : null;
}

/** "came out", "has come out strongly", "spoke out". */
function isComingOut(tokens: readonly Token[], last: number): boolean {
  const words = tokens.slice(Math.max(0, last - 2), last + 1).map(({ lower }) => lower);
  return COMES_OUT.test(words.at(-1) ?? '') && words.some((word) => COMES_OUT.test(word) && word !== 'out');
}

function stateHolder(
  scene: Scene,
  sentence: Sentence,
  word: Token,
  head: Token,
  last: Token | null,
): Actors | null {
  const subject = subjectOf(sentence, head)?.token ?? childrenOf(sentence, head, 'nsubj')[0];
  // "the minister, Jane Doe, is against": she is.
  const apposed = subject ? childrenOf(sentence, subject, 'appos').map((one) => nameAt(scene, one))[0] : null;
  if (apposed) return actorsFrom(apposed, 1);
  const ofTree = subject && subject.index < word.index ? resolveActors(scene, sentence, subject) : null;
  if (ofTree) return ofTree;
  const verb = finiteBefore(sentence, word);
  const end = verb && COMES_OUT.test(verb.lower) ? readBefore(sentence, verb).last : last;
  return end && findDoer(scene, sentence, end);
}
