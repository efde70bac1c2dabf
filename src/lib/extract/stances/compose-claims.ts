// Holder, stance, counterpart and topics that a rule has found -> claims, one a topic, with evidence and confidence.
// Drops a stance on oneself and a claim that names neither issue nor counterpart. What somebody says of a side that is not
// his own counts for less, and the reason says who says so.

import type { EntityId } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import type { Stance } from '#lib/model/statement.ts';
import type { Topic } from '#lib/extract/issues/topic.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Actors, Claim } from './claim.ts';
import { evidenceOf } from './evidence.ts';
import type { Reporter } from './reporter.ts';
import type { Scene } from './scene.ts';

export interface Finding {
  readonly rule: string;
  readonly reason: string;
  readonly stance: Stance;
  readonly confidence: number;
  readonly cue: readonly Token[];
  readonly holders: Actors;
  /** The very value of `holders` where they stand so to one another. */
  readonly counterparts: Actors | null;
  readonly topics: readonly Topic[];
  /** The whole phrase or clause of a lone topic, where it is longer than the topic's own words. */
  readonly point?: Span | null;
  readonly reporter: Reporter | null;
}

const LEAST_CONFIDENCE = 0.25;
/** What is left of a stance that a third party reports of somebody else's side. */
const HEARSAY = 0.6;

/** Turns a finding into claims; empty where nothing honest is left of it. */
export function composeClaims(scene: Scene, sentence: Sentence, finding: Finding): Claim[] {
  const isMutual = finding.counterparts === finding.holders && finding.holders.ids.length > 1;
  const counterparts = isMutual ? finding.holders : without(finding.counterparts, finding.holders.ids);
  if (!counterparts && finding.topics.length === 0) return [];

  let confidence = finding.confidence * finding.holders.certainty * (counterparts?.certainty ?? 1);
  const reporter = finding.reporter;
  const hearsay = reporter !== null && !speaksFor(scene, reporter.actors.ids, finding.holders.ids);
  if (hearsay) confidence *= HEARSAY;
  if (confidence < LEAST_CONFIDENCE) return [];

  const cueBegin = Math.min(...finding.cue.map((token) => token.begin));
  const cueEnd = Math.max(...finding.cue.map((token) => token.end));
  const topics: readonly (Topic | null)[] = finding.topics.length ? finding.topics : [null];
  const widen: (Span | null)[] = [
    ...finding.holders.spans,
    ...(counterparts?.spans ?? []),
    ...topics.map((topic) => topic?.span ?? null),
    finding.point ?? null,
  ];
  const evidence = evidenceOf(sentence, finding.cue[0]!, widen);
  return topics.map((topic) => ({
    holders: finding.holders,
    stance: finding.stance,
    counterparts,
    topic,
    issueSpan: topic && ((topics.length === 1 ? finding.point : null) ?? topic.span),
    evidence,
    cue: { begin: cueBegin, end: cueEnd },
    confidence: Math.min(0.99, confidence),
    by: 'rule',
    rule: finding.rule,
    reason: hearsay
      ? `${finding.reason} ${scene.entity(reporter.actors.ids[0]!).name} says so, not the holder.`
      : finding.reason,
  }));
}

/** Somebody speaks for himself, for his country and for people of his country; a country for its own people. */
function speaksFor(scene: Scene, speakers: readonly EntityId[], holders: readonly EntityId[]): boolean {
  return holders.some((holder) => {
    if (speakers.includes(holder)) return true;
    const country = scene.entity(holder).country;
    return country !== null && speakers.some((speaker) => scene.entity(speaker).country === country);
  });
}

function without(actors: Actors | null, ids: readonly EntityId[]): Actors | null {
  if (!actors) return null;
  const keep = actors.ids
    .map((id, at) => ({ id, span: actors.spans[at]! }))
    .filter(({ id }) => !ids.includes(id));
  return keep.length
    ? { ids: keep.map(({ id }) => id), spans: keep.map(({ span }) => span), certainty: actors.certainty }
    : null;
}
