// ../shared/gold/dse.jsonl -> examples for the pair model: of two given actors in a text, the features of each order and
// what the label says. Read by the very code that reads articles, so that training and use cannot part.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPairFeatures } from '#lib/extract/pairs/pair-features.ts';
import { featureKey } from '#lib/extract/pairs/pair-model.ts';
import { setAskedScene } from '#lib/extract/pairs/pair-scene.ts';
import { entities } from '#lib/extract/entities/entities-stage.ts';
import { quotations } from '#lib/extract/quotations/quotations-stage.ts';
import type { Analysis } from '#lib/extract/stage.ts';
import { findClaims } from '#lib/extract/stances/find-claims.ts';
import { setScene } from '#lib/extract/stances/scene.ts';
import { cleanSpan } from '#lib/intake/raw-span.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import { createParser } from '#lib/text/create-parser.ts';

const GOLD = process.env['GOLD'] ?? join(import.meta.dirname, '../../../../shared/gold');
const FILE = join(GOLD, 'dse.jsonl');

/** 0: nothing; then p towards q: agree 1, disagree 2; then q towards p: agree 3, disagree 4. */
export type Outcome = 0 | 1 | 2 | 3 | 4;

export interface PairExample {
  readonly id: string;
  /** Both actors are countries, their leaders or international bodies. */
  readonly international: boolean;
  /** Stable, 0 to 9: by the hash of the id. */
  readonly fold: number;
  readonly outcome: Outcome;
  /** Keys of p towards q, and of q towards p. Null where no sentence holds both. */
  readonly keys: readonly [Int32Array, Int32Array] | null;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly intl: boolean;
  readonly expected: {
    readonly polarity: 'neutral' | 'positive' | 'negative';
    readonly holder: string | null;
    readonly p: { readonly text: string; readonly begin: number; readonly end: number };
    readonly q: { readonly begin: number; readonly end: number };
  };
}

/** The rows that figures are taken from: nothing was chosen by looking at them. */
export function isHeldOut({ international, fold }: PairExample): boolean {
  return international && fold >= 5;
}

export function pairGoldIsThere(): boolean {
  return existsSync(FILE);
}

/** Reads all rows; about half a minute of one core. */
export function readPairExamples(): PairExample[] {
  const parse = createParser(
    readFileSync(join(import.meta.dirname, '../../../data/models/english.bin')),
  );
  return readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const row = JSON.parse(line) as Row;
      return {
        id: row.id,
        international: row.intl,
        fold: parseInt(createHash('md5').update(row.id).digest('hex').slice(0, 8), 16) % 10,
        outcome: outcomeOf(row),
        keys: readKeys(parse, row),
      };
    });
}

function outcomeOf({ expected: { polarity, holder, p } }: Row): Outcome {
  if (polarity === 'neutral') return 0;
  return ((holder === p.text ? 1 : 3) + (polarity === 'negative' ? 1 : 0)) as Outcome;
}

function readKeys(parse: ReturnType<typeof createParser>, row: Row): [Int32Array, Int32Array] | null {
  const document = readDocument(row.text, { format: 'text' });
  const [p, q] = [row.expected.p, row.expected.q].map((span) => cleanSpan(document, span)) as [
    { begin: number; end: number },
    { begin: number; end: number },
  ];
  const parsed = { document, given: [p, q], parse: parse(document) } satisfies Analysis;
  const withEntities = { ...parsed, ...entities.run(parsed) };
  const analysis = { ...withEntities, ...quotations.run(withEntities) };
  const scene = setScene(analysis);
  const pair = setAskedScene(scene, p, q);
  if (!pair) return null;
  const claims = findClaims(scene);
  const [first, second] = pair.ends as [(typeof pair.ends)[0], (typeof pair.ends)[0]];
  const keysOf = (holder: typeof first, target: typeof first) => {
    const keys = new Set<number>();
    readPairFeatures(pair, claims, holder, target, (feature) => keys.add(featureKey(feature)));
    return Int32Array.from(keys);
  };
  return [keysOf(first, second), keysOf(second, first)];
}
