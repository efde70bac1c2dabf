// Invented texts that nothing was trained on (data/evaluate/relations) -> how often the engine tells who stands how to whom:
// `npm run evaluate:relations`. A statement counts where one of its holders and one of its counterparts touch two of the
// text's actors, and it is right where these stand so. Prints, by file, precision, recall and F1 of all statements
// with a counterpart, and precision and recall of those from the page's opening confidence on.

import { basename, join } from 'node:path';
import { loadEngine } from '../../src/cli/load-engine.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import type { Span } from '#lib/model/span.ts';
import type { Statement } from '#lib/model/statement.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import { filesOfInvented, readInventedFile, spansOf, type InventedRow } from '../train/invented-rows.ts';

const FOLDER = join(import.meta.dirname, '../../data/evaluate/relations');
const OPENING_CONFIDENCE = 0.5;

class Tally {
  right = 0;
  told = 0;
  wanted = 0;

  add({ right, told, wanted }: Tally): void {
    this.right += right;
    this.told += told;
    this.wanted += wanted;
  }

  get words(): string {
    const { right, told, wanted } = this;
    const [precision, recall] = [right / Math.max(1, told), right / Math.max(1, wanted)];
    const f1 = (2 * right) / Math.max(1, told + wanted);
    return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${right} right of ${told} told, ${wanted} wanted)`;
  }
}

function tally(row: InventedRow, statements: readonly Statement[]): Tally {
  const spans = spansOf(row);
  const placesOf = (span: Span): number[] =>
    [...spans.keys()].filter((place) => overlaps(spans[place]!, span));
  const found = new Set<number>();
  const counts = new Tally();
  let wrong = 0;
  for (const { holderSpans, counterpartSpans, stance } of statements)
    for (const holder of holderSpans)
      for (const other of counterpartSpans) {
        if (overlaps(holder, other)) continue;
        const [from, to] = [placesOf(holder), placesOf(other)];
        const right = [...row.relations.keys()].filter((at) => {
          const [a, b, told] = row.relations[at]!;
          return from.includes(a) && to.includes(b) && told === stance;
        });
        for (const at of right) found.add(at);
        if (!right.length) wrong++;
      }
  counts.right = found.size;
  counts.told = found.size + wrong;
  counts.wanted = row.relations.length;
  return counts;
}

const engine = await loadEngine();
const total = { all: new Tally(), sure: new Tally() };
for (const file of filesOfInvented(FOLDER)) {
  const all = new Tally();
  const sure = new Tally();
  for (const row of readInventedFile(file)) {
    const { statements } = engine.extract(readDocument(row.text, { format: 'text' }));
    all.add(tally(row, statements));
    sure.add(
      tally(
        row,
        statements.filter(({ confidence }) => confidence >= OPENING_CONFIDENCE),
      ),
    );
  }
  print(basename(file, '.jsonl'), all, sure);
  total.all.add(all);
  total.sure.add(sure);
}
print('all', total.all, total.sure);

function print(name: string, all: Tally, sure: Tally): void {
  console.log(`${name.padEnd(5)} ${all.words}`);
  console.log(`      from ${OPENING_CONFIDENCE} on: ${sure.words}`);
}
