// Documents with marked names into chains of labelled words with their features, as the model of names sees them: parsed
// by the shipped parser, read by the rules. Words that cannot belong to a name are left out.

import { findNames } from '../../../src/lib/extract/entities/find-names.ts';
import {
  countVotes,
  MOST_NAME_FEATURES,
  NameFeatures,
} from '../../../src/lib/extract/entities/name-features.ts';
import type { NameLists } from '../../../src/lib/extract/entities/name-model.ts';
import { NAME_LABELS } from '../../../src/lib/extract/entities/name-model.ts';
import { readContext, viewSentences } from '../../../src/lib/extract/entities/view-sentences.ts';
import { rawSpan } from '../../../src/lib/intake/raw-span.ts';
import { readDocument } from '../../../src/lib/intake/read-document.ts';
import type { Document } from '../../../src/lib/model/document.ts';
import { Failure } from '../../../src/lib/model/failure.ts';
import type { Parser } from '../../../src/lib/text/create-parser.ts';
import type { MarkedName, NamedDocument } from './named-document.ts';

/** A run of words with the keys of their features. */
export interface KeyedChain {
  readonly keys: readonly Int32Array[];
  readonly labels: Int32Array;
}

/** The chains of one document; none where it is not readable. `lists` are those that the model will ship. */
export function buildChains(named: NamedDocument, parse: Parser, lists: NameLists): KeyedChain[] {
  const document = readable(named);
  if (!document) return [];
  const parsed = parse(document);
  const views = viewSentences(document.text, parsed);
  const context = readContext(document.text, parsed);
  const hitsOf = views.map((view) => findNames(view, context));
  const votes = countVotes(views, hitsOf);
  const buffer = new Int32Array(MOST_NAME_FEATURES);
  return views.flatMap((view, index) => {
    const features = new NameFeatures(view, hitsOf[index]!, context, votes, lists);
    const labels = labelTokens(document, view.tokens, named.names);
    const chains: KeyedChain[] = [];
    let keys: Int32Array[] = [];
    let begin = 0;
    for (let at = 0; at <= view.tokens.length; at++) {
      if (at < view.tokens.length && features.isCandidate(at)) {
        if (!keys.length) begin = at;
        keys.push(buffer.slice(0, features.read(at, buffer)));
      } else if (keys.length) {
        chains.push({ keys, labels: opened(labels.slice(begin, at)) });
        keys = [];
      }
    }
    return chains;
  });
}

function readable({ text }: NamedDocument): Document | null {
  try {
    return readDocument(text);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function labelTokens(
  document: Document,
  tokens: readonly { readonly begin: number; readonly end: number }[],
  names: readonly MarkedName[],
): Int32Array {
  const raw = tokens.map((token) => rawSpan(document, token));
  const labels = new Int32Array(tokens.length);
  for (const { begin, end, type } of names) {
    const first = raw.findIndex((span) => span.begin >= begin && span.begin < end);
    const last = raw.findLastIndex((span) => span.end <= end && span.end > begin);
    if (first < 0 || last < first) continue;
    const label = NAME_LABELS.indexOf(`B-${type}`);
    labels[first] = label;
    labels.fill(label + 1, first + 1, last + 1);
  }
  return labels;
}

// A name whose first words cannot be candidates begins with the first that can.
function opened(labels: Int32Array): Int32Array {
  const first = labels[0]!;
  if (first > 0 && first % 2 === 0) labels[0] = first - 1;
  return labels;
}
