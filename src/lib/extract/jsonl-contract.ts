// One document's extraction to the JSON line that scores are computed from, as issue 2 fixes it: spans are `[begin, end]`
// into the text as it was given (UTF-16 code units), not into the repaired text that Entente works on.

import type { Extraction } from '#lib/extract/engine.ts';
import { rawSpan } from '#lib/intake/raw-span.ts';
import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityType } from '#lib/model/entity.ts';
import type { Issue, IssueKind } from '#lib/model/issue.ts';
import type { Quotation } from '#lib/model/quotation.ts';
import type { Span } from '#lib/model/span.ts';
import type { Stance, Statement } from '#lib/model/statement.ts';
import type { Time, TimePrecision } from '#lib/model/time.ts';
import { tellSpans } from './told-spans.ts';

export type Pair = readonly [begin: number, end: number];

export interface ContractTime {
  readonly from: string;
  readonly to: string;
  readonly precision: TimePrecision;
  readonly span: Pair | null;
}

export interface ContractLine {
  readonly entities: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: EntityType;
    readonly country?: string;
    readonly mentions: readonly Pair[];
  }[];
  readonly issues: readonly {
    readonly id: string;
    readonly label: string;
    readonly kind: IssueKind;
    readonly country?: string;
    readonly mentions: readonly Pair[];
  }[];
  readonly statements: readonly {
    readonly holders: readonly string[];
    readonly holderSpans: readonly Pair[];
    readonly stance: Stance;
    readonly issue: string | null;
    readonly issueSpan: Pair | null;
    readonly counterparts: readonly string[];
    readonly counterpartSpans: readonly Pair[];
    readonly evidence: Pair;
    readonly cue: Pair;
    readonly said: ContractTime | null;
    readonly about: ContractTime | null;
    readonly confidence: number;
    readonly rule: string;
    readonly reason: string;
  }[];
  readonly quotations: readonly {
    readonly speaker: string | null;
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
    readonly direct: boolean;
  }[];
}

/** The contract's form, without the line's own id. Which mentions of an entity it tells, `tellSpans` says. */
export function toContractLine(extraction: Extraction): ContractLine {
  const toPair = pairInGivenText(extraction.document);
  const spansOf = tellSpans(extraction);
  return {
    entities: namedFirst(extraction.entities).map((entity) => entityForm(entity, spansOf(entity), toPair)),
    issues: extraction.issues.map((issue) => issueForm(issue, toPair)),
    statements: extraction.statements.map((statement) => statementForm(statement, toPair)),
    quotations: extraction.quotations.map((quotation) => quotationForm(quotation, toPair)),
  };
}

// Of two that the same words tell (Chad and its government) the one that they name comes first.
function namedFirst(entities: readonly Entity[]): Entity[] {
  const isNamed = ({ mentions }: Entity) =>
    mentions.some(({ form }) => !/^(?:role|pronoun|demonym)$/.test(form));
  return [...entities.filter(isNamed), ...entities.filter((entity) => !isNamed(entity))];
}

type ToPair = (span: Span) => Pair;

function pairInGivenText(document: Document): ToPair {
  return (span) => {
    const { begin, end } = rawSpan(document, span);
    return [begin, end];
  };
}

function entityForm(entity: Entity, told: readonly Span[], toPair: ToPair): ContractLine['entities'][number] {
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    ...(entity.country === null ? {} : { country: entity.country }),
    mentions: told.map(toPair),
  };
}

function issueForm(issue: Issue, toPair: ToPair): ContractLine['issues'][number] {
  return {
    id: issue.id,
    label: issue.label,
    kind: issue.kind,
    ...(issue.country === null ? {} : { country: issue.country }),
    mentions: issue.mentions.map((mention) => toPair(mention.span)),
  };
}

function statementForm(statement: Statement, toPair: ToPair): ContractLine['statements'][number] {
  return {
    holders: statement.holders,
    holderSpans: statement.holderSpans.map(toPair),
    stance: statement.stance,
    issue: statement.issue,
    issueSpan: statement.issueSpan && toPair(statement.issueSpan),
    counterparts: statement.counterparts,
    counterpartSpans: statement.counterpartSpans.map(toPair),
    evidence: toPair(statement.evidence),
    cue: toPair(statement.cue),
    said: statement.said && timeForm(statement.said, toPair),
    about: statement.about && timeForm(statement.about, toPair),
    confidence: statement.confidence,
    rule: statement.provenance.rule,
    reason: statement.provenance.reason,
  };
}

function timeForm(time: Time, toPair: ToPair): ContractTime {
  return { from: time.from, to: time.to, precision: time.precision, span: time.span && toPair(time.span) };
}

function quotationForm(quotation: Quotation, toPair: ToPair): ContractLine['quotations'][number] {
  return {
    speaker: quotation.speaker,
    source: quotation.source.map(toPair),
    cue: quotation.cue.map(toPair),
    content: quotation.content.map(toPair),
    direct: quotation.direct,
  };
}
