// A column of numbers whose length is not known yet: room grows by doubling.

type Numbers = Int32Array | Uint32Array | Float64Array;

const FIRST_ROOM = 1024;

export class GrowingColumn<Column extends Numbers> {
  #numbers: Column;
  #length = 0;

  /** `Kind` is the kind of array that it is. */
  constructor(Kind: new (length: number) => Column) {
    this.#numbers = new Kind(FIRST_ROOM);
  }

  get length(): number {
    return this.#length;
  }

  /** What was added. It is no copy. */
  get numbers(): Column {
    return this.#numbers.subarray(0, this.#length) as Column;
  }

  /** Adds `count` numbers, which are to be written to what it gives. */
  extend(count: number): Column {
    const from = this.#length;
    if (from + count > this.#numbers.length) this.reserve(Math.max(from + count, 2 * this.#numbers.length));
    this.#length += count;
    return this.#numbers.subarray(from, this.#length) as Column;
  }

  /** Makes room for so many numbers in all. */
  reserve(room: number): void {
    if (room <= this.#numbers.length) return;
    const Kind = this.#numbers.constructor as new (length: number) => Column;
    const larger = new Kind(room);
    larger.set(this.numbers);
    this.#numbers = larger;
  }

  /** Adds what `numbers` has at each of `places`, which may be all from the first on (`areAll`); gives what was added. */
  add(numbers: Numbers, places: Int32Array, areAll = false): Column {
    const added = this.extend(places.length);
    const first = places[0] ?? 0;
    if (areAll) added.set(numbers.subarray(first, first + places.length));
    else for (let at = 0; at < places.length; at++) added[at] = numbers[places[at]!]!;
    return added;
  }
}
