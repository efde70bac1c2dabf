// Many pieces of text to one file, in slices between which the page answers.

/** Work for so long, then let the page answer. */
const SLICE_MS = 12;
/** So many UTF-16 code units are put together before they are handed to the file. */
const PART_LENGTH = 500_000;

export interface WritingWish {
  readonly type: string;
  readonly signal: AbortSignal;
  /** Called after each slice, with how many pieces have been written. */
  readonly onprogress: (pieces: number) => void;
}

/** Rejects with the signal's reason where it was aborted. */
export async function writeInSlices(pieces: Iterable<string>, wish: WritingWish): Promise<Blob> {
  const parts: Blob[] = [];
  let texts: string[] = [];
  let [length, count] = [0, 0];
  let sinceMs = performance.now();
  for (const piece of pieces) {
    texts.push(piece);
    count++;
    length += piece.length;
    if (length > PART_LENGTH) {
      parts.push(new Blob(texts));
      texts = [];
      length = 0;
    }
    if (performance.now() - sinceMs < SLICE_MS) continue;
    wish.onprogress(count);
    await new Promise((resolve) => setTimeout(resolve));
    wish.signal.throwIfAborted();
    sinceMs = performance.now();
  }
  return new Blob([...parts, ...texts], { type: wish.type });
}
