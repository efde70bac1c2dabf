// Which tokens the object of a stance is made of. The tree says so first; where parsers often fail, the order of words
// helps: a prepositional phrase right behind an object may be the object's ("want war with Iran"), and a list that
// "such as" or "including" opens runs on to the end of its clause, however its members were attached.

import { childrenOf, subtreeOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { isInfinitive, prepositionOf } from '#lib/extract/stances/arguments.ts';
import { predicatesOf } from '#lib/extract/stances/predicates.ts';

export interface TargetRegion {
  /** In order. */
  readonly tokens: readonly Token[];
  /** Members of a list of examples; empty where there is none. */
  readonly listed: ReadonlySet<Token>;
}

const PRUNED = new Set([
  'acl:relcl',
  'parataxis',
  'discourse',
  'vocative',
  'obl:tmod',
  'nmod:tmod',
  'advcl:relcl',
]);
/** Prepositions whose phrase, right behind an object, may belong to it. */
const BEHIND_OBJECT = new Set([
  'of',
  'with',
  'over',
  'on',
  'about',
  'against',
  'between',
  'towards',
  'toward',
  'into',
  'for',
  'in',
  'to',
]);
const EXAMPLES = new Set(['including', 'like', 'namely', 'especially', 'particularly', 'notably']);
const LIST_ENDS = new Set([
  'while',
  'but',
  'because',
  'although',
  'though',
  'which',
  'who',
  'whereas',
  ';',
  '—',
  '–',
  '”',
  '"',
]);
/** How far behind the object's own words a list may open. */
const LIST_REACH = 3;
const FINITE = new Set(['VBD', 'VBZ', 'VBP']);

/** The words of an object or complement by its head. */
export function targetRegion(sentence: Sentence, head: Token): TargetRegion {
  const tokens = new Set(regionOf(sentence, head));
  addBehindObject(sentence, head, tokens);
  const listed = listOfExamples(sentence, head, tokens);
  for (const token of listed) tokens.add(token);
  return { tokens: inOrder(tokens), listed: new Set(listed) };
}

/** The tokens that a head governs, without relative clauses, asides and clauses of their own. */
export function regionOf(sentence: Sentence, head: Token): Token[] {
  const inside = new Set<Token>([head]);
  for (const member of inside) {
    for (const child of childrenOf(sentence, member)) {
      if (PRUNED.has(child.deprel)) continue;
      if (child.deprel === 'punct' && child.xpos !== 'HYPH') continue;
      if (member === head && head.upos === 'VERB' && isCircumstance(sentence, head, child)) continue;
      if (isSomebodysStance(sentence, child)) continue;
      if (child.deprel === 'acl' && child.xpos === 'VBG' && hasObject(sentence, child)) continue;
      if (member === head && ['case', 'mark', 'cc'].includes(child.deprel)) continue;
      if (child.deprel === 'conj' && isClause(sentence, child) && !isClause(sentence, head)) continue;
      if (child.deprel === 'conj' && hasSubject(sentence, child)) continue;
      if (child.deprel === 'advcl' && !isInfinitive(sentence, child) && child.xpos !== 'VBG') continue;
      inside.add(child);
    }
  }
  return cutAtVerb(sentence, head, inOrder(inside));
}

/** A verb right behind a comma begins something else, whatever the tree says: "the plan, backed Poland". */
function cutAtVerb(sentence: Sentence, head: Token, tokens: readonly Token[]): Token[] {
  const cut = tokens.find(
    (token) =>
      token.index > head.index &&
      token.upos === 'VERB' &&
      token.xpos !== 'VBG' &&
      sentence.tokens[token.index - 1]?.text === ',',
  );
  return cut ? tokens.filter((token) => token.index < cut.index) : [...tokens];
}

function addBehindObject(sentence: Sentence, head: Token, tokens: Set<Token>): void {
  if (head.deprel !== 'obj' && head.deprel !== 'obl' && head.deprel !== 'nsubj:pass') return;
  const governor = sentence.tokens[head.head];
  if (!governor) return;
  for (const sibling of childrenOf(sentence, governor)) {
    if (!sibling.deprel.startsWith('obl') && !sibling.deprel.startsWith('nmod')) continue;
    const phrase = subtreeOf(sentence, sibling);
    const opener = phrase[0]!;
    const last = Math.max(...[...tokens].map((token) => token.index));
    if (opener.index !== last + 1 || opener.upos !== 'ADP' || !BEHIND_OBJECT.has(opener.lower)) continue;
    for (const token of regionOf(sentence, sibling)) tokens.add(token);
    tokens.add(opener);
  }
}

function listOfExamples(sentence: Sentence, head: Token, tokens: ReadonlySet<Token>): Token[] {
  const last = Math.max(...[...tokens].map((token) => token.index));
  for (let at = head.index + 1; at <= last + LIST_REACH && at < sentence.tokens.length; at++) {
    const opener = opensExamples(sentence, at);
    if (opener) return runOn(sentence, at + opener);
  }
  return [];
}

/** How many tokens open a list of examples here; 0 for none. */
function opensExamples(sentence: Sentence, at: number): number {
  const token = sentence.tokens[at]!;
  if (token.lower === 'such' && sentence.tokens[at + 1]?.lower === 'as') return 2;
  if (
    EXAMPLES.has(token.lower) &&
    token.upos !== 'NOUN' &&
    (token.upos !== 'VERB' || token.lower === 'including')
  )
    return 1;
  return 0;
}

/** From the opener to the end of the clause: until another clause begins or the sentence ends. */
function runOn(sentence: Sentence, begin: number): Token[] {
  const list: Token[] = [];
  for (let at = begin; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at]!;
    if (LIST_ENDS.has(token.lower) || (token.upos === 'PUNCT' && /[.!?]/.test(token.text))) break;
    if (FINITE.has(token.xpos) || token.xpos === 'MD') {
      const subject = list.findLastIndex((other) => other.deprel.startsWith('nsubj'));
      const comma = list.findLastIndex((other) => other.text === ',');
      return list.slice(
        0,
        Math.max(0, Math.min(subject < 0 ? list.length : subject, comma < 0 ? list.length : comma)),
      );
    }
    list.push(token);
  }
  return list;
}

