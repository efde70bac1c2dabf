// Which records of a batch become statements, in their order: a record is picked once, or in a wide table once for each of
// its columns of stances.

export class BatchPicks {
  #count = 0;
  #areAll = false;
  #records = new Int32Array(0);
  #stances = new Int32Array(0);
  #across = new Int32Array(0);

  /** Forgets those before, and makes room for as many as there can be. */
  restart(most: number): void {
    this.#count = 0;
    this.#areAll = false;
    if (most <= this.#records.length) return;
    const room = Math.ceil(1.25 * most);
    this.#records = new Int32Array(room);
    this.#stances = new Int32Array(room);
    this.#across = new Int32Array(room);
  }

  /** `stance` and `across` (of the column's issue or actor) are codes; the latter counts only in a wide table. */
  add(record: number, stance: number, across = 0): void {
    const at = this.#count++;
    this.#records[at] = record;
    this.#stances[at] = stance;
    this.#across[at] = across;
  }

  /** Each of the records from number `from` to before `to` that has no fault; `stances` are theirs from `from` on. */
  takeFaultless(faults: Uint8Array, stances: Int32Array | null, from: number, to: number): void {
    this.restart(to);
    const records = this.#records;
    let count = 0;
    for (let record = from; record < to; record++) {
      records[count] = record;
      // 1 for no fault, without asking: where faults come and go, a processor that guesses loses more than it does here.
      count += (faults[record]! - 1) >>> 31;
    }
    this.#count = count;
    this.#areAll = count === to - from;
    if (stances) for (let at = 0; at < count; at++) this.#stances[at] = stances[records[at]! - from]!;
    else this.#stances.fill(0, 0, count);
  }

  /** Whether they are one record after the other, each once. */
  get areAll(): boolean {
    return this.#areAll;
  }

  get count(): number {
    return this.#count;
  }

  /** The numbers of the records, ascending. They hold until the next start, as the others do. */
  get records(): Int32Array {
    return this.#records.subarray(0, this.#count);
  }

  get stances(): Int32Array {
    return this.#stances.subarray(0, this.#count);
  }

  get across(): Int32Array {
    return this.#across.subarray(0, this.#count);
  }
}
