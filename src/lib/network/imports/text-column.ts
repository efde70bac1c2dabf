// A column of long texts: those of the records that are kept, copied together once a batch.

import type { CellBatch } from '#lib/intake/tables/cell-batch.ts';
import { Area } from '#lib/intake/tables/kernels/area.ts';
import { MARGIN } from '#lib/intake/tables/kernels/table-loops.ts';
import type { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import { TextStore } from '#lib/intake/tables/text-store.ts';

export class TextColumn {
  readonly store = new TextStore();
  readonly #memory: TableMemory;
  readonly #picks: Area;
  readonly #texts: Area;
  readonly #lengths: Area;
  /** Per record of the batch, where its text lies in the store and how long it is, as TextStore has it. */
  places = new Float64Array(0);
  lengths = new Int32Array(0);

  constructor(memory: TableMemory) {
    this.#memory = memory;
    this.#picks = new Area(memory);
    this.#texts = new Area(memory);
    this.#lengths = new Area(memory);
  }

  /** `kept` are the numbers of records, ascending and each once. */
  read(batch: CellBatch, column: number, kept: Int32Array): void {
    if (this.places.length < batch.records) {
      this.places = new Float64Array(2 * batch.records);
      this.lengths = new Int32Array(2 * batch.records);
    }
    if (kept.length === 0) return;
    this.#picks.fit(4 * kept.length);
    this.#lengths.fit(4 * kept.length);
    this.#texts.fit(batch.length + MARGIN);
    const { words, bytes, loops } = this.#memory;
    words.set(kept, this.#picks.at >> 2);
    const length = loops.gatherTexts(
      batch.recordsAt,
      batch.cellsAt,
      column,
      this.#picks.at,
      kept.length,
      this.#texts.at,
      this.#lengths.at,
    );
    let place = this.store.length;
    for (let at = 0; at < kept.length; at++) {
      const written = words[(this.#lengths.at >> 2) + at]!;
      this.places[kept[at]!] = place;
      this.lengths[kept[at]!] = written;
      place += written < 0 ? ~written : written;
    }
    this.store.add(bytes.subarray(this.#texts.at, this.#texts.at + length));
  }
}
