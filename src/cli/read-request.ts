// One line of a batch to what it asks for: `{id, text, title?, date?, mentions?: [{begin, end, type?}]}`.
// Refuses what is not JSON or not of that shape, naming the field at fault.

import * as v from 'valibot';
import { Failure } from '#lib/model/failure.ts';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const Request = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  title: v.nullish(v.string()),
  date: v.nullish(v.string()),
  mentions: v.nullish(
    v.array(
      v.object({
        begin: Offset,
        end: Offset,
        type: v.nullish(v.picklist(['person', 'organization', 'country', 'place', 'other'])),
      }),
    ),
  ),
});

export type Request = v.InferOutput<typeof Request>;

/** Throws Failure `input-not-json`. */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Failure('input-not-json', null, { cause: error });
  }
}

/** The id that an answer must carry, even where the rest of the line is wrong; null where there is none. */
export function readId(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
}

/** Throws Failure `input-wrong-shape`. */
export function readRequest(value: unknown): Request {
  const result = v.safeParse(Request, value);
  if (!result.success) throw new Failure('input-wrong-shape', describe(result.issues[0]));
  const { mentions, text } = result.output;
  const wrong = mentions?.findIndex(({ begin, end }) => begin >= end || end > text.length) ?? -1;
  if (wrong >= 0) throw new Failure('input-wrong-shape', `mentions.${wrong}: not a span of the text`);
  return result.output;
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}
