// What was typed into a field of a number to the number that is kept, and, where it is another, why.

export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

export interface ReadNumber {
  readonly kept: number;
  /** A sentence for who typed it; null where it is kept as it is. */
  readonly answer: string | null;
}

/** `typed` is NaN for what is no number; `before` is kept then. */
export function readNumber(typed: number, before: number, { least, most, whole }: NumberRange): ReadNumber {
  const words = (number: number): string => number.toLocaleString('en', { maximumFractionDigits: 6 });
  if (!Number.isFinite(typed))
    return { kept: before, answer: `That is no number. It stays ${words(before)}.` };
  if (typed < least) return { kept: least, answer: `The least is ${words(least)}.` };
  if (typed > most) return { kept: most, answer: `The most is ${words(most)}.` };
  const kept = whole ? Math.round(typed) : typed;
  return { kept, answer: kept === typed ? null : `A whole number: ${words(kept)}.` };
}
