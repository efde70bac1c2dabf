// How likely a noun, or a capital's name, stands for somebody who takes part, by the model of doers.

import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { readDoerFeatures, type DoerKind } from './doer-features.ts';
import type { DoerModel } from './doer-model.ts';
import type { Located } from './located.ts';

/** 0 to 1; `named` are the mentions in the sentence. */
export function judgeDoer(
  sentence: Sentence,
  noun: Token,
  named: readonly Located[],
  model: DoerModel,
  kind: DoerKind = 'noun',
): number {
  const keys = new Set<number>();
  const isNamed = (index: number) => {
    const token = sentence.tokens[index];
    return token !== undefined && named.some(({ mention }) => overlaps(mention.span, token));
  };
  readDoerFeatures(sentence, noun, isNamed, (key) => keys.add(key), kind);
  return model.judge(Int32Array.from(keys));
}