function isClause(sentence: Sentence, token: Token): boolean {
  return (
    token.upos === 'VERB' && (hasSubject(sentence, token) || childrenOf(sentence, token, 'aux').length > 0)
  );
}

/** "join the pact in the week before the summit": when and where a verb with an object happens is not its issue. */
function isCircumstance(sentence: Sentence, verb: Token, child: Token): boolean {
  if (!child.deprel.startsWith('obl')) return child.deprel === 'conj' && child.upos === 'VERB';
  return CIRCUMSTANCES.has(prepositionOf(sentence, child)) && hasObject(sentence, verb);
}

const CIRCUMSTANCES = new Set([
  'in',
  'at',
  'during',
  'after',
  'before',
  'by',
  'since',
  'until',
  'within',
  'as',
  'from',
  'through',
  'amid',
]);

/** "failing to mention her opposition to the ban": the ban is her issue, not the speaker's. */
function isSomebodysStance(sentence: Sentence, noun: Token): boolean {
  if (noun.upos !== 'NOUN' || childrenOf(sentence, noun, 'nmod:poss').length === 0) return false;
  return predicatesOf('noun', noun.lemma).some(({ group }) => group.needs === null);
}

/** "a resolution condemning the war": what the clause is about is not what the noun is about. */
function hasObject(sentence: Sentence, token: Token): boolean {
  return childrenOf(sentence, token, 'obj').length > 0;
}

function hasSubject(sentence: Sentence, token: Token): boolean {
  return childrenOf(sentence, token, 'nsubj', 'nsubj:pass').length > 0;
}

function inOrder(tokens: Iterable<Token>): Token[] {
  return [...tokens].sort((a, b) => a.index - b.index);
}
