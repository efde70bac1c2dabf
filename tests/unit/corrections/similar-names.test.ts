import { describe, expect, it } from 'vitest';
import { similarNames } from '#lib/corrections/similar-names.ts';
import type { Named } from '#lib/corrections/similar-names.ts';

const person = (name: string): Named => ({ id: name, name, type: 'person' });
const body = (name: string): Named => ({ id: name, name, type: 'organization' });
const found = (of: Named, ...others: Named[]) => similarNames(of, others, 5);

describe('similar names', () => {
  it('are the same words whatever their case, accents and marks', () => {
    expect(found(person('Inês Carvalho'), person('INES CARVALHO'))).toEqual([
      { id: 'INES CARVALHO', reason: 'same name' },
    ]);
  });

  it('are initials and what they stand for, either way round', () => {
    expect(found(body('World Trade Organization'), body('WTO'))[0]?.reason).toBe('initials');
    expect(found(body('IMF'), body('International Monetary Fund'))[0]?.reason).toBe('initials');
    expect(found(body('BE'), body('Bank of England'))[0]?.reason).toBe('initials');
  });

  it('are people of one surname whose first names may be one', () => {
    expect(found(person('Elin Sandvik'), person('Sandvik'))[0]?.reason).toBe('same surname');
    expect(found(person('E. Sandvik'), person('Elin Sandvik'))[0]?.reason).toBe('same surname');
    expect(found(person('Elin Sandvik'), person('Ola Sandvik'))).toEqual([]);
  });

  it('are not bodies for their last word alone', () => {
    expect(found(body('Fishing Union'), body('Postal Union'))).toEqual([]);
  });

  it('are spelt nearly alike, or one is a part of the other', () => {
    expect(found(person('Volodymyr Zelensky'), person('Volodymyr Zelenskyy'))[0]?.reason).toBe(
      'similar letters',
    );
    expect(found(body('Harbour Union'), body('Bergen Harbour Union'))[0]?.reason).toBe('name in name');
  });

  it('come best first, as many as asked for, and never the name itself', () => {
    const of = body('European Union');
    const others = [body('European Union Commission'), body('EU'), of, body('Dockers')];
    expect(similarNames(of, others, 5).map(({ id }) => id)).toEqual(['EU', 'European Union Commission']);
    expect(similarNames(of, others, 1)).toHaveLength(1);
  });
});
