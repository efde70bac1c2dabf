// The project's one split of labelled rows: rules, words and weights are made by looking at the seen half alone, and the
// unseen half only tells how good they are. By FNV-1a (32 bits) of the row's id, so that a row keeps its half when
// others come or go.

export type Half = 'seen' | 'unseen';

/** Even is seen, odd is unseen. */
export function halfOf(id: string): Half {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash & 1) === 0 ? 'seen' : 'unseen';
}
