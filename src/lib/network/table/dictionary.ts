// Names to small whole numbers in order of first appearance, so that a column of names is a column of numbers.

/** A column in dictionary code: `labels[codes[row]]` is what the row has; -1 is nothing. */
export interface CodedColumn {
  readonly labels: readonly string[];
  readonly codes: Int32Array;
}

export const NO_CODE = -1;

export class Dictionary {
  readonly labels: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(label: string): number {
    const known = this.#codes.get(label);
    if (known !== undefined) return known;
    this.#codes.set(label, this.labels.length);
    return this.labels.push(label) - 1;
  }
}
