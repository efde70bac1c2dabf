// Gives named parts places in one block of memory, each at a multiple of 16 bytes.

export type Places<Part extends string> = Readonly<Record<Part, number>> & { readonly bytes: number };

/** Parts to their lengths in bytes; to where each begins, and how many bytes there are in all. */
export function layOut<Part extends string>(lengths: Readonly<Record<Part, number>>): Places<Part> {
  const places: Record<string, number> = {};
  let bytes = 0;
  for (const [part, length] of Object.entries<number>(lengths)) {
    places[part] = bytes;
    bytes += Math.ceil(length / 16) * 16;
  }
  return { ...(places as Record<Part, number>), bytes };
}
