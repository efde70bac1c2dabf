// What a line of a file weighs, in words: any size from 1e-9 to 1e9, with as few digits as are read at a glance.

const common = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const tiny = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, notation: 'scientific' });
const TINY = 1e-4;

/** Of its size, whatever its sign: "1,110", "0.25", "1.2E-9". */
export function weightWords(weight: number): string {
  const size = Math.abs(weight);
  return (size > 0 && size < TINY ? tiny : common).format(size);
}
