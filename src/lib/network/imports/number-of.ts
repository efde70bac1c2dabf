// A number as tables write it: "0.5", "0,5", "1e-3".

/** NaN for what is no number. */
export function numberOf(text: string): number {
  return /^[+-]?(\d|[.,]\d)[\d.,e+-]*$/i.test(text) ? Number(text.replace(',', '.')) : NaN;
}
