// Numbers and names to pieces of an English sentence.

/** Made once: a format costs more to make than to use. */
const number = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const NAMED_AT_MOST = 5;

/** "1 guess", "2 guesses", "1,204 statements". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/** "1,204". */
export function countWord(count: number): string {
  return number.format(count);
}

/** "Iran", "Iran and Syria", "Iran, Syria, Cuba, Malta, Chad and 3 more". */
export function listed(words: readonly string[], most = NAMED_AT_MOST): string {
  if (words.length <= most) return list.format(words);
  return list.format([...words.slice(0, most), `${words.length - most} more`]);
}
