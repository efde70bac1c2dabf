// Folders of invented news (data/training/relations, data/evaluate/relations): texts with all who could be taken for actors,
// and how they stand to one another.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '#lib/model/span.ts';
import type { Stance } from '#lib/model/statement.ts';

const FOR_TRAINING = join(import.meta.dirname, '../../data/training/relations');

export interface InventedRow {
  readonly id: string;
  readonly text: string;
  /** Their words in the text, where they first stand. */
  readonly actors: readonly string[];
  /** Places in `actors`: holder and other side. Of all other pairs the text tells nothing. */
  readonly relations: readonly (readonly [number, number, Stance])[];
}

export function readInventedRows(): InventedRow[] {
  return filesOfInvented(FOR_TRAINING).flatMap(readInventedFile);
}

/** In the order of their names. */
export function filesOfInvented(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => join(folder, file));
}

export function readInventedFile(file: string): InventedRow[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as InventedRow);
}

/** Where the actors stand in the text. */
export function spansOf({ id, text, actors }: InventedRow): Span[] {
  return actors.map((words) => {
    const begin = text.indexOf(words);
    if (begin < 0) throw new Error(`${id} does not have the words “${words}”.`);
    return { begin, end: begin + words.length };
  });
}

/** Stable, 0 to 9: by the hash of the text's id. */
export function foldOfText(id: string): number {
  return parseInt(createHash('md5').update(id).digest('hex').slice(0, 8), 16) % 10;
}
