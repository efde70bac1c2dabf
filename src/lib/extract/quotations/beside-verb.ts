// What the order of words settles whatever the parser made of it: the name right before "said", the noun phrase right
// after “…,” said, and the clause before ", she said". Sources stand beside their verbs far oftener than a parse is right
// about a sentence full of quotation marks.

import type { Sentence, Token } from '#lib/text/parse.ts';
import { positionsUnder } from './dependents.ts';

const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
const NOMINATIVE = new Set(['i', 'you', 'he', 'she', 'we', 'they']);
const INSIDE_PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
const CLOSING_MARK = /^(?:["”’»]|''|’’)$/u;

export function isFinite(verb: Token): boolean {
  return FINITE.has(verb.xpos);
}

/** The head of the source beside the verb where it plainly differs from what the tree says; else `fromTree`. */
export function sourceBeside(sentence: Sentence, verb: Token, fromTree: Token | null): Token | null {
  const { tokens } = sentence;
  if (!isFinite(verb)) return fromTree;
  const inverted = subjectAfter(tokens, verb);
  if (inverted) return fromTree && fromTree.index > verb.index ? fromTree : inverted;
  let at = verb.index - 1;
  while (at > 0 && (tokens[at]!.upos === 'ADV' || tokens[at]!.upos === 'AUX')) at--;
  const before = tokens[at];
  if (!fromTree) return sourceWithoutTree(tokens, before);
  if (!before || !(before.upos === 'PROPN' || NOMINATIVE.has(before.lower))) return fromTree;
  if (positionsUnder(sentence, fromTree).has(at)) return fromTree;
  return before;
}

/**
 * "Jane Doe, who had waited for hours, said …": the noun before the verb, or, where a comma or bracket closes an aside
 * there, the noun phrase that opens the sentence or follows the words in marks.
 */
function sourceWithoutTree(tokens: readonly Token[], before: Token | undefined): Token | null {
  if (!before) return null;
  if (before.upos === 'PROPN' || before.upos === 'NOUN' || NOMINATIVE.has(before.lower)) return before;
  if (before.text !== ',' && before.text !== ')') return null;
  const mark = tokens.findLastIndex((token) => token.index < before.index && CLOSING_MARK.test(token.text));
  let last = mark;
  while (INSIDE_PHRASE.has(tokens[last + 1]?.upos ?? '')) last++;
  const head = tokens[last];
  return head && last > mark && (head.upos === 'PROPN' || head.upos === 'NOUN') ? head : null;
}

/** “…,” said the minister: the last word of the noun phrase after a verb that follows a closing mark. */
function subjectAfter(tokens: readonly Token[], verb: Token): Token | null {
  if (!CLOSING_MARK.test(tokens[verb.index - 1]?.text ?? '')) return null;
  let last = verb.index;
  while (INSIDE_PHRASE.has(tokens[last + 1]?.upos ?? '')) last++;
  if (last === verb.index) return tokens[last + 1]?.upos === 'PRON' ? tokens[last + 1]! : null;
  return tokens[last]!;
}

/**
 * Positions of the clause before ", she said." or ", said the minister,": all of the sentence up to the comma. Empty
 * where source and verb do not close the sentence or a part of it. `from` and `to` are the first and the last position
 * of source and cue together.
 */
export function clauseBefore(sentence: Sentence, from: number, to: number): number[] {
  const { tokens } = sentence;
  if (from < 4 || tokens[from - 1]!.text !== ',') return [];
  const rest = tokens.slice(to + 1);
  const closes = rest.every((token) => token.upos === 'PUNCT') || isTime(rest);
  return closes ? Array.from({ length: from - 1 }, (_, at) => at) : [];
}

/** "… said Monday in a statement.": nothing but a short phrase follows. */
function isTime(rest: readonly Token[]): boolean {
  return (
    rest.length <= 8 &&
    rest.every((token) =>
      ['PUNCT', 'PROPN', 'NOUN', 'ADP', 'DET', 'NUM', 'ADJ', 'ADV'].includes(token.upos),
    ) &&
    !rest.slice(0, -1).some((token) => token.upos === 'PUNCT')
  );
}
