import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Paragraph } from '#lib/model/document.ts';
import { createParser } from '#lib/text/create-parser.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

const WEIGHTS = new URL('../../../data/models/english.bin', import.meta.url);
const parse = createParser(existsSync(WEIGHTS) ? new Uint8Array(readFileSync(WEIGHTS)) : null);

function document(text: string, role: Paragraph['role'] = 'body'): Document {
  const paragraphs: Paragraph[] = [];
  let begin = 0;
  for (const part of text.split('\n\n')) {
    if (part) paragraphs.push({ begin, end: begin + part.length, role });
    begin += part.length + 2;
  }
  return {
    id: 'test' as Document['id'],
    title: null,
    publisher: null,
    date: null,
    url: null,
    text,
    paragraphs,
    raw: text,
    encoding: 'utf-8',
    offsets: [],
  };
}

function only(text: string): Sentence {
  const { sentences } = parse(document(text));
  expect(sentences).toHaveLength(1);
  return sentences[0]!;
}

function token(sentence: Sentence, text: string): Token {
  return sentence.tokens.find((candidate) => candidate.text === text)!;
}

function governor(sentence: Sentence, text: string): string | null {
  return sentence.tokens[token(sentence, text).head]?.text ?? null;
}

describe('a parse', () => {
  test('has tokens that are exactly the text at their offsets, inside their sentence and paragraph', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(...'abC.’\'"“”-!?,( \u2028\u3000\ufeff\n'), maxLength: 80 }),
    );
    fc.assert(
      fc.property(odd, (text) => {
        const source = document(text);
        for (const sentence of parse(source).sentences) {
          const paragraph = source.paragraphs[sentence.paragraph]!;
          expect(sentence.begin).toBeGreaterThanOrEqual(paragraph.begin);
          expect(sentence.end).toBeLessThanOrEqual(paragraph.end);
          expect(sentence.begin).toBe(sentence.tokens[0]!.begin);
          expect(sentence.end).toBe(sentence.tokens.at(-1)!.end);
          for (const [index, word] of sentence.tokens.entries()) {
            expect(word.index).toBe(index);
            expect(text.slice(word.begin, word.end)).toBe(word.text);
          }
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test('is a tree with one root and no cycle', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('the', 'Putin', 'said', ',', 'that', 'and', 'of', 'war', '“', '”', 'is', 'not'),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
        (words) => {
          for (const { tokens } of parse(document(words.join(' '))).sentences) {
            expect(tokens.filter(({ head }) => head < 0)).toHaveLength(1);
            for (const start of tokens) {
              let at = start;
              let steps = 0;
              while (at.head >= 0 && steps++ <= tokens.length) at = tokens[at.head]!;
              expect(at.head).toBe(-1);
            }
          }
        },
      ),
      { seed: 13, numRuns: 200 },
    );
  });

  test('reads bodies and headlines only', () => {
    expect(parse(document('Bloomberg', 'publisher')).sentences).toEqual([]);
    expect(parse(document('Leaders meet', 'headline')).sentences).toHaveLength(1);
  });

  test('keeps paragraphs apart even where the first has no full stop', () => {
    const { sentences } = parse(document('Leaders meet\n\nThey talked.'));
    expect(sentences.map(({ paragraph, index }) => [paragraph, index])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('finds subject and object', () => {
    const sentence = only('The minister rejected the proposal.');
    expect(token(sentence, 'minister').deprel).toBe('nsubj');
    expect(token(sentence, 'proposal').deprel).toBe('obj');
    expect(governor(sentence, 'proposal')).toBe('rejected');
    expect(token(sentence, 'rejected')).toMatchObject({
      head: -1,
      deprel: 'root',
      lemma: 'reject',
      upos: 'VERB',
    });
  });

  test('marks a passive subject and its agent', () => {
    const sentence = only('The plan was rejected by the senators.');
    expect(token(sentence, 'plan').deprel).toBe('nsubj:pass');
    expect(token(sentence, 'senators')).toMatchObject({ deprel: 'obl:agent', lemma: 'senator', xpos: 'NNS' });
  });

  test('takes a time for no agent', () => {
    const sentence = only('The sanctions were lifted by Tuesday.');
    expect(token(sentence, 'Tuesday').deprel).toBe('obl');
  });

  test('reads curly marks as it reads straight ones', () => {
    const shape = (text: string) =>
      only(text).tokens.map(({ xpos, head, deprel }) => `${xpos} ${head} ${deprel}`);
    expect(shape('“We won’t go,” he said.')).toEqual(shape('"We won\'t go," he said.'));
  });

  test('makes what is said depend on the verb of saying', () => {
    const sentence = only('Lavrov said that Russia opposes the sanctions.');
    expect(token(sentence, 'opposes').deprel).toBe('ccomp');
    expect(governor(sentence, 'opposes')).toBe('said');
  });

  test('covers a sentence of 100,000 characters', () => {
    const text = 'war and peace, '.repeat(6_667);
    const { sentences } = parse(document(text));
    expect(sentences.flatMap(({ tokens }) => tokens)).toHaveLength(4 * 6_667);
  });

  test('tells how far it is after every paragraph', () => {
    const seen: number[] = [];
    parse(document('One.\n\nTwo.'), (done) => seen.push(done));
    expect(seen).toEqual([4, 10]);
  });

  test('refuses bytes that are no weights', () => {
    expect(() => createParser(new Uint8Array([1, 2, 3, 4]))).toThrow('not the weights');
  });

  test('gives words without a tree where there are no weights', () => {
    const [sentence] = createParser(null)(document('Putin met Pompeo.')).sentences;
    expect(sentence!.tokens.map(({ text, head }) => [text, head])).toEqual([
      ['Putin', -1],
      ['met', -1],
      ['Pompeo', -1],
      ['.', -1],
    ]);
  });
});
