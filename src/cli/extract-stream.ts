// `entente extract --jsonl`: lines of JSON in, a line of JSON out for each, in the same order and at the reader's pace.

import type { Writable } from 'node:stream';
import type { Engine } from '#lib/extract/engine.ts';
import { answerLine } from './answer-line.ts';
import { readLines } from './read-lines.ts';
import { write } from './write-line.ts';

/** Answers every line that is not blank. Resolves when the input ends. */
export async function extractStream(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  engine: Engine,
): Promise<void> {
  for await (const line of readLines(input)) {
    if (line.trim() !== '') await write(output, JSON.stringify(answerLine(line, engine)) + '\n');
  }
}
