// What a picture at rest is drawn in: edges from the weakest on, then nodes from the smallest on, so that in the end each
// lies where it would if all were drawn at once.

export interface Counts {
  readonly nodes: number;
  readonly edges: number;
}

/** The so many strongest edges and largest nodes, but for those `besides`, the strongest and largest of them. */
export interface Piece extends Counts {
  readonly besides: Counts;
}

const NONE: Counts = { nodes: 0, edges: 0 };

/** `size` is asked at each piece how much it may have, at least 1. */
export function* restPieces({ nodes, edges }: Counts, size: () => number): Generator<Piece, void> {
  for (let left = edges, rest: number; left > 0; left = rest) {
    rest = Math.max(0, left - size());
    yield { ...NONE, edges: left, besides: { ...NONE, edges: rest } };
  }
  for (let left = nodes, rest: number; left > 0; left = rest) {
    rest = Math.max(0, left - size());
    yield { ...NONE, nodes: left, besides: { ...NONE, nodes: rest } };
  }
}

export function countOf({ nodes, edges, besides }: Piece): Counts {
  return { nodes: nodes - besides.nodes, edges: edges - besides.edges };
}
