// A file to chunks of its bytes, one after the other, with progress and a way to stop: between two chunks whoever waits for
// the thread has its turn.

import { Failure } from '#lib/model/failure.ts';
import type { ImportHooks } from './table-source.ts';

/** A slice of the file comes as a stream, whose chunks are as long as the platform likes: as one it would be copied once more. */
const SLICE_BYTES = 2 ** 21;

/** A chunk holds until the next one is asked for. Throws the Failures `cancelled` and `file-unreadable`. */
export async function* readChunks(
  file: Blob,
  { onProgress, signal }: ImportHooks = {},
): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < file.size; at += SLICE_BYTES) {
    stopIfAborted(signal);
    const reader = file
      .slice(at, at + SLICE_BYTES)
      .stream()
      .getReader();
    try {
      for (;;) {
        const { value, done } = await asUnreadable(reader.read());
        if (done) break;
        yield value;
        // Its memory is free from now on, not only when a collector comes by. Older browsers cannot say so.
        value.buffer.transfer?.(0);
      }
    } finally {
      // Whoever reads may have had enough.
      await reader.cancel().catch(() => undefined);
    }
    onProgress?.(Math.min(1, (at + SLICE_BYTES) / file.size));
  }
  stopIfAborted(signal);
}

export async function readBytes(file: Blob, begin: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await asUnreadable(file.slice(begin, end).arrayBuffer()));
}

export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled');
}

async function asUnreadable<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    throw new Failure('file-unreadable', null, { cause: error });
  }
}
