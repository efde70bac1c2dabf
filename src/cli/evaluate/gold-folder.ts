// A folder -> the sets in it: the files that `goldSets` names, and an article beside its reading (expected.json and one
// .txt). Refuses a folder that is not there or has neither.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GoldRow, GoldSet } from '#lib/evaluate/gold-set.ts';
import { goldSets } from '#lib/evaluate/sets/gold-sets.ts';
import { type ArticleReading, type ArticleRow, readArticles } from '#lib/evaluate/sets/read-article.ts';
import { UsageError } from '../usage-error.ts';

const READING = 'expected.json';

/** One set with its rows, before any is left out. */
export interface LoadedSet {
  readonly set: GoldSet;
  readonly load: () => readonly GoldRow[];
}

/** Sets in the order of `goldSets`, the article last. Throws UsageError where there is no gold or a line is not JSON. */
export function findSets(folder: string): LoadedSet[] {
  if (!existsSync(folder))
    throw new UsageError(
      `no folder "${folder}"; the labelled sets are not part of this repository, name the folder that has them`,
    );
  const found = goldSets.flatMap((set): LoadedSet[] => {
    const path = join(folder, `${set.id}.jsonl`);
    return existsSync(path) ? [{ set, load: () => readRows(path) }] : [];
  });
  if (existsSync(join(folder, READING)))
    found.push({ set: readArticles, load: () => [readArticleRow(folder)] });
  if (found.length === 0) {
    const names = goldSets.map(({ id }) => `${id}.jsonl`).join(', ');
    throw new UsageError(`nothing to measure in "${folder}"; a folder has some of ${names}, or ${READING}`);
  }
  return found;
}

function readRows(path: string): GoldRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseRow(line, `${basename(path)}:${at + 1}`)]));
}

function parseRow(line: string, where: string): GoldRow {
  try {
    return JSON.parse(line) as GoldRow;
  } catch (error) {
    throw new UsageError(`${where} is not JSON`, { cause: error });
  }
}

/** Line ends become LF, which the reading's offsets count. */
function readArticleRow(folder: string): ArticleRow {
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  if (texts.length !== 1)
    throw new UsageError(`${READING} in "${folder}" belongs to one .txt; there are ${texts.length}`);
  const text = readFileSync(join(folder, texts[0]!), 'utf8').replace(/\r\n?/g, '\n');
  const reading = JSON.parse(readFileSync(join(folder, READING), 'utf8')) as ArticleReading;
  return { id: basename(texts[0]!, '.txt'), text, reading };
}
