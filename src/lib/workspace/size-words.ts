// The size of a file in words a person reads: "830 bytes", "12 kB", "1.4 MB", "5.4 GB".

const wordsOf = (unit: 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte', digits: number) =>
  new Intl.NumberFormat('en-GB', {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: digits,
  });
const BYTES = wordsOf('byte', 0);
const KILOBYTES = wordsOf('kilobyte', 0);
const MEGABYTES = wordsOf('megabyte', 1);
const GIGABYTES = wordsOf('gigabyte', 1);

/** @param size in bytes; a kilobyte is 1,000 of them. */
export function sizeWords(size: number): string {
  if (size < 1_000) return BYTES.format(size);
  if (size < 999_500) return KILOBYTES.format(size / 1_000);
  return size < 999_950_000 ? MEGABYTES.format(size / 1_000_000) : GIGABYTES.format(size / 1_000_000_000);
}
