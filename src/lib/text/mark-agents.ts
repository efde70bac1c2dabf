// Corrects one relation that the parser's weights know too little of: the agent of a passive ("rejected by the senators") is
// `obl:agent`, not `obl`. Changes no governor. Follows the Universal Dependencies' definition of obl:agent; leaves times and
// amounts ("by Tuesday", "by 5 percent") and ways ("by voting") as they are.

import type { Token } from './parse.ts';

const NO_AGENT =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|tomorrow|today|then|now|day|week|month|year|time|end|date|deadline|noon|midnight|night|morning|percent|point|per|way|means|law|default|hand|name|phone|mail)$/;

/** The tokens of one sentence, with the agents of its passives marked. */
export function markAgents(tokens: readonly Token[]): readonly Token[] {
  const passive = new Set<number>();
  const by = new Set<number>();
  for (const { deprel, head, lower, index, xpos } of tokens) {
    if (deprel === 'aux:pass') passive.add(head);
    else if ((deprel === 'acl' || deprel === 'advcl') && xpos === 'VBN') passive.add(index);
    else if (deprel === 'case' && lower === 'by') by.add(head);
  }
  if (!passive.size || !by.size) return tokens;
  return tokens.map((token) =>
    token.deprel === 'obl' && by.has(token.index) && passive.has(token.head) && mayAct(token)
      ? { ...token, deprel: 'obl:agent' }
      : token,
  );
}

function mayAct({ xpos, lemma }: Token): boolean {
  return xpos !== 'CD' && xpos !== 'VBG' && !NO_AGENT.test(lemma.toLowerCase());
}
