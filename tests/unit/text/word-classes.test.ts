import { expect, it } from 'vitest';
import { hashString } from '#lib/text/hash.ts';
import { NO_CLASS, WordClasses, writeWordClasses } from '#lib/text/word-classes.ts';

it('gives back the classes of words, and none of a word that it does not have', () => {
  const bytes = writeWordClasses([
    [hashString('fjord'), { coarse: 128, fine: 1024 }],
    [hashString('treaty'), { coarse: 1, fine: 7 }],
    [hashString('treaty'), { coarse: 2, fine: 8 }],
  ]);
  const classes = new WordClasses(bytes);
  expect(classes.of(hashString('fjord'))).toEqual({ coarse: 128, fine: 1024 });
  expect(classes.of(hashString('treaty'))).toEqual({ coarse: 1, fine: 7 });
  expect(classes.of(hashString('harbour'))).toEqual(NO_CLASS);
});

it('knows no word where there are no bytes', () => {
  expect(new WordClasses(new Uint8Array()).of(hashString('fjord'))).toEqual(NO_CLASS);
});
