// Nothing in the program knows the sample article, save the route that opens with it; nothing at all reads its answers.

import type { SourceFiles } from './source-files.ts';

const SAMPLE = 'putin-pompeo-sochi';
const ANSWERS = 'expected.json';

/** One line for every file that mentions them. */
export function checkSample(files: SourceFiles): string[] {
  return [...files].flatMap(([path, source]) => [
    ...(source.includes(ANSWERS) ? [`${path}: mentions ${ANSWERS}`] : []),
    ...(source.includes(SAMPLE) && !path.startsWith('src/routes/')
      ? [`${path}: mentions the sample article`]
      : []),
  ]);
}
