// "ordered six tankers from a Korean yard" is trade and no demand, by the preposition that follows; "charged its customers two
// euros" is no charge.

import type { Sentence, Token } from '#lib/text/parse.ts';

const MONEY = /^(?:euros?|dollars?|pounds?|cents?|fees?|interest|rent|extra)$/;
/** Words from the verb to "from" at most. */
const REACH = 8;

/** The verb orders goods, and nobody to do a thing, or it asks a price. */
export function isPurchase({ tokens }: Sentence, { lower, index }: Token): boolean {
  if (/^charg(?:e|es|ed|ing)$/.test(lower))
    return tokens.slice(index + 1, index + 1 + REACH).some((token) => MONEY.test(token.lower));
  if (!/^order(?:s|ed|ing)?$/.test(lower)) return false;
  const behind = tokens.slice(index + 1, index + REACH);
  const from = behind.findIndex((token) => token.lower === 'from');
  return from > 0 && behind.slice(0, from).every(({ upos }) => /^(?:DET|NUM|ADJ|NOUN|PROPN)$/.test(upos));
}
