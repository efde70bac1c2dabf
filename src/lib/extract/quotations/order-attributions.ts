// A verb of saying or thinking -> its source and content by the order of words, whatever the tree says: "the judge said
// (that) …", "…, she said.", "Rather, she said, …", "…, she said, …", "told reporters that …". Long sentences of reported
// speech are where a parser loses clauses. Assumes that a source stands right beside its verb; yields null where no noun
// phrase does, or where nothing that looks like a clause is reported.

import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Frames } from './reporting-frames.ts';
import { framesOfVerb } from './reporting-frames.ts';

/** Positions in the sentence. */
export interface OrderedSpeech {
  readonly source: readonly number[];
  readonly sourceHead: Token;
  readonly content: readonly number[];
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const NOMINATIVE = new Set(['i', 'he', 'she', 'we', 'they', 'who', 'it', 'you']);
const CLAUSE_OPENERS = new Set(['i', 'he', 'she', 'we', 'they', 'it', 'you', 'there', 'this', 'these', 'those', 'if', 'when', 'because', 'what', 'how', 'why', 'no']); // prettier-ignore
const HEARERS = new Set(['me', 'him', 'her', 'us', 'them', 'you']);
const PARTICIPLE_OPENERS = new Set(['by', 'in', 'and', 'while', 'without', 'after', 'before']);
const PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP', 'PRON', 'PART']);
const SUBORDINATES = new Set(['while', 'although', 'though', 'after', 'as', 'when', 'if', 'because', 'since', 'once', 'unless', 'before']); // prettier-ignore
const BEFORE_SUBORDINATES = new Set(['even', 'but', 'and', 'just', 'ever', 'soon']);
const OPENS_MAIN_CLAUSE = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM']);
const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose']);
const CONTRASTS = new Set(['while', 'whereas', 'according']);
const LONGEST_SOURCE = 14;
const LONGEST_ASIDE = 22;
const THAT_WITHIN = 8;
const VERB_WITHIN = 15;
const SHORTEST_CLAUSE = 4;

/** Reads the words around a finite verb, or a participle that comments. `content` is empty where only marks can hold it. */
export function readOrder(sentence: Sentence, verb: Token, frames: Frames): OrderedSpeech | null {
  if (verb.xpos === 'VBG') return readParticiple(sentence, verb, frames);
  if (!isFiniteReport(sentence, verb)) return null;
  const inverted = readInverted(sentence, verb, frames);
  if (inverted) return inverted;
  const before = sentence.tokens[beginOfGroup(sentence, verb) - 1];
  if (before && (before.lower === 'and' || before.lower === 'but')) return readJoined(sentence, verb, frames);
  const source = sourceBefore(sentence, verb);
  if (!source) return null;
  const content = asPhrase(sentence, verb, source) ?? contentAround(sentence, verb, source, frames);
  if (!content.length && !frames.has('direct')) return null;
  return { source, sourceHead: headOf(sentence, source), content };
}

/** "As the minister noted, …": what follows the comma. */
function asPhrase({ tokens }: Sentence, verb: Token, source: readonly number[]): number[] | null {
  const as = source[0]! - 1;
  const opens = tokens[as]?.lower === 'as' && (as === 0 || tokens[as - 1]!.upos === 'PUNCT');
  const comma = verb.index + 1;
  if (!opens || tokens[comma]?.text !== ',' || as > 1) return null;
  return range(comma + 1, lastOf(tokens, comma + 1));
}

/** "…, said Jane Doe, the mayor.": all that stands before. */
function readInverted({ tokens, ...sentence }: Sentence, verb: Token, frames: Frames): OrderedSpeech | null {
  if (!frames.has('direct') || tokens[verb.index - 1]?.text !== ',') return null;
  let last = verb.index;
  while (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(tokens[last + 1]?.upos ?? '')) last++;
  if (last > verb.index && tokens[last + 1]?.upos === 'ADP')
    while (PHRASE.has(tokens[last + 1]?.upos ?? '')) last++;
  const next = tokens[last + 1];
  if (last === verb.index || !next || next.upos !== 'PUNCT' || verb.index < 5) return null;
  const source = range(verb.index + 1, last);
  return { source, sourceHead: headOf({ tokens, ...sentence }, source), content: range(0, verb.index - 2) };
}

/** "called on them and said that …": the words of whoever the verb before is about. */
function readJoined(sentence: Sentence, verb: Token, frames: Frames): OrderedSpeech | null {
  const begin = clauseBehind(sentence, verb, frames);
  return begin === null ? null : withEarlierSource(sentence, verb, begin);
}

/** ", saying (that) …": the words of whoever the verb before is about. */
function readParticiple(sentence: Sentence, verb: Token, frames: Frames): OrderedSpeech | null {
  const { tokens } = sentence;
  const before = tokens[verb.index - 1];
  if (!before || !(before.text === ',' || PARTICIPLE_OPENERS.has(before.lower))) return null;
  const begin = clauseBehind(sentence, verb, frames);
  return begin === null ? null : withEarlierSource(sentence, verb, begin);
}

/** Content from `begin` on, with the source of the nearest finite verb before that has one. */
function withEarlierSource(sentence: Sentence, verb: Token, begin: number): OrderedSpeech | null {
  const { tokens } = sentence;
  for (let at = beginOfGroup(sentence, verb) - 1; at > 0; at--) {
    if (!FINITE.has(tokens[at]!.xpos)) continue;
    const source = sourceBefore(sentence, tokens[at]!);
    if (!source || tokens[source[0]!]!.lower === 'it') continue;
    return { source, sourceHead: headOf(sentence, source), content: range(begin, lastOf(tokens, begin)) };
  }
  return null;
}

/** Also "said" where it was tagged as a participle: "the judge said he could not". */
function isFiniteReport({ tokens }: Sentence, verb: Token): boolean {
  if (FINITE.has(verb.xpos) || isHiddenVerb({ tokens }, verb)) return true;
  if (verb.xpos === 'VB') return ['NOUN', 'PROPN'].includes(tokens[verb.index - 1]?.upos ?? '');
  if (verb.xpos !== 'VBN') return false;
  let at = verb.index - 1;
  while (at >= 0 && (tokens[at]!.upos === 'ADV' || tokens[at]!.upos === 'PART')) at--;
  const before = tokens[at];
  if (before?.upos === 'AUX') return before.lemma === 'have' || ['has', 'have', 'had'].includes(before.lower);
  return (verb.lower === 'said' || verb.lower === 'told') && tokens[verb.index + 1]?.lower !== 'by';
}

/** Index of the verb's first auxiliary or adverb. */
function beginOfGroup({ tokens }: Sentence, verb: Token): number {
  let at = verb.index;
  while (at > 0 && ['AUX', 'ADV', 'PART'].includes(tokens[at - 1]!.upos)) at--;
  return at;
}

/** "the campaign worries that": a verb that was tagged as a plural noun. */
export function isHiddenVerb({ tokens }: Pick<Sentence, 'tokens'>, token: Token): boolean {
  const before = tokens[token.index - 1];
  return (
    token.xpos === 'NNS' &&
    tokens[token.index + 1]?.lower === 'that' &&
    (before?.upos === 'NOUN' || before?.upos === 'PROPN')
  );
}

/** The noun phrase that ends right before the verb, with an aside between commas. */
function sourceBefore(sentence: Sentence, verb: Token): number[] | null {
  const { tokens } = sentence;
  const last = beginOfGroup(sentence, verb) - 1;
  const token = tokens[last];
  if (!token) return null;
  if (NOMINATIVE.has(token.lower)) return [last];
  if (token.text === ',' || token.text === ')') {
    const open = token.text === ')' ? '(' : ',';
    for (let at = last - 1; at > 0 && last - at < LONGEST_ASIDE; at--) {
      if (tokens[at]!.text !== open) continue;
      const inner = phraseEndingAt(tokens, at - 1);
      return inner === null ? null : range(inner, last - 1);
    }
    return null;
  }
  const first = phraseEndingAt(tokens, last);
  return first === null ? null : range(first, last);
}

/** The first word of the noun phrase that ends with the token at `last`; null where none does. */
function phraseEndingAt(tokens: readonly Token[], last: number): number | null {
  const end = tokens[last];
  if (!end || !['NOUN', 'PROPN', 'NUM', 'PRON', 'ADJ', 'DET'].includes(end.upos)) return null;
  if (HEARERS.has(end.lower)) return null;
  let first = last;
  while (first > 0 && last - first < LONGEST_SOURCE) {
    const before = tokens[first - 1]!;
    const joins =
      before.text === '-' ||
      before.text === '.' ||
      before.lower === 'and' ||
      before.text === '’s' ||
      before.text === "'s";
    if (!PHRASE.has(before.upos) && !joins) break;
    if (NOMINATIVE.has(before.lower)) break;
    first--;
  }
  while (first < last && ['ADP', 'CCONJ', 'PUNCT', 'SCONJ'].includes(tokens[first]!.upos)) first++;
  return first;
}

function headOf(sentence: Sentence, source: readonly number[]): Token {
  const inside = new Set(source);
  const tokens = source.map((at) => sentence.tokens[at]!);
  return (
    tokens.find(
      ({ head, upos }) => !inside.has(head) && upos !== 'PUNCT' && upos !== 'DET' && upos !== 'ADP',
    ) ?? tokens[tokens.length - 1]!
  );
}

function contentAround(sentence: Sentence, verb: Token, source: readonly number[], frames: Frames): number[] {
  const { tokens } = sentence;
  const from = source[0]!;
  const next = tokens[verb.index + 1];
  const before = tokens[from - 1];
  const closes = before !== undefined && (before.text === ',' || /^["”’]|''$/.test(before.text));
  if (next?.text === ',' && closes && frames.has('direct')) {
    const rest = tokens.length - verb.index - 2;
    return rest > 2 ? [...range(0, from - 2), ...range(verb.index + 2, lastOf(tokens, verb.index + 2))] : [];
  }
  // "The tower burned in May, records show.", "…, as critics point out."
  const isLast = tokens.slice(verb.index + 1).every(({ upos }) => upos === 'PUNCT' || upos === 'ADP');
  if (isLast && from > SHORTEST_CLAUSE) {
    if (closes) return range(0, from - 2);
    if (before?.lower === 'as' && tokens[from - 2]?.text === ',') return range(0, from - 3);
  }
  const begin = clauseBehind(sentence, verb, frames);
  if (begin === null) return [];
  const last = lastOf(tokens, begin);
  const end = isSubordinate(tokens, from) ? mainClause(tokens, begin) : null;
  return range(begin, end === null ? last : Math.min(last, end - 1));
}

/** "While the judge said …, …": whether a word of subordination opens the clause that begins at `from`. */
function isSubordinate(tokens: readonly Token[], from: number): boolean {
  if (!SUBORDINATES.has(tokens[from - 1]?.lower ?? '')) return false;
  const opening = tokens[from - 2];
  return !opening || opening.upos === 'PUNCT' || BEFORE_SUBORDINATES.has(opening.lower);
}

/** The comma before the main clause that follows the one from `begin` on: behind it stand a subject and its verb. */
function mainClause(tokens: readonly Token[], begin: number): number | null {
  for (let at = begin + 2; at < tokens.length - 2; at++) {
    if (tokens[at]!.text !== ',') continue;
    const next = tokens[at + 1]!;
    if (OPENS_MAIN_CLAUSE.has(next.upos) && !RELATIVES.has(next.lower) && hasVerb(tokens, at + 2)) return at;
  }
  return null;
}

/** Where the reported clause begins behind the verb: at "that", or at its subject. */
function clauseBehind({ tokens }: Sentence, verb: Token, frames: Frames): number | null {
  let at = verb.index + 1;
  for (let step = 0; step <= THAT_WITHIN; step++) {
    const token = tokens[at + step];
    if (!token || FINITE.has(token.xpos) || token.upos === 'PUNCT') break;
    if (token.lower === 'that' && (step === 0 || (token.upos !== 'PRON' && token.upos !== 'DET')))
      return at + step;
  }
  const aside = tokens[at]?.text === ',' ? endOfAside(tokens, at) : null;
  if (aside !== null) return aside;
  if (frames.has('addressee')) {
    if (HEARERS.has(tokens[at]?.lower ?? '')) at++;
    else while (tokens[at]?.upos === 'PROPN') at++;
    if (tokens[at]?.text === ',') at++;
  }
  const first = tokens[at];
  if (!first) return null;
  if (CLAUSE_OPENERS.has(first.lower)) return hasVerb(tokens, at + 1) ? at : null;
  if (!['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON', 'ADV'].includes(first.upos)) return null;
  return hasVerb(tokens, at + 1) ? at : null;
}

/** "said, in a letter, that": where "that" is. */
function endOfAside(tokens: readonly Token[], comma: number): number | null {
  for (let at = comma + 2; at <= comma + THAT_WITHIN && at + 1 < tokens.length; at++)
    if (tokens[at]!.text === ',') return tokens[at + 1]!.lower === 'that' ? at + 1 : null;
  return null;
}

function hasVerb(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + VERB_WITHIN; at++) {
    const token = tokens[at];
    if (!token || (token.upos === 'PUNCT' && token.text !== '-' && token.text !== '.')) return false;
    if (FINITE.has(token.xpos)) return true;
    if (token.lower === 'who' || token.lower === 'that' || token.lower === 'which') return false;
  }
  return false;
}

/** The last word of the clause that begins at `begin`: of the sentence, or before ", while", ", adding", "and said". */
function lastOf(tokens: readonly Token[], begin: number): number {
  for (let at = begin + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (token.text === ';') return at - 1;
    if (token.text === ',' && next) {
      if ((next.xpos === 'VBD' || next.xpos === 'VBZ') && framesOfVerb(next)?.has('direct')) return at - 1;
      if (CONTRASTS.has(next.lower)) return at - 1;
      if (next.xpos === 'VBG' && framesOfVerb(next)) return at - 1;
    }
    const behind = token.text === ',' ? at + 2 : at + 1;
    const word = token.text === ',' ? next?.lower : token.lower;
    if (word === 'and') {
      const verb = tokens[behind];
      if (verb && (verb.xpos === 'VBD' || verb.xpos === 'VBZ') && framesOfVerb(verb)?.has('direct'))
        return at - 1;
    }
  }
  return tokens.length - 1;
}

function range(first: number, last: number): number[] {
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
