// Rows of a file under ../shared/hostile, or null (with a line that says so) where it is absent.

import { existsSync, readFileSync } from 'node:fs';

export interface MojibakeRow {
  readonly set: string;
  readonly label: string;
  readonly original: string;
  readonly fixedEncoding: string;
}

export function hostileRows<Row>(name: string): readonly Row[] | null {
  const path = new URL(`../../../../shared/hostile/${name}`, import.meta.url);
  if (!existsSync(path)) {
    console.warn(`Skipped: ${path.pathname} is not here.`);
    return null;
  }
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}
