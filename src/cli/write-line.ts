// Text to a stream at the pace of whoever reads it.

import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Resolves when the stream wants more. Rejects where the stream fails (EPIPE: its reader has gone). */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
