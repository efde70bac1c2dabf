// A number that was kept in 32 bits to the one that a person would write for it: 3.6, not 3.5999999046325684.

/** So many tell any 32-bit number from its neighbours. */
const ENOUGH_DIGITS = 9;
const FEWEST_DIGITS = 6;
/** Whole numbers up to here stay as they are. */
const LARGEST_WHOLE = 2 ** 32;

/** The number with the fewest digits that is the same in 32 bits; one that has more to say than they hold stays as it is. */
export function shortestNumber(value: number): number {
  const kept = Math.fround(value);
  if (kept !== value) return value;
  if (Number.isInteger(kept) && Math.abs(kept) <= LARGEST_WHOLE) return kept;
  for (let digits = FEWEST_DIGITS; digits < ENOUGH_DIGITS; digits++) {
    const short = Number(kept.toPrecision(digits));
    if (Math.fround(short) === kept) return short;
  }
  return Number(kept.toPrecision(ENOUGH_DIGITS));
}
