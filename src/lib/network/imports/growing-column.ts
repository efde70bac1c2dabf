// A column of numbers whose length is not known yet: room grows by doubling.

type Numbers = Int32Array | Uint32Array | Float64Array;

const FIRST_ROOM = 1024;

export class GrowingColumn<Column extends Numbers> {
  #numbers: Column;
  #length = 0;

  /** `Kind` is the kind of array that it is; `expected` is about how many numbers there will be. */
  constructor(Kind: new (length: number) => Column, expected = FIRST_ROOM) {
    this.#numbers = new Kind(expected);
  }

  /** What was added. It is no copy. */
  get numbers(): Column {
    return this.#numbers.subarray(0, this.#length) as Column;
  }

  /** Adds `count` numbers, which are to be written to what it gives. */
  extend(count: number): Column {
    const from = this.#length;
    this.#length += count;
    if (this.#length > this.#numbers.length) {
      const Kind = this.#numbers.constructor as new (length: number) => Column;
      const larger = new Kind(Math.max(this.#length, 2 * this.#numbers.length));
      larger.set(this.#numbers.subarray(0, from));
      this.#numbers = larger;
    }
    return this.#numbers.subarray(from, this.#length) as Column;
  }

  /** Adds what `numbers` has at each of `places`; gives what was added. */
  add(numbers: Numbers, places: Int32Array): Column {
    const added = this.extend(places.length);
    for (let at = 0; at < places.length; at++) added[at] = numbers[places[at]!]!;
    return added;
  }
}
