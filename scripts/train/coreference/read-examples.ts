// GUM's seen documents -> examples for the model of coreference: nouns with the kind that GUM says they are, and words that point back
// with those who may be meant and which of them GUM says it is. Read by the very code that reads articles.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listStages } from '#lib/extract/create-engine.ts';
import { NOUN_KINDS, type CoreferenceModel } from '#lib/extract/entities/coreference-model.ts';
import { MOST_LINK_KEYS, walkAnaphors, type Candidate } from '#lib/extract/entities/link-anaphors.ts';
import { mentionIndex } from '#lib/extract/entities/mention-index.ts';
import { nounKindKeys, NOUN_KIND_KEYS } from '#lib/extract/entities/noun-kind-keys.ts';
import type { Analysis } from '#lib/extract/stage.ts';
import { halfOf } from '#lib/evaluate/half-of.ts';
import { cleanSpan } from '#lib/intake/raw-span.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import { headOfSpan } from '#lib/text/ancestors.ts';
import { createParser } from '#lib/text/create-parser.ts';
import type { Sentence } from '#lib/text/parse.ts';
import { readGum, type GumMention } from './read-gum.ts';

const MODELS = join(import.meta.dirname, '../../../data/models');
const TREEBANK = join(import.meta.dirname, '../../../../shared/treebank');
/** GUM also knows animals, plants, objects, events, times, substances, abstract things. */
const KINDS: readonly string[] = NOUN_KINDS;
const LEAST_LIKENESS = 0.5;

export interface ReadText {
  readonly id: string;
  readonly genre: string;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  /** Spans into the document's text. */
  readonly gold: readonly (Span & Pick<GumMention, 'type' | 'cluster'>)[];
}

export interface KindExample {
  readonly text: string;
  readonly kind: number;
  readonly keys: Int32Array;
}

export interface LinkExample {
  readonly text: string;
  /** "it", "the" … */
  readonly what: string;
  readonly candidates: readonly { readonly keys: Int32Array; readonly isRight: boolean }[];
}

/** The seen documents of all genres as the engine reads them without this model. */
export function readTexts(): ReadText[] {
  const bytes = (file: string) => readFileSync(join(MODELS, file));
  const parse = createParser(bytes('english.bin'));
  const stages = listStages({
    english: null,
    names: bytes('names.bin'),
    doers: bytes('doers.bin'),
    coreference: null,
    pairs: bytes('pairs.bin'),
  });
  return readdirSync(TREEBANK).flatMap((file) => {
    const genre = /^gum-(.*)\.conllu\.gz$/.exec(file)?.[1];
    if (!genre) return [];
    const seen = readGum(join(TREEBANK, file)).filter(({ id }) => halfOf(id) === 'seen');
    return seen.map(({ id, text, mentions }): ReadText => {
      const document = readDocument(text, { format: 'text' });
      let analysis: Analysis = { document, given: [], parse: parse(document) };
      for (const stage of stages) analysis = { ...analysis, ...stage.run(analysis as never) };
      const gold = mentions.map(({ begin, end, type, cluster }) => ({
        ...cleanSpan(document, { begin, end }),
        type,
        cluster,
      }));
      return { id, genre, sentences: analysis.parse!.sentences, entities: analysis.spokenOf!, gold };
    });
  });
}

/** Common nouns that head a mention. */
export function kindExamples({ id, sentences, gold }: ReadText): KindExample[] {
  return gold.flatMap((mention): KindExample[] => {
    const sentence = sentences.find(({ begin, end }) => mention.begin >= begin && mention.end <= end);
    const head = sentence && headOfSpan(sentence, mention);
    if (!head || head.upos !== 'NOUN') return [];
    const keys = new Int32Array(NOUN_KIND_KEYS);
    nounKindKeys(head, keys);
    const kind = KINDS.indexOf(mention.type);
    return [{ text: id, kind: kind < 0 ? KINDS.indexOf('other') : kind, keys }];
  });
}

/** Words that point back, each with its candidates; the walk goes on with the right one. */
export function linkExamples(
  { id, sentences, entities, gold }: ReadText,
  model: Pick<CoreferenceModel, 'kindsOf'>,
): LinkExample[] {
  const examples: LinkExample[] = [];
  const clusterOf = new Map(entities.map((entity) => [entity, mainCluster(entity, gold)]));
  const buffer = new Int32Array(MOST_LINK_KEYS);
  walkAnaphors(
    sentences,
    entities,
    mentionIndex(entities),
    model,
    ({ kind, span }, candidates, keysOf) => {
      const cluster = nearest(span, gold)?.cluster ?? null;
      const isRight = (candidate: Candidate) =>
        cluster !== null && clusterOf.get(candidate.entity) === cluster;
      examples.push({
        text: id,
        what: kind,
        candidates: candidates.map((candidate) => ({
          keys: buffer.slice(0, keysOf(candidate, buffer)),
          isRight: isRight(candidate),
        })),
      });
      return candidates.find(isRight) ?? null;
    },
    () => {},
  );
  return examples;
}

/** The cluster that most of the entity's mentions are in. */
function mainCluster({ mentions }: Entity, gold: ReadText['gold']): string | null {
  const counts = new Map<string, number>();
  for (const { nameSpan } of mentions) {
    const cluster = nearest(nameSpan, gold)?.cluster;
    if (cluster) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function nearest(span: Span, gold: ReadText['gold']): ReadText['gold'][number] | null {
  let best = null;
  let most = LEAST_LIKENESS;
  for (const mention of gold) {
    const shared = Math.min(span.end, mention.end) - Math.max(span.begin, mention.begin);
    if (shared <= 0) continue;
    const like = shared / (span.end - span.begin + mention.end - mention.begin - shared);
    if (like >= most) [best, most] = [mention, like];
  }
  return best;
}
