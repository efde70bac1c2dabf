// A workspace as JSON text and back. Reading trusts nothing: shape, format, version, that every span lies in its
// document's text and that every id leads somewhere. What is not in the form is refused with the path to it; keys that
// the form does not have are dropped. Addresses that are not of the web become null, so that none can run as a script.

import * as v from 'valibot';
import { Failure } from '#lib/model/failure.ts';
import type { Span } from '#lib/model/span.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { upgradeWorkspace } from './upgrade-workspace.ts';
import { WORKSPACE_FORMAT, WORKSPACE_VERSION } from '#lib/model/workspace.ts';

/** The same shape with plain strings for branded ids, so that the schema cannot drift from the model unnoticed. */
type Unbranded<T> = T extends string & { readonly __brand: string }
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Unbranded<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Unbranded<T[Key]> }
      : T;

const text = v.string();
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.string(), v.isoDate());
const country = v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)));
const webAddress = v.pipe(
  v.nullable(v.string()),
  v.transform((url) => (url !== null && /^https?:\/\//i.test(url) ? url : null)),
);

const span = v.object({ begin: offset, end: offset });

const time = v.object({
  from: day,
  to: day,
  precision: v.picklist(['day', 'week', 'month', 'quarter', 'year']),
  span: v.nullable(span),
});

const document = v.object({
  id: text,
  title: v.nullable(text),
  publisher: v.nullable(text),
  date: v.nullable(day),
  url: webAddress,
  text,
  paragraphs: v.array(
    v.object({
      ...span.entries,
      role: v.picklist(['publisher', 'headline', 'byline', 'dateline', 'body']),
    }),
  ),
  raw: text,
  encoding: text,
  offsets: v.array(v.object({ ...span.entries, rawBegin: offset, rawEnd: offset })),
});

const mention = v.object({
  document: text,
  span,
  nameSpan: span,
  form: v.picklist(['name', 'surname', 'acronym', 'demonym', 'metonym', 'role', 'pronoun', 'given']),
});

const entity = v.object({
  id: text,
  name: text,
  type: v.picklist(['person', 'organization', 'country', 'place', 'other']),
  country,
  body: v.optional(v.nullable(text)),
  role: v.nullable(text),
  mentions: v.array(mention),
});

const issue = v.object({
  id: text,
  label: text,
  kind: v.picklist(['topic', 'proposal']),
  parent: v.nullable(text),
  country,
  mentions: v.array(v.object({ document: text, span })),
});

const statement = v.object({
  id: text,
  document: text,
  holders: v.array(text),
  holderSpans: v.array(span),
  stance: v.picklist(['agree', 'disagree']),
  issue: v.nullable(text),
  issueSpan: v.nullable(span),
  counterparts: v.array(text),
  counterpartSpans: v.array(span),
  evidence: span,
  cue: span,
  said: v.nullable(time),
  about: v.nullable(time),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  provenance: v.object({
    by: v.picklist(['rule', 'model', 'person', 'import']),
    stage: text,
    rule: text,
    reason: text,
  }),
  review: v.optional(v.picklist(['accepted', 'rejected'])),
});

const quotation = v.object({
  document: text,
  speaker: v.nullable(text),
  source: v.array(span),
  cue: v.array(span),
  content: v.array(span),
  direct: v.boolean(),
});

const entityShape = v.pick(entity, ['id', 'name', 'type', 'country']);
const issueShape = v.pick(issue, ['id', 'label', 'kind', 'parent', 'country']);
const made = { id: text, madeAt: v.pipe(v.string(), v.isoTimestamp()) };

export const correctionSchema = v.variant('kind', [
  v.object({
    ...made,
    kind: v.literal('review'),
    verdict: v.picklist(['accepted', 'rejected']),
    statement,
  }),
  v.object({
    ...made,
    kind: v.literal('edit'),
    statement,
    edit: v.omit(statement, ['id', 'document', 'confidence', 'provenance', 'review']),
  }),
  v.object({ ...made, kind: v.literal('addition'), statement }),
  v.object({ ...made, kind: v.literal('new-entity'), entity }),
  v.object({ ...made, kind: v.literal('new-issue'), issue }),
  v.object({ ...made, kind: v.literal('merge-entities'), from: v.array(text), into: entityShape }),
  v.object({ ...made, kind: v.literal('merge-issues'), from: v.array(text), into: issueShape }),
  v.object({
    ...made,
    kind: v.literal('change-entity'),
    entity: text,
    change: v.partial(v.pick(entity, ['name', 'type', 'country', 'body'])),
  }),
  v.object({
    ...made,
    kind: v.literal('change-issue'),
    issue: text,
    change: v.partial(v.pick(issue, ['label', 'kind', 'parent', 'country'])),
  }),
  v.object({
    ...made,
    kind: v.literal('split-entity'),
    entity: text,
    wordings: v.array(text),
    documents: v.array(text),
    into: entityShape,
  }),
  v.object({
    ...made,
    kind: v.literal('split-issue'),
    issue: text,
    statements: v.array(text),
    into: issueShape,
  }),
]);

/** A list of corrections, as in a workspace. */
export const correctionsSchema = v.array(correctionSchema);

const workspace: v.GenericSchema<unknown, Unbranded<Workspace>> = v.object({
  format: v.literal(WORKSPACE_FORMAT),
  version: v.literal(WORKSPACE_VERSION),
  title: text,
  documents: v.array(document),
  entities: v.array(entity),
  issues: v.array(issue),
  statements: v.array(statement),
  quotations: v.array(quotation),
  corrections: correctionsSchema,
});

function checkReferences(read: Workspace): void {
  const lengths = new Map<string, number>(read.documents.map(({ id, text }) => [id, text.length]));
  const entities = new Set<string>(read.entities.map(({ id }) => id));
  const issues = new Set<string>(read.issues.map(({ id }) => id));

  const refuse = (path: string): never => {
    throw new Failure('input-wrong-shape', path);
  };
  const checkSpans = (
    path: string,
    inDocument: string,
    spans: readonly (Span | null | undefined)[],
  ): void => {
    const length = lengths.get(inDocument);
    if (length === undefined) return refuse(`${path}.document is not one of the documents`);
    for (const each of spans)
      if (each && (each.end < each.begin || each.end > length))
        refuse(`${path} has a span ${each.begin}–${each.end} outside its document`);
  };
  const checkIds = (path: string, known: ReadonlySet<string>, ids: readonly (string | null)[]): void => {
    for (const id of ids) if (id !== null && !known.has(id)) refuse(`${path} leads to nothing: "${id}"`);
  };

  read.documents.forEach(({ id, paragraphs, offsets }, i) =>
    checkSpans(`documents.${i}`, id, [...paragraphs, ...offsets]),
  );
  read.entities.forEach(({ mentions }, i) =>
    mentions.forEach((each, j) =>
      checkSpans(`entities.${i}.mentions.${j}`, each.document, [each.span, each.nameSpan]),
    ),
  );
  read.issues.forEach(({ mentions, parent }, i) => {
    checkIds(`issues.${i}.parent`, issues, [parent]);
    mentions.forEach((each, j) => checkSpans(`issues.${i}.mentions.${j}`, each.document, [each.span]));
  });
  read.statements.forEach((each, i) => {
    const path = `statements.${i}`;
    checkSpans(path, each.document, [
      ...each.holderSpans,
      ...each.counterpartSpans,
      each.issueSpan,
      each.evidence,
      each.cue,
      each.said?.span,
      each.about?.span,
    ]);
    checkIds(`${path}.holders`, entities, each.holders);
    checkIds(`${path}.counterparts`, entities, each.counterparts);
    checkIds(`${path}.issue`, issues, [each.issue]);
  });
  read.quotations.forEach((each, i) => {
    checkSpans(`quotations.${i}`, each.document, [...each.source, ...each.cue, ...each.content]);
    checkIds(`quotations.${i}.speaker`, entities, [each.speaker]);
  });
}

/** JSON on one line, with a line end. `readWorkspace` gives it back unchanged. */
export function writeWorkspace(written: Workspace): string {
  return `${JSON.stringify(written)}\n`;
}

/**
 * Throws `Failure`: `input-not-json`; `workspace-newer` where the version is one that this Entente does not know yet;
 * `input-wrong-shape` with the path of the first fault.
 */
export function readWorkspace(json: string): Workspace {
  let value: unknown;
  try {
    // A byte order mark is not JSON, but files have it.
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Failure('input-not-json', cause instanceof Error ? cause.message : null, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure('input-wrong-shape', 'not an object');
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format !== WORKSPACE_FORMAT)
    throw new Failure('input-wrong-shape', `format is not "${WORKSPACE_FORMAT}"`);
  if (typeof version === 'number' && version > WORKSPACE_VERSION)
    throw new Failure('workspace-newer', `version ${version}`);
  const result = v.safeParse(workspace, upgradeWorkspace(value, version), { abortEarly: true });
  if (!result.success) {
    const [first] = result.issues;
    throw new Failure('input-wrong-shape', `${v.getDotPath(first) ?? 'workspace'}: ${first.message}`);
  }
  const read = result.output as Workspace;
  checkReferences(read);
  return read;
}
