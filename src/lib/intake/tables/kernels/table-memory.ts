// The block of memory in which a table is read, and the loops over it: in WebAssembly where the platform has SIMD and its
// security policy lets it compile, else in TypeScript. Both do the same and are tested to be equal. Whatever asks for room (see
// Area) may make the block grow, and `bytes` and `words` are then others.

import { Failure } from '#lib/model/failure.ts';
import { plainTableLoops } from './plain-table-loops.ts';
import { TABLE_KERNELS_BASE64 } from './table-kernels-bytes.ts';
import type { TableLoops } from './table-loops.ts';

const PAGE = 65_536;
const FIRST_PAGES = 64;
/** 2 GB, so that every address is a positive number of 32 bits. */
const MOST_PAGES = 32_767;
export const SMALLEST = 64;

let kernels: WebAssembly.Module | null = null;

export class TableMemory {
  readonly isWasm: boolean;
  #loops: TableLoops;
  #bytes: Uint8Array<ArrayBuffer>;
  #words: Int32Array<ArrayBuffer>;
  readonly #memory: WebAssembly.Memory | null;
  /** The first bytes are the loops' own. */
  #used = SMALLEST;
  /** What was given back, by its size. */
  readonly #free = new Map<number, number[]>();

  /** `preferPlain` is for tests, and for tables that are too short to be worth it. */
  constructor(preferPlain = false) {
    const wasm = preferPlain ? null : startWasm();
    const buffer = wasm ? (wasm.memory.buffer as ArrayBuffer) : new ArrayBuffer(FIRST_PAGES * PAGE);
    this.isWasm = wasm !== null;
    this.#memory = wasm?.memory ?? null;
    this.#loops = wasm?.loops ?? plainTableLoops(buffer);
    this.#bytes = new Uint8Array(buffer);
    this.#words = new Int32Array(buffer);
  }

  get loops(): TableLoops {
    return this.#loops;
  }

  /** All of the memory. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  get words(): Int32Array<ArrayBuffer> {
    return this.#words;
  }

  /** The address of so many bytes, which are a power of two from SMALLEST on; what is in them is anything. */
  allocate(bytes: number): number {
    const again = this.#free.get(bytes)?.pop();
    if (again !== undefined) return again;
    const at = this.#used;
    this.#used += bytes;
    if (this.#used > this.#bytes.length) this.#grow(this.#used);
    return at;
  }

  /** Gives back what was allocated. */
  release(at: number, bytes: number): void {
    const places = this.#free.get(bytes);
    if (places) places.push(at);
    else this.#free.set(bytes, [at]);
  }

  /** Throws the Failure `table-too-large` where the machine has no more. */
  #grow(least: number): void {
    // Half more than there is, so that growing stays rare.
    const more = Math.min(MOST_PAGES, Math.ceil((1.5 * this.#bytes.length) / PAGE));
    const pages = Math.max(more, Math.ceil(least / PAGE));
    if (pages > MOST_PAGES) throw new Failure('table-too-large', 'more than 2 GB');
    let buffer: ArrayBuffer;
    try {
      if (this.#memory) {
        this.#memory.grow(pages - this.#bytes.length / PAGE);
        buffer = this.#memory.buffer as ArrayBuffer;
      } else {
        buffer = new ArrayBuffer(pages * PAGE);
        new Uint8Array(buffer).set(this.#bytes);
        this.#loops = plainTableLoops(buffer);
      }
    } catch (error) {
      throw new Failure('table-too-large', null, { cause: error });
    }
    this.#bytes = new Uint8Array(buffer);
    this.#words = new Int32Array(buffer);
  }
}

/** Null where there is no SIMD, or the policy is one without 'wasm-unsafe-eval'. */
function startWasm(): { memory: WebAssembly.Memory; loops: TableLoops } | null {
  try {
    kernels ??= new WebAssembly.Module(
      Uint8Array.from(atob(TABLE_KERNELS_BASE64), (char) => char.charCodeAt(0)),
    );
    const memory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOST_PAGES });
    const { exports } = new WebAssembly.Instance(kernels, { env: { memory } });
    return { memory, loops: exports as unknown as TableLoops };
  } catch {
    return null;
  }
}
