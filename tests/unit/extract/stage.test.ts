import { describe, expect, it } from 'vitest';
import { listStages } from '#lib/extract/create-engine.ts';
import { checkOrder, type AnyStage } from '#lib/extract/stage.ts';

const stages = listStages({ english: null, names: null, doers: null, coreference: null, pairs: null });
const parse: AnyStage = { id: 'parse', requires: [], assigns: ['parse'], run: () => ({}) };

describe('The order of stages', () => {
  it('is accepted as the engine has it', () => {
    expect(() => checkOrder([parse, ...stages])).not.toThrow();
  });

  it('is refused where a stage comes before what it needs', () => {
    expect(() => checkOrder([...stages, parse])).toThrow(/needs parse/);
  });

  it('is refused where two stages assign the same part', () => {
    expect(() => checkOrder([parse, parse])).toThrow(/an earlier stage has assigned/);
  });
});
