// The engine: the parser and the stages in their one order. Without weights there is no tree, and so no stances.

import { createParser } from '#lib/text/create-parser.ts';
import { entitiesStage } from './entities/entities-stage.ts';
import { readNameModel, type NameModel } from './entities/name-model.ts';
import type { Engine } from './engine.ts';
import { quotations } from './quotations/quotations-stage.ts';
import { checkOrder, type Analysis, type AnyStage, type Stage } from './stage.ts';
import { stances } from './stances/stances-stage.ts';
import { statements } from './statements/statements-stage.ts';
import { times } from './times/times-stage.ts';

/** What runs after the parse, in this order. A new method is a new stage here. */
export function stagesWith(names: NameModel | null): readonly AnyStage[] {
  return [entitiesStage(names), quotations, times, stances, statements];
}

/** Share of the work that the parse is, for the progress. */
const PARSE_SHARE = 0.6;

/**
 * Makes an engine from the bytes of `data/models/english.bin` and of `data/models/names.bin`. With null for the first it
 * finds entities and quotations but no stances; with null for the second, rules alone decide what is a name.
 * Loading costs the size of the weights; extracting is linear in the text.
 */
export function createEngine(weights: Uint8Array | null, names: Uint8Array | null): Engine {
  const stages = stagesWith(names && readNameModel(names));
  const parse = createParser(weights);
  const parsing: Stage<never, 'parse'> = {
    id: 'parse',
    requires: [],
    assigns: ['parse'],
    run: ({ document }) => ({ parse: parse(document) }),
  };
  checkOrder([parsing, ...stages]);
  return {
    extract(document, { given = [], onProgress } = {}) {
      const total = document.text.length;
      const parsed = parse(document, (done) => onProgress?.(done * PARSE_SHARE, total));
      let analysis: Analysis = { document, given, parse: parsed };
      stages.forEach((stage, at) => {
        analysis = { ...analysis, ...stage.run(analysis as never) };
        onProgress?.(total * (PARSE_SHARE + ((1 - PARSE_SHARE) * (at + 1)) / stages.length), total);
      });
      return {
        document,
        entities: analysis.entities ?? [],
        issues: analysis.issues ?? [],
        statements: analysis.statements ?? [],
        quotations: analysis.quotations ?? [],
      };
    },
  };
}
