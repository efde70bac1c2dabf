// What has become of what binds two: "ties between Peru and Chile have soured", "flights between the two resumed". The verb says
// whether they are nearer or farther from one another; it is told of both. By the order of the words; the lists are in
// data/lexicon/acts.json.

import { actKindOf, bondNouns, chillForms, thawForms } from '../act-kinds.ts';
import { NOBODY, type Claim } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { agentsBehind } from '../find-agent.ts';
import { readBefore } from '../find-neighbours.ts';
import { polarityOf } from '../polarity.ts';
import type { Rule } from '../rule.ts';

/** Words from the noun to its verb. */
const REACH = 18;
const SHARE = 0.8;

export const relationsBetween: Rule = {
  id: 'act-relations',
  label: 'What has become of the relations of two actors',
  find(scene, sentence, token): Claim[] {
    const { tokens } = sentence;
    if (!bondNouns.has(token.lower) || tokens[token.index + 1]?.lower !== 'between') return [];
    const both = agentsBehind(scene, sentence, tokens[token.index + 1]!, NOBODY);
    if (!both || both.ids.length < 2) return [];
    const verb = tokens
      .slice(token.index + 4, token.index + REACH)
      .find(({ lower, upos }) => upos !== 'NOUN' && (thawForms.has(lower) || chillForms.has(lower)));
    if (!verb) return [];
    const before = readBefore(sentence, verb);
    const isDue = before.unreal && /^(?:are|is)$/.test(tokens[verb.index - 3]?.lower ?? '');
    if (before.negated || (before.unreal && !isDue) || polarityOf(sentence, verb).certainty === 0) return [];
    // "ties, cut in May, are to be restored": the last of them holds.
    const last = tokens
      .slice(verb.index + 1, verb.index + 8)
      .find(({ lower, upos }) => upos === 'VERB' && (thawForms.has(lower) || chillForms.has(lower)));
    const told = last && tokens[verb.index - 1]?.text === ',' ? last : verb;
    const stance = thawForms.has(told.lower) ? 'agree' : 'disagree';
    const kind = actKindOf(stance === 'agree' ? 'accord' : 'sanction');
    return composeClaims(scene, sentence, {
      rule: `act-${kind.id}-nearby`,
      reason: `“${token.text} … ${told.text}” says that the two are ${stance === 'agree' ? 'nearer to' : 'farther from'} one another.`,
      stance,
      confidence: kind.confidence * SHARE,
      cue: [token, told],
      holders: both,
      counterparts: both,
      topics: [],
      reporter: null,
    });
  },
};
