// gum_news: of the mentions that the gold knows by a Wikipedia title, are the same ones in one entity, and only those?
// Counted over pairs. A mention belongs to the entity whose span is most like its own. (GUM; Zeldes 2017)

import type { Reader } from '../answer.ts';
import type { Pair } from '#lib/extract/jsonl-contract.ts';
import { f1Figures } from '../figures.ts';
import type { GoldRow, GoldSet, Mistake, Outcome } from '../gold-set.ts';
import { likeness } from '../overlap.ts';

interface GumRow extends GoldRow {
  readonly expected: {
    readonly mentions: readonly {
      readonly begin: number;
      readonly end: number;
      readonly type: string;
      readonly identity: string | null;
    }[];
  };
}

interface Linked {
  readonly span: Pair;
  readonly identity: string;
  /** The entity that it was linked to, or null. */
  readonly entity: string | null;
}

const LEAST_LIKENESS = 0.3;
const TYPES = new Set(['person', 'organization', 'place']);

export const gumNews: GoldSet<GumRow> = {
  id: 'gum_news',
  measures: 'pairs of mentions of the same person, organization or place',
  counts: () => true,
  judge,
  figures: f1Figures('same_entity', 'entities', { must: 0.6, goal: 0.75 }),
};

function judge({ id, text, title, date, expected }: GumRow, reader: Reader): Outcome {
  const { entities } = reader.readArticle({ id, text, title: title ?? null, date: date ?? null });
  const found = entities.flatMap((entity) => entity.mentions.map((span) => ({ span, id: entity.id })));
  const linked = expected.mentions
    .filter(({ identity, type }) => identity && TYPES.has(type))
    .map(({ begin, end, identity }): Linked => {
      const span: Pair = [begin, end];
      return { span, identity: identity!, entity: entityAt(span, found) };
    });
  let [right, predicted, gold] = [0, 0, 0];
  const mistakes: Mistake[] = [];
  for (const [at, one] of linked.entries()) {
    const told = { wrong: false, missed: false };
    for (const other of linked.slice(0, at).reverse()) {
      const wanted = one.identity === other.identity;
      const got = one.entity !== null && one.entity === other.entity;
      if (wanted && got) right++;
      if (got) predicted++;
      if (wanted) gold++;
      const kind = got ? 'wrong' : 'missed';
      if (wanted === got || told[kind]) continue;
      // The nearest pair tells enough: a name lost once is lost to every other mention.
      told[kind] = true;
      mistakes.push(mistakeOf(kind, text, one, other));
    }
  }
  return { tallies: { same_entity: { right, predicted, gold } }, mistakes };
}

/** The entity with the mention most like the span, the first among equals; null where none is like it. */
function entityAt(span: Pair, found: readonly { span: Pair; id: string }[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const one of found) {
    if (one.span[0] >= span[1] || one.span[1] <= span[0]) continue;
    const like = likeness([one.span], [span]);
    if (like > most) [best, most] = [one.id, like];
  }
  return most >= LEAST_LIKENESS ? best : null;
}

function mistakeOf(kind: Mistake['kind'], text: string, one: Linked, other: Linked): Mistake {
  const show = ({ span, entity }: Linked) => `“${text.slice(...span)}” (${entity ?? 'no entity'})`;
  const same = `${show(other)} = ${show(one)}`;
  const apart = `${show(other)} ≠ ${show(one)}`;
  const [expected, got] = kind === 'wrong' ? [apart, same] : [same, apart];
  return {
    kind,
    confidence: null,
    expected,
    got,
    rule: null,
    reason: null,
    marks: [other, one].map(({ span: [begin, end] }) => ({ begin, end, role: 'gold' })),
  };
}
