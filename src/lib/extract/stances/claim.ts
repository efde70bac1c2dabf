// What the rules find before issues have names: a stance with its actors and the words that it is about.

import type { EntityId } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import type { Stance } from '#lib/model/statement.ts';
import type { Topic } from '#lib/extract/issues/topic.ts';

/** One or several actors, each with the words that name it here. `ids` and `spans` run in parallel. */
export interface Actors {
  readonly ids: readonly EntityId[];
  readonly spans: readonly Span[];
  /** 0 to 1: how sure the reading of the words is (a name 1, a resolved pronoun less). */
  readonly certainty: number;
}

/** Where nobody is known yet, so that nobody is left out. */
export const NOBODY: Actors = { ids: [], spans: [], certainty: 1 };

export interface Claim {
  readonly holders: Actors;
  readonly stance: Stance;
  readonly counterparts: Actors | null;
  /** Null where the text names a counterpart and no issue. */
  readonly topic: Topic | null;
  /** All the words that the stance is about, of which the topic names the core; null without a topic. */
  readonly issueSpan: Span | null;
  readonly evidence: Span;
  readonly cue: Span;
  readonly confidence: number;
  readonly by: 'rule' | 'model';
  readonly rule: string;
  readonly reason: string;
}
