// How well tags and trees agree with gold ones: tagging accuracy, UAS and LAS (all tokens, marks included, as the CoNLL
// 2018 shared task counts words), and F1 by relation.

export interface Tree {
  readonly heads: ArrayLike<number>;
  readonly labels: readonly string[];
}

export class AttachmentScore {
  words = 0;
  heads = 0;
  labelled = 0;
  private readonly relations = new Map<string, { right: number; gold: number; found: number }>();

  add(gold: Tree, found: Tree): void {
    for (let at = 0; at < gold.labels.length; at++) {
      const label = gold.labels[at]!;
      const guess = found.labels[at]!;
      const sameHead = gold.heads[at] === found.heads[at];
      const right = sameHead && label === guess;
      this.words++;
      if (sameHead) this.heads++;
      if (right) this.labelled++;
      this.relation(label).gold++;
      this.relation(guess).found++;
      if (right) this.relation(label).right++;
    }
  }

  get uas(): number {
    return this.heads / this.words;
  }

  get las(): number {
    return this.labelled / this.words;
  }

  /** Labelled attachment F1 of one relation. */
  f1(relation: string): number {
    const { right, gold, found } = this.relation(relation);
    return gold + found ? (2 * right) / (gold + found) : 0;
  }

  goldCount(relation: string): number {
    return this.relation(relation).gold;
  }

  private relation(name: string) {
    let counts = this.relations.get(name);
    if (!counts) this.relations.set(name, (counts = { right: 0, gold: 0, found: 0 }));
    return counts;
  }
}
