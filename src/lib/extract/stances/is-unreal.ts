// Whether an act is one that nobody has done: what somebody is charged with or denies ("accused of shelling"), and what
// is only asked of somebody ("urged Uganda to lift").

import type { Sentence, Token } from '#lib/text/parse.ts';
import { actKindsOf, allegingVerbs } from './act-kinds.ts';

/** "accused of shelling", "denied having bombed". */
export function isAlleged(sentence: Sentence, head: Token): boolean {
  let at = head;
  for (let step = 0; step < 3; step++) {
    const governor = sentence.tokens[at.head];
    if (!governor || !/^(?:advcl|xcomp|ccomp|acl|obl|nmod|conj)/.test(at.deprel)) return false;
    if (allegingVerbs.has(governor.lemma) && at.deprel !== 'conj') return true;
    at = governor;
  }
  return false;
}

/** "urged Uganda to lift", "demanded that Peru sign": nobody has done it. */
export function isOnlyAskedFor(sentence: Sentence, head: Token): boolean {
  const governor = sentence.tokens[head.head];
  return (
    governor !== undefined &&
    /^(?:xcomp|ccomp|advcl|obj)$/.test(head.deprel) &&
    actKindsOf(governor).some(({ id }) => id === 'demand' || id === 'appeal')
  );
}
