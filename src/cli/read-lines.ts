// Bytes to lines, one at a time, so that a batch of any size runs in little memory and its reader sets the pace.
// Only LF and CRLF end a line: node:readline also splits at U+2028, which JSON allows inside a string.

/** The lines of a stream of UTF-8; bytes that are not UTF-8 become U+FFFD, a byte order mark is dropped. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Kept as parts: joining at every chunk would be quadratic in a long line.
  let parts: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    parts.push(first);
    for (const other of others) {
      yield withoutCarriageReturn(parts.join(''));
      parts = [other];
    }
  }
  const last = parts.join('') + decoder.decode();
  if (last !== '') yield withoutCarriageReturn(last);
}

function withoutCarriageReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
