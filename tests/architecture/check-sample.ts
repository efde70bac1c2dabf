// Nothing in the program knows the sample article, save the route that opens with it; its answers are read by
// `entente evaluate` alone, which scores what has already been extracted.

import type { SourceFiles } from './source-files.ts';

const SAMPLE = 'putin-pompeo-sochi';
const ANSWERS = 'expected.json';
const SCORING = 'src/cli/evaluate';

/** One line for every file that mentions them. */
export function checkSample(files: SourceFiles): string[] {
  return [...files].flatMap(([path, source]) => [
    ...(source.includes(ANSWERS) && !path.startsWith(SCORING) ? [`${path}: mentions ${ANSWERS}`] : []),
    ...(source.includes(SAMPLE) && !path.startsWith('src/routes/')
      ? [`${path}: mentions the sample article`]
      : []),
  ]);
}
