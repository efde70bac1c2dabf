import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from '#lib/text/split-sentences.ts';
import { tokenize } from '#lib/text/tokenize.ts';

function sentences(text: string): string[] {
  const tokens = tokenize(text);
  return splitSentences(text, tokens).map(({ begin, end }) =>
    text.slice(tokens[begin]!.begin, tokens[end - 1]!.end),
  );
}

describe('splitSentences', () => {
  test.each([
    ['One here. | Two there! | Three?'],
    ['“We won’t go,” he said. | He left.'],
    ['“Never!” he said. | “Why?” Sergei Lavrov asked.'],
    ['He called it “complete fiction.” | She disagreed.'],
    ['He said: "It is false." | "They lie."'],
    ['“There’s places we disagree,” Pompeo said. | “There’s places where we do not.”'],
    ['He met Mr. Smith of the U.S. Senate. | They talked.'],
    ['It is in the U.S. | The senator left.'],
    ['Talks began at 3 p.m. on Tuesday.'],
    ['The report (see p. 5) is out. | (It is long.) | Read it.'],
    ['It fell 3.5 percent.'],
    ['He wondered ... and left.'],
    ['It was so.[17] | Then it was not.'],
    ['“I said it.” | The meeting went on.'],
    ['J. K. Rowling wrote it.'],
  ])('splits %s', (marked) => {
    const expected = marked.split(' | ');
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  test('gives a closing mark that damage has set apart to the sentence before', () => {
    expect(sentences('It is false. ” She left.')).toEqual(['It is false. ”', 'She left.']);
  });

  test('cuts a sentence without end into pieces', () => {
    const text = 'word and '.repeat(5_000);
    const tokens = tokenize(text);
    const pieces = splitSentences(text, tokens);
    expect(pieces.every(({ begin, end }) => end - begin <= LONGEST_SENTENCE)).toBe(true);
    expect(pieces.at(-1)!.end).toBe(tokens.length);
  });

  test('finds no sentence where there is no token', () => {
    expect(sentences('')).toEqual([]);
  });
});
