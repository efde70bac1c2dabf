// The engine: the parser and the stages in their one order. Without weights there is no tree, and so no stances.

import { createParser } from '#lib/text/create-parser.ts';
import { readCoreferenceModel } from './entities/coreference-model.ts';
import { readDoerModel } from './entities/doer-model.ts';
import { findEntities } from './entities/entities-stage.ts';
import { readNameModel } from './entities/name-model.ts';
import { findSpokenOf } from './entities/spoken-of-stage.ts';
import type { Engine } from './engine.ts';
import { quotations } from './quotations/quotations-stage.ts';
import { checkOrder, type Analysis, type AnyStage, type Stage } from './stage.ts';
import { readPairModel } from './pairs/pair-model.ts';
import { findStances } from './stances/stances-stage.ts';
import { statements } from './statements/statements-stage.ts';
import { times } from './times/times-stage.ts';

/** The bytes of the files in data/models. */
export interface EngineWeights {
  /** `english.bin`: tags, lemmas and trees. Null gives entities and quotations but no stances. */
  readonly english: Uint8Array | null;
  /** `names.bin`: what is a name, and of what. Null leaves that to the rules. */
  readonly names: Uint8Array | null;
  /** `doers.bin`: which nouns are actors. Null leaves that to the rules. */
  readonly doers: Uint8Array | null;
  /** `coreference.bin`: whom "it" and "the company" mean. Null leaves that to the rules. */
  readonly coreference: Uint8Array | null;
  /** `pairs.bin`: how two actors stand to one another. Null leaves that to the rules. */
  readonly pairs: Uint8Array | null;
}

/** What runs after the parse, in this order. A new method is a new stage here. */
export function listStages({ names, doers, coreference, pairs }: EngineWeights): readonly AnyStage[] {
  const entities = findEntities(names && readNameModel(names), doers && readDoerModel(doers));
  const stances = findStances(pairs && readPairModel(pairs));
  const spokenOf = findSpokenOf(coreference && readCoreferenceModel(coreference));
  return [entities, quotations, times, stances, statements, spokenOf];
}

/** Share of the work that the parse is, for the progress. */
const PARSE_SHARE = 0.6;

/** Makes an engine. Loading costs the size of the weights; extracting is linear in the text. */
export function createEngine(weights: EngineWeights): Engine {
  const parse = createParser(weights.english);
  const stages = listStages(weights);
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
        entities: analysis.spokenOf ?? [],
        issues: analysis.issues ?? [],
        statements: analysis.statements ?? [],
        quotations: analysis.quotations ?? [],
      };
    },
  };
}
