import { expect, it } from 'vitest';
import { shareSentence } from '#lib/network/stories/share-sentence.ts';

/** Whether the two bracketed pieces of `marked` share a sentence, either way round. */
function share(marked: string): boolean {
  const begins: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '[') begins.push(text.length);
    else if (char === ']') ends.push(text.length);
    else text += char;
  }
  const spans = begins.map((begin, index) => ({ begin, end: ends[index]! }));
  const either = shareSentence(text, spans[0]!, spans[1]!);
  expect(shareSentence(text, spans[1]!, spans[0]!)).toBe(either);
  return either;
}

it('sees what stands between two pieces of evidence', () => {
  expect(share('[He backed it], though [he opposed the price] too.')).toBe(true);
  expect(share('[He backed it]. Then [he opposed it].')).toBe(false);
  expect(share('[He backed it.] [He opposed it.]')).toBe(false);
  expect(share('[“I back it,” he said.] [“I oppose it.”]')).toBe(false);
  expect(share('[He backed it]\n\n[and opposed it]')).toBe(false);
  expect(share('[He backed 2.5 percent] and [opposed 3.5 percent]')).toBe(true);
});
