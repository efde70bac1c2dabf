// A sentence without a parse -> attributions by the order of its words: a verb of saying with a noun phrase beside it,
// and "according to". Coarse on purpose; the tree does better wherever there is one.

import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Attribution } from './attribution.ts';
import { spansOfTokens } from './attribution.ts';

const SAYING = new Set(
  `said says say saying told tells added adds noted notes wrote writes argued argues claimed claims stated states insisted
  insists explained explains declared suggested suggests acknowledged admitted warned warns replied responded remarked
  stressed reiterated announced reported tweeted concluded recalled confirmed denied asked asserted contended maintained
  predicted promised pledged vowed signalled signaled believes believe thinks think called described`.split(
    /\s+/u,
  ),
);
const BEFORE_VERB = new Set([
  'has',
  'have',
  'had',
  'also',
  'later',
  'then',
  'repeatedly',
  'already',
  'will',
  'would',
  'never',
  'not',
]);
const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'who', 'which']);
const STARTS_PHRASE = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'some',
  'many',
  'both',
  'this',
  'that',
  'these',
  'those',
  'one',
  'two',
  'most',
  'other',
]);
const STOPS_PHRASE = new Set([
  'and',
  'but',
  'while',
  'as',
  'because',
  'when',
  'after',
  'before',
  'if',
  'although',
  'though',
  'that',
  'or',
  'so',
]);
const LONGEST_PHRASE = 12;

export function surfaceAttributions(sentence: Sentence): Attribution[] {
  const { tokens } = sentence;
  const found: Attribution[] = [];
  for (const token of tokens) {
    if (token.lower === 'according' && tokens[token.index + 1]?.lower === 'to') {
      const attribution = fromAccording(sentence, token);
      if (attribution) found.push(attribution);
    } else if (SAYING.has(token.lower)) {
      const attribution = fromVerb(sentence, token);
      if (attribution) found.push(attribution);
    }
  }
  return found;
}

function fromVerb(sentence: Sentence, verb: Token): Attribution | null {
  const { tokens } = sentence;
  let left = verb.index - 1;
  while (left >= 0 && BEFORE_VERB.has(tokens[left]!.lower)) left--;
  const before = phraseEndingAt(tokens, left);
  const after = before ? null : phraseFrom(tokens, verb.index + 1);
  const source = before ?? after;
  if (!source) return null;
  const begin = source[0]!;
  const close = tokens[begin - 1]?.text;
  // ", he said": what is said came before; "he said that": it follows.
  const postponed =
    after !== null || (begin > 0 && (close === ',' || isMark(close)) && endsClause(tokens, verb.index + 1));
  const content = postponed ? range(0, begin - 1) : range(verb.index + 1, clauseEnd(tokens, verb.index + 1));
  return {
    sentence,
    trigger: verb,
    // Two joined names are no single speaker.
    sourceHead: tokens[source[0]! - 1]?.lower === 'and' ? null : tokens[source.at(-1)!]!,
    source: spansOfTokens(sentence, source),
    cue: [{ begin: verb.begin, end: verb.end }],
    content: spansOfTokens(sentence, content),
    direct: true,
    adjacentOnly: false,
  };
}

function fromAccording(sentence: Sentence, token: Token): Attribution | null {
  const { tokens } = sentence;
  const comma = tokens.findIndex((each) => each.index > token.index && each.text === ',');
  const end = comma < 0 ? tokens.length - 1 : comma - 1;
  const source = range(token.index + 2, end);
  const content = token.index > 0 ? range(0, token.index - 1) : range(end + 1, tokens.length - 1);
  if (!source.length || !content.length) return null;
  return {
    sentence,
    trigger: token,
    sourceHead: tokens[source[0]!]!,
    source: spansOfTokens(sentence, source),
    cue: [{ begin: token.begin, end: tokens[token.index + 1]!.end }],
    content: spansOfTokens(sentence, content),
    direct: false,
    adjacentOnly: false,
  };
}

/** "the foreign minister", "Jane Doe", "she": walks left from `last` to the phrase's first word. */
function phraseEndingAt(tokens: readonly Token[], last: number): number[] | null {
  const token = tokens[last];
  if (!token || token.upos === 'PUNCT') return null;
  if (PRONOUNS.has(token.lower)) return [last];
  for (let at = last; at >= 0 && last - at < LONGEST_PHRASE; at--) {
    const each = tokens[at]!;
    if (each.upos === 'PUNCT' || STOPS_PHRASE.has(each.lower))
      return at < last && startsName(tokens, at + 1) ? range(at + 1, last) : null;
    if (STARTS_PHRASE.has(each.lower) || (at === 0 && startsName(tokens, 0))) return range(at, last);
  }
  return null;
}

function phraseFrom(tokens: readonly Token[], first: number): number[] | null {
  if (!tokens[first] || !startsName(tokens, first)) return null;
  let last = first;
  while (tokens[last + 1]?.upos === 'PROPN' && last - first < LONGEST_PHRASE) last++;
  return range(first, last);
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return STARTS_PHRASE.has(token.lower) || PRONOUNS.has(token.lower) || token.upos === 'PROPN';
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at).every((token) => token.upos === 'PUNCT') || tokens[at]?.text === ',';
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  const at = tokens.findIndex(
    (token) =>
      token.index > from &&
      token.text === ',' &&
      ['while', 'adding', 'and', 'but'].includes(tokens[token.index + 1]?.lower ?? ''),
  );
  return at < 0 ? tokens.length - 1 : at - 1;
}

function isMark(text: string | undefined): boolean {
  return text !== undefined && /^["”’'»]+$/u.test(text);
}

function range(first: number, last: number): number[] {
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
