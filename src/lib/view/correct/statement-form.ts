// A statement as a form, and back to corrections; or marked text to a form with what the article already tells of it. The
// evidence and the cue are spans of the article's text, so what is kept is always what stands there.

import { entityId, slugOf } from '#lib/extract/entities/entity-id.ts';
import { standsToItself } from '#lib/model/stands-to-itself.ts';
import type { StatementEdit } from '#lib/model/correction.ts';
import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityId, EntityType } from '#lib/model/entity.ts';
import type { Issue, IssueId, IssueKind } from '#lib/model/issue.ts';
import type { Span } from '#lib/model/span.ts';
import type { Stance, Statement, StatementId } from '#lib/model/statement.ts';
import type { Time } from '#lib/model/time.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { sentenceSpans } from '#lib/text/sentence-spans.ts';
import type { CorrectionDraft } from '#lib/workspace/workspace-state.svelte.ts';
import { keepInside, snapToWords, wordSpans } from './move-edge.ts';
import { parseTime, timeText } from './time-field.ts';

export interface StatementForm {
  readonly holders: readonly EntityId[];
  readonly stance: Stance;
  readonly issue: IssueId | null;
  readonly counterparts: readonly EntityId[];
  readonly evidence: Span;
  readonly cue: Span;
  /** As `timeText` writes times. */
  readonly said: string;
  readonly about: string;
  /** Made in this form, and kept with it where it names them. */
  readonly newEntities: readonly Entity[];
  readonly newIssues: readonly Issue[];
}

export interface Problem {
  readonly field: 'holders' | 'issue' | 'counterparts' | 'evidence' | 'said' | 'about';
  readonly words: string;
}

/** Marked text of fewer words than this stands for its sentence, and is itself the cue. */
const LEAST_WORDS = 4;
const NOTHING_NEW = { newEntities: [], newIssues: [] } as const;

export function formOf(statement: Statement): StatementForm {
  const { holders, stance, issue, counterparts, evidence, cue, said, about } = statement;
  return {
    holders,
    stance,
    issue,
    counterparts,
    evidence,
    cue,
    said: timeText(said),
    about: timeText(about),
    ...NOTHING_NEW,
  };
}

/** `marked` lies in the document's text; null where it touches no word. */
export function formFromMarked(workspace: Workspace, document: Document, marked: Span): StatementForm | null {
  const touched = snapToWords(marked, wordSpans(document.text, marked));
  const paragraph = document.paragraphs.find(({ begin, end }) => begin <= marked.begin && marked.begin < end);
  const words = paragraph && wordSpans(document.text, paragraph);
  const snapped = touched && words && snapToWords(touched, words);
  if (!snapped) return null;
  const isShort = wordSpans(document.text, snapped).length < LEAST_WORDS;
  const sentence = sentenceSpans(document.text, paragraph).find((each) => touches(each, snapped));
  const evidence = isShort && sentence ? sentence : snapped;

  const quotation = workspace.quotations.find(
    (each) => each.document === document.id && each.content.some((span) => touches(span, evidence)),
  );
  const named = mentionsIn(workspace, document, evidence);
  const holder = quotation?.speaker ?? named[0]?.id ?? null;
  const after = named.find(({ id }) => id === holder)?.end ?? evidence.begin;
  const cue =
    (isShort && evidence !== snapped ? snapped : null) ??
    quotation?.cue.find((span) => touches(span, evidence)) ??
    words.find(({ begin, end }) => begin >= after && end <= evidence.end) ??
    evidence;
  const issue = workspace.issues.find(({ mentions }) =>
    mentions.some((each) => each.document === document.id && touches(each.span, evidence)),
  );
  return {
    holders: holder === null ? [] : [holder],
    stance: 'agree',
    issue: issue?.id ?? null,
    counterparts: [],
    evidence,
    cue: keepInside(cue, evidence, words),
    said: document.date ?? '',
    about: '',
    ...NOTHING_NEW,
  };
}

/** What keeps the form from being kept, each with what to do about it. What was found without an issue may stay so. */
export function problemsOf(form: StatementForm, original: Statement | null = null): Problem[] {
  const hadNone = original !== null && original.issue === null && !original.counterparts.length;
  const problems: Problem[] = [];
  if (!form.holders.length) problems.push({ field: 'holders', words: 'Choose who says it.' });
  if (form.counterparts.some((id) => form.holders.includes(id)) && !standsToItself(form))
    problems.push({
      field: 'counterparts',
      words: 'No one agrees or disagrees with themselves: choose another.',
    });
  if (form.issue === null && !form.counterparts.length && !hadNone)
    problems.push({ field: 'issue', words: 'Choose an issue, or with whom.' });
  for (const field of ['said', 'about'] as const)
    if (form[field].trim() && !parseTime(form[field]))
      problems.push({ field, words: 'Write a day (2019-05-14), a month (2019-05) or a year (2019).' });
  return problems;
}

