// Measures of one country against another as a noun phrase: "US sanctions against the Russian economy", "Saudi strikes on
// Yemen". The measure is the issue, the doer disagrees with its object. A measure that is being ended says nothing.

import { readTopics } from '#lib/extract/issues/read-topics.ts';
import { childrenOf, subtreeOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { prepositionOf } from '../arguments.ts';
import { composeClaims } from '../compose-claims.ts';
import { isOnlyFeared, isUndone } from '../is-unreal.ts';
import { hasNegation, polarityOf } from '../polarity.ts';
import { endingVerbs, measureNouns } from '../predicates.ts';
import { reporterOf } from '../reporter.ts';
import { actorsFrom, ownerAt } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Named, Scene } from '../scene.ts';

const AGAINST = new Set(['against', 'on', 'of']);
const CONFIDENCE = 0.6;

export const measures: Rule = {
  id: 'measure',
  label: 'A measure of one country against another',
  find(scene, sentence, token) {
    if (token.upos !== 'NOUN' || !measureNouns.has(token.lemma) || hasNegation(sentence, token)) return [];
    if (isUndone(sentence, token) || isOnlyFeared(scene, sentence, token)) return [];
    const verb = verbAbove(sentence, token);
    if (verb && verb.upos === 'VERB' && endingVerbs.has(verb.lemma)) return [];
    if (polarityOf(sentence, verb ?? token).certainty === 0) return [];
    const doer = doerOf(scene, sentence, token);
    const object = doer ? objectOf(scene, sentence, token, verb ?? null) : null;
    if (!doer || !object || sameSide(doer, object)) return [];
    const holders = actorsFrom(doer, 0.95);
    const against = actorsFrom(object, 0.95);
    return composeClaims(scene, sentence, {
      rule: 'measure',
      reason: `“${token.text}” of one against the other.`,
      stance: 'disagree',
      confidence: CONFIDENCE,
      cue: [token],
      holders,
      counterparts: against,
      topics: readTopics(scene, sentence, token, { actors: holders.spans, strict: true })
        .filter((topic) => topic.entry !== null)
        .slice(0, 1),
      reporter: reporterOf(scene, sentence, token),
    });
  },
};

/** The verb that the noun is an argument of, past "a wide range of". */
function verbAbove(sentence: Sentence, token: Token): Token | undefined {
  let at: Token | undefined = token;
  for (let step = 0; at && step < 4; step++) {
    at = sentence.tokens[at.head];
    if (at?.upos === 'VERB' || at?.upos === 'AUX') return at;
  }
  return undefined;
}

function doerOf(scene: Scene, sentence: Sentence, token: Token): Named | null {
  for (const child of childrenOf(sentence, token, 'nmod:poss', 'amod', 'compound', 'nmod')) {
    if (child.deprel === 'nmod' && prepositionOf(sentence, child) !== 'by') continue;
    const owner = ownerAt(scene, child);
    if (owner && isState(owner)) return owner;
  }
  return null;
}

/** After "against", "on" or "of" the noun itself, or after "against" its verb: "sanctions remain in place against Iran". */
function objectOf(scene: Scene, sentence: Sentence, token: Token, verb: Token | null): Named | null {
  const own = childrenOf(sentence, token, 'nmod').filter((child) =>
    AGAINST.has(prepositionOf(sentence, child)),
  );
  const ofVerb = verb
    ? childrenOf(sentence, verb, 'obl', 'nmod').filter(
        (child) => prepositionOf(sentence, child) === 'against',
      )
    : [];
  for (const phrase of [...own, ...ofVerb]) {
    for (const part of subtreeOf(sentence, phrase)) {
      const named = ownerAt(scene, part);
      if (named && isState(named)) return named;
    }
  }
  return null;
}

/** Countries and bodies take measures; people are too often only near the word. */
function isState({ entity }: Named): boolean {
  return entity.type === 'country' || entity.type === 'organization';
}

function sameSide(a: Named, b: Named): boolean {
  return a.entity.id === b.entity.id || (a.entity.country !== null && a.entity.country === b.entity.country);
}
