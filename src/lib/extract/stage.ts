// The contract of extraction: an array of stages, each adding to what is known about one document and changing nothing
// that an earlier one found. `checkOrder` refuses an order in which a stage needs what no earlier one assigns.

import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Quotation } from '#lib/model/quotation.ts';
import type { Span } from '#lib/model/span.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Time } from '#lib/model/time.ts';
import type { Parse } from '#lib/text/parse.ts';
import type { Claim } from './stances/claim.ts';

/** What is known about one document; each stage assigns some of the optional parts. */
export interface Analysis {
  readonly document: Document;
  /** Spans that the caller marked by hand (the command line's `mentions`), in the document's text. */
  readonly given: readonly GivenMention[];
  readonly parse?: Parse;
  readonly entities?: readonly Entity[];
  /** Of the entities, those that only may be actors, and how likely they are, 0 to 1: told where a statement rests on them. */
  readonly doers?: ReadonlyMap<EntityId, number>;
  readonly quotations?: readonly Quotation[];
  readonly times?: readonly Time[];
  readonly claims?: readonly Claim[];
  readonly issues?: readonly Issue[];
  readonly statements?: readonly Statement[];
  /** The entities with the bodies and pronouns that no statement rests on. */
  readonly spokenOf?: readonly Entity[];
}

export interface GivenMention extends Span {
  readonly type?: Entity['type'];
}

export type Part = Exclude<keyof Analysis, 'document' | 'given'>;

/** An analysis in which the named parts are there. */
export type With<P extends Part> = Analysis & { readonly [K in P]-?: NonNullable<Analysis[K]> };

export interface Stage<Needs extends Part = Part, Gives extends Part = Part> {
  readonly id: string;
  readonly requires: readonly Needs[];
  readonly assigns: readonly Gives[];
  run(analysis: With<Needs>): { readonly [K in Gives]: NonNullable<Analysis[K]> };
}

/** Any stage, as the list of stages holds it. */
export interface AnyStage {
  readonly id: string;
  readonly requires: readonly Part[];
  readonly assigns: readonly Part[];
  run(analysis: never): Partial<Analysis>;
}

/** Throws where a stage needs a part that no earlier stage assigns, or two stages assign the same part. */
export function checkOrder(stages: readonly AnyStage[]): void {
  const known = new Set<Part>();
  for (const stage of stages) {
    const missing = stage.requires.filter((part) => !known.has(part));
    if (missing.length)
      throw new Error(`Stage "${stage.id}" needs ${missing.join(', ')}, which no earlier stage assigns.`);
    for (const part of stage.assigns) {
      if (known.has(part))
        throw new Error(`Stage "${stage.id}" assigns ${part}, which an earlier stage has assigned.`);
      known.add(part);
    }
  }
}