/** The corrections that keep the form: what it newly names, then the statement. `id` is for a new one. */
export function draftsOf(
  form: StatementForm,
  workspace: Workspace,
  document: Document,
  original: Statement | null,
  id: string,
): CorrectionDraft[] {
  const named = new Set<string>([...form.holders, ...form.counterparts]);
  const drafts: CorrectionDraft[] = [
    ...form.newEntities
      .filter((each) => named.has(each.id))
      .map((entity): CorrectionDraft => ({ kind: 'new-entity', entity: withMentions(entity, document) })),
    ...form.newIssues
      .filter((each) => each.id === form.issue)
      .map((issue): CorrectionDraft => ({ kind: 'new-issue', issue })),
  ];
  const edit = editOf(form, workspace, document, original);
  if (original) return [...drafts, { kind: 'edit', statement: original, edit }];
  const statement: Statement = {
    ...edit,
    id: id as StatementId,
    document: document.id,
    confidence: 1,
    provenance: {
      by: 'person',
      stage: 'corrections',
      rule: 'addition',
      reason: 'Marked in the text by a person.',
    },
    review: 'accepted',
  };
  return [...drafts, { kind: 'addition', statement }];
}

function editOf(
  form: StatementForm,
  workspace: Workspace,
  document: Document,
  original: Statement | null,
): StatementEdit {
  const { holders, counterparts, stance, issue, evidence, cue } = form;
  const spansOf = (
    ids: readonly EntityId[],
    before: readonly EntityId[],
    spans: readonly Span[],
  ): readonly Span[] =>
    original && ids.join() === before.join()
      ? spans
      : ids.flatMap((id) => nearestMention(workspace, document, id, evidence) ?? []);
  const issueSpan =
    original && issue === original.issue
      ? original.issueSpan
      : (workspace.issues
          .find(({ id }) => id === issue)
          ?.mentions.find((each) => each.document === document.id && touches(each.span, evidence))?.span ??
        null);
  return {
    holders,
    holderSpans: spansOf(holders, original?.holders ?? [], original?.holderSpans ?? []),
    stance,
    issue,
    issueSpan,
    counterparts,
    counterpartSpans: spansOf(counterparts, original?.counterparts ?? [], original?.counterpartSpans ?? []),
    evidence,
    cue,
    said: timeOf(form.said, original?.said ?? null),
    about: timeOf(form.about, original?.about ?? null),
  };
}

/** A time that was not touched keeps the words that say so. */
function timeOf(text: string, before: Time | null): Time | null {
  return before && text === timeText(before) ? before : parseTime(text);
}

/** An actor of a name that nothing has yet; null for a name without a letter. */
export function newEntity(name: string, type: EntityType, country: string | null): Entity | null {
  const clean = name.trim().replace(/\s+/gu, ' ');
  if (!slugOf(clean)) return null;
  return { id: entityId(type, clean, country), name: clean, type, country, role: null, mentions: [] };
}

export function newIssue(label: string, kind: IssueKind): Issue | null {
  const clean = label.trim().replace(/\s+/gu, ' ');
  const slug = slugOf(clean);
  if (!slug) return null;
  return { id: `${kind}:${slug}` as IssueId, label: clean, kind, parent: null, country: null, mentions: [] };
}

/** The places in the article where the name stands as it is. */
function withMentions(entity: Entity, document: Document): Entity {
  const mentions: Entity['mentions'][number][] = [];
  for (
    let at = document.text.indexOf(entity.name);
    at >= 0;
    at = document.text.indexOf(entity.name, at + 1)
  ) {
    const span = { begin: at, end: at + entity.name.length };
    const isWhole = !/[\p{L}\p{N}]/u.test((document.text[at - 1] ?? ' ') + (document.text[span.end] ?? ' '));
    if (isWhole) mentions.push({ document: document.id, span, nameSpan: span, form: 'name' });
  }
  return { ...entity, mentions };
}

/** Actors that a stretch names, in order. Places hold no stances. */
function mentionsIn(workspace: Workspace, document: Document, within: Span): { id: EntityId; end: number }[] {
  return workspace.entities
    .filter(({ type }) => type !== 'place')
    .flatMap(({ id, mentions }) =>
      mentions
        .filter((each) => each.document === document.id && touches(each.span, within))
        .map(({ span }) => ({ id, begin: span.begin, end: span.end })),
    )
    .sort((a, b) => a.begin - b.begin || b.end - a.end);
}

/** The actor's mention in the evidence, else the last before it. */
function nearestMention(workspace: Workspace, document: Document, id: EntityId, evidence: Span): Span | null {
  const spans = (workspace.entities.find((each) => each.id === id)?.mentions ?? [])
    .filter((each) => each.document === document.id)
    .map(({ span }) => span)
    .sort((a, b) => a.begin - b.begin);
  return (
    spans.find((span) => touches(span, evidence)) ??
    spans.findLast(({ end }) => end <= evidence.begin) ??
    null
  );
}

function touches(a: Span, b: Span): boolean {
  return a.begin < b.end && b.begin < a.end;
}
