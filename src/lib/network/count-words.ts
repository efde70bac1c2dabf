// Numbers and names to pieces of an English sentence.

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const NAMED_AT_MOST = 5;

/** "1 guess", "2 guesses", "1,204 statements". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** "Iran", "Iran and Syria", "Iran, Syria, Cuba, Malta, Chad and 3 more". */
export function listed(words: readonly string[], most = NAMED_AT_MOST): string {
  if (words.length <= most) return list.format(words);
  return list.format([...words.slice(0, most), `${words.length - most} more`]);
}
