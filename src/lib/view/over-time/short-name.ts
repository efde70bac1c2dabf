// A name as a list or a heading has it: one of a page's length would push away all that is about it.

const MOST_CHARACTERS = 80;

export function shortName(name: string): string {
  if (name.length <= MOST_CHARACTERS) return name;
  // By characters, so that none of two code units is cut in two.
  const characters = Array.from(name.slice(0, 2 * MOST_CHARACTERS));
  return `${characters.slice(0, MOST_CHARACTERS).join('').trimEnd()} …`;
}
