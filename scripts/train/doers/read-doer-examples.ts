// data/training/relations -> examples for the model of doers: each noun that no name covers, its features, and whether the label
// says that it is an actor. Read by the very code that reads articles.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEntities } from '#lib/extract/entities/entities-stage.ts';
import { readDoerFeatures, type DoerKind } from '#lib/extract/entities/doer-features.ts';
import { readNameModel } from '#lib/extract/entities/name-model.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import { headOfSpan } from '#lib/text/ancestors.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import { createParser } from '#lib/text/create-parser.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import { foldOfText, readInventedRows, spansOf } from '../invented-rows.ts';

const MODELS = join(import.meta.dirname, '../../../data/models');

/** "'s" behind a name. */
const POSSESSIVE = 2;

export interface DoerExample {
  readonly kind: DoerKind;
  readonly fold: number;
  readonly isActor: boolean;
  readonly keys: Int32Array;
}

/** Some ten seconds of one core. */
export function readDoerExamples(): DoerExample[] {
  const parse = createParser(readFileSync(join(MODELS, 'english.bin')));
  const entities = findEntities(readNameModel(readFileSync(join(MODELS, 'names.bin'))));
  return readInventedRows().flatMap((row) => {
    const document = readDocument(row.text, { format: 'text' });
    const parsed = { document, given: [], parse: parse(document) };
    const found = entities.run(parsed).entities;
    const mentions = found.flatMap((entity) => entity.mentions.map(({ span }) => span));
    const capitals = found
      .filter(({ type, name }) => type === 'place' && lookUpName(name)?.kind === 'capital')
      .flatMap((entity) => entity.mentions.map(({ nameSpan }) => nameSpan.end));
    const actors = spansOf(row);
    // Of a capital the label may only say that one could take it for a party.
    const related = row.relations.flatMap(([one, other]) => [actors[one]!, actors[other]!]);
    return parsed.parse.sentences.flatMap((sentence) => {
      const isNamed = (index: number) => {
        const token = sentence.tokens[index];
        return token !== undefined && mentions.some((span) => overlaps(span, token));
      };
      const heads = actors
        .filter(({ begin, end }) => begin >= sentence.begin && end <= sentence.end)
        .map((span) => headOfSpan(sentence, span)?.index);
      return sentence.tokens.flatMap((noun): DoerExample[] => {
        if (capitals.includes(noun.end)) {
          const isActor = related.some(
            (span) => span.begin <= noun.begin && span.end >= noun.end && span.end - noun.end <= POSSESSIVE,
          );
          return [example('capital', row.id, sentence, noun, isNamed, isActor)];
        }
        if (noun.upos !== 'NOUN' || isNamed(noun.index)) return [];
        const isActor = heads.includes(noun.index);
        // A noun within an actor's words is no example of either.
        if (!isActor && actors.some((span) => overlaps(span, noun))) return [];
        return [example('noun', row.id, sentence, noun, isNamed, isActor)];
      });
    });
  });
}

function example(
  kind: DoerKind,
  id: string,
  sentence: Sentence,
  noun: Token,
  isNamed: (index: number) => boolean,
  isActor: boolean,
): DoerExample {
  const keys = new Set<number>();
  readDoerFeatures(sentence, noun, isNamed, (key) => keys.add(key), kind);
  return { kind, fold: foldOfText(id), isActor, keys: Int32Array.from(keys) };
}
