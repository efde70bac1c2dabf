// A document into sentences of tagged and parsed tokens, paragraph by paragraph; no sentence or token crosses a paragraph.
// Reads body and headline paragraphs only. Without weights the tokens carry guessed parts of speech and no tree.
// Linear in the text's length: a giant sentence is cut (see split-sentences), a giant word is one token.

import type { Document } from '#lib/model/document.ts';
import type { Span } from '#lib/model/span.ts';
import { Lemmas } from './lemmatize.ts';
import { markAgents } from './mark-agents.ts';
import type { Parse, Sentence, Token } from './parse.ts';
import { parseInput } from './parse-features.ts';
import { WordParser } from './parse-words.ts';
import { splitSentences } from './split-sentences.ts';
import { tagWords, type TagWord } from './tag-words.ts';
import { tokenize } from './tokenize.ts';
import { readWeights } from './weights.ts';
import { WordClasses } from './word-classes.ts';
import { WordForms } from './word-form.ts';

/** `done` and `total` are in UTF-16 code units of the document's text. */
export type ParseProgress = (done: number, total: number) => void;

export type Parser = (document: Document, onProgress?: ParseProgress) => Parse;

/** The spans of one sentence's tokens into tokens; offsets are into `text`. */
type Annotate = (text: string, spans: readonly Span[]) => readonly Token[];

/**
 * Makes a parser from the bytes of `data/models/english.bin`; null gives tokens and sentences only. Throws where the bytes
 * are something else.
 */
export function createParser(weights: Uint8Array | null): Parser {
  const annotate = weights ? createAnnotator(weights) : createGuesser();
  return (document, onProgress) => {
    const { text } = document;
    const sentences: Sentence[] = [];
    for (const [paragraph, { begin, end, role }] of document.paragraphs.entries()) {
      if (role !== 'body' && role !== 'headline') continue;
      const spans = tokenize(text, begin, end);
      for (const range of splitSentences(text, spans)) {
        const tokens = annotate(text, spans.slice(range.begin, range.end));
        sentences.push({
          index: sentences.length,
          paragraph,
          begin: tokens[0]!.begin,
          end: tokens[tokens.length - 1]!.end,
          tokens,
        });
      }
      onProgress?.(end, text.length);
    }
    return { sentences };
  };
}

function createAnnotator(bytes: Uint8Array): Annotate {
  const { tags: tagNames, labels, lemmas, classes, tagger, parser } = readWeights(bytes);
  const forms = new WordForms(classes);
  const wordParser = new WordParser(parser, labels);
  const xposOf = tagNames.map((name) => name.split(' ')[0]!);
  const uposOf = tagNames.map((name) => name.split(' ')[1]!);
  const lemmasOf = new Lemmas(xposOf, lemmas);
  const opening = tagNames.indexOf('`` PUNCT');
  const closing = tagNames.indexOf("'' PUNCT");
  return (text, spans) => {
    const words: TagWord[] = spans.map(({ begin, end }, index) => ({
      form: forms.of(text.slice(begin, end)),
      spaceBefore: index === 0 || spans[index - 1]!.end < begin,
    }));
    const tags = tagWords(words, tagger, tagNames.length);
    for (let index = 0; index < spans.length; index++) {
      const first = text[spans[index]!.begin];
      if (first === '“') tags[index] = opening;
      else if (first === '”') tags[index] = closing;
    }
    const tree = wordParser.parse(
      parseInput(
        words.map(({ form }) => form),
        tags,
        tagNames,
      ),
    );
    const tokens = spans.map(({ begin, end }, index) => {
      const { form } = words[index]!;
      const tag = tags[index]!;
      const head = tree.heads[index + 1]!;
      return {
        index,
        begin,
        end,
        text: form.text,
        lower: form.lower,
        form,
        lemma: lemmasOf.of(form, tag),
        upos: uposOf[tag]!,
        xpos: xposOf[tag]!,
        head: head > spans.length ? -1 : head - 1,
        deprel: labels[tree.labels[index + 1]!]!,
      };
    });
    return markAgents(tokens);
  };
}

function createGuesser(): Annotate {
  const forms = new WordForms(new WordClasses(new Uint8Array()));
  return (text, spans) =>
    spans.map(({ begin, end }, index) => {
      const word = text.slice(begin, end);
      const lower = word.toLowerCase();
      const [upos, xpos] = guessTag(word);
      return {
        index,
        begin,
        end,
        text: word,
        lower,
        form: forms.of(word),
        lemma: lower,
        upos,
        xpos,
        head: -1,
        deprel: 'dep',
      };
    });
}

function guessTag(word: string): [upos: string, xpos: string] {
  if (!/[\p{L}\p{N}]/u.test(word)) return ['PUNCT', '.'];
  if (/^\p{N}/u.test(word)) return ['NUM', 'CD'];
  return /^\p{Lu}/u.test(word) ? ['PROPN', 'NNP'] : ['X', 'FW'];
}
