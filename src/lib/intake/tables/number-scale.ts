// The numbers that a survey's answers are written in to the scale that they are on: what is in its middle, and which of them
// are no answers but codes for "don't know" and "refused" (-99, 9, 99), as statistics programs write them.

/** Codes for no answer that are in use, the nearest to a scale first. */
const CODES = [-1, -7, -8, -9, 8, 9, -77, -88, -97, -98, -99, 77, 88, 97, 98, 99, -999, 999];

export interface NumberScale {
  /** Neither for nor against. */
  readonly middle: number;
  /** Codes for no answer. */
  readonly none: readonly number[];
}

/** `values` are different numbers as they are written; others are left aside. */
export function numberScale(values: readonly string[]): NumberScale {
  const numbers = values.map((value) => Number(value.replace(',', '.'))).filter(Number.isFinite);
  const none = CODES.filter((code) => numbers.includes(code) && isApart(code, numbers));
  const steps = numbers.filter((number) => !none.includes(number));
  return { middle: middleOf(steps), none };
}

/** Whether no step of the scale leads to it: it is a code where what is no code ends more than one step before. */
function isApart(code: number, numbers: readonly number[]): boolean {
  const others = numbers.filter((number) => !CODES.includes(number));
  // Two sides of a scale are no codes; one that goes up to 2 and more has no second side of -1 alone.
  if (others.length < 2 || others.some((number) => number < 0)) return false;
  const [least, most] = [Math.min(...others), Math.max(...others)];
  if (code < 0) return most > 1 || code < least - 1;
  let end = most;
  while (numbers.includes(end + 1)) end++;
  return code > end + 1;
}

/** 0 where the scale has two sides, else half way between its ends. */
function middleOf(numbers: readonly number[]): number {
  if (numbers.length === 0 || numbers.some((number) => number < 0)) return 0;
  return (Math.min(...numbers) + Math.max(...numbers)) / 2;
}
