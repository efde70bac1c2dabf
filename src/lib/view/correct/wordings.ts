// An actor to the words that name it, and the articles that do, each with how often: what can be split off.

import type { Entity } from '#lib/model/entity.ts';
import type { Workspace } from '#lib/model/workspace.ts';

export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** The most frequent first. Pronouns follow the names that they stand for, and are left out. */
export function wordingsOf(entity: Entity, workspace: Workspace): Counted[] {
  const texts = new Map(workspace.documents.map(({ id, text }) => [id, text]));
  return counted(
    entity.mentions
      .filter(({ form }) => form !== 'pronoun')
      .map(({ document, nameSpan }) => texts.get(document)?.slice(nameSpan.begin, nameSpan.end) ?? ''),
  );
}

export function articlesOf(entity: Entity): Counted[] {
  return counted(entity.mentions.map(({ document }) => document));
}

function counted(values: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
