// The shipped engine as the sets of gold see it, through the same contract as `entente extract --jsonl`.

import { createEngine } from '#lib/extract/create-engine.ts';
import { NO_ANSWER, type Reader } from '#lib/evaluate/answer.ts';
import { createTitleReader } from '#lib/evaluate/title-reader.ts';
import { createParser } from '#lib/text/create-parser.ts';
import { answerValue } from '../answer-line.ts';
import { readWeights } from '../read-weights.ts';

/** What has been read so far. */
export interface Reading {
  texts: number;
  words: number;
  refused: number;
  /** In the engine alone. */
  milliseconds: number;
}

/** Texts that the engine refuses count as having said nothing; `reading` counts along. */
export function createReader(): { reader: Reader; reading: Reading } {
  const weights = readWeights();
  const engine = createEngine(weights);
  const reading: Reading = { texts: 0, words: 0, refused: 0, milliseconds: 0 };
  let readTitle: Reader['readTitle'] | null = null;

  function timed<Result>(text: string, read: () => Result): Result {
    const start = performance.now();
    const result = read();
    reading.milliseconds += performance.now() - start;
    reading.texts++;
    reading.words += text.split(/\s+/).filter((word) => word !== '').length;
    return result;
  }

  const reader: Reader = {
    readArticle(question) {
      const answer = timed(question.text, () => answerValue(question, engine));
      if (!('error' in answer)) return answer;
      reading.refused++;
      return NO_ANSWER;
    },
    readTitle(title) {
      readTitle ??= createTitleReader(createParser(weights.english), engine);
      return timed(title, () => readTitle!(title));
    },
  };
  return { reader, reading };
}
