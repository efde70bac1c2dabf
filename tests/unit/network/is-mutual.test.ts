import { expect, test } from 'vitest';
import type { Statement } from '#lib/model/statement.ts';
import { isMutual } from '#lib/network/is-mutual.ts';

/** `[holder]` and `<counterpart>` mark the phrases; `[<both>]` one phrase for both. */
function read(marked: string): boolean {
  let text = '';
  const spans: Record<string, { begin: number; end: number }> = {};
  const open: Record<string, number> = {};
  for (const character of marked) {
    if (character === '[' || character === '<') open[character] = text.length;
    else if (character === ']') spans.holder = { begin: open['[']!, end: text.length };
    else if (character === '>') spans.counterpart = { begin: open['<']!, end: text.length };
    else text += character;
  }
  const statement = {
    holders: ['person:a'],
    counterparts: ['person:b'],
    holderSpans: [spans.holder],
    counterpartSpans: [spans.counterpart],
  } as unknown as Statement;
  return isMutual(statement, text);
}

test.each([
  '[Oslo] and <Tokyo> disagree',
  '<Oslo> and [Tokyo] disagree',
  '[Norway], <Japan> and Iceland disagree',
  '[Norway] and the <Netherlands> disagree',
  'neither [Norway] nor <Japan> agrees',
  '[<The two ministers>] disagreed',
])('%s: mutual', (marked) => {
  expect(read(marked)).toBe(true);
});

test.each([
  '[Oslo] accused <Tokyo>',
  '[Oslo] agrees with <Tokyo>',
  '<Tokyo> was accused by [Oslo]',
  '[Oslo] and others accused <Tokyo>',
])('%s: one way', (marked) => {
  expect(read(marked)).toBe(false);
});
