// Gives named parts places in one block of memory, each at a multiple of 16 bytes.

export type Places<Part extends string> = Readonly<Record<Part, number>> & { readonly end: number };

/** Parts to their lengths in bytes; to where each begins, the first at `from`, and where the last ends. */
export function layOut<Part extends string>(lengths: Readonly<Record<Part, number>>, from = 0): Places<Part> {
  const places: Record<string, number> = {};
  let end = from;
  for (const [part, length] of Object.entries<number>(lengths)) {
    places[part] = end;
    end += Math.ceil(length / 16) * 16;
  }
  return { ...(places as Record<Part, number>), end };
}
