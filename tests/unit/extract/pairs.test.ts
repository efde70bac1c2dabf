// What the pair model adds to the rules, and what it must leave alone.

import { describe, expect, it } from 'vitest';
import { createEngine } from '#lib/extract/create-engine.ts';
import { readPairModel, writePairModel } from '#lib/extract/pairs/pair-model.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import { readWeights } from '../../../src/cli/read-weights.ts';

const { english, names, doers, coreference, pairs } = readWeights();
const text = 'A furious Estonian cabinet had only scorn left for Latvia.';
const given = ['Estonian', 'Latvia'].map((name) => ({
  begin: text.indexOf(name),
  end: text.indexOf(name) + name.length,
}));

function extract(weights: Parameters<typeof createEngine>[0], asked: typeof given) {
  return createEngine(weights).extract(readDocument(text, { format: 'text' }), { given: asked });
}

describe('A pair that the caller asks about', () => {
  const { statements, document } = extract({ english, names, doers, coreference, pairs }, given);

  it('is judged where no rule speaks, by the model', () => {
    expect(statements.map(({ stance, provenance }) => [stance, provenance.by])).toEqual([
      ['disagree', 'model'],
    ]);
  });

  it('rests on words of the text that include both actors and the cue', () => {
    const { evidence, cue, provenance } = statements[0]!;
    const words = document.text.slice(evidence.begin, evidence.end);
    expect(words).toContain('Estonian');
    expect(words).toContain('Latvia');
    expect(provenance.reason).toContain(document.text.slice(cue.begin, cue.end));
  });
});

describe('Without the weights', () => {
  it('the rules stand alone', () => {
    expect(extract({ english, names, doers, coreference, pairs: null }, given).statements).toEqual([]);
  });
});

describe('The bytes of the model', () => {
  it('are refused where they are something else', () => {
    expect(() => readPairModel(english!)).toThrow(/not the weights of the pair model/);
  });

  it('give odds that are those of nothing where no feature is known', () => {
    const empty = readPairModel(writePairModel({ unit: 1, slope: 1, shift: 0 }, Uint8Array.of(0, 2)));
    const { firstTowardsSecond } = empty.judge(Int32Array.of(1), Int32Array.of(2));
    expect(firstTowardsSecond.agree).toBeCloseTo(0.2);
  });
});
