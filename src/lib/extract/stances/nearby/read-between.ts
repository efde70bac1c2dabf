// "fighting between Mali and Chad", "talks between A and B": an act of both, told of both; talks that fail are none of agreement.
// Read by the order of the words, for what the tree has not joined to "between".

import type { Sentence, Token } from '#lib/text/parse.ts';
import { kindsOfNounForm } from '../act-kinds.ts';
import { NOBODY, type Actors, type Claim } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { findTarget } from '../find-neighbours.ts';
import { MUTUAL, OF_PLACE, PASSING } from '../find-sufferer.ts';
import { isNounUndone, isUndone } from '../is-unreal.ts';
import { polarityOf } from '../polarity.ts';
import { isPublic, joinActors } from '../resolve-actors.ts';
import type { Scene } from '../scene.ts';

/** What is left of an act's confidence where only the order of words tells of it. */
const BY_ORDER = 0.8;
const FAILS =
  /^(?:collapse[ds]?|failed|fails|broke|stalled|deadlocked|suspended|failure|deadlock|acrimony|inconclusively|nowhere)$/;

/** "fighting between Mali and Chad", "talks between A and B": an act of both; talks that fail are none of agreement. */
export function readBetween(scene: Scene, sentence: Sentence, token: Token): Claim[] | null {
  const { tokens } = sentence;
  const near = tokens.slice(token.index + 1, token.index + 9);
  const at = near.findIndex(({ lower }) => lower === 'between');
  const between = near
    .slice(0, at)
    .some(
      (word) =>
        (/^(?:VERB|PUNCT)$/.test(word.upos) && !/^VB[DN]$/.test(word.xpos)) ||
        kindsOfNounForm(word).some(({ id }) => MUTUAL.has(id)),
    )
    ? undefined
    : near[at];
  if (tokens.slice(0, token.index).some(({ lower }) => /^(?:if|whether|unless)$/.test(lower))) return null;
  const isWord = token.xpos !== 'VBD';
  const kind = between && isWord ? kindsOfNounForm(token).find(({ id }) => MUTUAL.has(id)) : undefined;
  const isCertain = !tokens
    .slice(Math.max(0, token.index - 2), token.index)
    .some(({ lower }) => /^(?:possible|potential|proposed|planned|future|any|no)$/.test(lower));
  if (
    !between ||
    !isCertain ||
    isUnset(tokens, token) ||
    !kind?.stance ||
    isUndone(sentence, token) ||
    isNounUndone(sentence, token) ||
    polarityOf(sentence, token).certainty === 0
  )
    return null;
  const first = tokens.findIndex(({ lower, index }) => index > between.index && lower === 'and');
  const [one, other] = [between.index + 1, first + 1].map((from) =>
    findTarget(
      scene,
      { ...sentence, tokens: from <= first ? tokens.slice(0, first) : tokens },
      from,
      NOBODY,
      { towards: PASSING, passing: PASSING },
    ),
  );
  // "between Armenian and Azerbaijani troops"
  if (first < 0 || one?.closeness !== 'named' || other?.closeness !== 'named') return null;
  if (kind.id !== 'fight' && ![...one.actors.ids, ...other.actors.ids].every((id) => isPublic(scene, id)))
    return null;
  const fails =
    kind.stance === 'agree' &&
    tokens.some(({ lower, index }) => index > first && index < first + 8 && FAILS.test(lower));
  const both = joinActors([firstOf(one.actors), firstOf(other.actors)])!;
  return composeClaims(scene, sentence, {
    rule: `act-${kind.id}-nearby`,
    reason: `“${token.text} between” is an act of both that ${fails ? 'has failed' : kind.reason}.`,
    stance: fails ? 'disagree' : kind.stance,
    confidence: kind.confidence * BY_ORDER * (fails ? OF_PLACE : 1),
    cue: [token],
    holders: both,
    counterparts: both,
    topics: [],
    reporter: null,
  });
}

/** "no date has been set for talks between". */
function isUnset(tokens: readonly Token[], { index }: Token): boolean {
  const before = tokens.slice(Math.max(0, index - 9), index);
  return before.some(
    ({ lower }, at) =>
      lower === 'no' &&
      /^(?:date|plans?|time|venue|agenda|need|prospects?|room)$/.test(before[at + 1]?.lower ?? ''),
  );
}

function firstOf({ ids, spans, certainty }: Actors): Actors {
  return { ids: ids.slice(0, 1), spans: spans.slice(0, 1), certainty };
}
