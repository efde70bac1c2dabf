// Whether an act is one that nobody has done: what somebody is charged with or denies ("accused of shelling"), what is
// only asked of somebody ("urged Uganda to lift"), what could happen, and what "no" soldier did.

import source from '#data/lexicon/acts.json' with { type: 'json' };
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { isInfinitive } from './arguments.ts';
import { firstOfPhrase } from './find-neighbours.ts';
import type { Scene } from './scene.ts';
import { actKindsOf, allegingVerbs, doubtNouns } from './act-kinds.ts';

/** "accused of shelling", "denied having bombed". */
export function isAlleged(sentence: Sentence, head: Token): boolean {
  let at = head;
  for (let step = 0; step < 3; step++) {
    const governor = sentence.tokens[at.head];
    if (!governor || !/^(?:advcl|xcomp|ccomp|acl|obl|nmod|conj)/.test(at.deprel)) return false;
    if ((allegingVerbs.has(governor.lemma) || doubtNouns.has(governor.lemma)) && at.deprel !== 'conj')
      return true;
    if (isCharge(sentence, at, governor)) return true;
    at = governor;
  }
  return false;
}

/** "arrested for collaborating with": what somebody is held for. */
function isCharge(sentence: Sentence, clause: Token, governor: Token): boolean {
  return (
    clause.xpos === 'VBG' &&
    childrenOf(sentence, clause, 'mark').some(({ lower }) => lower === 'for') &&
    actKindsOf(governor).some(({ id }) => id === 'coerce' || id === 'accuse')
  );
}

/** "told reporters that" asks nothing. */
const TELLS = new Set(['tell', 'call']);

/** "called upon Belarus". */
function isCalledOn({ tokens }: Sentence, { lemma, index }: Token): boolean {
  return lemma === 'call' && /^(?:up)?on$/.test(tokens[index + 1]?.lower ?? '');
}

/** "urged Uganda to lift", "demanded that Peru sign": nobody has done it. */
export function isOnlyAskedFor(sentence: Sentence, head: Token): boolean {
  const governor = sentence.tokens[head.head];
  return (
    governor !== undefined &&
    /^(?:xcomp|ccomp|advcl|obj)$/.test(head.deprel) &&
    (head.deprel === 'xcomp' ||
      !TELLS.has(governor.lemma) ||
      isCalledOn(sentence, governor) ||
      (governor.lemma === 'tell' && sentence.tokens[head.index - 1]?.lower === 'to')) &&
    actKindsOf(governor).some(({ id }) => id === 'demand' || id === 'appeal')
  );
}

/** "wants", "expects": who is spoken of has not done it. */
const HOPING = new Set(['want', 'expect', 'like', 'need', 'prefer', 'wish']);

/** "asked Chile to back", "wants Peru to leave", "called for Chad to join": the one between the verbs has done nothing. */
export function isAskedOf(sentence: Sentence, holder: Token, head: Token): boolean {
  const governor = sentence.tokens[head.head];
  return (
    governor !== undefined &&
    governor.index < holder.index &&
    holder.index < head.index &&
    isInfinitive(sentence, head) &&
    (HOPING.has(governor.lemma) || actKindsOf(governor).some(({ id }) => id === 'demand' || id === 'appeal'))
  );
}

const POSSIBLE = new Set(['could', 'may', 'might', 'can']);

/** "could attack", "no soldier attacked", "a film about the attack": nothing that has been done. */
export function isUndone(sentence: Sentence, head: Token): boolean {
  const isPossible = childrenOf(sentence, head, 'aux').some(({ lower }) => POSSIBLE.has(lower));
  const isNobodys = childrenOf(sentence, head, 'nsubj', 'obl:agent').some((doer) =>
    childrenOf(sentence, doer, 'det').some(({ lower }) => lower === 'no'),
  );
  const isTold = childrenOf(sentence, head, 'case').some(({ lower }) => lower === 'about');
  return isPossible || isNobodys || isTold;
}

const FEARED =
  /^(?:fears?|threats?|risks?|possibility|prospect|plans?|plots?|danger|idea|calls?|accusations?|allegations?)$/;
const UNCERTAIN = /^(?:planned|possible|potential|alleged|imminent|proposed|future|hypothetical|foiled|any)$/;

/** "fears of a Kenyan attack on", "a possible attack". */
export function isOnlyFeared(scene: Scene, sentence: Sentence, noun: Token): boolean {
  const first = firstOfPhrase(scene, sentence, noun);
  const { tokens } = sentence;
  if (tokens.slice(first, noun.index).some(({ lower }) => UNCERTAIN.test(lower))) return true;
  return tokens.slice(Math.max(0, first - 2), first).some(({ lower }) => FEARED.test(lower));
}

/** Words from a noun to the verb that tells what became of it. */
const REACH = 20;
/** What the verb of an act's noun says, or is, where the act has not been done. */
const UNDONE = new Set(source.undone.split(' '));
/** Words between such a verb's auxiliaries and what it says. */
const FILLERS = new Set(
  'is are was were be been being has have had still now also then under to yet'.split(' '),
);
/** Behind these an act's noun names what somebody wants, fears or speaks of. */
const WANTED = source.wanted.split(' ').map((words) => words.split('_'));
const ARTICLES = /^(?:the|an?|any|its|immediate|swift|full|early|possible|further|new)$/;

/** "called for the [arrest]", "in the event of an [attack]": by the words before the noun's phrase, which begins at `first`. */
export function isOnlyWanted(tokens: readonly Token[], first: number): boolean {
  let end = first;
  while (end > 0 && ARTICLES.test(tokens[end - 1]!.lower)) end--;
  return WANTED.some((words) => words.every((word, at) => tokens[end - words.length + at]?.lower === word));
}

/** "a war between them would be", "the release of … is expected": by the order of the words. */
export function isNounUndone({ tokens }: Sentence, noun: Token): boolean {
  const verb = tokens
    .slice(noun.index + 1, noun.index + REACH)
    .find(({ upos, xpos }) => upos === 'AUX' || (upos === 'VERB' && /^VB[DZP]$/.test(xpos)));
  if (!verb) return false;
  const said = tokens.slice(verb.index, verb.index + 5).find(({ lower }) => !FILLERS.has(lower));
  return said !== undefined && UNDONE.has(said.lower);
}

/** Any of the above. */
export function isUnreal(scene: Scene, sentence: Sentence, head: Token): boolean {
  return (
    isAlleged(sentence, head) ||
    isOnlyAskedFor(sentence, head) ||
    isUndone(sentence, head) ||
    isOnlyFeared(scene, sentence, head)
  );
}
