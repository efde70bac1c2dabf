// The rules among corrections (names merged, renamed, split) as JSON that another workspace can take over, and back.
// Judgements of statements stay with their articles. Reading trusts nothing; keys that the form does not have are dropped.

import * as v from 'valibot';
import { isRule } from '#lib/corrections/is-rule.ts';
import type { Correction } from '#lib/model/correction.ts';
import { Failure } from '#lib/model/failure.ts';
import { correctionSchema } from './workspace-json.ts';

const FORMAT = 'entente-rules';
const VERSION = 1;

const file = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  rules: v.array(correctionSchema),
});

/** JSON with line ends, so that rules kept in a repository can be compared. Mentions are of articles, and left out. */
export function writeRules(corrections: readonly Correction[]): string {
  const rules = corrections.filter(isRule).map((each) => {
    if (each.kind === 'new-entity') return { ...each, entity: { ...each.entity, mentions: [] } };
    if (each.kind === 'new-issue') return { ...each, issue: { ...each.issue, mentions: [] } };
    return each;
  });
  return `${JSON.stringify({ format: FORMAT, version: VERSION, rules }, null, 2)}\n`;
}

/** Throws `Failure`: `input-not-json`, `workspace-newer`, or `input-wrong-shape` with the path of the first fault. */
export function readRules(json: string): Correction[] {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Failure('input-not-json', cause instanceof Error ? cause.message : null, { cause });
  }
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) throw new Failure('input-wrong-shape', `format is not "${FORMAT}"`);
  if (typeof version === 'number' && version > VERSION)
    throw new Failure('workspace-newer', `rules of version ${version}`);
  const result = v.safeParse(file, value, { abortEarly: true });
  if (!result.success) {
    const [first] = result.issues;
    throw new Failure('input-wrong-shape', `${v.getDotPath(first) ?? 'rules'}: ${first.message}`);
  }
  return (result.output.rules as unknown as Correction[]).filter(isRule);
}
