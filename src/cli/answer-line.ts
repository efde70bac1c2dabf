// One line of a batch to its answer: what was extracted, or what went wrong. Never throws, so that a batch goes on.

import type { Engine, Extraction } from '#lib/extract/engine.ts';
import type { GivenMention } from '#lib/extract/stage.ts';
import { cleanSpan } from '#lib/intake/raw-span.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import type { Document } from '#lib/model/document.ts';
import { asFailure, type FailureCode } from '#lib/model/failure.ts';
import { type ContractLine, toContractLine } from '#lib/extract/jsonl-contract.ts';
import { parseJson, readId, readRequest, type Request } from './read-request.ts';

export type Answer =
  | ({ readonly id: string | number } & ContractLine)
  | {
      readonly id: string | number | null;
      readonly error: { readonly code: FailureCode; readonly message: string };
    };

/** The answer to one line of JSON. */
export function answerLine(line: string, engine: Engine): Answer {
  try {
    return answerValue(parseJson(line), engine);
  } catch (error) {
    return refusal(null, error);
  }
}

/** The answer to what one line says. Never throws. */
export function answerValue(value: unknown, engine: Engine): Answer {
  const id = readId(value);
  try {
    const request = readRequest(value);
    return { id: request.id, ...toContractLine(extractRequest(request, engine)) };
  } catch (error) {
    return refusal(id, error);
  }
}

function refusal(id: string | number | null, error: unknown): Answer {
  const failure = asFailure(error);
  return { id, error: { code: failure.code, message: failure.message } };
}

function extractRequest(request: Request, engine: Engine): Extraction {
  const document = readDocument(request.text, {
    format: 'text',
    ...(request.title ? { title: request.title } : {}),
    ...(request.date ? { date: request.date } : {}),
  });
  return engine.extract(document, { given: givenMentions(request, document) });
}

/** Mentions of nothing but white space are dropped. */
function givenMentions(request: Request, document: Document): GivenMention[] {
  return (request.mentions ?? []).flatMap(({ begin, end, type }) => {
    const span = cleanSpan(document, { begin, end });
    if (document.text.slice(span.begin, span.end).trim() === '') return [];
    return [type ? { ...span, type } : span];
  });
}
