// A command line that asks for what there is not: printed as one line, exit status 2.

import { parseArgs, type ParseArgsConfig } from 'node:util';

export class UsageError extends Error {}

/** node:util's parseArgs, whose complaints become a UsageError of one sentence. */
export function parseArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = error.message] = error.message.split('. ');
    throw new UsageError(
      sentence.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
      { cause: error },
    );
  }
}
