// A file to chunks of its bytes, one after the other, with progress and a way to stop: between two chunks whoever waits for
// the thread has its turn.

import { Failure } from '#lib/model/failure.ts';
import type { ImportHooks } from './table-source.ts';

const CHUNK_BYTES = 2 ** 21;

/** Throws the Failures `cancelled` and `file-unreadable`. */
export async function* readChunks(
  file: Blob,
  { onProgress, signal }: ImportHooks = {},
): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    stopIfAborted(signal);
    yield await readBytes(file, at, at + CHUNK_BYTES);
    onProgress?.(Math.min(1, (at + CHUNK_BYTES) / file.size));
  }
  stopIfAborted(signal);
}

export async function readBytes(file: Blob, begin: number, end: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(begin, end).arrayBuffer());
  } catch (error) {
    throw new Failure('file-unreadable', null, { cause: error });
  }
}

export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled');
}
