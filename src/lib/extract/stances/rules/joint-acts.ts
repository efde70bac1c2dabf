// What two states do together: "Zambia and Zimbabwe are to build a power station", "Egypt and Sudan opened a road". Whoever builds
// a thing with somebody is of one mind with him. By the order of the words; the verbs are in data/lexicon/acts.json (`ventures`).

import { actKindOf, ventureForms } from '../act-kinds.ts';
import type { Claim } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { findDoer, readBefore } from '../find-neighbours.ts';
import { isAlleged, isOnlyAskedFor } from '../is-unreal.ts';
import { polarityOf } from '../polarity.ts';
import type { Rule } from '../rule.ts';

const SHARE = 0.8;
/** Words from the verb to what is built. */
const REACH = 6;

export const jointActs: Rule = {
  id: 'act-joint',
  label: 'What two states do together',
  find(scene, sentence, token): Claim[] {
    if (token.upos !== 'VERB' || !ventureForms.has(token.lower)) return [];
    const { last, negated, unreal, passive } = readBefore(sentence, token);
    if (!last || negated || unreal || passive || polarityOf(sentence, token).certainty < 1) return [];
    if (isAlleged(sentence, token) || isOnlyAskedFor(sentence, token)) return [];
    const both = findDoer(scene, sentence, last);
    const codes = new Set(
      both?.ids
        .map((id) => scene.entity(id))
        .map(({ type, country }) => (type === 'country' ? country : null)),
    );
    if (!both || codes.size < 2 || codes.has(null)) return [];
    const thing = sentence.tokens
      .slice(token.index + 1, token.index + REACH)
      .find(({ upos, text }) => upos === 'NOUN' || upos === 'ADP' || upos === 'VERB' || text === ',');
    if (thing?.upos !== 'NOUN') return [];
    const kind = actKindOf('cooperate');
    return composeClaims(scene, sentence, {
      rule: `act-${kind.id}-nearby`,
      reason: `“${token.text} … ${thing.text}” is told of both, so the two act together.`,
      stance: 'agree',
      confidence: kind.confidence * SHARE,
      cue: [token],
      holders: both,
      counterparts: both,
      topics: [],
      reporter: null,
    });
  },
};
