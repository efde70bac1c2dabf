import { expect, it } from 'vitest';
import { sentenceSpans } from '#lib/text/sentence-spans.ts';

it('gives the sentences of a stretch as they stand there, without the space between them', () => {
  const text = 'Before. Mr. Wolan said no.  “Why?” she asked. After.';
  const within = { begin: text.indexOf('Mr.'), end: text.indexOf(' After') };
  expect(sentenceSpans(text, within).map(({ begin, end }) => text.slice(begin, end))).toEqual([
    'Mr. Wolan said no.',
    '“Why?” she asked.',
  ]);
  expect(sentenceSpans(text, { begin: 3, end: 3 })).toEqual([]);
});
