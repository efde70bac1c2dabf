// The words that a position is about -> their topic, named by the first issue in them, and the whole stretch.

import { readTopics } from '#lib/extract/issues/read-topics.ts';
import type { Topic } from '#lib/extract/issues/topic.ts';
import type { Span } from '#lib/model/span.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Scene } from '../scene.ts';

/** In tokens. */
const LONGEST_LABEL = 9;

export interface Point {
  readonly topic: Topic;
  readonly span: Span;
}

/** Reads the tokens from `from` to before `to`; null where they name no issue. `actors` are no issues. */
export function readPoint(
  scene: Scene,
  sentence: Sentence,
  from: number,
  to: number,
  actors: readonly Span[],
): Point | null {
  const words = sentence.tokens.slice(from, to);
  if (words.length === 0) return null;
  const span = { begin: words[0]!.begin, end: words[words.length - 1]!.end };
  const isInside = (head: Token) => head.head >= from && head.head < to;
  // The tree may hang a word of the point on one outside; a noun within it still names something.
  const heads = words.filter((word) => !isInside(word) && word.upos !== 'PUNCT');
  const nouns = words.filter((word) => isInside(word) && word.upos === 'NOUN');
  for (const head of [...heads, ...nouns]) {
    const topic = readTopics(scene, sentence, head, { actors, strict: false }).find(
      (found) => found.span.begin >= span.begin && found.span.end <= span.end,
    );
    if (topic) return { topic, span };
  }
  const topic = proposalOf(scene, words);
  return topic && { topic, span };
}

/** "reopening the agreement", "that the COP set a date", "mandatory reporting": its own words, where the tree yields no issue. */
function proposalOf(scene: Scene, words: readonly Token[]): Topic | null {
  const opener = words[0]!.lower;
  const rest = words.slice(opener === 'that' || opener === 'to' ? 1 : 0);
  const first = rest.find(({ upos }) => upos !== 'DET');
  if (!first) return null;
  const nouns = rest
    .slice(0, LONGEST_LABEL)
    .filter(({ upos, xpos, index }) => (upos === 'NOUN' || xpos === 'VBG') && index > first.index);
  const noun = opener === 'that' ? nouns.at(-1) : nouns[0];
  if (!noun) return null;
  const span = { begin: first.begin, end: noun.end };
  const named = rest.filter(({ begin, end }) => begin >= span.begin && end <= span.end);
  // "reopening the agreement" is a deed, "mandatory reporting" and "a negotiated solution" are things.
  const isDeed = opener === 'to' || (first === rest[0] && first.xpos === 'VBG');
  return {
    span,
    entry: null,
    countries: [],
    parties: [],
    verb: isDeed ? first.lemma : null,
    words: scene.text
      .slice(isDeed ? first.end : span.begin, span.end)
      .replace(/\s+/g, ' ')
      .trim(),
    head: noun.lemma,
    lemmas: named.filter(({ upos }) => upos === 'VERB' || upos === 'NOUN').map(({ lemma }) => lemma),
  };
}
