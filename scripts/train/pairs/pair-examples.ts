// ../shared/gold/dse.jsonl and plover_gsr.jsonl, and invented texts of our own (data/training/relations) -> examples for the
// pair model: of two given actors in a text, the features of each order and what the label says. Read by the very code that
// reads articles, so that training and use cannot part.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPairFeatures } from '#lib/extract/pairs/pair-features.ts';
import { setAskedScene } from '#lib/extract/pairs/pair-scene.ts';
import { findEntities } from '#lib/extract/entities/entities-stage.ts';
import { readNameModel } from '#lib/extract/entities/name-model.ts';
import { quotations } from '#lib/extract/quotations/quotations-stage.ts';
import type { Analysis } from '#lib/extract/stage.ts';
import { findClaims } from '#lib/extract/stances/find-claims.ts';
import { setScene } from '#lib/extract/stances/scene.ts';
import { cleanSpan } from '#lib/intake/raw-span.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import type { Span } from '#lib/model/span.ts';
import type { Stance } from '#lib/model/statement.ts';
import { createParser } from '#lib/text/create-parser.ts';
import { foldOfText, readInventedRows, spansOf } from '../invented-rows.ts';

const NAMES = join(import.meta.dirname, '../../../data/models/names.bin');
/** The folder of labelled sets. */
export const GOLD = process.env['GOLD'] ?? join(import.meta.dirname, '../../../../shared/gold');
const SENTIMENT = join(GOLD, 'dse.jsonl');
const EVENTS = join(GOLD, 'plover_gsr.jsonl');

const entities = findEntities(readNameModel(readFileSync(NAMES)));

/** 0: nothing; then p towards q: agree 1, disagree 2; then q towards p: agree 3, disagree 4. */
export type Outcome = 0 | 1 | 2 | 3 | 4;

export interface PairExample {
  readonly id: string;
  readonly set: 'dse' | 'plover' | 'invented';
  /** Both actors are countries, their leaders or international bodies. */
  readonly international: boolean;
  /** Stable, 0 to 9: by the hash of the row's id. */
  readonly fold: number;
  /** Of the rows that figures are taken from: nothing was chosen by looking at them. */
  readonly heldOut: boolean;
  /** One, or two where the actors stand so to one another. */
  readonly outcomes: readonly Outcome[];
  /** Keys of p towards q, and of q towards p. Null where no sentence holds both. */
  readonly keys: readonly [Int32Array, Int32Array] | null;
}

interface SentimentRow {
  readonly id: string;
  readonly text: string;
  readonly intl: boolean;
  readonly expected: {
    readonly polarity: 'neutral' | 'positive' | 'negative';
    readonly holder: string | null;
    readonly p: Span & { readonly text: string };
    readonly q: Span;
  };
}

interface EventRow {
  readonly id: string;
  readonly text: string;
  readonly expected: {
    readonly stance: Stance | null;
    readonly spans: readonly (Span & { readonly tag: 'SRC' | 'TAR' | 'SRC/TAR' | 'EVT' | 'LOC' })[] | null;
  };
}

export function pairGoldIsThere(): boolean {
  return existsSync(SENTIMENT) && existsSync(EVENTS);
}

/** Reads all rows; about half a minute of one core. */
export function readPairExamples(): PairExample[] {
  const parse = createParser(readFileSync(join(import.meta.dirname, '../../../data/models/english.bin')));
  return [
    ...readRows<SentimentRow>(SENTIMENT).map((row) => {
      const { p, q } = row.expected;
      return {
        id: row.id,
        set: 'dse' as const,
        international: row.intl,
        ...placeOf('dse', row),
        outcomes: [outcomeOf(row)],
        keys: readKeys(parse, row.text, [p, q])(0, 1),
      };
    }),
    ...readRows<EventRow>(EVENTS).flatMap((row) =>
      actorsOfEvent(row).map(([p, q]) => ({
        id: row.id,
        set: 'plover' as const,
        international: true,
        ...placeOf('plover', row),
        outcomes: [row.expected.stance === null ? 0 : row.expected.stance === 'agree' ? 1 : 2] as const,
        keys: readKeys(parse, row.text, [p, q])(0, 1),
      })),
    ),
    ...readInvented(parse),
  ];
}

