import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { createParser } from '#lib/text/create-parser.ts';
import type { Token } from '#lib/text/parse.ts';

const parse = createParser(
  new Uint8Array(readFileSync(new URL('../../data/models/english.bin', import.meta.url))),
);

function tokensOf(text: string): readonly Token[] {
  const document = {
    text,
    paragraphs: [{ begin: 0, end: text.length, role: 'body' }],
  } as unknown as Document;
  return parse(document).sentences[0]!.tokens;
}

// A greedy parser without word vectors, at about 82 % of governors right; see data/models/README.md.
describe('the parser', () => {
  test.fails('attaches a noun in apposition by title to the name that follows, after "and"', () => {
    const tokens = tokensOf('President Anna Moreau and UK Secretary of Energy John Miller met in Oslo.');
    expect(tokens.find(({ text }) => text === 'John')!.deprel).toBe('conj');
  });

  test.fails('sees a complement clause whose verb is a copula far from its subject', () => {
    const tokens = tokensOf(
      'She said the end of the inquiry into the 2016 vote was an opportunity to rebuild trust.',
    );
    const end = tokens.find(({ text }) => text === 'end')!;
    expect([end.deprel, tokens[end.head]!.text]).toEqual(['nsubj', 'opportunity']);
  });
});
