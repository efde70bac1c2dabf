// wikigold_ner: people, organizations and places in sentences of Wikipedia; exact span and kind. (Balasuriya et al. 2009)

import type { Reader } from '../answer.ts';
import { f1Figures } from '../figures.ts';
import type { GoldRow, GoldSet, Mistake, Outcome } from '../gold-set.ts';
import { kindOf } from './kinds.ts';

interface WikigoldRow extends GoldRow {
  readonly expected: {
    readonly entities: readonly { readonly begin: number; readonly end: number; readonly type: string }[];
  };
}

interface Named {
  readonly begin: number;
  readonly end: number;
  readonly kind: string;
}

export const wikigoldNer: GoldSet<WikigoldRow> = {
  id: 'wikigold_ner',
  measures: 'names of people, organizations and places: exact span and kind',
  counts: () => true,
  judge,
  figures: f1Figures('entity', 'entities', { must: 0.68, goal: 0.8 }),
};

function judge({ id, text, expected }: WikigoldRow, reader: Reader): Outcome {
  const { entities } = reader.readArticle({ id, text });
  const wanted = byKey(
    expected.entities.map(({ begin, end, type }) => ({ begin, end, kind: kindOf(type) ?? '' })),
  );
  const found = byKey(
    entities.flatMap(({ type, mentions }) =>
      mentions.map(([begin, end]) => ({ begin, end, kind: kindOf(type) ?? '' })),
    ),
  );
  const right = [...found.keys()].filter((key) => wanted.has(key)).length;
  const mistakes: Mistake[] = [];
  for (const [key, named] of found)
    if (!wanted.has(key)) mistakes.push(mistakeOf('wrong', text, named, wanted.values()));
  for (const [key, named] of wanted)
    if (!found.has(key)) mistakes.push(mistakeOf('missed', text, named, found.values()));
  return { tallies: { entity: { right, predicted: found.size, gold: wanted.size } }, mistakes };
}

function byKey(named: readonly Named[]): Map<string, Named> {
  const compared = named.filter(({ kind }) => kind !== '');
  return new Map(compared.map((one) => [`${one.begin}-${one.end}-${one.kind}`, one]));
}

/** With what stands at the same place on the other side, if anything does. */
function mistakeOf(kind: Mistake['kind'], text: string, named: Named, others: Iterable<Named>): Mistake {
  const show = (one: Named) => `${text.slice(one.begin, one.end)} (${one.kind})`;
  const there = [...others].filter((other) => other.begin < named.end && named.begin < other.end);
  const [mine, theirs] = [show(named), there.map(show).join(', ')];
  const [expected, got] = kind === 'wrong' ? [theirs, mine] : [mine, theirs];
  const role = kind === 'wrong' ? 'got' : 'gold';
  return {
    kind,
    confidence: null,
    expected,
    got,
    rule: null,
    reason: null,
    marks: [{ begin: named.begin, end: named.end, role }],
  };
}
