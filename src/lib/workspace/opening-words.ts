// The name of an article that has no title: the words that it opens with.

const CHARACTERS_AT_MOST = 60;

/** Whole words of the text's beginning, with an ellipsis where more follow; a single long word is cut. */
export function openingWords(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]!.trim();
  if (line.length <= CHARACTERS_AT_MOST) return line;
  const cut = line.slice(0, CHARACTERS_AT_MOST);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
