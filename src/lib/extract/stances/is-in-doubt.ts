// Whether an act stands, by the order of the words, under something that makes it no deed: "feared that Angola might seize",
// "rumours that Laos had expelled", "experts doubt that", "no soldier has ever fired", "has yet to ratify", "had planned to
// meet". For all rules of deeds at once, since the tree often loses what governs a clause. Words in data/lexicon/acts.json.

import source from '#data/lexicon/acts.json' with { type: 'json' };
import type { Sentence, Token } from '#lib/text/parse.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is behind these, up to the next clause, nobody has done. */
const DOUBTERS = words(source.doubters);
/** "had hoped to": it came to nothing. */
const AIMS = words(source.aims);
const REACH = 14;
/** Where what a doubter governs ends, to the left of an act. */
const ENDS_CLAUSE = /^(?:[.,;:()“”"–—]|and|but|after|because|since|while|when|despite|as|who|which|whose)$/;

/** "had planned to visit": nobody plans it any more. */
export function isGivenUp({ tokens }: Pick<Sentence, 'tokens'>, { index, lower }: Token): boolean {
  return AIMS.has(lower) && tokens[index - 1]?.lower === 'had';
}

/** "guilty of calling for sanctions": what somebody is charged with, he has not said or done here. */
export function isChargedWith({ tokens }: Pick<Sentence, 'tokens'>, { index }: Token): boolean {
  return (
    /^(?:of|with|for)$/.test(tokens[index - 1]?.lower ?? '') &&
    tokens.slice(Math.max(0, index - 6), index - 1).some(({ lower }) => CHARGED.test(lower))
  );
}

const CHARGED = /^(?:guilty|accused|convicted|suspected|charged|acquitted|cleared|innocent)$/;

/** `head` is the word that names the act; of a noun with "the" only what is said of the act itself counts. */
export function isInDoubt({ tokens }: Sentence, head: Token): boolean {
  // "Had Argentina invaded Chile, Peru would": a condition.
  if (/^(?:had|were|should)$/.test(tokens[0]?.lower ?? '') && tokens.some(({ text }) => text === ','))
    return true;
  const [before, earlier] = [tokens[head.index - 1], tokens[head.index - 2]];
  if (before?.lower === 'to' && earlier?.lower === 'yet') return true;
  if (isConditional(tokens, head)) return true;
  if (isGivenUp({ tokens }, head)) return true;
  // "feared that Angola might": of what is feared it tells, not of Angola.
  if (DOUBTERS.has(head.lower) && tokens[head.index + 1]?.lower === 'that') return true;
  // "fears over the war": there is a war.
  if (head.upos === 'NOUN' && isDefinite(tokens, head)) return false;
  let finites = 0;
  for (let at = head.index - 1; at >= 0 && at >= head.index - REACH; at--) {
    const token = tokens[at]!;
    if (AIMS.has(token.lower) && tokens[at - 1]?.lower === 'had' && tokens[at + 1]?.lower === 'to')
      return true;
    // "hopes to defeat" is what one means to do.
    const isMeant = /^hop/.test(token.lower) && tokens[at + 1]?.lower === 'to';
    if (DOUBTERS.has(token.lower) && !isMeant) return finites === 0;
    if (ENDS_CLAUSE.test(token.lower)) return false;
    // "fears of an attack led Peru to close": another verb has ended the doubt; the act's own auxiliaries have not.
    if (isFinite(token) && !isOwnAuxiliary(tokens, at, head)) finites++;
  }
  return false;
}

/** "would cooperate if asked"; "said it would strike if attacked" is a threat. */
function isConditional(tokens: readonly Token[], head: Token): boolean {
  if (!tokens.slice(Math.max(0, head.index - 2), head.index).some(({ lower }) => lower === 'would'))
    return false;
  const isSaid = tokens
    .slice(0, head.index)
    .some(({ lower }) =>
      /^(?:said|says|warned|vowed|pledged|promised|announced|threatened|told|it|they|he|she)$/.test(lower),
    );
  return !isSaid && tokens.some(({ lower, index }) => index > head.index && lower === 'if');
}

function isFinite({ upos, xpos }: Token): boolean {
  return (upos === 'VERB' && /^VB[DZP]$/.test(xpos)) || (upos === 'AUX' && xpos !== 'VB' && xpos !== 'VBN');
}

/** Only auxiliaries, adverbs and "to" stand between it and the act. */
function isOwnAuxiliary(tokens: readonly Token[], at: number, head: Token): boolean {
  return (
    tokens[at]!.upos === 'AUX' &&
    tokens
      .slice(at, head.index)
      .every(({ upos, lower }) => /^(?:AUX|ADV|PART)$/.test(upos) || lower === 'ever')
  );
}

function isDefinite(tokens: readonly Token[], noun: Token): boolean {
  for (let at = noun.index - 1; at >= 0 && at >= noun.index - 4; at--) {
    const { lower, upos } = tokens[at]!;
    if (/^(?:the|this|that|these|those|['’]s|its|their|his|her)$/.test(lower)) return true;
    if (!/^(?:ADJ|NOUN|NUM|PROPN)$/.test(upos)) return false;
  }
  return false;
}
