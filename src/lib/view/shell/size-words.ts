// The size of a file in words a person reads: "830 bytes", "12 kB", "1.4 MB".

const wordsOf = (unit: 'byte' | 'kilobyte' | 'megabyte', digits: number) =>
  new Intl.NumberFormat('en-GB', {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: digits,
  });
const BYTES = wordsOf('byte', 0);
const KILOBYTES = wordsOf('kilobyte', 0);
const MEGABYTES = wordsOf('megabyte', 1);

/** @param size in bytes; a kilobyte is 1,000 of them. */
export function sizeWords(size: number): string {
  if (size < 1_000) return BYTES.format(size);
  return size < 999_500 ? KILOBYTES.format(size / 1_000) : MEGABYTES.format(size / 1_000_000);
}
