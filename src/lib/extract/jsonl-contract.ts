// One document's extraction to the JSON line that scores are computed from, as issue 2 fixes it: spans are `[begin, end]`
// into the text as it was given (UTF-16 code units), not into the repaired text that Entente works on.

import type { Extraction } from '#lib/extract/engine.ts';
import { rawSpan } from '#lib/intake/raw-span.ts';
import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityType, Mention } from '#lib/model/entity.ts';
import type { Issue, IssueKind } from '#lib/model/issue.ts';
import type { Quotation } from '#lib/model/quotation.ts';
import type { Span } from '#lib/model/span.ts';
import type { Stance, Statement } from '#lib/model/statement.ts';
import type { Time, TimePrecision } from '#lib/model/time.ts';

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

/**
 * The contract's form, without the line's own id. An entity's mentions are its names without titles. Adjectives of countries
 * are left out there, since they name none; and so are pronouns and phrases like "the president" where the same
 * sentence has the entity's name, which then tells that it speaks of it.
 */
export function toContractLine(extraction: Extraction): ContractLine {
  const toPair = pairInGivenText(extraction.document);
  return {
    entities: extraction.entities.map((entity) => entityForm(entity, extraction.document.text, toPair)),
    issues: extraction.issues.map((issue) => issueForm(issue, toPair)),
    statements: extraction.statements.map((statement) => statementForm(statement, toPair)),
    quotations: extraction.quotations.map((quotation) => quotationForm(quotation, toPair)),
  };
}

type ToPair = (span: Span) => Pair;

function pairInGivenText(document: Document): ToPair {
  return (span) => {
    const { begin, end } = rawSpan(document, span);
    return [begin, end];
  };
}

function entityForm(entity: Entity, text: string, toPair: ToPair): ContractLine['entities'][number] {
  const named = entity.mentions.filter(({ form }) => !/^(pronoun|role|demonym)$/.test(form));
  const isTold = (mention: Mention): boolean =>
    named.includes(mention) ||
    (mention.form !== 'demonym' && !named.some((name) => shareSentence(text, name, mention)));
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    ...(entity.country === null ? {} : { country: entity.country }),
    mentions: entity.mentions.filter(isTold).map((mention) => toPair(mention.nameSpan)),
  };
}

const LONGEST_SENTENCE = 600;
const SENTENCE_END = /[.!?…]["”’')\]]*\s+["“‘'([]*\p{Lu}|\n/u;

function shareSentence(text: string, a: Mention, b: Mention): boolean {
  const [first, second] = a.span.begin < b.span.begin ? [a.span, b.span] : [b.span, a.span];
  return (
    second.begin - first.end < LONGEST_SENTENCE && !SENTENCE_END.test(text.slice(first.end, second.begin + 1))
  );
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
