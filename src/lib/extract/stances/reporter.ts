// Whose word a clause is: the subject of the nearest verb of saying or thinking that it completes, else who speaks the
// quotation in marks that it stands in. Null for the reporter's own words: a journalist's judgement is nobody's stance.

import type { EntityId } from '#lib/model/entity.ts';
import { speakerAt } from '#lib/extract/quotations/speaker-at.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { prepositionOf, subjectOf } from './arguments.ts';
import type { Actors } from './claim.ts';
import { attitudeVerbs } from './predicates.ts';
import { resolveActors } from './resolve-actors.ts';
import type { Scene } from './scene.ts';

const CARRIES_ON = new Set([
  'xcomp',
  'conj',
  'advcl',
  'acl',
  'nsubj',
  'obj',
  'obl',
  'csubj',
  'nmod',
  'acl:relcl',
  'nsubj:pass',
]);

/** Clauses that stand beside what is said, not within it. */
const CONTRASTS = new Set(['while', 'whereas', 'although', 'though', 'as', 'after', 'before']);

export interface Reporter {
  readonly actors: Actors;
}

/** Finds who says or thinks the clause of `token`. */
export function reporterOf(scene: Scene, sentence: Sentence, token: Token): Reporter | null {
  let at = token;
  for (let step = 0; step < 10; step++) {
    const parent = sentence.tokens[at.head];
    if (!parent) break;
    const completes = at.deprel === 'ccomp' || (at.deprel === 'parataxis' && parent.upos === 'VERB');
    if (completes && attitudeVerbs.has(parent.lemma)) {
      const subject = subjectOf(sentence, parent);
      if (!subject || subject.passive) return null;
      const actors = resolveActors(scene, sentence, subject.token);
      return actors ? { actors } : null;
    }
    if (at.deprel !== 'ccomp' && !CARRIES_ON.has(at.deprel)) break;
    if (at.deprel === 'advcl' && CONTRASTS.has(prepositionOf(sentence, at))) break;
    at = parent;
  }
  const actors = speakerHolds(scene, token);
  return actors && { actors };
}

/** Who speaks the quotation in marks around the token, where one does. */
export function speakerHolds(scene: Scene, token: Token): Actors | null {
  const speaker = speakerAt(scene.quotations, token.begin, true);
  return speaker && { ids: [speaker], spans: [sourceSpan(scene, speaker, token)], certainty: 0.9 };
}

/** Where the speaker is named for the innermost quotation around the token. */
function sourceSpan(scene: Scene, speaker: EntityId, token: Token) {
  const around = scene.quotations.filter(
    (quotation) =>
      quotation.speaker === speaker &&
      quotation.content.some((span) => span.begin <= token.begin && token.begin < span.end),
  );
  return around.flatMap((quotation) => quotation.source)[0] ?? { begin: token.begin, end: token.end };
}
