// A piece of a TableMemory that grows: it then lies elsewhere, and what it leaves is used again.

import { SMALLEST } from './table-memory.ts';
import type { TableMemory } from './table-memory.ts';

export class Area {
  readonly #memory: TableMemory;
  #at: number;
  #room = SMALLEST;

  constructor(memory: TableMemory, bytes = SMALLEST) {
    this.#memory = memory;
    while (this.#room < bytes) this.#room *= 2;
    this.#at = memory.allocate(this.#room);
  }

  /** Its address, until it grows. */
  get at(): number {
    return this.#at;
  }

  /** In bytes: a power of two. */
  get room(): number {
    return this.#room;
  }

  /** Room for at least so many bytes; the first `kept` of what is in it stay. Whether it had to grow. */
  fit(bytes: number, kept = 0): boolean {
    if (bytes <= this.#room) return false;
    let room = this.#room;
    while (room < bytes) room *= 2;
    const to = this.#memory.allocate(room);
    this.#memory.bytes.copyWithin(to, this.#at, this.#at + kept);
    this.#memory.release(this.#at, this.#room);
    this.#at = to;
    this.#room = room;
    return true;
  }

  /** Gives it back: it must not be used any more. */
  release(): void {
    this.#memory.release(this.#at, this.#room);
  }
}
