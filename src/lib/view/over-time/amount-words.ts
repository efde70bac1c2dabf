// Sums of agreement and conflict in words: whole where they are, else with as few digits as tell them apart.

const small = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
const large = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export function amountWords(amount: number): string {
  return (Math.abs(amount) < 10 ? small : large).format(amount);
}

/** "92 %"; never 100 where one thing differs, nor 0 where one agrees. */
export function percentWords(part: number, all: number): string {
  if (all === 0) return '–';
  const percent = (100 * part) / all;
  if (percent > 99 && percent < 100) return `${Math.min(99.9, Math.floor(percent * 10) / 10)} %`;
  if (percent > 0 && percent < 1) return `${Math.max(0.1, Math.ceil(percent * 10) / 10)} %`;
  return `${Math.round(percent)} %`;
}
