// A sentence and who is named in it -> the pairs of actors of which one may hold a stance towards the other, with what the
// pair model reads of the sentence. Names are masked by their kind: a stance is judged by the words between two actors,
// never by who they are. Assumes a tree; actors that overlap or are one and the same make no pair.

import type { Entity, EntityType, MentionForm } from '#lib/model/entity.ts';
import type { Quotation } from '#lib/model/quotation.ts';
import type { Span } from '#lib/model/span.ts';
import { isActor } from '#lib/extract/stances/resolve-actors.ts';
import type { Named, Scene } from '#lib/extract/stances/scene.ts';
import type { GivenMention } from '#lib/extract/stage.ts';
import { headOfSpan, tokensIn } from '#lib/text/ancestors.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

/** One actor of a pair: its words in the sentence. `first` and `last` are indices of tokens, both inclusive. */
export interface PairEnd {
  readonly entity: Entity;
  readonly form: MentionForm;
  readonly span: Span;
  readonly head: Token;
  readonly first: number;
  readonly last: number;
}

export interface PairScene {
  readonly scene: Scene;
  readonly sentence: Sentence;
  /** By token: the kind of the entity that it names, as "<person>"; null for every other word. */
  readonly masks: readonly (string | null)[];
  readonly ends: readonly PairEnd[];
  /** Those of which a content touches the sentence. */
  readonly quotations: readonly Quotation[];
  /** The stretch that was read reaches over several sentences. */
  readonly joined: boolean;
}

/** Beyond these, a sentence is a list of names. */
const MOST_ENDS = 8;
const MOST_JOINED = 4;

/** Null where the sentence names fewer than two different actors. */
export function setPairScene(scene: Scene, sentence: Sentence): PairScene | null {
  const named = scene.mentionsIn(sentence).filter(({ mention }) => mention.span.end <= sentence.end);
  const ends = withoutNested(named.filter(({ entity }) => isActor(entity)))
    .map((one) => endOf(sentence, one))
    .filter((end) => end !== null);
  if (new Set(ends.map(({ entity }) => entity.id)).size < 2 || ends.length > MOST_ENDS) return null;
  return {
    scene,
    sentence,
    masks: maskNames(sentence, named),
    ends,
    quotations: quotationsIn(scene, sentence),
    joined: false,
  };
}

/** The pair that the caller asks about, be it in one sentence or in a few that follow each other; null where it has none. */
export function setAskedScene(scene: Scene, a: GivenMention, b: GivenMention): PairScene | null {
  const [first, last] = [a, b]
    .map((given) => scene.sentences.findIndex((sentence) => overlaps(sentence, given)))
    .sort((x, y) => x - y) as [number, number];
  if (first < 0 || last - first >= MOST_JOINED) return null;
  const sentence = joinSentences(scene.sentences.slice(first, last + 1));
  const named = scene.mentionsIn(sentence);
  const ends = [a, b].map((given) => {
    const own = named.find(
      ({ mention }) => mention.span.begin === given.begin && mention.span.end === given.end,
    );
    if (!own) return null;
    const whole = named
      .filter(({ entity, mention }) => entity === own.entity && overlaps(mention.span, given))
      .reduce<Span>((wide, { mention }) => cover(wide, mention.span), given);
    return endOf(sentence, { ...own, mention: { ...own.mention, span: whole } });
  });
  if (!ends[0] || !ends[1] || ends[0].entity === ends[1].entity || overlaps(ends[0].span, ends[1].span))
    return null;
  return {
    scene,
    sentence,
    masks: maskNames(sentence, named),
    ends: [ends[0], ends[1]],
    quotations: quotationsIn(scene, sentence),
    joined: first < last,
  };
}

function quotationsIn(scene: Scene, sentence: Span): Quotation[] {
  return scene.quotations.filter(({ content }) => content.some((span) => overlaps(span, sentence)));
}

function endOf(sentence: Sentence, { entity, mention }: Named): PairEnd | null {
  const tokens = tokensIn(sentence, mention.span);
  const head = headOfSpan(sentence, mention.span);
  if (!head) return null;
  return {
    entity,
    form: mention.form,
    span: mention.span,
    head,
    first: tokens[0]!.index,
    last: tokens[tokens.length - 1]!.index,
  };
}

/** Of mentions that overlap, the longest: "US" of "US President Jane Doe" is hers. */
function withoutNested(named: readonly Named[]): Named[] {
  const length = ({ mention }: Named) => mention.span.end - mention.span.begin;
  return named.filter(
    (one) =>
      !named.some(
        (other) =>
          other !== one && overlaps(other.mention.span, one.mention.span) && length(other) > length(one),
      ),
  );
}

function maskNames(sentence: Sentence, named: readonly Named[]): (string | null)[] {
  const masks: (string | null)[] = sentence.tokens.map((token) => (token.upos === 'PROPN' ? '<name>' : null));
  for (const { entity, mention } of named) {
    if (mention.form === 'pronoun') continue;
    for (const token of tokensIn(sentence, mention.span)) masks[token.index] = maskOf(entity.type);
  }
  return masks;
}

function maskOf(type: EntityType): string {
  return `<${type}>`;
}

/** Several sentences as one: each keeps its own root. */
function joinSentences(sentences: readonly Sentence[]): Sentence {
  const only = sentences[0]!;
  if (sentences.length === 1) return only;
  const tokens: Token[] = [];
  for (const sentence of sentences) {
    const before = tokens.length;
    for (const token of sentence.tokens)
      tokens.push({
        ...token,
        index: token.index + before,
        head: token.head < 0 ? -1 : token.head + before,
      });
  }
  return { ...only, end: sentences[sentences.length - 1]!.end, tokens };
}

function cover(a: Span, b: Span): Span {
  return { begin: Math.min(a.begin, b.begin), end: Math.max(a.end, b.end) };
}