/** Where a row stands among the folds, and whether it is kept for figures. */
export function placeOf(
  set: PairExample['set'],
  { id, intl }: { readonly id: string; readonly intl?: boolean },
): Pick<PairExample, 'fold' | 'heldOut'> {
  const fold = foldOfText(id);
  const isOddEvent = parseInt(digestOf(id).slice(-1), 16) % 2 === 1;
  return { fold, heldOut: set === 'dse' ? intl === true && fold >= 5 : isOddEvent };
}

function readRows<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

function digestOf(id: string): string {
  return createHash('md5').update(id).digest('hex');
}

function outcomeOf({ expected: { polarity, holder, p } }: SentimentRow): Outcome {
  if (polarity === 'neutral') return 0;
  return ((holder === p.text ? 1 : 3) + (polarity === 'negative' ? 1 : 0)) as Outcome;
}

/** Who does it and whom it is done to; of those who do it to one another, the first and the second. */
function actorsOfEvent({ expected: { spans } }: EventRow): [Span, Span][] {
  if (!spans) return [];
  const mutual = spans.filter(({ tag }) => tag === 'SRC/TAR');
  const sources = spans.filter(({ tag }) => tag === 'SRC');
  const targets = spans.filter(({ tag }) => tag === 'TAR');
  if (mutual.length > 1) return [[mutual[0]!, mutual[1]!]];
  return sources.slice(0, 1).flatMap((source) => targets.map((target): [Span, Span] => [source, target]));
}

/** Every two actors of a text: those of whom it tells nothing are examples of nothing. */
function readInvented(parse: Parse): PairExample[] {
  return readInventedRows().flatMap((row) => {
    const spans = spansOf(row);
    const keysOf = readKeys(parse, row.text, spans);
    const fold = foldOfText(row.id);
    return spans.flatMap((_, a) =>
      spans.slice(a + 1).map((__, after) => {
        const b = a + 1 + after;
        const outcomes = row.relations.flatMap(([holder, other, stance]): Outcome[] => {
          const way = holder === a && other === b ? 1 : holder === b && other === a ? 3 : 0;
          return way ? [(way + (stance === 'agree' ? 0 : 1)) as Outcome] : [];
        });
        return {
          id: row.id,
          set: 'invented' as const,
          international: false,
          fold,
          heldOut: false,
          outcomes: outcomes.length ? outcomes : [0 as const],
          keys: keysOf(a, b),
        };
      }),
    );
  });
}

type Parse = ReturnType<typeof createParser>;
type Keys = PairExample['keys'];

/** Reads a text with those actors; then gives the keys of any two of them, by their places in `spans`. */
function readKeys(parse: Parse, text: string, spans: readonly Span[]): (a: number, b: number) => Keys {
  const document = readDocument(text, { format: 'text' });
  const given = spans.map((span) => cleanSpan(document, span));
  const parsed = { document, given, parse: parse(document) } satisfies Analysis;
  const withEntities = { ...parsed, ...entities.run(parsed) };
  const analysis = { ...withEntities, ...quotations.run(withEntities) };
  const scene = setScene(analysis);
  const claims = findClaims(scene);
  return (a, b) => {
    const pair = setAskedScene(scene, given[a]!, given[b]!);
    if (!pair) return null;
    const [first, second] = pair.ends as [(typeof pair.ends)[0], (typeof pair.ends)[0]];
    const keysOf = (holder: typeof first, target: typeof first) => {
      const keys = new Set<number>();
      readPairFeatures(pair, claims, holder, target, (key) => keys.add(key));
      return Int32Array.from(keys);
    };
    return [keysOf(first, second), keysOf(second, first)];
  };
}
