// An act -> the prepositions behind which its other side may stand: "with" for what is done together, "against" and "on" for
// what is hostile, "near" for who readies force.

import type { Token } from '#lib/text/parse.ts';
import type { TargetWords } from '../find-neighbours.ts';
import { PASSING } from '../find-sufferer.ts';
import type { ActWords } from '../read-act-words.ts';

/** Done together, and so "with" somebody. */
export const TOGETHER = new Set(['accord', 'consult', 'cooperate']);

const WITHHOLDS = new Set(['sanction', 'reject', 'hinder']);

const TOWARDS: Readonly<Record<'together' | 'agree' | 'disagree' | 'noun' | 'guests' | 'border', ReadonlySet<string>>> = {
  together: new Set(['with', 'between']),
  agree: new Set(['with', 'to', 'for', 'from', 'of', 'into', 'toward', 'towards', 'between']),
  disagree: new Set(['against', 'at', 'on', 'upon', 'of', 'into', 'from', 'toward', 'towards', 'between', 'with']),
  guests: new Set(['with', 'from', 'of', 'to', 'between']),
  border: new Set(['against', 'at', 'on', 'along', 'near', 'off', 'outside', 'opposite', 'with', 'of', 'after', 'amid', 'towards', 'toward', 'to', 'as']),
  noun: new Set(['against', 'at', 'on', 'upon', 'of', 'into', 'from', 'to', 'toward', 'towards', 'between', 'with', 'for']),
}; // prettier-ignore

export function targetWordsFor({ kind, stance, ofNoun, ofSubject, words }: ActWords): TargetWords {
  if (kind.id === 'mobilise' || (ofNoun && ofSubject)) return { towards: TOWARDS.border, passing: PASSING };
  if (kind.id === 'consult' && words.length > 1 && !ofNoun)
    return { towards: TOWARDS.guests, passing: PASSING };
  // "denied visas to Peruvians", "ruled out any transfer of land to Chad"
  const isGiven =
    // "appealed to Chad to drop"
    (kind.id === 'demand' && /^appeal/.test(words[0]!.lower)) ||
    ofNoun ||
    isOfNoun(words) ||
    (stance === 'disagree' && WITHHOLDS.has(kind.id));
  const towards = TOGETHER.has(kind.id) ? TOWARDS.together : isGiven ? TOWARDS.noun : TOWARDS[stance];
  return { towards, passing: PASSING };
}

/** "issued warrants for". */
function isOfNoun(words: readonly Token[]): boolean {
  return words.length > 1 && words[words.length - 1]!.upos === 'NOUN';
}
