// Text to the form in which it is searched: accents and case do not matter.

export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
