// Who does what a verb says: before the verb, before the verb that "and" joins it to, behind the comma of a sentence that opens
// with it, or where the tree has the subject. Null where nobody is named there.

import { isPastForm } from '#lib/lexicon/verb-forms.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { kindsOfVerbForm } from '../act-kinds.ts';
import { argumentsOf } from '../arguments.ts';
import type { Actors } from '../claim.ts';
import { findDoer, findMainDoer, readBefore, type Before } from '../find-neighbours.ts';
import { resolveActors } from '../resolve-actors.ts';
import type { Scene } from '../scene.ts';

/** Before the verb, before the verb that "and" joins it to, or where the tree has the subject. */
export function findDoerOfVerb(
  scene: Scene,
  sentence: Sentence,
  verb: Token,
  { last }: Before,
): Actors | null {
  const named = last && findDoer(scene, sentence, last);
  if (named) return named;
  const ahead = doerAhead(scene, sentence, verb, last);
  if (ahead) return ahead;
  const isJoined = last !== null && /^(?:and|then)$/.test(last.lower);
  // "shot and killed", whatever the first is taken for
  const twin = isJoined ? sentence.tokens[last.index - 1] : undefined;
  if (twin && isPastForm(twin.lower) && kindsOfVerbForm(twin.lower).length > 0) {
    const { last: before, passive } = readBefore(sentence, twin);
    const doer = before && !passive ? findDoer(scene, sentence, before) : null;
    if (doer) return { ...doer, certainty: doer.certainty * 0.9 };
  }
  if (isJoined || sentence.tokens[verb.index - 1]?.lower === 'to' || /ing$/.test(verb.lower)) {
    const joined = findMainDoer(scene, sentence, isJoined ? last : verb);
    if (joined) return { ...joined, certainty: joined.certainty * 0.8 };
  }
  const { subject } = argumentsOf(sentence, verb);
  const actors = subject && !subject.passive ? resolveActors(scene, sentence, subject.token) : null;
  return actors && { ...actors, certainty: actors.certainty * 0.85 };
}

/** "Defying Peru, Chile reopened": who stands behind the comma of a sentence that opens with the act. */
function doerAhead(scene: Scene, sentence: Sentence, verb: Token, last: Token | null): Actors | null {
  const { tokens } = sentence;
  if (!/ing$/.test(verb.lower) || (last && last.index > 0) || verb.index > 2) return null;
  const comma = tokens.find(({ text }) => text === ',');
  const main = comma && tokens.find(({ index, upos }) => index > comma.index && /^(?:VERB|AUX)$/.test(upos));
  if (!main || main.index - comma.index > 8) return null;
  const before = readBefore(sentence, main);
  const doer = before.last && before.last.index > comma.index ? findDoer(scene, sentence, before.last) : null;
  return doer && { ...doer, certainty: doer.certainty * 0.9 };
}
